using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>What became of a draft.</summary>
public enum DraftState
{
    /// <summary>The author has not chosen yet.</summary>
    Open,

    /// <summary>A version was made of it.</summary>
    Used,

    /// <summary>The author kept what stood there.</summary>
    SetAside,
}

/// <summary>A submission that lost a race, kept until its author chooses. It is never deleted.</summary>
/// <param name="Number">Its local number.</param>
/// <param name="Section">The section's key.</param>
/// <param name="Base">The version the author began from.</param>
/// <param name="Head">The version that had won when this one came.</param>
/// <param name="Body">What was submitted, as canonical JSON.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="State">What became of it.</param>
/// <param name="Settled">When, who and into which version; null while open.</param>
public sealed record PlanDraft(
    int Number, string Section, int Base, int Head, string Body, DateTimeOffset At, Actor By, DraftState State,
    DraftSettled? Settled);

/// <summary>How a draft was settled.</summary>
public sealed record DraftSettled(DateTimeOffset At, Actor By, int? Version);

/// <summary>The drafts of a plan.</summary>
public static class PlanDrafts
{
    private const string Columns = """
        number, section_key, base, head, body, at, actor, actor_label, state,
        settled_at, settled_by, settled_by_label, settled_version
        """;

    /// <summary>One draft, or null.</summary>
    public static Task<PlanDraft?> Find(Unit unit, PlanId plan, int number, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find($"select {Columns} from plan_draft where plan = @plan and number = @number",
            Of, stop, ("@plan", plan.Value), ("@number", number));
    }

    /// <summary>The drafts that wait for a choice, oldest first; of one author where an actor's id is given.</summary>
    public static async Task<IReadOnlyList<PlanDraft>> Open(
        Unit unit, PlanId plan, string? actor, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var open = await unit.Remember(new OpenIn(plan), () => unit.List(
            $"select {Columns} from plan_draft where plan = @plan and state = 'open' order by number",
            Of, stop, ("@plan", plan.Value)), stop);
        return actor is null ? open : [.. open.Where(draft => draft.By.Id == actor)];
    }

    private sealed record OpenIn(PlanId Plan);

    internal static Task<IReadOnlyList<PlanDraft>> All(Unit unit, PlanId plan, CancellationToken stop) => unit.List(
        $"select {Columns} from plan_draft where plan = @plan order by number", Of, stop, ("@plan", plan.Value));

    /// <summary>Keeps a submission that lost. The same submission sent again is the same draft.</summary>
    internal static async Task<int> Keep(
        Unit unit, PlanId plan, Submission submission, string body, int head, Actor actor, TimeProvider clock,
        CancellationToken stop)
    {
        var again = await unit.Number("""
            select number from plan_draft
             where plan = @plan and section_key = @key and state = 'open' and base = @base and actor = @actor
               and body = @body
            """, stop, ("@plan", plan.Value), ("@key", submission.Key), ("@base", submission.Base),
            ("@actor", actor.Id), ("@body", body));
        if (again is { } there) return checked((int)there);
        var number = await PlanNumbers.Next(unit, plan, PlanNumbers.Draft, stop);
        await Insert(unit, plan, new PlanDraft(
            number, submission.Key, submission.Base, head, body, clock.GetUtcNow(), actor, DraftState.Open, null), stop);
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "draft.kept", submission.Key,
            System.Text.Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $$"""{"draft":{{number}},"base":{{submission.Base}},"head":{{head}}}""")), clock, stop);
        return number;
    }

    internal static Task Insert(Unit unit, PlanId plan, PlanDraft draft, CancellationToken stop) => unit.Execute("""
        insert into plan_draft (plan, number, section_key, base, head, body, at, actor, actor_label, state,
                                settled_at, settled_by, settled_by_label, settled_version)
        values (@plan, @number, @key, @base, @head, @body, @at, @actor, @label, @state,
                @settledAt, @settledBy, @settledByLabel, @settledVersion)
        """, stop, ("@plan", plan.Value), ("@number", draft.Number), ("@key", draft.Section), ("@base", draft.Base),
        ("@head", draft.Head), ("@body", draft.Body), ("@at", draft.At), ("@actor", draft.By.Id),
        ("@label", draft.By.Label), ("@state", Wire(draft.State)), ("@settledAt", draft.Settled?.At),
        ("@settledBy", draft.Settled?.By.Id), ("@settledByLabel", draft.Settled?.By.Label),
        ("@settledVersion", draft.Settled?.Version));

    internal static string Wire(DraftState state) => state switch
    {
        DraftState.Open => "open",
        DraftState.Used => "used",
        DraftState.SetAside => "set-aside",
    };

    internal static DraftState? Read(string wire) => wire switch
    {
        "open" => DraftState.Open,
        "used" => DraftState.Used,
        "set-aside" => DraftState.SetAside,
        _ => null,
    };

    private static PlanDraft Of(Row row) => new(
        row.Int(0), row.Text(1), row.Int(2), row.Int(3), row.Text(4), row.Instant(5),
        new Actor(row.Text(6), row.Text(7)), Read(row.Text(8)) ?? DraftState.Open,
        row.InstantOrNull(9) is { } at
            ? new DraftSettled(at, new Actor(row.Text(10), row.Text(11)), (int?)row.LongOrNull(12)) : null);
}
