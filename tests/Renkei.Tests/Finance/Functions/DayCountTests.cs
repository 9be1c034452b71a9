using System.Globalization;
using Renkei.Finance.Functions;

namespace Renkei.Tests.Finance.Functions;

/// <summary>
/// Results of Excel itself at the ends of months and around leap days, as the public comparison tables of day-count libraries record them
/// (columns "Excel basis 0" and "Excel basis 1"); bases 2 to 4 follow from their definitions.
/// </summary>
public class DayCountTests
{
    [Theory]
    [InlineData("1978-02-28", "2020-05-17", 42.2138888888889)]
    [InlineData("1993-12-02", "2022-04-18", 28.3777777777778)]
    [InlineData("2018-12-15", "2019-03-01", 0.2111111111111)]
    [InlineData("2018-12-31", "2019-01-01", 0.0027777777778)]
    [InlineData("2020-02-29", "2021-02-28", 1.0)]
    [InlineData("2020-01-31", "2021-02-28", 1.0777777777778)]
    [InlineData("2020-01-31", "2021-03-31", 1.1666666666667)]
    [InlineData("2020-02-29", "2024-02-28", 3.9944444444444)]
    [InlineData("2024-02-29", "2028-02-29", 4.0)]
    [InlineData("2010-03-31", "2015-08-30", 5.4166666666667)]
    [InlineData("2016-02-28", "2016-10-30", 0.6722222222222)]
    [InlineData("2014-02-28", "2014-09-30", 0.5833333333333)]
    [InlineData("2016-02-29", "2016-06-15", 0.2916666666667)]
    [InlineData("2024-01-01", "2024-12-31", 1.0)]
    [InlineData("2024-01-01", "2028-12-31", 5.0)]
    [InlineData("2024-02-29", "2025-03-01", 1.0027777777778)]
    public void Basis_0_counts_as_excel_does(string start, string end, double years) => Holds(start, end, 0, years);

    [Theory]
    [InlineData("1978-02-28", "2020-05-17", 42.2142493314657)]
    [InlineData("1993-12-02", "2022-04-18", 28.3763803960938)]
    [InlineData("2018-12-15", "2019-03-01", 0.2082191780822)]
    [InlineData("1994-06-30", "1997-06-30", 3.0006844626968)]
    [InlineData("2020-02-21", "2024-03-25", 4.0886699507389)]
    [InlineData("2020-02-29", "2021-02-28", 0.9972677595628)]
    [InlineData("2020-01-31", "2021-02-28", 1.0779753761970)]
    [InlineData("2018-02-05", "2023-05-14", 5.2688270196257)]
    [InlineData("2020-02-29", "2024-02-28", 3.9956212370006)]
    [InlineData("2014-01-31", "2014-08-31", 0.5808219178082)]
    [InlineData("2024-01-01", "2024-02-29", 0.1612021857923)]
    [InlineData("2024-03-01", "2025-03-01", 1.0)]
    [InlineData("2024-02-29", "2025-03-01", 1.0013679890561)]
    [InlineData("2024-01-01", "2025-01-02", 1.0041039671683)]
    [InlineData("2024-03-01", "2028-03-01", 3.9983579638752)]
    [InlineData("2007-01-29", "2008-01-29", 1.0)]
    public void Basis_1_counts_as_excel_does(string start, string end, double years) => Holds(start, end, 1, years);

    [Theory]
    [InlineData("2012-01-01", "2012-07-30", 2, 211 / 360.0)]
    [InlineData("2012-01-01", "2012-07-30", 3, 211 / 365.0)]
    [InlineData("2012-01-01", "2012-07-30", 4, 209 / 360.0)]
    [InlineData("2009-01-01", "2009-12-31", 4, 359 / 360.0)]
    [InlineData("2007-08-02", "2007-10-31", 4, 88 / 360.0)]
    [InlineData("2024-02-29", "2025-02-28", 4, 359 / 360.0)]
    public void Bases_2_to_4_count_by_their_definition(string start, string end, int basis, double years) => Holds(start, end, basis, years);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_order_of_the_days_does_not_matter(int basis)
    {
        var (one, other) = (new DateOnly(2023, 2, 28), new DateOnly(2027, 8, 31));
        Assert.Equal(DayCount.YearFrac(one, other, basis), DayCount.YearFrac(other, one, basis));
        Assert.Equal(0, DayCount.YearFrac(one, one, basis).Number);
    }

    private static void Holds(string start, string end, int basis, double years) => Assert.Equal(
        years, DayCount.YearFrac(DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture), basis).Number, 1e-12);
}
