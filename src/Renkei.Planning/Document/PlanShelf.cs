using System.Collections.Concurrent;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>A plan as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Overview">Its overview as it stands.</param>
/// <param name="Revision">How many changes it has seen; a new one with every version of any section.</param>
/// <param name="MadeAt">When it was made here, or imported.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
public sealed record Plan(
    PlanId Id, SectionVersion<OverviewContent> Overview, long Revision, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt)
{
    /// <summary>The plan's name.</summary>
    public string Name => Overview.Content.Name;

    /// <summary>True for a plan to practise with.</summary>
    public bool Practice => Overview.Content.Practice;
}

/// <summary>The plans of an installation: make, find, rename, close.</summary>
public static class PlanShelf
{
    /// <summary>The most plans a list shows.</summary>
    public const int ListLimit = 500;

    /// <summary>Makes a plan with its overview.</summary>
    public static async Task<Outcome<Plan>> Make(
        Unit unit, Ids ids, OverviewContent overview, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        var submission = new Submission(OverviewSection.Key.Text, OverviewSection.Kind, overview, 0, SectionAct.Made);
        if (SectionWrite.Acceptable(submission, out _) is { } refusal) return refusal;
        var plan = new PlanId(ids.Next());
        await Insert(unit, plan, overview.Practice, 0, actor, clock.GetUtcNow(), stop);
        await SectionWrite.Save(unit, plan, submission, actor, clock, stop);
        return (await Find(unit, plan, stop))!;
    }

    internal static Task Insert(
        Unit unit, PlanId plan, bool practice, long revision, Actor actor, DateTimeOffset at, CancellationToken stop) =>
        unit.Execute("""
            insert into plan (id, practice, revision, made_at, made_by, made_by_label)
            values (@plan, @practice, @revision, @at, @actor, @label)
            """, stop, ("@plan", plan.Value), ("@practice", practice), ("@revision", revision), ("@at", at),
            ("@actor", actor.Id), ("@label", actor.Label));

    /// <summary>One plan, open or closed, or null.</summary>
    public static async Task<Plan?> Find(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var read = unit.Memory?.Of<OverviewsRead>();
        return await unit.Find($"{Question} where p.id = @plan", row => Of(row, read), stop, ("@plan", plan.Value));
    }

    /// <summary>The plans, newest first, closed ones last.</summary>
    public static Task<IReadOnlyList<Plan>> List(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var read = unit.Memory?.Of<OverviewsRead>();
        return unit.List($"""
            {Question} order by case when p.closed_at is null then 0 else 1 end, p.id desc limit @limit
            """, row => Of(row, read), stop, ("@limit", ListLimit));
    }

    /// <summary>Gives a plan another name: a new version of its overview.</summary>
    public static async Task<Outcome<Plan>> Rename(
        Unit unit, PlanId plan, string name, int baseVersion, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var found = await Find(unit, plan, stop);
        if (found is null) return new PlanSections.PlanNotOpen();
        var overview = found.Overview.Content with { Name = name };
        var saved = await PlanSections.Save(
            unit, plan, OverviewSection.Key, overview, baseVersion, SectionAct.Renamed, actor, clock, stop);
        if (!saved.Succeeded(out var section, out var refusal)) return refusal;
        await PlanTexts.Register(unit, plan, section.Content, stop);
        return (await Find(unit, plan, stop))!;
    }

    /// <summary>Closes a plan: it can be read and exported, and not changed any more.</summary>
    public static async Task<Outcome<Done>> Close(
        Unit unit, PlanId plan, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        var closed = await unit.Execute("""
            update plan set closed_at = @at, closed_by = @actor, closed_by_label = @label
             where id = @plan and closed_at is null
            """, stop, ("@plan", plan.Value), ("@at", clock.GetUtcNow()), ("@actor", actor.Id), ("@label", actor.Label));
        if (closed == 0) return new PlanSections.PlanNotOpen();
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "plan.closed", "plan",
            ReadOnlyMemory<byte>.Empty, clock, stop);
        return new Done();
    }

    /// <summary>Opens a closed plan again.</summary>
    public static async Task<Outcome<Done>> Reopen(
        Unit unit, PlanId plan, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var opened = await unit.Execute("""
            update plan set closed_at = null, closed_by = null, closed_by_label = null
             where id = @plan and closed_at is not null
            """, stop, ("@plan", plan.Value));
        if (opened == 0) return new PlanSections.PlanNotOpen();
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "plan.reopened", "plan",
            ReadOnlyMemory<byte>.Empty, clock, stop);
        return new Done();
    }

    private const string Question = """
        select p.id, p.revision, p.made_at, p.closed_at, v.version, v.body, v.at, v.actor, v.actor_label
          from plan p
          join plan_section s on s.plan = p.id and s.section_key = 'overview'
          join plan_section_version v on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
        """;

    private static Plan Of(Row row, OverviewsRead? read) => new(
        new PlanId(row.Id(0)),
        new SectionVersion<OverviewContent>(
            OverviewSection.Key, row.Int(4), OverviewsRead.Of(read, row.Text(5)), row.Instant(6),
            new Actor(row.Text(7), row.Text(8))),
        row.Long(1), row.Instant(2), row.InstantOrNull(3));
}

/// <summary>Overviews by the very text they were read from: lists show the same ones again and again.</summary>
internal sealed class OverviewsRead
{
    private readonly ConcurrentDictionary<string, OverviewContent> byBody = new(StringComparer.Ordinal);

    internal static OverviewContent Of(OverviewsRead? read, string body)
    {
        if (read is null) return OverviewSection.Kind.ReadTyped(body);
        if (read.byBody.TryGetValue(body, out var known)) return known;
        if (read.byBody.Count >= PlanShelf.ListLimit) read.byBody.Clear();
        return read.byBody[body] = OverviewSection.Kind.ReadTyped(body);
    }
}
