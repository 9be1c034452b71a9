using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>Local numbers of a plan: 1, 2, 3, … per kind, given once and never reused, kept by an import (decision 0001).</summary>
public static class PlanNumbers
{
    /// <summary>Organisations: the n of <c>party/n</c>.</summary>
    public const string Party = "party";

    /// <summary>Evidence of milestones.</summary>
    public const string Evidence = "evidence";

    /// <summary>Things asked of organisations.</summary>
    public const string Task = "task";

    /// <summary>Attached files.</summary>
    public const string File = "file";

    /// <summary>Rows of the plan's contents (計画の内容).</summary>
    public const string Row = "row";

    /// <summary>Submissions that lost a race.</summary>
    public const string Draft = "draft";

    /// <summary>Work items of the schedule: the n of <c>work/n</c>.</summary>
    public const string Work = "work";

    /// <summary>Approved schedules: the n of <c>baseline/n</c>.</summary>
    public const string Baseline = "baseline";

    /// <summary>Imports.</summary>
    internal const string Import = "import";

    /// <summary>Gives the next number of a kind. A unit that is not committed gives nothing.</summary>
    public static async Task<int> Next(Unit unit, PlanId plan, string kind, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var number = await unit.Number("""
            insert into plan_number (plan, kind, last) values (@plan, @kind, 1)
            on conflict (plan, kind) do update set last = plan_number.last + 1
            returning last
            """, stop, ("@plan", plan.Value), ("@kind", kind));
        return checked((int)number!.Value);
    }
}
