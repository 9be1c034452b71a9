using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Decisions;

/// <summary>What may become of a decision beside the other records. Pure: no clock, no database.</summary>
internal static class DecisionRules
{
    /// <summary>The content as it may be saved under a number (0 for a new one), or why not.</summary>
    internal static Outcome<DecisionContent> Check(DecisionContent asked, DecisionContent? before, int number, RegisterBook book)
    {
        if (asked.Body is { } body && !book.Bodies.ContainsKey(body)) return Missing("body", body);
        if (asked.Meeting is { } meeting && !book.Meetings.ContainsKey(meeting)) return Missing("meeting", meeting);
        if (asked.State == DecisionState.Decided && asked.On > book.Today) return new Refusal(RefusalKind.Invalid, DecisionKeys.DecidedLater);
        if (RecordLinks.Check(asked.Links, book) is { } link) return link;
        if (asked.Replaces is { } replaces && replaces != before?.Replaces && Replacing(number, replaces, book) is { } refusal) return refusal;
        return asked;
    }

    private static Refusal? Replacing(int number, int replaced, RegisterBook book)
    {
        if (!book.Decisions.TryGetValue(replaced, out var found)) return Missing("decision", replaced);
        // A chain, walked to its end; an import may have brought a circle of its own, so every number is visited once.
        var seen = new HashSet<int> { number };
        for (int? at = replaced; at is { } next; at = book.Decisions.GetValueOrDefault(next)?.Content.Replaces)
            if (!seen.Add(next)) return new Refusal(RefusalKind.Invalid, DecisionKeys.Circle, replaced);
        if (found.Content.State != DecisionState.Decided) return new Refusal(RefusalKind.Invalid, DecisionKeys.ReplacesUndecided, replaced);
        return book.ReplacedBy(replaced) is { } other && other != number
            ? new Refusal(RefusalKind.Conflict, DecisionKeys.ReplacedAlready, replaced, other) : null;
    }

    /// <summary>A decision that was decided is not silently rewritten: any change carries its reason.</summary>
    internal static Outcome<DecisionContent> Amend(
        DecisionContent asked, DecisionContent before, string? reason, Actor actor, DateOnly today)
    {
        if (before.State == DecisionState.Open) return asked;
        var why = PlanText.Lines(reason)
            ?? (asked.State == DecisionState.Withdrawn && before.State == DecisionState.Decided ? asked.WithdrawnBecause : null);
        if (why is null) return new Refusal(RefusalKind.Invalid, DecisionKeys.ReasonNeeded);
        return asked with
        {
            Amendments =
            [
                .. before.Amendments,
                new DecisionAmendment
                {
                    Number = FormRow.Next(before.Amendments.Select(one => one.Number)), Reason = why, By = actor.Label, On = today,
                },
            ],
        };
    }

    private static Refusal Missing(string kind, int number) =>
        new(RefusalKind.Invalid, RegisterKeys.NoSuchLink, RecordLinks.NameOf(NumberedKey.Text(kind, number)));
}
