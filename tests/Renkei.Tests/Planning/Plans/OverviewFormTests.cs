using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Plans;

/// <summary>The form a plan is made with: what it refuses, and what a region is called.</summary>
public class OverviewFormTests
{
    private static readonly OverviewForm Empty = OverviewForm.Empty(new DateOnly(2026, 11, 23));

    [Fact]
    public void An_empty_form_names_all_its_gaps_at_once()
    {
        Assert.Equal(["name", "region", "promoter"], Empty.Wrong().Select(at => at.Field));
        Assert.Equal("「対象地域（構想区域）」を選んでください。", Empty.Wrong()[1].Text.Ja);
        Assert.Equal(Empty.Wrong()[0].Text, Empty.Read(null).Refused?.Text);
    }

    [Fact]
    public void Another_region_needs_its_code_and_its_name()
    {
        var other = Empty with { Name = "東濃", Region = OverviewForm.OtherRegion, RegionCode = "21-5", Promoter = "prefecture" };
        Assert.Equal(["region-code", "region-name"], other.Wrong().Select(at => at.Field));
        var read = (other with { RegionCode = " 2105 ", RegionName = "東濃" }).Read(null);
        Assert.True(read.Succeeded(out var overview, out _));
        Assert.Equal(("2105", "東濃"), (overview.Region.Code, overview.Region.Name));
    }

    [Fact]
    public void A_shipped_region_is_called_with_its_prefecture()
    {
        Assert.Equal("佐賀県 北部構想区域（4103）", OverviewForm.LabelOf(new Region { Code = "4103", Name = "北部" }));
        Assert.Equal("東濃構想区域（2105）", OverviewForm.LabelOf(new Region { Code = "2105", Name = "東濃" }));
    }
}
