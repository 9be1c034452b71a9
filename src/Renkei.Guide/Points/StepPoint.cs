using Renkei.Guide.Content;
using Renkei.Guide.Procedure;

namespace Renkei.Guide.Points;

/// <summary>The file of points (実施のポイント).</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Points">The points, in the order of the procedure.</param>
public sealed record StepPointList(DateOnly AsOf, IReadOnlyList<StepPoint> Points);

/// <summary>What to consider in one activity.</summary>
/// <param name="Key">Its place on the page.</param>
/// <param name="Step">1 to 4.</param>
/// <param name="Activity">The activity of the step.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Points">The facts, each with its source or marked as ours.</param>
/// <param name="Table">A comparison.</param>
/// <param name="Source">Where the table comes from, as a key of the sources.</param>
/// <param name="Origin">Whose the table is.</param>
public sealed record StepPoint(
    string Key, int Step, int Activity, GuideWords Title, IReadOnlyList<GuidePoint> Points, ArticleTable? Table, string? Source, Origin Origin);

/// <summary>The file of points for fields of a plan.</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Fields">The points.</param>
public sealed record FieldPointList(DateOnly AsOf, IReadOnlyList<FieldPoint> Fields);

/// <summary>The guide's point for one field of a plan.</summary>
/// <param name="Section">The kind of section: overview, activity, party.</param>
/// <param name="Path">The field's path within it; <c>*</c> stands for any item of a list.</param>
/// <param name="Ja">In Japanese.</param>
/// <param name="En">In English.</param>
/// <param name="Origin">Ours carries 参考（独自）.</param>
/// <param name="Source">Where it comes from, as a key of the sources.</param>
/// <param name="See">A page of the guide that says more.</param>
public sealed record FieldPoint(string Section, string Path, string Ja, string En, Origin Origin, string? Source, string? See)
{
    /// <summary>Its words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public GuideWords Words => new(Ja, En);
}

/// <summary>Finds the point for a field by its path, such as <c>milestones/system-policy/evidence/12/title</c>.</summary>
internal sealed class FieldPoints(IReadOnlyList<FieldPoint> points)
{
    private readonly ILookup<string, (FieldPoint Point, string[] Parts)> bySection =
        points.Select(point => (point, point.Path.Split('/'))).ToLookup(each => each.point.Section);

    /// <summary>The point whose path names the most of the parts; null where none fits.</summary>
    internal FieldPoint? Of(string section, string path)
    {
        var parts = path.Split('/');
        return bySection[section].Where(each => Fits(each.Parts, parts))
            .OrderBy(each => each.Parts.Count(part => part == "*")).Select(each => each.Point).FirstOrDefault();
    }

    private static bool Fits(string[] pattern, string[] parts) =>
        pattern.Length == parts.Length && pattern.Zip(parts).All(pair => pair.First == "*" || pair.First == pair.Second);
}
