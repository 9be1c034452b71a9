namespace Renkei.Charter.Deciding;

// The set form. Between two boundaries of dates nothing can change, so one decision stands for all dates between them.
public sealed partial class CompiledCharter
{
    /// <summary>
    /// Everything the viewer of a question may see of the patient: the question's source, type, label, date and flags are
    /// ignored, all else (person, purpose, relation, link, emergency, disaster) is taken as it stands.
    /// </summary>
    public VisibleSet VisibleTo(in ResolvedQuestion question, PreparedConsent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        var slices = new List<VisibleSlice>();
        var boundaries = Boundaries(question.Today, consent);
        for (var source = 1; source < members.Length; source++)
            for (var information = 1; information <= Information.Count; information++)
                for (var label = 0; label < UnknownSensitivity; label++)
                    Add(slices, boundaries, consent, question with
                    {
                        Source = source, Information = information, Sensitivity = label, Undelivered = false, Uninformed = false,
                    });
        var told = standpoints[question.Profession] == Standpoint.Clinician ? UninformedView.Labelled : UninformedView.Hidden;
        return new(slices, told);
    }

    private void Add(List<VisibleSlice> slices, int[] boundaries, PreparedConsent consent, in ResolvedQuestion cell)
    {
        if (!AnyPermit(cell)) return;
        var id = Document.Members[cell.Source - 1].Id;
        var type = NameOf(Information, cell.Information);
        var label = cell.Sensitivity == 0 ? null : NameOf(Sensitivities, cell.Sensitivity);
        foreach (var longTerm in (ReadOnlySpan<bool>)[false, true])
        {
            var open = -1;
            for (var at = 0; at < boundaries.Length; at++)
            {
                var allowed = Decide(cell with { LongTerm = longTerm, DataDay = boundaries[at] }, consent).Allowed;
                if (allowed && open < 0) open = boundaries[at];
                if (!allowed && open >= 0)
                {
                    slices.Add(new(id, type, label, longTerm, DateOnly.FromDayNumber(open), DateOnly.FromDayNumber(boundaries[at] - 1)));
                    open = -1;
                }
            }

            if (open >= 0) slices.Add(new(id, type, label, longTerm, DateOnly.FromDayNumber(open), DateOnly.MaxValue));
        }
    }

    // Most cells of the matrix are reached by no permit at all; they need no decision.
    private bool AnyPermit(in ResolvedQuestion cell)
    {
        for (var word = 0; word < words; word++)
            if ((Reaching(cell, word) & (ordinaryPermits[word] | emergencyPermits[word] | disasterPermits[word])) != 0) return true;
        return false;
    }

    private int[] Boundaries(int today, PreparedConsent consent)
    {
        var days = new SortedSet<int> { 0 };
        foreach (var rule in rules)
        {
            if (rule.RetentionYears > 0) days.Add(rule.RetentionFrom(today));
            if (rule.Start == DataStart.Day) days.Add(rule.StartDay);
            if (rule.Start == DataStart.Months) days.Add(rule.MonthsFrom(today));
        }

        foreach (var day in consent.Boundaries) days.Add(day);
        if (Document.Consent.OnLeaving == LeavingEffect.Keep)
            foreach (var member in members) days.Add(member.Until + 1);
        return [.. days.Where(day => day >= 0 && day <= DateOnly.MaxValue.DayNumber)];
    }

    private static string NameOf(System.Collections.Frozen.FrozenDictionary<string, int> index, int at)
    {
        foreach (var pair in index)
            if (pair.Value == at) return pair.Key;
        throw new ArgumentOutOfRangeException(nameof(at));
    }
}
