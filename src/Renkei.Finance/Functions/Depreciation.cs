using static Renkei.Finance.Functions.FormulaValue;

namespace Renkei.Finance.Functions;

/// <summary>SLN, DB, DDB and SYD as Excel documents them (support.microsoft.com, the pages of these functions).</summary>
public static class Depreciation
{
    private const int MonthsOfYear = 12;
    private const int PeriodsLimit = 1_000_000;
    private const string AmountWrong = "Cost and salvage must not be below 0.";
    private const string LifeWrong = "The life must be above 0.";
    private const string PeriodWrong = "The period must lie within the life.";

    /// <summary>SLN: the same in every period.</summary>
    public static FormulaValue Sln(double cost, double salvage, double life) =>
        life == 0 ? ByZero("The life must not be 0.") : (cost - salvage) / life;

    /// <summary>DB: a fixed rate of what is left, the rate rounded to three digits; <paramref name="month"/> months in the first year.</summary>
    public static FormulaValue Db(double cost, double salvage, double life, double period, double month = MonthsOfYear)
    {
        (period, month) = (Math.Floor(period), Math.Floor(month));
        if (cost < 0 || salvage < 0) return NoNumber(AmountWrong);
        if (life <= 0 || life > PeriodsLimit) return NoNumber(LifeWrong);
        if (month is < 1 or > MonthsOfYear) return NoNumber("The months of the first year must lie between 1 and 12.");
        // A first year of fewer months leaves a rest for one more year.
        if (period < 1 || period > life + (month < MonthsOfYear ? 1 : 0)) return NoNumber(PeriodWrong);
        if (cost == 0) return 0;
        var rate = Math.Round(1 - Math.Pow(salvage / cost, 1 / life), 3, MidpointRounding.AwayFromZero);
        var written = cost * rate * month / MonthsOfYear;
        if (period == 1) return written;
        for (var at = 2; at < period; at++) written += (cost - written) * rate;
        return (cost - written) * rate * (period > life ? (MonthsOfYear - month) / MonthsOfYear : 1);
    }

    /// <summary>DDB: <paramref name="factor"/> times the straight rate of what is left, never below the salvage.</summary>
    public static FormulaValue Ddb(double cost, double salvage, double life, double period, double factor = 2)
    {
        if (cost < 0 || salvage < 0) return NoNumber(AmountWrong);
        if (life <= 0) return NoNumber(LifeWrong);
        if (period <= 0 || period > life) return NoNumber(PeriodWrong);
        if (factor <= 0) return NoNumber("The factor must be above 0.");
        var rate = Math.Min(1, factor / life);
        var before = rate == 1 ? (period == 1 ? cost : 0) : cost * Math.Pow(1 - rate, period - 1);
        var after = cost * Math.Pow(1 - rate, period);
        return Math.Max(0, before - Math.Max(after, salvage));
    }

    /// <summary>SYD: by the sum of the years' digits.</summary>
    public static FormulaValue Syd(double cost, double salvage, double life, double period)
    {
        if (salvage < 0) return NoNumber(AmountWrong);
        if (life <= 0) return NoNumber(LifeWrong);
        if (period < 1 || period > life) return NoNumber(PeriodWrong);
        return (cost - salvage) * (life - period + 1) * 2 / (life * (life + 1));
    }
}
