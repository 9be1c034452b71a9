using System.Globalization;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;
using Renkei.Guide.Figures;
using Renkei.Guide.Points;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Search;

namespace Renkei.Guide.Finding;

/// <summary>Every text of the guide as something that can be found, in both languages.</summary>
internal sealed class GuideTexts(GuideContent content)
{
    private static readonly Language[] Languages = [Language.Japanese, Language.English];

    internal IEnumerable<SearchEntry> All() =>
        BuildingProcedure.Steps.SelectMany(OfStep)
            .Concat(content.Glossary.Terms.SelectMany(OfTerm))
            .Concat(content.Articles.SelectMany(OfArticle))
            .Concat(content.Points.SelectMany(OfPoint))
            .Concat(content.Figures.SelectMany(OfFigure))
            .Concat(content.Cases.SelectMany(OfCase));

    private static IEnumerable<SearchEntry> OfStep(ProcedureStep step) =>
        from activity in step.Activities
        from language in Languages
        let ja = language == Language.Japanese
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Activity.Code, Language = language, Key = $"step{step.Number}/activity:{activity.Number}",
            Title = ja ? $"Step{step.Number} {step.Name}　{activity.Heading}"
                : string.Create(CultureInfo.InvariantCulture, $"Step {step.Number}, {GuideKeys.StepName(step.Number).En}: {activity.Number}. {activity.Gloss}"),
            Readings = ja ? activity.TitleElsewhere?.Title ?? "" : $"{step.Name} {activity.Title}",
            Body = Lines([ja ? activity.What.Text : activity.What.Gloss, (ja ? activity.What.Note : activity.What.NoteGloss) ?? "",
                .. activity.Milestones.Select(milestone => ja ? milestone.Name : milestone.Gloss),
                .. Promoters.All.SelectMany(promoter => BuildingProcedure.ExampleOf(step, activity, promoter).Actors)
                    .SelectMany(actor => actor.Lines.Select(line => ja ? line.Text : line.Gloss).Prepend(ja ? actor.Actor : actor.Gloss))]),
            Address = $"/guide/procedure/step{step.Number}#activity-{activity.Number}",
        };

    private static IEnumerable<SearchEntry> OfTerm(GlossaryTerm term)
    {
        var entry = new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Term.Code, Language = Language.Japanese, Key = $"term:{term.Key}",
            Title = term.Term, Readings = $"{term.Reading} {term.English} {term.Other}", Body = term.Ja,
            Address = $"/guide/glossary#{term.Key}",
        };
        return [entry, entry with { Language = Language.English, Title = term.English, Readings = $"{term.Term} {term.Reading} {term.Other}", Body = term.En }];
    }

    private IEnumerable<SearchEntry> OfArticle(Article article) =>
        from section in article.Sections
        from language in Languages
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Article.Code, Language = language, Key = $"{article.Key}/{section.Key}",
            Title = article.Title.In(language) + (language == Language.Japanese ? "：" : ": ") + section.Title.In(language),
            Readings = article.Reading,
            Body = Lines([.. (section.Paragraphs ?? []).Select(words => words.In(language)), .. (section.Points ?? []).Select(point => point.Words.In(language)),
                .. OfTable(section.Table, language), .. (section.Links ?? []).Select(link => link.Label.In(language)), Name(section.Source, language)]),
            Address = $"/guide/{article.Key}#{section.Key}",
        };

    private static IEnumerable<SearchEntry> OfPoint(StepPoint point) =>
        from language in Languages
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Point.Code, Language = language, Key = $"point:{point.Key}", Title = point.Title.In(language),
            Body = Lines([.. point.Points.Select(each => each.Words.In(language)), .. OfTable(point.Table, language)]), Address = $"/guide/points#{point.Key}",
        };

    private IEnumerable<SearchEntry> OfFigure(FigureSet figure) =>
        from language in Languages
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Figure.Code, Language = language, Key = $"figure:{figure.Key}", Title = figure.Title.In(language),
            Readings = "データでみる", Body = Lines([figure.Unit.In(language), figure.Note?.In(language) ?? "",
                .. figure.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Label.In(language)} {row.Value} {row.Year} {Name(row.Source, language)}"))]),
            Address = $"/guide/data#{figure.Key}",
        };

    private IEnumerable<SearchEntry> OfCase(GuideCase one) =>
        from language in Languages
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Case.Code, Language = language, Key = $"case:{one.Key}", Title = one.Name.In(language),
            Readings = $"{one.Reading} {one.Prefecture.Ja}",
            Body = Lines([one.Prefecture.In(language), CaseKeys.Name(one.Area).In(language), CaseKeys.Name(one.Body).In(language),
                CaseKeys.Name(one.Consent).In(language), one.System?.In(language) ?? "", one.Payers?.In(language) ?? "",
                .. one.Figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{CaseKeys.Figure(figure.Kind).In(language)} {figure.Value:#,0.##}")),
                .. one.Points.Select(point => language == Language.Japanese ? point.Ja : point.En)]),
            Address = $"/guide/cases/{one.Key}",
        };

    private static IEnumerable<string> OfTable(ArticleTable? table, Language language) =>
        table is null ? [] : table.Head.Concat(table.Rows.SelectMany(row => row)).Select(cell => cell.In(language));

    private string Name(string? source, Language language) => content.Source(source)?.Name.In(language) ?? "";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
