using System.Globalization;
using Renkei.Finance.Functions;

namespace Renkei.Tests.Finance.Functions;

/// <summary>
/// The examples of Microsoft's function pages (support.microsoft.com/excel, one page a function), with the digits those pages or
/// learn.microsoft.com (DAX, the same functions) print. What stands there rounded is compared at its last printed digit.
/// </summary>
public class ExcelExamplesTests
{
    [Theory]
    [InlineData("npv 0.1 -10000 3000 4200 6800", "1188.44")]
    [InlineData("npv 0.1 -10000;3000;4200;6800", "1188.4434123352")]
    [InlineData("irr -70000;12000;15000;18000;21000", "-0.021")]
    [InlineData("irr -70000;12000;15000;18000;21000;26000", "0.087")]
    [InlineData("irr -70000;12000;15000 -0.1", "-0.444")]
    [InlineData("xirr -10000;2750;4250;3250;2750 2008-01-01;2008-03-01;2008-10-30;2009-02-15;2009-04-01 0.1", "0.373363")]
    [InlineData("mirr -120000;39000;30000;21000;37000;46000 0.1 0.12", "0.1261")]
    [InlineData("mirr -120000;39000;30000;21000 0.1 0.12", "-0.0480")]
    [InlineData("mirr -120000;39000;30000;21000;37000;46000 0.1 0.14", "0.1348")]
    [InlineData("pmt 0.0066666666666666671 10 10000", "-1037.03")]
    [InlineData("pmt 0.0066666666666666671 10 10000 - 1", "-1030.16")]
    [InlineData("pmt 0.005 216 0 50000", "-129.08")]
    [InlineData("ipmt 0.0083333333333333332 1 36 8000", "-66.67")]
    [InlineData("ipmt 0.1 3 3 8000", "-292.45")]
    [InlineData("ppmt 0.0083333333333333332 1 24 2000", "-75.62")]
    [InlineData("ppmt 0.08 10 10 200000", "-27598.05")]
    [InlineData("fv 0.005 10 -200 -500 1", "2581.40")]
    [InlineData("fv 0.01 12 -1000", "12682.50")]
    [InlineData("fv 0.0091666666666666667 35 -2000 - 1", "82846.25")]
    [InlineData("fv 0.005 12 -100 -1000 1", "2301.40")]
    [InlineData("pv 0.0066666666666666671 240 500 - 0", "-59777.15")]
    [InlineData("nper 0.01 -100 -1000 10000 1", "59.6738656742946")]
    [InlineData("nper 0.01 -100 -1000 10000", "60.0821229")]
    [InlineData("nper 0.01 -100 -1000", "-9.57859404")]
    [InlineData("rate 48 -200 8000", "0.0077014724882")]
    [InlineData("sln 30000 7500 10", "2250")]
    [InlineData("db 1000000 100000 6 1 7", "186083.33")]
    [InlineData("db 1000000 100000 6 2 7", "259639.42")]
    [InlineData("db 1000000 100000 6 3 7", "176814.44")]
    [InlineData("db 1000000 100000 6 4 7", "120410.64")]
    [InlineData("db 1000000 100000 6 5 7", "81999.64")]
    [InlineData("db 1000000 100000 6 6 7", "55841.76")]
    [InlineData("db 1000000 100000 6 7 7", "15845.10")]
    [InlineData("ddb 2400 300 3650 1", "1.32")]
    [InlineData("ddb 2400 300 120 1 2", "40.00")]
    [InlineData("ddb 2400 300 10 1 2", "480.00")]
    [InlineData("ddb 2400 300 10 2 1.5", "306.00")]
    [InlineData("ddb 2400 300 10 10", "22.12")]
    [InlineData("syd 30000 7500 10 1", "4090.91")]
    [InlineData("syd 30000 7500 10 10", "409.09")]
    [InlineData("yearfrac 2012-01-01 2012-07-30", "0.58055556")]
    [InlineData("yearfrac 2012-01-01 2012-07-30 1", "0.57650273")]
    [InlineData("yearfrac 2012-01-01 2012-07-30 3", "0.57808219")]
    public void Microsofts_examples_give_microsofts_results(string call, string printed)
    {
        var answer = Ask(call);

        Assert.Null(answer.Error);
        var digits = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Assert.Equal(double.Parse(printed, CultureInfo.InvariantCulture), answer.Number, 0.5000001 * Math.Pow(10, -digits));
    }

    /// <summary>Roots worked out outside this program to 15 digits (sympy), for the examples Microsoft prints as per cents.</summary>
    [Theory]
    [InlineData("irr -70000;12000;15000;18000;21000;26000", 0.0866309480365316)]
    [InlineData("irr -70000;12000;15000;18000;21000", -0.0212448482734110)]
    [InlineData("irr -70000;12000;15000 -0.1", -0.443506941334741)]
    [InlineData("irr -1000;300;400;500", 0.0889633946933499)]
    [InlineData("xirr -10000;2750;4250;3250;2750 2008-01-01;2008-03-01;2008-10-30;2009-02-15;2009-04-01", 0.3733625335188)]
    [InlineData("mirr -120000;39000;30000;21000;37000;46000 0.1 0.12", 0.1260941303659)]
    public void Rates_hold_to_twelve_digits(string call, double root) => Assert.Equal(root, Ask(call).Number, 1e-12);

    [Theory]
    [InlineData("irr 100;200;300", "#NUM!")]
    [InlineData("irr -100;-200", "#NUM!")]
    [InlineData("irr -", "#NUM!")]
    [InlineData("irr -100;200 -1", "#NUM!")]
    [InlineData("irr -100;x", "#VALUE!")]
    [InlineData("irr 10;-12;10", "#NUM!")]
    [InlineData("xirr -100;110 2027-01-01", "#NUM!")]
    [InlineData("xirr -100;110 2027-01-02;2027-01-01", "#NUM!")]
    [InlineData("xirr 100;110 2027-01-01;2028-01-01", "#NUM!")]
    [InlineData("xirr -100;110 2027-02-30;2028-01-01", "#VALUE!")]
    [InlineData("mirr 100;200 0.1 0.1", "#DIV/0!")]
    [InlineData("mirr -100;200 -1 0.1", "#DIV/0!")]
    [InlineData("npv -1 100", "#DIV/0!")]
    [InlineData("npv 0.1 -", "#VALUE!")]
    [InlineData("pmt 0.1 0 1000", "#NUM!")]
    [InlineData("pmt ten 10 1000", "#VALUE!")]
    [InlineData("pmt 0.1 10 1000 0 2", "#NUM!")]
    [InlineData("ipmt 0.1 0 3 8000", "#NUM!")]
    [InlineData("ipmt 0.1 4 3 8000", "#NUM!")]
    [InlineData("ppmt 0.1 4 3 8000", "#NUM!")]
    [InlineData("nper 0.1 -10 1000", "#NUM!")]
    [InlineData("nper 0 0 1000", "#NUM!")]
    [InlineData("rate 10 100 1000", "#NUM!")]
    [InlineData("rate 0 100 1000", "#NUM!")]
    [InlineData("sln 30000 7500 0", "#DIV/0!")]
    [InlineData("db 1000000 100000 6 8 7", "#NUM!")]
    [InlineData("db 1000000 100000 6 7", "#NUM!")]
    [InlineData("db -1 0 6 1", "#NUM!")]
    [InlineData("db 1000000 100000 6 1 13", "#NUM!")]
    [InlineData("ddb 2400 300 10 11", "#NUM!")]
    [InlineData("ddb 2400 -1 10 1", "#NUM!")]
    [InlineData("ddb 2400 300 10 1 0", "#NUM!")]
    [InlineData("syd 30000 7500 10 11", "#NUM!")]
    [InlineData("syd 30000 7500 0 1", "#NUM!")]
    [InlineData("yearfrac 2012-01-01 2012-07-30 5", "#NUM!")]
    [InlineData("yearfrac 2012-01-01 2012-07-30 -1", "#NUM!")]
    [InlineData("yearfrac 2012-13-01 2012-07-30", "#VALUE!")]
    [InlineData("fv 1e300 1e300 1", "#NUM!")]
    [InlineData("fv nan 1 1", "#VALUE!")]
    [InlineData("fv 1", "#VALUE!")]
    [InlineData("sum 1 2", "#NAME?")]
    public void What_has_no_answer_is_an_error_with_its_reason(string call, string error)
    {
        var answer = Ask(call);

        Assert.Equal(error, answer.Text);
        Assert.NotEmpty(answer.Reason);
    }

    private static FormulaValue Ask(string call)
    {
        var words = call.Split(' ');
        return FunctionCall.Answer(words[0], words[1..]);
    }
}
