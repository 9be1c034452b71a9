using System.Globalization;
using Renkei.Finance.Statistics;

namespace Renkei.Tests.Finance.Statistics;

/// <summary>
/// NIST Statistical Reference Datasets, Univariate Summary Statistics (www.itl.nist.gov/div898/strd/univ): data and certified values retyped.
/// NumAcc1 to NumAcc4 are made as NIST defines them. Ten digits are asked for throughout.
/// </summary>
public class NistReferenceTests
{
    // Michelson 1879, speed of light in air less 299.00, in units of 0.01 thousand km/s.
    private static readonly int[] Michelson =
    [
        85, 74, 90, 107, 93, 85, 95, 98, 98, 88, 100, 98, 93, 65, 76, 81, 100, 100, 96, 96, 96, 94, 96, 94, 88, 80, 85, 88, 90, 84, 83, 79, 81, 88,
        88, 83, 80, 79, 76, 80, 88, 88, 88, 86, 72, 72, 62, 86, 97, 95, 88, 91, 85, 87, 84, 84, 85, 84, 84, 84, 89, 81, 81, 82, 80, 77, 76, 74, 75,
        76, 91, 92, 89, 86, 88, 72, 84, 85, 85, 78, 89, 84, 78, 81, 76, 81, 79, 81, 82, 85, 87, 87, 81, 74, 81, 94, 95, 80, 81, 87,
    ];

    // Mavro, filter transmittance less 2.0000, in units of 0.0001.
    private static readonly int[] Mavro =
    [
        18, 17, 18, 19, 18, 17, 15, 14, 15, 15, 17, 18, 18, 19, 19, 21, 20, 16, 14, 13, 13, 15, 15, 16, 15, 14, 13, 14, 15, 14, 15, 16, 15, 16, 19,
        20, 20, 21, 22, 23, 24, 25, 27, 26, 26, 26, 27, 26, 25, 24,
    ];

    // Lottery, Maryland's Pick-3 numbers of 32 weeks.
    private static readonly int[] Lottery =
    [
        162, 671, 933, 414, 788, 730, 817, 33, 536, 875, 670, 236, 473, 167, 877, 980, 316, 950, 456, 92, 517, 557, 956, 954, 104, 178, 794, 278, 147,
        773, 437, 435, 502, 610, 582, 780, 689, 562, 964, 791, 28, 97, 848, 281, 858, 538, 660, 972, 671, 613, 867, 448, 738, 966, 139, 636, 847, 659,
        754, 243, 122, 455, 195, 968, 793, 59, 730, 361, 574, 522, 97, 762, 431, 158, 429, 414, 22, 629, 788, 999, 187, 215, 810, 782, 47, 34, 108,
        986, 25, 644, 829, 630, 315, 567, 919, 331, 207, 412, 242, 607, 668, 944, 749, 168, 864, 442, 533, 805, 372, 63, 458, 777, 416, 340, 436, 140,
        919, 350, 510, 572, 905, 900, 85, 389, 473, 758, 444, 169, 625, 692, 140, 897, 672, 288, 312, 860, 724, 226, 884, 508, 976, 741, 476, 417, 831,
        15, 318, 432, 241, 114, 799, 955, 833, 358, 935, 146, 630, 830, 440, 642, 356, 373, 271, 715, 367, 393, 190, 669, 8, 861, 108, 795, 269, 590,
        326, 866, 64, 523, 862, 840, 219, 382, 998, 4, 628, 305, 747, 247, 34, 747, 729, 645, 856, 974, 24, 568, 24, 694, 608, 480, 410, 729, 947, 293,
        53, 930, 223, 203, 677, 227, 62, 455, 387, 318, 562, 242, 428, 968,
    ];

    [Fact]
    public void Michelson_holds_to_ten_digits() =>
        Holds(Michelson.Select(one => 299m + (one / 100m)), 100, 299.852400000000, 0.0790105478190518, 0.535199668621283);

    [Fact]
    public void Mavro_holds_to_ten_digits() =>
        Holds(Mavro.Select(one => 2m + (one / 10_000m)), 50, 2.00185600000000, 0.000429123454003053, 0.937989183438248);

    [Fact]
    public void Lottery_holds_to_ten_digits() => Holds(Lottery.Select(one => (decimal)one), 218, 518.958715596330, 291.699727470969, -0.120948622967393);

    [Fact]
    public void NumAcc1_holds_to_ten_digits() => Holds([10_000_001m, 10_000_003m, 10_000_002m], 3, 10_000_002, 1, -0.5);

    [Theory]
    [InlineData("1.2")]
    [InlineData("1000000.2")]
    [InlineData("10000000.2")]
    public void NumAcc2_to_4_hold_to_ten_digits(string centre)
    {
        var middle = decimal.Parse(centre, CultureInfo.InvariantCulture);
        Holds([middle, .. Enumerable.Range(0, 1000).Select(at => middle + (at % 2 == 0 ? -0.1m : 0.1m))], 1001, (double)middle, 0.1, -0.999);
    }

    /// <summary>The same sets as doubles: the differences of NumAcc4 carry only eight digits by then, so it is asked for seven.</summary>
    [Fact]
    public void Doubles_keep_what_a_double_allows()
    {
        double[] hard = [10_000_000.2, .. Enumerable.Range(0, 1000).Select(at => at % 2 == 0 ? 10_000_000.1 : 10_000_000.3)];

        var summary = SampleSummary.Of(hard);

        Assert.Equal(10_000_000.2, summary.Mean, 1e-8);
        Assert.Equal(0.1, summary.StandardDeviation!.Value, 1e-8);
        Assert.Equal(-0.999, summary.Lag1!.Value, 1e-7);
    }

    [Fact]
    public void One_number_has_a_mean_and_nothing_else() => Assert.Equal(new SampleSummary(1, 7, null, null), SampleSummary.Of([7m]));

    [Fact]
    public void Equal_numbers_have_no_autocorrelation() => Assert.Equal(new SampleSummary(3, 0.1, 0, null), SampleSummary.Of([0.1m, 0.1m, 0.1m]));

    private static void Holds(IEnumerable<decimal> series, int count, double mean, double deviation, double lag)
    {
        // As it is read from a file, line by line.
        var text = new SeriesText();
        foreach (var (number, at) in series.Select((one, at) => (one, at))) text.Add(at + 1, number.ToString(CultureInfo.InvariantCulture));
        var summary = text.Summary()!;
        Assert.Equal(count, summary.Count);
        Digits(mean, summary.Mean);
        Digits(deviation, summary.StandardDeviation!.Value);
        Digits(lag, summary.Lag1!.Value);
    }

    private static void Digits(double certified, double found) => Assert.Equal(certified, found, 1e-10 * Math.Abs(certified));
}
