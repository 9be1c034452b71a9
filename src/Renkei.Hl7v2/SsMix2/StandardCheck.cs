using System.Text;
using Renkei.Hl7v2.Charsets;
using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>Something a file of a standard storage has wrong.</summary>
/// <param name="File">Its path below the root.</param>
/// <param name="Check">Which check: path, encoding, structure, segment-order, required, numeric, care-date or version.</param>
/// <param name="Segment">The segment's name, empty where it is none of a segment.</param>
/// <param name="Field">The field's number, 0 where it is none of a field.</param>
/// <param name="Offset">The byte in the file, -1 where it has none.</param>
/// <param name="Message">What is wrong and what is expected.</param>
public sealed record StorageFinding(string File, string Check, string Segment, int Field, long Offset, string Message);

/// <summary>Checks one file of a standard storage: its path, its bytes, its message, and whether the three say the same.</summary>
public static class StandardCheck
{
    /// <summary>Adds what is wrong; answers the path's parts when the name could be read.</summary>
    public static StandardPath? Check(string path, ReadOnlyMemory<byte> bytes, ICollection<StorageFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var faults = new List<string>();
        var place = StandardPath.Read(path, faults);
        foreach (var fault in faults) findings.Add(new StorageFinding(path, "path", "", 0, -1, fault));

        var issues = new List<Hl7Issue>();
        var document = Er7Reader.Read(bytes, issues);
        var run = new StandardCheckRun(path, document, findings);
        run.Structure(issues);
        if (document.Parts.FirstOrDefault(part => part.Kind == Er7PartKind.Message) is { } message) run.Message(message, place);
        return place;
    }
}

/// <summary>One check of one file.</summary>
internal sealed class StandardCheckRun(string path, Er7Document document, ICollection<StorageFinding> findings)
{
    public void Structure(List<Hl7Issue> issues)
    {
        var structural = issues.Count;
        Er7TextCheck.Check(document, issues);
        for (var at = 0; at < issues.Count; at++)
        {
            var issue = issues[at];
            var isText = at >= structural && !issue.Code.StartsWith("er7-", StringComparison.Ordinal) || issue.Code.StartsWith("charset-", StringComparison.Ordinal);
            findings.Add(new StorageFinding(path, isText ? "encoding" : "structure", issue.Segment, issue.Field, issue.Offset, issue.Message));
        }

        var messages = document.Parts.Count(part => part.Kind == Er7PartKind.Message);
        if (messages > 1) Find("structure", "", 0, -1, $"{messages} messages stand in one file; one file holds one order or report.");
        foreach (var part in document.Parts)
            foreach (var segment in document.Segments(part))
                if (!segment.Terminator.SequenceEqual("\r"u8))
                {
                    Find("structure", segment.Name, 0, segment.Offset, "The segment does not end with CR alone (0x0D).");
                    return;
                }
    }

    public void Message(Er7Part message, StandardPath? place)
    {
        var segments = document.Segments(message).ToList();
        var header = segments[0];
        Encoding(header, message.Charset);
        if (header.Field(12) is { HasText: true } version && version.First() != "2.5")
            Find("structure", "MSH", 12, version.Offset, $"The version is \"{version.First()}\", not 2.5.");

        var about = EventOf(header);
        var order = MessageStructures.Of(about);
        if (order is null) Find("segment-order", "MSH", 9, header.Field(9).Offset, $"\"{about}\" is no message of SS-MIX2.");
        else if (order.Check([.. segments.Select(each => each.Name)]) is { } fault) Order(fault, segments, about);
        foreach (var segment in segments)
        {
            Required(segment, place?.Name.Kind ?? DataKinds.Holding(about).Select(kind => kind.Code).FirstOrDefault(""));
            Numeric(segment);
        }

        if (place is null) return;
        var kind = place.Kind?.Messages.FirstOrDefault(each => each.Event == about);
        if (place.Kind is not null && kind is null)
            Find("path", "MSH", 9, header.Field(9).Offset, $"The file holds {about}, which is no message of {place.Kind.Code} ({place.Kind.Name}).");
        Patient(segments, place.Name);
        if (kind is { CareDate.Length: > 0 }) CareDate(segments, kind, place.Name);
    }

    /// <summary>MSH-9's first two components, as <c>ADT^A08</c>.</summary>
    public static string EventOf(Er7Segment header) => $"{header.Field(9).First(1)}^{header.Field(9).First(2)}";

    // SS-MIX2: ASCII and JIS X 0208 only, declared as ~ISO IR87; MSH-20 ISO 2022-1994, in one spelling or the other.
    private void Encoding(Er7Segment header, MessageCharset charset)
    {
        var declared = header.Field(18);
        var other = charset.Names.FirstOrDefault(name => name is not ("" or "ISO IR6" or "ASCII" or "ISO IR87"));
        if (other is not null || (declared.HasText && charset.Kind != CharsetKind.Iso2022Jp))
            Find("encoding", "MSH", 18, declared.Offset, $"\"{other ?? declared.First()}\" is declared; SS-MIX2 is written in ASCII and JIS X 0208, \"~ISO IR87\".");
        if (header.Field(20) is { HasText: true } scheme && scheme.First() is not ("ISO 2022-1994" or "ISO2022-1994"))
            Find("encoding", "MSH", 20, scheme.Offset, $"The scheme is \"{scheme.First()}\", not \"ISO 2022-1994\".");
    }

    private void Order(OrderFault fault, List<Er7Segment> segments, string about)
    {
        var expected = fault.Expected.Count == 0 ? "the end" : string.Join(", ", fault.Expected);
        if (fault.At < segments.Count)
            Find("segment-order", segments[fault.At].Name, 0, segments[fault.At].Offset, $"{about}: {segments[fault.At].Name} cannot stand here, as segment {fault.At + 1}; expected: {expected}.");
        else Find("segment-order", "", 0, document.ReadTo, $"{about}: the message ends too early; expected: {expected}.");
    }

    private void Required(Er7Segment segment, string kind)
    {
        foreach (var number in FieldRules.RequiredFields(segment.Name, kind))
        {
            var field = segment.Field(number);
            var delimiters = segment.Part.Delimiters;
            var isSaid = segment.IsWhole(number) ? !field.IsEmpty
                : field.HasText && field.Bytes.IndexOfAnyExcept([delimiters.Component, delimiters.Subcomponent, delimiters.Repetition]) >= 0;
            if (!isSaid) Find("required", segment.Name, number, field.Offset, $"{segment.Name}-{number} is required{(kind.Length > 0 ? $" in {kind}" : "")} and is empty.");
        }
    }

    private void Numeric(Er7Segment segment)
    {
        foreach (var (number, components) in FieldRules.NumericFields(segment.Name))
            foreach (var repetition in segment.Field(number).Repetitions())
            {
                if (components.Length == 0) Number(repetition, segment.Name, number);
                foreach (var component in components) Number(repetition.Component(component), segment.Name, number);
            }

        if (!segment.Is("OBX"u8) || segment.Field(2).First() != "NM") return;
        foreach (var repetition in segment.Field(5).Repetitions()) Number(repetition, "OBX", 5);
    }

    private void Number(Er7Value value, string segment, int field)
    {
        if (value.HasText && !FieldRules.IsNumber(value.Bytes))
            Find("numeric", segment, field, value.Offset, $"{segment}-{field} is \"{value.Text()}\" and should be a number: an optional sign, digits, an optional point.");
    }

    private void Patient(List<Er7Segment> segments, StandardFileName name)
    {
        var pid = segments.FirstOrDefault(each => each.Is("PID"u8));
        if (pid.Part is null || !pid.Field(3).HasText) return;
        if (pid.Field(3).Repetitions().All(each => each.First() != name.Patient))
            Find("path", "PID", 3, pid.Field(3).Offset, $"The patient id in PID-3 is \"{pid.Field(3).Repetition(0).First()}\"; the file lies under \"{name.Patient}\".");
    }

    private void CareDate(List<Er7Segment> segments, KindMessage kind, StandardFileName name)
    {
        var value = CareDateOf(segments, kind);
        var dash = kind.CareDate.IndexOf('-', StringComparison.Ordinal);
        var (segment, number) = (kind.CareDate[..dash], int.Parse(kind.CareDate.AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture));
        if (value is not { HasText: true } said)
            Find("care-date", segment, number, value?.Offset ?? -1, $"{kind.CareDate}, which says the care date of {kind.Event}, is empty; the file lies under {name.CareDate}.");
        else if (!said.First().StartsWith(name.CareDate, StringComparison.Ordinal) || name.CareDate == "-")
            Find("care-date", segment, number, said.Offset, $"{kind.CareDate} is \"{said.First()}\"; the file lies under {name.CareDate}.");
    }

    /// <summary>The field that says the care date, of the first segment that has it.</summary>
    public static Er7Value? CareDateOf(IEnumerable<Er7Segment> segments, KindMessage kind)
    {
        var dash = kind.CareDate.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return null;
        var name = System.Text.Encoding.ASCII.GetBytes(kind.CareDate[..dash]);
        var number = int.Parse(kind.CareDate.AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var segment in segments)
            if (segment.Is(name)) return segment.Field(number);
        return null;
    }

    private void Find(string check, string segment, int field, long offset, string message) =>
        findings.Add(new StorageFinding(path, check, segment, field, offset, message));
}
