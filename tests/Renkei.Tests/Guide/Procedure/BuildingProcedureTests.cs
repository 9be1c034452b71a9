using Renkei.Guide.Procedure;

namespace Renkei.Tests.Guide.Procedure;

public class BuildingProcedureTests
{
    private static readonly ProcedureStep Step = BuildingProcedure.Plan;

    [Fact]
    public void Marks_of_the_eight_activities_are_the_sources()
    {
        string[] expected = ["△◎-", "△◎-", "△◎-", "△◎-", "△◎-", "○◎△", "△◎○", "△◎△"];

        Assert.Equal(expected, Step.Activities.Select(activity => string.Concat(
            Enum.GetValues<ProcedureRole>().Select(role => Step.Sign(activity.Marks.Of(role))))));
    }

    [Fact]
    public void Every_activity_has_exactly_one_lead() =>
        Assert.All(Step.Activities, activity => Assert.Single(
            Enum.GetValues<ProcedureRole>(), role => activity.Marks.Of(role) == RoleMark.Leads));

    [Fact]
    public void Twenty_one_milestones_have_keys_of_their_own()
    {
        Assert.Equal([4, 2, 2, 1, 2, 2, 5, 3], Step.Activities.Select(activity => activity.Milestones.Count));
        Assert.Equal(21, Step.Milestones.Select(milestone => milestone.Key).Distinct().Count());
        Assert.All(Step.Milestones, milestone => Assert.Matches("^[a-z][a-z-]{2,39}$", milestone.Key));
    }

    [Fact]
    public void Words_missing_in_the_source_are_marked_as_ours()
    {
        Assert.Equal([Origin.Own, Origin.Own, Origin.Own, Origin.Own, Origin.Source, Origin.Source, Origin.Source, Origin.Source],
            Step.Activities.Select(activity => activity.What.Origin));
        var missing = Assert.Single(Step.Activities.SelectMany(activity => activity.Example), actor => actor.Missing is not null);
        Assert.Equal("【都道府県】", missing.Actor);
        Assert.Empty(missing.Lines);
    }

    [Fact]
    public void Four_steps_stand_in_their_order()
    {
        Assert.Equal(["計画", "構築", "運用", "更改"], BuildingProcedure.Tabs.Select(tab => tab.Name));
        Assert.Equal([8, 5, 6, 7], BuildingProcedure.Steps.Select(step => step.Activities.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_cell_of_the_source_stands_in_our_content(int half)
    {
        var seed = SeedText.OrSkip();
        var activities = Step.Activities.Skip(half * 4).Take(4).ToArray();

        Assert.Equal(seed.Cells(half == 0 ? "\t\t1. " : "\t\t5. ", 0), activities.Select(activity => activity.Heading));
        Assert.Equal(seed.Cells("マイルストーン\t", half),
            activities.Select(activity => string.Join(' ', activity.Milestones.Select(milestone => milestone.Name))));
        Assert.Equal(seed.Cells(half == 0 ? "<p>【" : "例\t", 0), activities.Select(Example));
        Assert.Equal(seed.Cells(half == 0 ? "実施事項\t参" : "\t参", 0), Signs(activities, ProcedureRole.Participant));
        Assert.Equal(seed.Cells("\t運", half), Signs(activities, ProcedureRole.Operator));
        Assert.Equal(seed.Cells("\tシ", half), Signs(activities, ProcedureRole.Vendor));
    }

    [Fact]
    public void What_is_done_in_five_to_eight_is_quoted_exactly() =>
        Assert.Equal(SeedText.OrSkip().Cells("実施事項\t\t", 0), Step.Activities.Skip(4).Select(activity =>
            activity.What.Note is { } note ? $"{activity.What.Text} {note}" : activity.What.Text));

    [Fact]
    public void Headings_legend_and_jump_links_stand_in_the_source()
    {
        var seed = SeedText.OrSkip().All;

        string[] words =
        [
            Step.LegendTitle, Step.ExampleCase, Step.Phase, $"{Step.Source.Page}", Step.Source.Work,
            .. Step.Bands.SelectMany(band => new[] { band.Title, band.LinkHere }),
            .. Step.Roles.Select(role => $"{role.Sign}：{role.Name}"),
            .. Step.Marks.Select(mark => $"{mark.Sign}：{mark.Meaning}"),
            .. Step.Activities.Select(activity => activity.TitleElsewhere?.Title).OfType<string>(),
            .. BuildingProcedure.Tabs.Select(tab => $"Step{tab.Number} {tab.Name}"),
        ];
        Assert.All(words, word => Assert.Contains(word, seed, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Signs(IEnumerable<ProcedureActivity> activities, ProcedureRole role) =>
        activities.Select(activity => Step.Sign(activity.Marks.Of(role)));

    private static string Example(ProcedureActivity activity) => string.Join(' ',
        activity.Example.SelectMany(actor => actor.Lines.Select(line => line.Text).Prepend(actor.Actor)));
}
