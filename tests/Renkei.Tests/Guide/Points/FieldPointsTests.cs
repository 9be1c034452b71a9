using Renkei.Guide.Content;
using Renkei.Guide.Points;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;
using Renkei.Tests.House;
using Origin = Renkei.Guide.Procedure.Origin;

namespace Renkei.Tests.Guide.Points;

public class FieldPointsTests
{
    private static readonly GuideContent Content = GuideContent.Read(null);

    [Fact]
    public void Every_field_of_the_plan_has_the_guides_point() => Ratchet.Holds(
        from kind in SectionKinds.All
        from path in Paths(kind.Shape, "")
        // A fiscal year is one value, whatever its type is made of.
        where !path.Contains("/firstDay", StringComparison.Ordinal) && !path.Contains("/lastDay", StringComparison.Ordinal)
            && !path.EndsWith("/startYear", StringComparison.Ordinal) && Content.FieldPoint(kind.Name, path) is null
        select $"{kind.Name}: {path}",
        "Write a point into src/Renkei.Guide/Content/fields.json:");

    [Fact]
    public void Every_point_is_for_a_field_that_exists()
    {
        var all = SectionKinds.All.SelectMany(kind => Paths(kind.Shape, "").Select(path => $"{kind.Name}: {path}")).ToHashSet();
        Assert.All(Content.Fields, field => Assert.Contains($"{field.Section}: {field.Path}", all));
    }

    [Fact]
    public void The_path_that_names_the_most_wins()
    {
        var points = new FieldPoints(
        [
            new("activity", "milestones/*/state", "どれでも", "any", Origin.Own, null, null),
            new("activity", "milestones/system-policy/state", "これだけ", "this one", Origin.Own, null, null),
        ]);
        Assert.Equal("this one", points.Of("activity", "milestones/system-policy/state")!.En);
        Assert.Equal("any", points.Of("activity", "milestones/outline/state")!.En);
        Assert.Null(points.Of("activity", "milestones/outline"));
        Assert.Null(points.Of("party", "milestones/outline/state"));
    }

    [Fact]
    public void Every_activity_has_points_to_consider() => Assert.All(BuildingProcedure.Steps.SelectMany(step => step.Activities.Select(activity => (step, activity))),
        each => Assert.NotEmpty(Content.PointsOf(each.step.Number, each.activity.Number)));

    // Every field, a list's items as *.
    private static IEnumerable<string> Paths(FieldShape shape, string above)
    {
        foreach (var (name, member) in shape.Members ?? new Dictionary<string, FieldShape>())
        {
            var path = above.Length == 0 ? name : $"{above}/{name}";
            yield return path;
            foreach (var below in Paths(member, path)) yield return below;
            if (member.Item is { } item)
                foreach (var below in Paths(item, path + "/*")) yield return below;
        }
    }
}
