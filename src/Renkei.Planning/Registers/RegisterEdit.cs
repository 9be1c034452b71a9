using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Registers;

/// <summary>Which record of which plan, and the version the form was made from.</summary>
internal sealed record RecordPlace(PlanId Plan, int Number, int FormVersion);

/// <summary>Which part of a record is edited: another part changed meanwhile is nobody's lost race.</summary>
internal sealed record RecordPart<T, TPart>(Func<T, TPart> Of, JsonTypeInfo<TPart> Type);

/// <summary>The frame of every change of a numbered record: take the plan, load, decide, save, register for search, commit.</summary>
internal static class RegisterEdit
{
    internal delegate Task<Outcome<T>> Deciding<T>(Unit unit, T? before, RegisterBook book, CancellationToken stop);

    /// <summary>A new record under the next number of its kind.</summary>
    internal static async Task<Outcome<int>> Make<T>(
        Database database, PlanId plan, SectionKind<T> kind, Deciding<T> decide, Actor actor, TimeProvider clock, CancellationToken stop)
        where T : OpenRecord
    {
        await using var unit = await database.Begin(stop);
        if (await Open(unit, plan, clock, stop) is not { } book) return new PlanSections.PlanNotOpen();
        var decided = await decide(unit, null, book, stop);
        if (!decided.Succeeded(out var content, out var refusal)) return refusal;
        var number = await PlanNumbers.Next(unit, plan, kind.Name, stop);
        var saved = await PlanSections.Save(unit, plan, NumberedKey.Of(kind, number), content, 0, actor, clock, stop);
        if (!saved.Succeeded(out var section, out refusal)) return refusal;
        await SectionTexts.Register(unit, plan, section.Key.Text, section.Content, stop);
        await unit.Commit(stop);
        return number;
    }

    /// <summary>A change of one part of a record.</summary>
    internal static async Task<Outcome<T>> Change<T, TPart>(
        Database database, RecordPlace place, SectionKind<T> kind, RecordPart<T, TPart> part, Deciding<T> decide,
        Actor actor, TimeProvider clock, CancellationToken stop)
        where T : OpenRecord
    {
        await using var unit = await database.Begin(stop);
        // The plan's row first: nothing the decision looks at can change before it is saved.
        if (await Open(unit, place.Plan, clock, stop) is not { } book) return new PlanSections.PlanNotOpen();
        var key = NumberedKey.Of(kind, place.Number);
        if (!book.Keys.Contains(key.Text)) return new Refusal(RefusalKind.NotFound, RegisterKeys.NoSuchRecord);
        if (place.FormVersion < 1) return new PlanSections.NoSuchVersion(key.Text, place.FormVersion);
        var start = await SectionStart.Of(unit, place.Plan, key, place.FormVersion, part.Of, part.Type, stop);
        var decided = await decide(unit, start.Content, book, stop);
        if (!decided.Succeeded(out var content, out var refusal)) return refusal;
        var saved = await PlanSections.Save(unit, place.Plan, key, content, start.Version, actor, clock, stop);
        if (!saved.Succeeded(out var section, out refusal))
        {
            if (refusal is SectionConflict) await unit.Commit(stop);
            return refusal;
        }

        await SectionTexts.Register(unit, place.Plan, key.Text, section.Content, stop);
        await unit.Commit(stop);
        return section.Content;
    }

    private static async Task<RegisterBook?> Open(Unit unit, PlanId plan, TimeProvider clock, CancellationToken stop) =>
        await SectionWrite.TakePlan(unit, plan, stop) is null
            ? null : await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop);
}
