using static Renkei.Finance.Functions.FormulaValue;

namespace Renkei.Finance.Functions;

/// <summary>
/// Regular payments at one rate: PMT, IPMT, PPMT, FV, PV, NPER, RATE as Excel documents them. All solve
/// pv (1 + r)ⁿ + pmt (1 + r·type) ((1 + r)ⁿ − 1) / r + fv = 0 (support.microsoft.com, PV function, Remarks); money paid out is negative.
/// </summary>
public static class Annuity
{
    private const string DueWrong = "Payments are due at the end (0) or the beginning (1) of a period.";

    /// <summary>PMT: the payment of each period.</summary>
    /// <param name="rate">Interest of one period; 0.01 is 1 %.</param>
    /// <param name="periods">Number of periods.</param>
    /// <param name="present">Present value.</param>
    /// <param name="future">Value wanted after the last payment.</param>
    /// <param name="due">0 when payments are due at the end of a period, 1 at its beginning.</param>
    public static FormulaValue Pmt(double rate, double periods, double present, double future = 0, double due = 0)
    {
        if (due is not (0 or 1)) return NoNumber(DueWrong);
        if (periods == 0) return NoNumber("There are no periods to pay in.");
        if (rate <= -1) return NoNumber("A rate of -100 % or less has no payment.");
        return -((present * Math.Pow(1 + rate, periods)) + future) / ((1 + (rate * due)) * Sum(rate, periods));
    }

    /// <summary>IPMT: the interest within the payment of one period.</summary>
    public static FormulaValue Ipmt(double rate, double period, double periods, double present, double future = 0, double due = 0)
    {
        if (period < 1 || period > periods) return NoNumber("The period must lie between 1 and the number of periods.");
        var payment = Pmt(rate, periods, present, future, due);
        if (payment.Error is not null) return payment;
        if (due == 1 && period == 1) return 0;
        var balance = Balance(rate, period - 1, payment.Number, present, due);
        return due == 1 ? balance * rate / (1 + rate) : balance * rate;
    }

    /// <summary>PPMT: what the payment of one period pays back.</summary>
    public static FormulaValue Ppmt(double rate, double period, double periods, double present, double future = 0, double due = 0)
    {
        var interest = Ipmt(rate, period, periods, present, future, due);
        return interest.Error is null ? Pmt(rate, periods, present, future, due).Number - interest.Number : interest;
    }

    /// <summary>FV: the value after the last payment.</summary>
    public static FormulaValue Fv(double rate, double periods, double payment, double present = 0, double due = 0) =>
        due is not (0 or 1) ? NoNumber(DueWrong) : Balance(rate, periods, payment, present, due);

    /// <summary>PV: the present value of the payments and of the future value.</summary>
    public static FormulaValue Pv(double rate, double periods, double payment, double future = 0, double due = 0)
    {
        if (due is not (0 or 1)) return NoNumber(DueWrong);
        return -(future + (payment * (1 + (rate * due)) * Sum(rate, periods))) / Math.Pow(1 + rate, periods);
    }

    /// <summary>NPER: the number of periods.</summary>
    public static FormulaValue Nper(double rate, double payment, double present, double future = 0, double due = 0)
    {
        if (due is not (0 or 1)) return NoNumber(DueWrong);
        if (rate <= -1) return NoNumber("A rate of -100 % or less has no number of periods.");
        if (rate == 0) return payment == 0 ? NoNumber("Without interest and payment nothing ever changes.") : -(present + future) / payment;
        var level = payment * (1 + (rate * due));
        var ratio = (level - (future * rate)) / (level + (present * rate));
        return ratio > 0 ? Math.Log(ratio) / LogOf1Plus(rate) : NoNumber("These payments never reach the future value.");
    }

    /// <summary>RATE: the interest of one period. Without an answer it is <c>#NUM!</c>.</summary>
    public static FormulaValue Rate(double periods, double payment, double present, double future = 0, double due = 0, double guess = 0.1)
    {
        if (due is not (0 or 1)) return NoNumber(DueWrong);
        if (periods <= 0) return NoNumber("The number of periods must be above 0.");
        if (guess <= -1) return NoNumber("The guess must be above -100 %.");
        if (payment == 0 && present == 0 && future == 0) return NoNumber("Without money every rate fits.");
        var found = RootFinding.Rate(y => At(y, periods, payment, present, future, due), guess);
        return found is { } rate ? rate : NoNumber("No rate brings these payments to the future value; look at the signs.");
    }

    // For rates above 0 the balance is looked at today instead of at the end: neither end of the search overflows.
    private static RootFinding.Balance At(double y, double periods, double payment, double present, double future, double due)
    {
        var rate = Math.Abs(y) < 1e-5 ? y + (y * y / 2) : Math.Exp(y) - 1;
        var (today, end) = y > 0 ? (1.0, Math.Exp(-y * periods)) : (Math.Exp(y * periods), 1.0);
        var each = y * periods > 1 ? (1 - end) / rate : end * Sum(rate, periods);
        var paid = payment * (1 + (rate * due)) * each;
        return new((present * today) + paid + (future * end), Math.Abs(present * today) + Math.Abs(paid) + Math.Abs(future * end));
    }

    private static double Balance(double rate, double periods, double payment, double present, double due) =>
        -((present * Math.Pow(1 + rate, periods)) + (payment * (1 + (rate * due)) * Sum(rate, periods)));

    // ((1 + r)ⁿ − 1) / r, and its limit n where r is nothing.
    private static double Sum(double rate, double periods)
    {
        if (rate == 0) return periods;
        if (Math.Abs(rate) > 1e-4 || Math.Abs(rate * periods) > 1) return (Math.Pow(1 + rate, periods) - 1) / rate;
        var x = periods * LogOf1Plus(rate);
        // eˣ − 1 by its series keeps the digits the difference would lose.
        var (term, sum) = (x, x);
        for (var k = 2; k < 30 && Math.Abs(term) > 1e-18 * Math.Abs(sum); k++) sum += term *= x / k;
        return sum / rate;
    }

    private static double LogOf1Plus(double rate)
    {
        var whole = 1 + rate;
        return whole == 1 ? rate : Math.Log(whole) * rate / (whole - 1);
    }
}
