using Renkei.Finance.Functions;

namespace Renkei.Tests.Finance.Functions;

/// <summary>Where the usual road to a rate ends: several changes of sign, ends of the range, no interest. Answers follow from the definition.</summary>
public class RateSearchTests
{
    // −100 (1+r)² + 230 (1+r) − 132 = 0 has 1 + r = 1.1 and 1.2.
    [Theory]
    [InlineData(0.0, 0.1)]
    [InlineData(0.3, 0.2)]
    public void Of_two_rates_the_one_next_to_the_guess_is_found(double guess, double rate) =>
        Assert.Equal(rate, CashFlows.Irr([-100, 230, -132], guess).Number, 1e-9);

    // −100 (1+r)² + 220 (1+r) − 121 = 0 touches nothing at 10 % without changing its sign.
    [Fact]
    public void A_rate_that_only_touches_nothing_is_found() => Assert.Equal(0.1, CashFlows.Irr([-100, 220, -121], 0.05).Number, 1e-6);

    [Theory]
    [InlineData(0.000001)]
    [InlineData(0.5)]
    [InlineData(1000)]
    public void Rates_near_ruin_and_far_beyond_doubling_are_found(double factor) =>
        Assert.Equal(factor - 1, CashFlows.Irr([-1, factor]).Number, 1e-9 * (1 + factor));

    [Fact]
    public void A_rate_of_sixty_years_makes_the_value_nothing()
    {
        double[] flows = [-1000, .. Enumerable.Range(1, 720).Select(month => 3.0 + (month % 7))];

        var rate = CashFlows.Irr(flows, 0.1).Number;

        var worth = flows.Select((flow, at) => flow * Math.Pow(1 + rate, -at)).Sum();
        Assert.Equal(0, worth, 1e-6);
    }

    // A loan paid back without interest, a payment in each of 10 periods.
    [Fact]
    public void No_interest_is_a_rate_of_nothing() => Assert.Equal(0, Annuity.Rate(10, -100, 1000).Number, 1e-12);

    /// <summary>RATE takes back what PMT gave, over the whole field: long and short, dear and cheap, due at either end.</summary>
    [Fact]
    public void Rate_takes_back_what_payment_gave()
    {
        foreach (var rate in (double[])[-0.5, -0.01, -1e-7, 1e-9, 0.0001, 0.01, 0.1, 1, 20])
            foreach (var periods in (double[])[1.5, 2, 12, 37.5, 360])
                foreach (var due in (double[])[0, 1])
                {
                    if (rate > 1 && periods > 40) continue; // PMT is pv·r here to the last digit of a double; any period count fits.
                    var payment = Annuity.Pmt(rate, periods, 1000, -50, due).Number;
                    Assert.Equal(rate, Annuity.Rate(periods, payment, 1000, -50, due).Number, 1e-6 * Math.Max(1, rate));
                }
    }

    /// <summary>Interest and repayment add up to the payment, all repayments to the loan, and the present value is the loan.</summary>
    [Fact]
    public void Payments_split_and_add_up()
    {
        foreach (var due in (double[])[0, 1])
        {
            var payment = Annuity.Pmt(0.004, 120, 5_000_000, -200_000, due).Number;
            var repaid = 0.0;
            for (var period = 1; period <= 120; period++)
            {
                var back = Annuity.Ppmt(0.004, period, 120, 5_000_000, -200_000, due).Number;
                Assert.Equal(payment, back + Annuity.Ipmt(0.004, period, 120, 5_000_000, -200_000, due).Number, 1e-6);
                repaid += back;
            }

            // Due at the beginning, the rest of 200,000 stands one period longer and bears its interest.
            Assert.Equal(-(5_000_000 - (200_000 / (due == 1 ? 1.004 : 1))), repaid, 1e-3);
            Assert.Equal(5_000_000, Annuity.Pv(0.004, 120, payment, -200_000, due).Number, 1e-5);
            Assert.Equal(120, Annuity.Nper(0.004, payment, 5_000_000, -200_000, due).Number, 1e-8);
        }
    }

    [Fact]
    public void Without_interest_everything_is_division()
    {
        Assert.Equal(-100, Annuity.Pmt(0, 12, 1200).Number);
        Assert.Equal(1200, Annuity.Fv(0, 12, -100).Number);
        Assert.Equal(1200, Annuity.Pv(0, 12, -100).Number);
        Assert.Equal(12, Annuity.Nper(0, -100, 1200).Number);
        Assert.Equal(0, Annuity.Ipmt(0, 3, 12, 1200).Number);
    }

    /// <summary>What is written off over the life is the cost less the salvage.</summary>
    [Fact]
    public void Depreciation_ends_at_the_salvage()
    {
        Assert.Equal(22_500, Enumerable.Range(1, 10).Sum(year => Depreciation.Syd(30_000, 7_500, 10, year).Number), 1e-8);
        Assert.Equal(2_100, Enumerable.Range(1, 10).Sum(year => Depreciation.Ddb(2_400, 300, 10, year).Number), 1e-8);
        Assert.Equal(1000, Depreciation.Ddb(1000, 0, 1, 1).Number);
    }
}
