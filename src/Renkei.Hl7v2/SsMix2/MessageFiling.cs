using System.Globalization;
using Renkei.Hl7v2.Er7;
using Renkei.Kernel;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>What a sender says about a message that the message cannot say itself; nothing where it does.</summary>
/// <param name="Kind">The data type, where an event is used by several.</param>
/// <param name="Order">The order number.</param>
/// <param name="Department">The department's code.</param>
public sealed record FilingWish(string? Kind = null, string? Order = null, string? Department = null);

/// <summary>Where a message belongs in the standard storage: its path is made of what the message says.</summary>
public static class MessageFiling
{
    /// <summary>The file's name for a message sent at <paramref name="sent"/> (発生日時: the time of sending, not MSH-7).</summary>
    public static Outcome<StandardFileName> Of(Er7Document document, FilingWish wish, DateTime sent)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(wish);
        var messages = document.Parts.Where(part => part.Kind == Er7PartKind.Message).ToList();
        if (messages.Count != 1) return new Refusal(RefusalKind.Invalid, SsMix2Keys.OneMessage, messages.Count);
        var segments = document.Segments(messages[0]).ToList();
        var about = StandardCheckRun.EventOf(segments[0]);
        if (!Kind(about, wish).Succeeded(out var kind, out var why)) return why;

        var message = kind.Messages.First(each => each.Event == about);
        var patient = Find(segments, "PID")?.Field(3).Repetition(0).First() ?? "";
        if (patient.Length == 0) return new Refusal(RefusalKind.Invalid, SsMix2Keys.NoPatient);
        var date = message.CareDate.Length == 0 ? "-" : StandardCheckRun.CareDateOf(segments, message)?.First() ?? "";
        if (date.Length >= 8) date = date[..8];
        if (date != "-" && !StandardFileName.IsDate(date)) return new Refusal(RefusalKind.Invalid, SsMix2Keys.NoCareDate, message.CareDate, date);

        var order = wish.Order ?? (HasOrder(kind) ? OrderOf(segments) : "");
        var department = wish.Department ?? (kind.Date == CareDateRule.None && kind.Code != "PPR-01" ? "" : DepartmentOf(segments));
        return new StandardFileName(patient, date, kind.Code, order.Length == 0 ? StandardFileName.NoOrder : order,
            sent.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture), department.Length == 0 ? "-" : department,
            message.Cancels ? ConditionFlag.Deleted : ConditionFlag.Valid);
    }

    private static Outcome<DataKind> Kind(string about, FilingWish wish)
    {
        var kinds = DataKinds.Holding(about);
        if (kinds.Count == 0) return new Refusal(RefusalKind.Invalid, SsMix2Keys.NoKind, about);
        if (wish.Kind is null && kinds.Count == 1) return kinds[0];
        if (wish.Kind is null) return new Refusal(RefusalKind.Invalid, SsMix2Keys.SeveralKinds, about, string.Join(", ", kinds.Select(kind => kind.Code)));
        var named = kinds.FirstOrDefault(kind => kind.Code == wish.Kind);
        return named is null ? new Refusal(RefusalKind.Invalid, SsMix2Keys.WrongKind, wish.Kind, about) : named;
    }

    private static bool HasOrder(DataKind kind) => kind.Code.StartsWith("OM", StringComparison.Ordinal);

    private static string OrderOf(List<Er7Segment> segments) =>
        Find(segments, "ORC")?.Field(2).First() is { Length: > 0 } placed ? placed : Find(segments, "OBR")?.Field(2).First() ?? "";

    private static string DepartmentOf(List<Er7Segment> segments) =>
        Find(segments, "ORC")?.Field(17).First() is { Length: > 0 } entering ? entering : Find(segments, "PV1")?.Field(10).First() ?? "";

    private static Er7Segment? Find(List<Er7Segment> segments, string name)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(name);
        foreach (var segment in segments)
            if (segment.Is(bytes)) return segment;
        return null;
    }
}
