using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>One version as it stands in the table: its body is canonical JSON.</summary>
internal sealed record SectionRow(
    string Key, int Version, long Revision, int Base, string Act, string Body, DateTimeOffset At, Actor By);

/// <summary>The versions in the table, whatever their kind.</summary>
internal static class SectionRows
{
    private const string Columns = """
        v.section_key, v.version, v.revision, v.base, v.act, v.body, v.at, v.actor, v.actor_label
        """;

    internal static Task<SectionRow?> Head(Unit unit, PlanId plan, string key, CancellationToken stop) => unit.Find(
        $"""
        select {Columns}
          from plan_section s
          join plan_section_version v on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
         where s.plan = @plan and s.section_key = @key
        """, Of, stop, ("@plan", plan.Value), ("@key", key));

    internal static Task<SectionRow?> Find(Unit unit, PlanId plan, string key, int version, CancellationToken stop) =>
        unit.Find(
            $"""
            select {Columns} from plan_section_version v
             where v.plan = @plan and v.section_key = @key and v.version = @version
            """, Of, stop, ("@plan", plan.Value), ("@key", key), ("@version", version));

    internal static Task<IReadOnlyList<SectionRow>> Heads(Unit unit, PlanId plan, CancellationToken stop) => unit.List(
        $"""
        select {Columns}
          from plan_section s
          join plan_section_version v on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
         where s.plan = @plan
         order by s.section_key
        """, Of, stop, ("@plan", plan.Value));

    /// <summary>Where sections stand that were changed after a revision, with their kinds.</summary>
    internal static Task<IReadOnlyList<(SectionRow Row, string Kind)>> HeadsAfter(
        Unit unit, PlanId plan, long revision, CancellationToken stop) => unit.List(
        $"""
        select {Columns}, s.kind
          from plan_section s
          join plan_section_version v on v.plan = s.plan and v.section_key = s.section_key and v.version = s.version
         where s.plan = @plan and v.revision > @revision
        """, row => (Of(row), row.Text(9)), stop, ("@plan", plan.Value), ("@revision", revision));

    /// <summary>Every version of a plan in the order of its revisions.</summary>
    internal static Task<IReadOnlyList<SectionRow>> History(Unit unit, PlanId plan, CancellationToken stop) => unit.List(
        $"select {Columns} from plan_section_version v where v.plan = @plan order by v.revision",
        Of, stop, ("@plan", plan.Value));

    internal static Task Insert(Unit unit, PlanId plan, SectionRow row, CancellationToken stop) => unit.Execute("""
        insert into plan_section_version
            (plan, section_key, version, revision, base, act, body, at, actor, actor_label)
        values (@plan, @key, @version, @revision, @base, @act, @body, @at, @actor, @label)
        """, stop, ("@plan", plan.Value), ("@key", row.Key), ("@version", row.Version), ("@revision", row.Revision),
        ("@base", row.Base), ("@act", row.Act), ("@body", row.Body), ("@at", row.At),
        ("@actor", row.By.Id), ("@label", row.By.Label));

    internal static SectionRow Of(Row row) => new(
        row.Text(0), row.Int(1), row.Long(2), row.Int(3), row.Text(4), row.Text(5), row.Instant(6),
        new Actor(row.Text(7), row.Text(8)));
}
