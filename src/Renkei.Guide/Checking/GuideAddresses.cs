using System.Globalization;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;

namespace Renkei.Guide.Checking;

/// <summary>Every page of the guide and every place within one that a link may name.</summary>
internal static class GuideAddresses
{
    internal static IEnumerable<string> All(GuideContent content) =>
        Pages.Concat(content.Articles.SelectMany(article => article.Sections.Select(section => $"/guide/{article.Key}#{section.Key}").Prepend($"/guide/{article.Key}")))
            .Concat(content.Glossary.Terms.Select(term => $"/guide/glossary#{term.Key}"))
            .Concat(content.Figures.Select(figure => $"/guide/data#{figure.Key}"))
            .Concat(content.Cases.Select(one => $"/guide/cases/{one.Key}"))
            .Concat(content.Points.Select(point => $"/guide/points#{point.Key}"))
            .Concat(BuildingProcedure.Steps.SelectMany(OfStep));

    private static readonly string[] Pages =
    [
        "/", "/guide", "/guide/data", "/guide/cases", "/guide/cases/find", "/guide/cases/compare", "/guide/procedure", "/guide/procedure#legend",
        "/guide/points", "/guide/glossary", "/guide/downloads", "/guide/download.zip", "/guide/print", "/search",
    ];

    private static IEnumerable<string> OfStep(ProcedureStep step) =>
        [$"/guide/procedure/step{step.Number}", $"/guide/points#step{step.Number}",
            .. step.Activities.Select(activity => string.Create(CultureInfo.InvariantCulture, $"/guide/procedure/step{step.Number}#activity-{activity.Number}"))];
}
