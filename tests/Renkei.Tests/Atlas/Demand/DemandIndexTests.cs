using System.Globalization;
using Renkei.Atlas.Demand;

namespace Renkei.Tests.Atlas.Demand;

public class DemandIndexTests
{
    [Fact]
    public void Sado_has_the_index_its_formula_gives()
    {
        // 2020 to 2050, base 2020: medical and care of 佐渡 (planning.md §2.1).
        decimal[] medical = [100, 93.2m, 86.6m, 79.7m, 72.9m, 66.0m, 59.7m];
        decimal[] care = [100, 98.4m, 94.8m, 89.6m, 83.5m, 75.9m, 69.5m];
        var years = AtlasMaterial.Csv("sado_age_bands.csv").Select(Groups).ToList();

        Assert.Equal(medical, years.Select(year => Shown(DemandIndex.Medical(year, years[0]))));
        Assert.Equal(care, years.Select(year => Shown(DemandIndex.Care(year, years[0]))));
    }

    [Fact]
    public void A_base_without_people_has_no_index()
    {
        var nobody = new AgeGroups(0, 0, 0, 0, 0);

        Assert.Null(DemandIndex.Medical(new AgeGroups(1, 1, 1, 1, 1), nobody));
        Assert.Null(DemandIndex.Care(new AgeGroups(1, 1, 1, 1, 1), new AgeGroups(5, 5, 0, 0, 0)));
    }

    [Fact]
    public void Each_age_weighs_as_published()
    {
        var forty = new AgeGroups(0, 0, 1, 0, 0);
        AgeGroups[] each = [new(1, 0, 0, 0, 0), new(0, 1, 0, 0, 0), forty, new(0, 0, 0, 1, 0), new(0, 0, 0, 0, 1)];

        Assert.Equal([60m, 40m, 100m, 230m, 390m], each.Select(one => DemandIndex.Medical(one, forty)!.Value));
        Assert.Equal([0m, 0m, 100m, 970m, 8730m], each.Select(one => DemandIndex.Care(one, forty)!.Value));
    }

    private static decimal Shown(decimal? index) => Math.Round(index!.Value, 1, MidpointRounding.AwayFromZero);

    private static AgeGroups Groups(Dictionary<string, string> row)
    {
        var bands = row.Where(each => each.Key is not ("year" or "total"))
            .Select(each => (From: int.Parse(each.Key.Split('-', '+')[0], CultureInfo.InvariantCulture), People: long.Parse(each.Value, CultureInfo.InvariantCulture))).ToList();
        long Sum(int from, int below) => bands.Where(band => band.From >= from && band.From < below).Sum(band => band.People);
        return new AgeGroups(Sum(0, 15), Sum(15, 40), Sum(40, 65), Sum(65, 75), Sum(75, 200));
    }
}
