using System.Collections.Frozen;
using Renkei.Design.Components;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Points;

/// <summary>The guide's points as the fields of every form ask for them.</summary>
internal static class PointsOfFields
{
    /// <summary>Where a point without a place of its own leads: the points of the whole procedure.</summary>
    private const string All = "/guide/points";

    internal static FieldHelps Of(GuideContent content)
    {
        // Asked for every field of every form, so found once, when the content is read.
        var helps = content.Fields.ToFrozenDictionary(point => $"{point.Section}/{point.Path}", point => Help(point, content.Source(point.Source)));
        return new FieldHelps(field => helps.GetValueOrDefault(field));
    }

    private static FieldHelp Help(FieldPoint point, GuideSource? source) => new(
        new TextKey(point.Ja, point.En), point.Origin == Origin.Own, point.See ?? All,
        source is null ? null : new TextKey(source.Name.Ja + source.When(Language.Japanese), source.Name.En + source.When(Language.English)),
        source?.Address);
}
