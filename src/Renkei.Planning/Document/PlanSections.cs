using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>
/// Reads and saves sections. Saving names the version one began from; when somebody else was first, the submission is kept as a
/// draft and the answer is a <see cref="SectionConflict{T}"/>. Every save is a new version with its audit row, in one unit.
/// </summary>
public static class PlanSections
{
    /// <summary>The plan is not there, or it is closed.</summary>
    public sealed record PlanNotOpen() : Refusal(RefusalKind.NotFound, NotOpenText);

    /// <summary>The version an edit claims to begin from never was.</summary>
    public sealed record NoSuchVersion(string Section, int Version)
        : Refusal(RefusalKind.Invalid, NoVersionText, Version);

    /// <summary>The section as it stands, or version 0 with empty content where nothing has been saved.</summary>
    public static async Task<SectionVersion<T>> Read<T>(
        Unit unit, PlanId plan, SectionKey<T> key, CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(key);
        return await Find(unit, plan, key, stop) ?? new SectionVersion<T>(key, 0, key.Kind.Empty(), null, null);
    }

    /// <summary>The section as it stands, or null where nothing has been saved.</summary>
    public static async Task<SectionVersion<T>?> Find<T>(
        Unit unit, PlanId plan, SectionKey<T> key, CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(key);
        if (await PlanHeads.Of(unit, plan, stop) is { } heads) return heads.Find(key);
        return await unit.Find("""
            select v.version, v.body, v.at, v.actor, v.actor_label
              from plan_section s
              join plan_section_version v
                on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
             where s.plan = @plan and s.section_key = @key
            """, row => Typed(key, row, 0), stop, ("@plan", plan.Value), ("@key", key.Text));
    }

    /// <summary>One version of a section, or null.</summary>
    public static Task<SectionVersion<T>?> Find<T>(
        Unit unit, PlanId plan, SectionKey<T> key, int version, CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(key);
        return unit.Find("""
            select version, body, at, actor, actor_label from plan_section_version
             where plan = @plan and section_key = @key and version = @version
            """, row => Typed(key, row, 0), stop,
            ("@plan", plan.Value), ("@key", key.Text), ("@version", version));
    }

    /// <summary>Every section of a kind that has been saved, in the order of their numbers.</summary>
    public static async Task<IReadOnlyList<SectionVersion<T>>> All<T>(
        Unit unit, PlanId plan, SectionKind<T> kind, CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(kind);
        if (await PlanHeads.Of(unit, plan, stop) is { } heads) return heads.All(kind);
        var found = await unit.List("""
            select v.version, v.body, v.at, v.actor, v.actor_label, s.section_key
              from plan_section s
              join plan_section_version v
                on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
             where s.plan = @plan and s.kind = @kind
            """, row => Typed(kind.Key(row.Text(5)), row, 0), stop, ("@plan", plan.Value), ("@kind", kind.Name));
        return [.. found.OrderBy(section => SectionOrder.Padded(section.Key.Text), StringComparer.Ordinal)];
    }

    /// <summary>
    /// Saves a section as a new version. Content equal to what stands there adds nothing and succeeds.
    /// A refusal of type <see cref="SectionConflict{T}"/> has written a draft into the unit: commit it all the same.
    /// </summary>
    /// <param name="unit">The unit of the act.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="key">Which section.</param>
    /// <param name="content">What shall stand there: read it, change it by <c>with</c>, so that unknown members survive.</param>
    /// <param name="baseVersion">The version the author began from; 0 where nothing had been saved.</param>
    /// <param name="actor">Who.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait.</param>
    public static Task<Outcome<SectionVersion<T>>> Save<T>(
        Unit unit, PlanId plan, SectionKey<T> key, T content, int baseVersion, Actor actor, TimeProvider clock,
        CancellationToken stop)
        where T : OpenRecord => Save(unit, plan, key, content, baseVersion, SectionAct.Saved, actor, clock, stop);

    internal static async Task<Outcome<SectionVersion<T>>> Save<T>(
        Unit unit, PlanId plan, SectionKey<T> key, T content, int baseVersion, string act, Actor actor,
        TimeProvider clock, CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(key);
        var submission = new Submission(key.Text, key.Kind, content, baseVersion, act);
        return await SectionWrite.Save(unit, plan, submission, actor, clock, stop) switch
        {
            WriteResult.Refused refused => refused.Why,
            WriteResult.Written written => new SectionVersion<T>(
                key, written.Version, key.Kind.ReadTyped(written.Body), written.At, written.By),
            WriteResult.Lost lost => new SectionConflict<T>(
                plan, key.Text, lost.Draft, lost.Base is null ? null : await Find(unit, plan, key, baseVersion, stop),
                (await Find(unit, plan, key, stop))!, key.Kind.ReadTyped(lost.Mine), key.Kind.ReadTyped(lost.Proposal)),
            _ => throw new InvalidOperationException("A write has three results."),
        };
    }

    /// <summary>
    /// Saves in a unit of its own, committed on success and on conflict: the usual call of a page.
    /// </summary>
    public static async Task<Outcome<SectionVersion<T>>> Submit<T>(
        Database database, PlanId plan, SectionKey<T> key, T content, int baseVersion, Actor actor, TimeProvider clock,
        CancellationToken stop)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var unit = await database.Begin(stop);
        var outcome = await Save(unit, plan, key, content, baseVersion, actor, clock, stop);
        // A draft is a submission kept: it must not vanish with the unit of a lost race.
        if (outcome.Refused is null or SectionConflict) await unit.Commit(stop);
        return outcome;
    }

    private static SectionVersion<T> Typed<T>(SectionKey<T> key, Row row, int from)
        where T : OpenRecord => new(
            key, row.Int(from), key.Kind.ReadTyped(row.Text(from + 1)), row.Instant(from + 2),
            new Actor(row.Text(from + 3), row.Text(from + 4)));

    internal static readonly TextKey NotOpenText = new(
        "この計画はないか、閉じられています。計画の一覧から開き直してください。",
        "This plan does not exist or is closed. Open it again from the list of plans.");
    internal static readonly TextKey NoVersionText = new(
        "版{0}がありません。ページを開き直してください。", "There is no version {0}. Open the page again.");
}

/// <summary>The order of section keys for people: by kind, then numbers as numbers.</summary>
internal static class SectionOrder
{
    internal static Comparer<string> Keys { get; } = Comparer<string>.Create(
        (left, right) => string.CompareOrdinal(Padded(left), Padded(right)));

    /// <summary>A key in a form whose ordinal order is that order.</summary>
    internal static string Padded(string key)
    {
        var kinds = SectionKinds.All;
        var place = Enumerable.Range(0, kinds.Count).FirstOrDefault(i => kinds[i].Owns(key), kinds.Count);
        return $"{(char)('a' + place)}" + string.Join('/', key.Split('/').Select(part =>
            part.Length > 0 && char.IsAsciiDigit(part[0]) ? part.PadLeft(12, '0') : part));
    }
}
