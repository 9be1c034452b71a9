namespace Renkei.Charter.Deciding;

/// <summary>One consent or refusal, its names turned into bits. A null mask means "all".</summary>
internal readonly record struct PreparedProvision(
    string Id, bool Denies, ConsentMethod Method, Specificity Specificity, bool SpokenOnly, int GivenOn, int DataFrom,
    int DataUntil, ulong[]? Viewers, ulong[]? Sources, ulong[]? Professions, ulong[]? Information, ulong[]? Sensitivities,
    ulong[]? Purposes, string[]? Persons)
{
    internal const string ExclusionId = "excluded";

    internal bool Covers(in ResolvedQuestion question) =>
        question.DataDay >= DataFrom && question.DataDay <= DataUntil
        && Has(Viewers, question.Viewer) && Has(Sources, question.Source) && Has(Professions, question.Profession)
        && Has(Information, question.Information) && Has(Sensitivities, question.Sensitivity)
        && Has(Purposes, question.Purpose) && (Persons is null || question.Person is { } person && Named(person));

    /// <summary>The record as it counts on a day, or null when it does not count.</summary>
    internal static PreparedProvision? Of(ConsentProvision given, int? age, CompiledCharter charter, DateOnly today)
    {
        var model = charter.Document.Consent;
        var permit = given.Effect == Effect.Permit;
        if (given.GivenOn > today || given.ValidUntil < today) return null;
        var dataUntil = given.DataUntil;
        if (given.WithdrawnOn <= today)
        {
            if (!permit || model.Withdrawal == WithdrawalEffect.HideExisting) return null;
            dataUntil = dataUntil is { } until && until < given.WithdrawnOn ? until : given.WithdrawnOn;
        }

        var spokenOnly = permit && !model.Evidence.Contains(given.Evidence);
        if (permit && (!model.Methods.Contains(given.Method) || !SignedWell(given, age, model)
            || spokenOnly && given.Evidence != Evidence.OralNote)) return null;
        // A refusal reaches everybody from the first day; a consent reaches later participants as the charter says.
        var known = permit ? charter.MembersKnownTo(given.GivenOn, today) : null;
        return new(given.Id, !permit, given.Method, SpecificityOf(given), spokenOnly, given.GivenOn.DayNumber,
            given.DataFrom?.DayNumber ?? 0, dataUntil?.DayNumber ?? int.MaxValue,
            Names(given.Institutions) ? charter.Members(given.Institutions!) : known,
            Names(given.Sources) ? charter.Members(given.Sources!) : known,
            Mask(given.Professions, charter.Professions), Mask(given.Information, charter.Information),
            Mask(given.Sensitivities, charter.Sensitivities), Mask(given.Purposes, charter.Purposes),
            Names(given.Persons) ? [.. given.Persons!] : null);
    }

    internal static PreparedProvision Exclusion(
        CompiledCharter charter, IReadOnlyList<MemberId>? viewers, IReadOnlyList<MemberId>? sources) => new(
        ExclusionId, true, ConsentMethod.Institution,
        Specificity.Of(viewers is null ? 0 : InstitutionLevel, sources is null ? 0 : 1, false, false, false, false, false),
        false, 0, 0, int.MaxValue, viewers is null ? null : charter.Members(viewers),
        sources is null ? null : charter.Members(sources), null, null, null, null, null);

    private const int ListLevel = 2;
    private const int InstitutionLevel = 3;
    private const int PersonLevel = 4;

    private static Specificity SpecificityOf(ConsentProvision given) => Specificity.Of(
        Names(given.Persons) ? PersonLevel
            : !Names(given.Institutions) ? 0
            : given.Method == ConsentMethod.List && given.Effect == Effect.Permit ? ListLevel : InstitutionLevel,
        Names(given.Sources) ? 1 : 0, Names(given.Sensitivities), Names(given.Information), Names(given.Professions),
        Names(given.Purposes), given.DataFrom is not null || given.DataUntil is not null);

    private static bool SignedWell(ConsentProvision given, int? age, ConsentModel model) => given.Signer switch
    {
        Signer.Self => age is null || age >= model.Minors.SignsFromAge,
        Signer.Proxy => given.Relation is { } relation && model.ProxyRelations.Contains(relation),
        // A guardian signs only for somebody known to be a minor.
        Signer.Guardian => age < model.Minors.GuardianUntilAge,
    };

    private static bool Names<T>(IReadOnlyList<T>? list) => list is { Count: > 0 };

    private static ulong[]? Mask(IReadOnlyList<string>? names, System.Collections.Frozen.FrozenDictionary<string, int> index)
    {
        if (!Names(names)) return null;
        var mask = new ulong[index.Count / 64 + 1];
        // A name the charter does not know names nothing: the record does not grow to "all".
        foreach (var name in names!)
            if (index.TryGetValue(name, out var at)) mask[at >> 6] |= 1UL << at;
        return mask;
    }

    private static bool Has(ulong[]? mask, int at) =>
        mask is null || (uint)(at >> 6) < (uint)mask.Length && (mask[at >> 6] >> at & 1) != 0;

    private bool Named(string person)
    {
        foreach (var one in Persons!)
            if (string.Equals(one, person, StringComparison.Ordinal)) return true;
        return false;
    }
}
