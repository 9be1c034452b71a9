using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.History;

/// <summary>One change of a plan: a new version of one section.</summary>
/// <param name="Revision">The order of changes of the whole plan.</param>
/// <param name="Section">The section's key.</param>
/// <param name="Version">The version that was made.</param>
/// <param name="Base">The version it began from.</param>
/// <param name="Act">How: <c>made</c>, <c>saved</c>, <c>merged</c>, <c>restored</c>, <c>renamed</c>, <c>imported</c>.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Fields">What changed, field by field.</param>
public sealed record PlanChange(
    long Revision, string Section, int Version, int Base, string Act, DateTimeOffset At, Actor By,
    IReadOnlyList<FieldChange> Fields)
{
    /// <summary>What the section is called: an organisation's by its name, a record's with the title it had then.</summary>
    public TextKey SectionLabel { get; init; } = new(Section, Section);

    /// <summary>The day in Japan.</summary>
    internal DateOnly Day => JapanTime.Day(At);

    /// <summary>Which fields changed, by name: the first of them, those of one item together, and how many more.</summary>
    internal string InShort(Language language)
    {
        if (Fields.Count == 0) return HistoryKeys.NoFields.In(language);
        var between = language == Language.Japanese ? "、" : ", ";
        var named = string.Join(between, Fields.Take(FieldsNamed).Select(field => field.Path.Parts(language))
            .GroupBy(parts => parts.Of, parts => parts.Name)
            .Select(item => (item.Key.Length == 0 ? "" : item.Key + FieldPath.Step) + string.Join(language == Language.Japanese ? "・" : ", ", item)));
        return Fields.Count <= FieldsNamed ? named
            : named + (language == Language.Japanese ? "　" : " and ") + HistoryKeys.MoreFields.In(language, Fields.Count - FieldsNamed);
    }

    private const int FieldsNamed = 3;
}

/// <summary>Which changes are asked for.</summary>
/// <param name="Section">A section's key, or null for all.</param>
/// <param name="By">The id of who changed it, or null for everybody.</param>
public sealed record HistoryFilter(string? Section, string? By)
{
    /// <summary>Everything.</summary>
    public static HistoryFilter None { get; } = new(null, null);
}

/// <summary>Questions about the past of a plan. Every version of every section is there.</summary>
public static class PlanHistory
{
    /// <summary>The most changes one page shows.</summary>
    public const int PageLimit = 50;

    /// <summary>The most people a filter offers.</summary>
    public const int AuthorsLimit = 200;

    /// <summary>The changes of a plan, or of one of its sections, newest first.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="section">A section's key, or null for all.</param>
    /// <param name="before">Only changes before this revision, for the next page; null for the newest.</param>
    /// <param name="count">How many; at most <see cref="PageLimit"/>.</param>
    /// <param name="stop">Ends the wait.</param>
    public static Task<IReadOnlyList<PlanChange>> Changes(
        Unit unit, PlanId plan, string? section, long? before, int count, CancellationToken stop) =>
        Matching(unit, plan, new HistoryFilter(section, null), before, count, stop);

    /// <summary>The same, also by who.</summary>
    public static async Task<IReadOnlyList<PlanChange>> Matching(
        Unit unit, PlanId plan, HistoryFilter filter, long? before, int count, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await unit.List("""
            select v.section_key, v.version, v.revision, v.base, v.act, v.body, v.at, v.actor, v.actor_label, o.body
              from plan_section_version v
              left join plan_section_version o
                on o.plan = v.plan and o.section_key = v.section_key and o.version = v.version - 1
             where v.plan = @plan and v.revision < @before and (@section = '' or v.section_key = @section)
               and (@by = '' or v.actor = @by)
             order by v.revision desc
             limit @count
            """, row => (Row: SectionRows.Of(row), Before: row.TextOrNull(9)), stop,
            ("@plan", plan.Value), ("@before", before ?? long.MaxValue), ("@section", filter.Section ?? ""),
            ("@by", filter.By ?? ""),
            ("@count", Math.Clamp(count, 1, PageLimit)));
        var names = await PartyNames.Of(unit, plan, stop);
        return [.. rows.Select(found => Change(found.Row, found.Before, names))];
    }

    /// <summary>What changed between two versions of a section, field by field; null when one of them never was.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="section">The section's key.</param>
    /// <param name="from">The earlier version; 0 for nothing.</param>
    /// <param name="to">The later version.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<IReadOnlyList<FieldChange>?> Between(
        Unit unit, PlanId plan, string section, int from, int to, CancellationToken stop)
    {
        if (SectionKinds.Of(section) is not { } kind) return null;
        var earlier = from == 0 ? null : await SectionRows.Find(unit, plan, section, from, stop);
        var later = await SectionRows.Find(unit, plan, section, to, stop);
        return later is null || (from > 0 && earlier is null)
            ? null : SectionMerge.Changes(earlier?.Body, later.Body, kind.Shape, await PartyNames.Of(unit, plan, stop));
    }

    /// <summary>Who has changed the plan, under the name each has used last.</summary>
    public static async Task<IReadOnlyList<Actor>> Authors(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var authors = await unit.List("""
            select v.actor, v.actor_label
              from (select actor, max(revision) as last from plan_section_version where plan = @plan group by actor) a
              join plan_section_version v on v.plan = @plan and v.revision = a.last
             order by v.actor_label, v.actor limit @limit
            """, row => new Actor(row.Text(0), row.Text(1)), stop, ("@plan", plan.Value), ("@limit", AuthorsLimit));
        return authors;
    }

    /// <summary>
    /// The last change that came in with the import of a plan; 0 for a plan that was made here. Every change made here has its
    /// row in the audit stream, and what came in has none: no clock of another house is asked.
    /// </summary>
    public static async Task<long> ImportedUpTo(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var revision = await unit.Number("""
            select revision from plan where id = @plan and exists (select 1 from plan_import i where i.plan = plan.id)
            """, stop, ("@plan", plan.Value));
        return revision is null ? 0 : revision.Value - await AuditHistory.Count(
            unit, AuditTrail.OfPlan(plan.Value), "section.", stop);
    }

    /// <summary>The sections of a plan that have ever been saved, in the order of papers.</summary>
    public static async Task<IReadOnlyList<string>> Sections(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var keys = await unit.List("select section_key from plan_section where plan = @plan",
            row => row.Text(0), stop, ("@plan", plan.Value));
        return [.. keys.Order(SectionOrder.Keys)];
    }

    /// <summary>The whole plan as it stood at an instant: version by section key. Empty before the plan was made.</summary>
    // By revision, not by instant alone: the clocks of two nodes may differ, the order of changes does not.
    public static async Task<IReadOnlyDictionary<string, int>> AsOf(
        Unit unit, PlanId plan, DateTimeOffset instant, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var rows = await unit.List("""
            select section_key, max(version) from plan_section_version
             where plan = @plan and revision <=
                   (select max(revision) from plan_section_version where plan = @plan and at <= @instant)
             group by section_key
            """, row => (Key: row.Text(0), Version: row.Int(1)), stop,
            ("@plan", plan.Value), ("@instant", instant));
        return rows.ToDictionary(row => row.Key, row => row.Version, StringComparer.Ordinal);
    }

    private static PlanChange Change(SectionRow row, string? before, PartyNames names) => new(
        row.Revision, row.Key, row.Version, row.Base, row.Act, row.At, row.By,
        SectionKinds.Of(row.Key) is { } kind ? SectionMerge.Changes(before, row.Body, kind.Shape, names) : [])
    { SectionLabel = names.LabelOf(row.Key, row.Body) };
}
