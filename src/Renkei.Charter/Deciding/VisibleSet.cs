namespace Renkei.Charter.Deciding;

/// <summary>
/// Everything a viewer may see of one patient at one instant, as an exact filter a database can apply: which types from
/// which sources, of which dates. It agrees with the single decisions by construction and by test.
/// </summary>
/// <param name="Slices">What is visible. What is not listed is not.</param>
/// <param name="Uninformed">What to do with information the patient has not been told.</param>
public sealed record VisibleSet(IReadOnlyList<VisibleSlice> Slices, UninformedView Uninformed)
{
    /// <summary>Whether one piece of information is inside.</summary>
    public bool Contains(MemberId source, string information, string? sensitivity, DateOnly dataDate, IReadOnlyList<InformationFlag> flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        if (flags.Contains(InformationFlag.Undelivered)) return false;
        if (flags.Contains(InformationFlag.Uninformed) && Uninformed == UninformedView.Hidden) return false;
        var longTerm = flags.Contains(InformationFlag.LongTerm);
        return Slices.Any(slice => slice.Source == source && slice.Information == information
            && slice.Sensitivity == sensitivity && slice.LongTerm == longTerm && slice.From <= dataDate && dataDate <= slice.Until);
    }
}

/// <summary>One line of the filter. Undelivered information is never in it.</summary>
/// <param name="Source">Who discloses.</param>
/// <param name="Information">The type.</param>
/// <param name="Sensitivity">The label, or null for information without one.</param>
/// <param name="LongTerm">Whether the line is for information kept longer on purpose (LTS), or for the rest.</param>
/// <param name="From">The first date of data.</param>
/// <param name="Until">The last date of data.</param>
public sealed record VisibleSlice(
    MemberId Source, string Information, string? Sensitivity, bool LongTerm, DateOnly From, DateOnly Until);

/// <summary>What a viewer gets of information the patient has not been told (未告知).</summary>
public enum UninformedView
{
    /// <summary>It is not shown.</summary>
    Hidden,

    /// <summary>It is shown with its label.</summary>
    Labelled,
}
