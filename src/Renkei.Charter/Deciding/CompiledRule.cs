namespace Renkei.Charter.Deciding;

/// <summary>A rule as the decision reads it: days as numbers, its scope in the index of <see cref="CompiledCharter"/>.</summary>
internal readonly record struct CompiledRule(
    RowId Id, bool Denies, Specificity Specificity, int ValidFrom, int ValidUntil, DataStart Start, int StartDay, int Months,
    int RetentionYears, ConsentCondition Consent)
{
    private const int ShortestYearDays = 365;
    private const int ShortestMonthDays = 28;

    internal bool InForce(int today) => today >= ValidFrom && today <= ValidUntil;

    /// <summary>Whether the rule reaches data of a day, apart from "since consent", which the patient's record answers.</summary>
    internal bool Reaches(int dataDay, int today, bool longTerm)
    {
        // Most data are young: they are inside without counting the calendar.
        if (!longTerm && RetentionYears > 0 && today - dataDay >= RetentionYears * ShortestYearDays
            && dataDay < RetentionFrom(today)) return false;
        return Start switch
        {
            DataStart.Any or DataStart.Consent => true,
            DataStart.Day => dataDay >= StartDay,
            DataStart.Months => today - dataDay < Months * ShortestMonthDays || dataDay >= MonthsFrom(today),
        };
    }

    internal int RetentionFrom(int today) => Back(today, RetentionYears * 12);

    internal int MonthsFrom(int today) => Back(today, Months);

    internal static CompiledRule Of(SharingRule rule, DateOnly charterFrom) => new(
        rule.Id, rule.Effect == Effect.Deny, SpecificityOf(rule), (rule.ValidFrom ?? charterFrom).DayNumber,
        (rule.ValidUntil ?? DateOnly.MaxValue).DayNumber, rule.Data.Start, rule.Data.Day?.DayNumber ?? 0,
        rule.Data.Months ?? 0, rule.RetentionYears ?? 0,
        // A permit of ordinary times that names no consent is an error of the charter; it then asks for the most.
        rule.Consent ?? ConsentCondition.Person);

    private static Specificity SpecificityOf(SharingRule rule) => Specificity.Of(
        Level(rule.To), Level(rule.From), rule.Sensitivities.Count > 0, rule.Information.Count > 0,
        rule.Professions.Count > 0, rule.Purposes.Count > 0, rule.Data.Start != DataStart.Any);

    private static int Level(Party party) => party.Members.Count > 0 ? 2 : party.Kinds.Count > 0 ? 1 : 0;

    private static int Back(int today, int months)
    {
        var day = DateOnly.FromDayNumber(today);
        return day.Year * 12 + day.Month - 1 - months < 12 ? 0 : day.AddMonths(-months).DayNumber;
    }
}
