using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>The frame of every change of an organisation's section: load, decide, save, register for search, commit.</summary>
internal static class PartyEdit
{
    /// <summary>Which part of the section is edited: another part changed meanwhile is nobody's lost race.</summary>
    internal sealed record Part<T>(Func<PartyContent, T?> Of, JsonTypeInfo<T> Type);

    /// <summary>Everything but the tasks.</summary>
    internal static Part<PartyContent> OwnData { get; } =
        new(content => content with { Tasks = [] }, PlanJson.Default.PartyContent);

    /// <summary>One task.</summary>
    internal static Part<PartyTask> Task(int number) =>
        new(content => content.Tasks.FirstOrDefault(task => task.Number == number), PlanJson.Default.PartyTask);

    internal static async Task<Outcome<PartyContent>> Run<T>(
        Database database, PartyPlace place, Part<T> part, Func<Unit, PartyContent, CancellationToken, Task<Outcome<PartyContent>>> decide,
        Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var key = PartySection.Key(place.Party);
        if (await PlanSections.Find(unit, place.Plan, key, stop) is null)
            return new Refusal(RefusalKind.NotFound, PartyKeys.NoSuchTask);
        // An organisation's section begins with its name: no form was ever made from version 0.
        if (place.FormVersion < 1) return new PlanSections.NoSuchVersion(key.Text, place.FormVersion);
        var start = await SectionStart.Of(unit, place.Plan, key, place.FormVersion, part.Of!, part.Type, stop);
        var decided = await decide(unit, start.Content, stop);
        if (!decided.Succeeded(out var after, out var refusal)) return refusal;
        var saved = await PlanSections.Save(unit, place.Plan, key, after, start.Version, actor, clock, stop);
        if (!saved.Succeeded(out var section, out refusal))
        {
            if (refusal is SectionConflict) await unit.Commit(stop);
            return refusal;
        }

        await PlanTexts.Register(unit, place.Plan, place.Party, section.Content, stop);
        await unit.Commit(stop);
        return section.Content;
    }
}

/// <summary>Which organisation of which plan, and the version of its section the form was made from.</summary>
internal sealed record PartyPlace(PlanId Plan, int Party, int FormVersion);
