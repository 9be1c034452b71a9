using System.Globalization;
using Renkei.Design.Components;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Registers;

/// <summary>What the selects of the registers offer.</summary>
internal static class Choices
{
    internal static IReadOnlyList<Choice> Of<T>(Language language)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(Words.Wire(value), Words.Of(value).In(language)))];

    /// <summary>Parties that take part today, and the one already chosen even if it has left.</summary>
    internal static IReadOnlyList<Choice> Parties(RegisterBook book, string chosen, Language language) =>
    [
        .. book.Parties.Where(party => party.Value.Left is null || Text(party.Key) == chosen).OrderBy(party => party.Key).Select(party =>
            new Choice(Text(party.Key), party.Value.Left is null ? party.Value.Name : $"{party.Value.Name}（{RegisterKeys.LeftParty.In(language)}）")),
    ];

    internal static IReadOnlyList<Choice> Bodies(RegisterBook book) =>
        [.. book.Bodies.OrderBy(body => body.Key).Select(body => new Choice(Text(body.Key), body.Value.Content.Name))];

    internal static IReadOnlyList<Choice> Meetings(RegisterBook book) =>
    [
        .. book.Meetings.OrderByDescending(meeting => meeting.Value.Content.On).ThenByDescending(meeting => meeting.Key).Select(meeting =>
            new Choice(Text(meeting.Key), $"{book.NameOf(meeting.Value.Content)}（{Activities.Days.Iso(meeting.Value.Content.On)}）")),
    ];

    internal static IReadOnlyList<Choice> Steps =>
        [.. BuildingProcedure.Activities.Select(one => new Choice(one.At.Key, (one.Step == 1 ? "" : $"Step{one.Step} ") + one.Heading))];

    /// <summary>So many records are offered in each milestone's form; any other is attached from its own page.</summary>
    private const int OfferedLimit = 30;

    /// <summary>
    /// Records that can be evidence: decided decisions, those of the activity first, and meetings that were held, the newest of each;
    /// then the sheets of the plan's contents.
    /// </summary>
    internal static IReadOnlyList<Choice> Evidence(RegisterBook book, ActivityAt activity, Language language) =>
    [
        .. book.Decisions.Where(one => one.Value.Content.State == DecisionState.Decided && book.ReplacedBy(one.Key) is null)
            .OrderBy(one => one.Value.Content.Links.Any(link => link.To == activity.Key) ? 0 : 1).ThenByDescending(one => one.Key)
            .Take(OfferedLimit).Select(one => new Choice(one.Value.Key.Text, $"{RecordLinks.NameOf(one.Value.Key.Text).In(language)}　{one.Value.Content.Title}")),
        .. book.Meetings.Where(one => one.Value.Content.State == MeetingState.Held).OrderByDescending(one => one.Key)
            .Take(OfferedLimit).Select(one => new Choice(one.Value.Key.Text, $"{RecordLinks.NameOf(one.Value.Key.Text).In(language)}　{book.NameOf(one.Value.Content)}")),
        .. Outline.Sheet.All.Where(sheet => book.Keys.Contains(sheet.Name)).OrderBy(sheet => sheet.Activity == activity ? 0 : 1)
            .Select(sheet => new Choice(sheet.Name, $"{Outline.OutlineKeys.Title.In(language)}　{sheet.Title.In(language)}")),
    ];

    internal static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Refuses a party that is not there, or that has left and was not chosen before.</summary>
    internal static Refusal? CheckParty(RegisterBook book, int? party, int? before)
    {
        if (party is not { } number) return null;
        if (!book.Parties.TryGetValue(number, out var found)) return new Refusal(RefusalKind.Invalid, RegisterKeys.NoSuchParty);
        return found.Left is not null && party != before ? new Refusal(RefusalKind.Invalid, RegisterKeys.PartyHasLeft, found.Name) : null;
    }
}
