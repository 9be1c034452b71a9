using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Finance.Answers;

/// <summary>What one member of a kind pays, and what it would pay if all members bore cost alike.</summary>
/// <param name="Kind">The kind of member.</param>
/// <param name="Yearly">Fees of one member in a year, in the base case: monthly and yearly ones that grow with members, disclosing sites or beds.</param>
/// <param name="Joining">What a new member pays once.</param>
/// <param name="Lines">The fees it is made of: id, yearly amount of one member, and whether it is of new members only.</param>
public sealed record MemberShare(MemberKind Kind, Yen Yearly, Yen Joining, IReadOnlyList<(string Id, Yen Amount, bool Once)> Lines)
{
    /// <summary>Every kind of member of a plan, in its order. Supporters pay what grows with supporters.</summary>
    public static IReadOnlyList<MemberShare> Of(FinancePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Kinds.Select(kind => Of(plan, kind))];
    }

    private static MemberShare Of(FinancePlan plan, MemberKind kind)
    {
        var lines = new List<(string Id, Yen Amount, bool Once)>();
        foreach (var fee in plan.Fees)
        {
            var times = Times(fee, kind);
            if (times == 0) continue;
            var once = fee.Due == Due.Once || fee.Driver is Driver.NewMembers or Driver.NewSites;
            var months = fee.Due == Due.Monthly ? Calendar.MonthsOfYear : 1;
            lines.Add((fee.Id, new(PaperRun.Yen(fee.Quantity.Base * fee.Unit.Base * (fee.Hours?.Base ?? 1) * times * months)), once));
        }

        return new(kind, Sum(lines, once: false), Sum(lines, once: true), lines);
    }

    private static Yen Sum(IEnumerable<(string Id, Yen Amount, bool Once)> lines, bool once) =>
        lines.Where(line => line.Once == once).Aggregate(Yen.Zero, (sum, line) => sum + line.Amount);

    // How often one member of the kind counts in what the fee grows with; as the engine counts (SeriesList).
    private static int Times(FeeLine fee, MemberKind kind) => fee.Kind is { } named && named != kind.Id ? 0 : fee.Driver switch
    {
        Driver.Members or Driver.NewMembers => kind.Supports && fee.Kind is null ? 0 : 1,
        Driver.Sites or Driver.NewSites => kind.Discloses ? 1 : 0,
        Driver.Beds => kind.Beds,
        Driver.Supporters => kind.Supports ? 1 : 0,
        Driver.Fixed or Driver.Patients or Driver.NewPatients => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(fee)),
    };
}
