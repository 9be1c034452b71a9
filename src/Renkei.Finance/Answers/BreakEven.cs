using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Finance.Answers;

/// <summary>Fees and numbers of members at which money neither lacks nor is left, and ratios whose way of averaging is said.</summary>
public static class BreakEven
{
    /// <summary>The fee of one member: cost divided by members, rounded once to whole yen, half away from zero. Null without members.</summary>
    public static Yen? Fee(Yen cost, long members) => members <= 0 ? null : new(PaperRun.Yen((decimal)cost.Amount / members));

    /// <summary>A yearly fee by the month, rounded the same way.</summary>
    public static Yen PerMonth(Yen yearly) => new(PaperRun.Yen(yearly.Amount / 12m));

    /// <summary>
    /// The fewest members who carry a cost that does not grow with them, when each brings <paramref name="fee"/> and costs <paramref name="each"/>.
    /// Null when each costs what it brings, or more: no number is enough.
    /// </summary>
    public static long? Members(decimal fixedCost, decimal fee, decimal each) => fixedCost <= 0 ? 0
        : fee <= each || fixedCost / (fee - each) > long.MaxValue / 2 ? null : (long)Math.Ceiling(fixedCost / (fee - each));

    /// <summary>What fees bring beyond a cost comes back as nothing: the gap a third party fills is never below zero.</summary>
    public static Yen Gap(Yen cost, Yen fees) => cost > fees ? cost - fees : Yen.Zero;
}
