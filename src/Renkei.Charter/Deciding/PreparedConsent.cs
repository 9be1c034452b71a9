namespace Renkei.Charter.Deciding;

/// <summary>A patient's consent made ready for decisions of one day. Prepared once, asked as often as needed without allocating.</summary>
public sealed class PreparedConsent
{
    private readonly PreparedProvision[] provisions;

    private PreparedConsent(int today, PreparedProvision[] provisions, bool withdrawn, bool emergencyDissent)
    {
        this.provisions = provisions;
        Today = today;
        Withdrawn = withdrawn;
        EmergencyDissent = emergencyDissent;
    }

    internal int Today { get; }

    /// <summary>The patient has withdrawn a consent, and nobody may act as if silence were consent.</summary>
    internal bool Withdrawn { get; }

    internal bool EmergencyDissent { get; }

    internal IEnumerable<int> Boundaries => provisions.SelectMany(one =>
        new[] { one.GivenOn, one.DataFrom, one.DataUntil == int.MaxValue ? one.DataFrom : one.DataUntil + 1 });

    /// <exception cref="ArgumentException">The patient has more than <see cref="PatientConsent.MostProvisions"/> records.</exception>
    internal static PreparedConsent Of(PatientConsent consent, CompiledCharter charter, DateOnly today)
    {
        if (consent.Provisions.Count + (consent.Excluded?.Count > 0 ? 2 : 0) > PatientConsent.MostProvisions)
            throw new ArgumentException($"A patient has more than {PatientConsent.MostProvisions} provisions.", nameof(consent));
        var ready = new List<PreparedProvision>();
        foreach (var provision in consent.Provisions)
            if (PreparedProvision.Of(provision, consent.Age, charter, today) is { } prepared) ready.Add(prepared);
        if (consent.Excluded is { Count: > 0 } excluded)
        {
            ready.Add(PreparedProvision.Exclusion(charter, viewers: excluded, sources: null));
            ready.Add(PreparedProvision.Exclusion(charter, viewers: null, sources: excluded));
        }

        var withdrawn = consent.Provisions.Any(one => one.Effect == Effect.Permit && one.WithdrawnOn <= today);
        // The order only chooses which record is named: the most specific first, then by number.
        var sorted = ready.OrderByDescending(one => one.Specificity.Weight).ThenBy(one => one.Id, StringComparer.Ordinal);
        return new(today.DayNumber, [.. sorted], withdrawn, consent.EmergencyDissent);
    }

    /// <summary>What the patient's records say to a question, before any rule asks for more.</summary>
    internal PatientSays Ask(in ResolvedQuestion question)
    {
        var denials = new Denials();
        string? denial = null;
        for (var index = 0; index < provisions.Length; index++)
        {
            ref readonly var one = ref provisions[index];
            if (!one.Denies || !one.Covers(question)) continue;
            denials.Add(one.Specificity);
            denial ??= one.Id;
        }

        ulong written = 0, spoken = 0;
        for (var index = 0; index < provisions.Length; index++)
        {
            ref readonly var one = ref provisions[index];
            if (one.Denies || !one.Covers(question) || !denials.BeatenBy(one.Specificity)) continue;
            if (one.SpokenOnly) spoken |= 1UL << index;
            else written |= 1UL << index;
        }

        return new(denial is not null && written == 0 ? denial : null, written, spoken);
    }

    /// <summary>The record that meets a rule's condition, or -1.</summary>
    internal int Meeting(ulong candidates, ConsentMethod atLeast, int dataDay, bool sinceConsent)
    {
        for (var rest = candidates; rest != 0; rest &= rest - 1)
        {
            var index = System.Numerics.BitOperations.TrailingZeroCount(rest);
            ref readonly var one = ref provisions[index];
            if (one.Method >= atLeast && (!sinceConsent || dataDay >= one.GivenOn)) return index;
        }

        return -1;
    }

    internal string IdOf(int index) => provisions[index].Id;
}

/// <summary>The patient's side of a decision: the record that denies, and the consents that stand, as bits.</summary>
internal readonly record struct PatientSays(string? Denial, ulong Written, ulong Spoken);
