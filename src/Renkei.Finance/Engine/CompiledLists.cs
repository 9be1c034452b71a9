using Renkei.Finance.Assumptions;

namespace Renkei.Finance.Engine;

/// <summary>Gives numbers to parameters in the order they are met.</summary>
internal sealed class ParameterList
{
    private readonly List<Parameter> all = [];

    public IReadOnlyList<Parameter> All => all;

    /// <summary>The index of the parameter; -1 where there is none.</summary>
    public int Add(string name, Uncertain? value)
    {
        if (value is not { } known) return -1;
        all.Add(new(name, known));
        return all.Count - 1;
    }
}

/// <summary>Gives numbers to what lines grow with; the same series is kept once.</summary>
internal sealed class SeriesList(FinancePlan plan)
{
    private readonly List<CompiledSeries> all = [new([], false, IsOne: true)];

    public IReadOnlyList<CompiledSeries> All => all;

    public int Of(Driver driver, string? kind)
    {
        if (driver == Driver.Fixed) return 0;
        var series = new CompiledSeries(
            driver is Driver.Patients or Driver.NewPatients ? OfPatients() : Weights(one => kind is null || one.Id == kind ? Weight(driver, one, kind) : 0),
            driver is Driver.NewMembers or Driver.NewSites or Driver.NewPatients);
        var there = all.FindIndex(1, one => one.OnlyNew == series.OnlyNew && one.Weights.AsSpan().SequenceEqual(series.Weights));
        if (there > 0) return there;
        all.Add(series);
        return all.Count - 1;
    }

    /// <summary>A weight for every growth: those of kinds first, patients last.</summary>
    public int[] Weights(Func<MemberKind, int> weight) => plan.Patients is null ? [.. plan.Kinds.Select(weight)] : [.. plan.Kinds.Select(weight), 0];

    private int[] OfPatients() => plan.Patients is null ? [.. plan.Kinds.Select(_ => 0)] : [.. plan.Kinds.Select(_ => 0), 1];

    // A kind that is named counts even when it is one of supporters.
    private static int Weight(Driver driver, MemberKind one, string? named) => driver switch
    {
        Driver.Members or Driver.NewMembers => one.Supports && named is null ? 0 : 1,
        Driver.Sites or Driver.NewSites => one.Discloses ? 1 : 0,
        Driver.Beds => one.Beds,
        Driver.Supporters => one.Supports ? 1 : 0,
        Driver.Fixed or Driver.Patients or Driver.NewPatients => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(driver)),
    };
}
