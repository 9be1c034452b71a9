using Renkei.Atlas.Regions;
using Renkei.Kernel;

namespace Renkei.Tests.Atlas;

public class SampleRegionsTests
{
    [Fact]
    public void Sado_carries_its_published_figures()
    {
        var sado = SampleRegions.Find("1507")!;

        Assert.Equal("新潟県 佐渡構想区域（1507）", sado.Label);
        Assert.Equal(["51,492", "45,785", "32,955", "42.6", "44.9", "855.66", "350", "489"], sado.Figures.Select(figure => figure.Show()));
    }

    [Fact]
    public void Every_figure_has_source_and_time() => Assert.All(
        SampleRegions.All.SelectMany(region => region.Figures), figure =>
        {
            Assert.Matches("^.+『.+』（.*令和.*）$", figure.Source.Line);
            Assert.NotEmpty(figure.When.In(Language.Japanese));
        });

    [Fact]
    public void Codes_are_distinct_and_unknown_codes_find_nothing()
    {
        Assert.Equal(SampleRegions.All.Count, SampleRegions.All.Select(region => region.Code).Distinct().Count());
        Assert.Null(SampleRegions.Find("9999"));
    }
}
