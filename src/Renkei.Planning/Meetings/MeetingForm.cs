using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Meetings;

/// <summary>Reads the first form of a meeting: which body, when, where, in what state.</summary>
internal static class MeetingForm
{
    internal static Outcome<MeetingContent> Read(IFormCollection form, MeetingContent? before)
    {
        if (Words.Read<MeetingState>(form["state"].ToString()) is not { } state) return FormFields.Missing(RegisterKeys.State);
        if (!form.Day("on", MeetingKeys.On, out var on, out var unreadable)
            || !form.Day("called", MeetingKeys.Called, out var called, out unreadable)) return unreadable!;
        if (!Time(form, "begins", MeetingKeys.Begins, out var begins, out unreadable)
            || !Time(form, "ends", MeetingKeys.Ends, out var ends, out unreadable)) return unreadable!;
        if (!RecordLinks.Read(form, before?.Links ?? []).Succeeded(out var links, out var refusal)) return refusal;
        var round = form["round"].ToString().Trim();
        if (round.Length > 0 && form.Number("round") is < 1 or > 9999) return new Refusal(RefusalKind.Invalid, RegisterKeys.NotANumber, MeetingKeys.Round);
        return (before ?? new MeetingContent()) with
        {
            Body = form.Number("body") is > 0 and var body ? body : null, Round = round.Length > 0 ? form.Number("round") : null,
            Title = PlanText.Line(form.Text("title")), On = on, Begins = begins, Ends = ends, State = state, Called = called, Links = links,
            Place = PlanText.Line(form.Text("place")), Online = PlanText.Lines(form.Text("online")),
            CancelledBecause = state == MeetingState.Cancelled ? PlanText.Lines(form.Text("cancelled-because")) : null,
        };
    }

    /// <summary>A time as typed (18:30, 9:00, １８：３０), or empty.</summary>
    private static bool Time(IFormCollection form, string name, TextKey field, out string? time, out Refusal? refusal)
    {
        (time, refusal) = (null, null);
        var typed = form[name].ToString().Normalize(NormalizationForm.FormKC).Trim();
        if (typed.Length == 0) return true;
        if (TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            time = read.ToString("HH:mm", CultureInfo.InvariantCulture);
            return true;
        }

        refusal = new Refusal(RefusalKind.Invalid, MeetingKeys.TimeWrong, field);
        return false;
    }

    internal static Outcome<MeetingContent> Check(MeetingContent asked, RegisterBook book)
    {
        if (asked.Body is { } body && !book.Bodies.ContainsKey(body)) return new Refusal(RefusalKind.Invalid, MeetingKeys.NoSuchBody);
        if (asked.State == MeetingState.Held && asked.On > book.Today) return new Refusal(RefusalKind.Invalid, MeetingKeys.HeldLater);
        if (RecordLinks.Check(asked.Links, book) is { } link) return link;
        return asked with { Called = asked.State == MeetingState.Called ? asked.Called ?? book.Today : asked.Called };
    }
}
