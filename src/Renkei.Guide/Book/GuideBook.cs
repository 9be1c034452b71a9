using System.Globalization;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Book;

/// <summary>The whole guide as one document (一括ダウンロード): the same chapters on paper, in the zip, in both languages.</summary>
internal sealed class GuideBook(GuideContent content, Language language)
{
    /// <summary>The chapters, in the order of the menu.</summary>
    internal IReadOnlyList<BookChapter> Chapters() =>
    [
        .. Articles("about", "why", "how"), Figures(), Cases(), .. BuildingProcedure.Steps.Select(Step), Points(),
        .. Articles("surveys", "guidelines", "faq"), Glossary(), .. Articles("useful", "links"), Sources(),
    ];

    private IEnumerable<BookChapter> Articles(params string[] keys) => keys.Select(content.Article).OfType<Article>().Select(article =>
        new BookChapter(article.Key, Say(article.Title), [BookBlock.Text(Say(article.Lead)), .. article.Sections.SelectMany(Section)]));

    private IEnumerable<BookBlock> Section(ArticleSection section) =>
    [
        BookBlock.Head(3, Say(section.Title), section.Origin == Origin.Own),
        .. (section.Paragraphs ?? []).Select(words => BookBlock.Text(Say(words))),
        .. (section.Points ?? []).Select(Point),
        .. (section.Links ?? []).Where(link => !link.Local).Select(link => BookBlock.Item($"{Say(link.Label)} {link.Address}")),
        .. section.Table is { } table ? (BookBlock[])[Table(table)] : [],
        .. Cited(section.Source),
    ];

    private BookBlock Point(GuidePoint point) => BookBlock.Item(Say(point.Words) + Name(point.Source), point.Origin == Origin.Own);

    private BookBlock Table(ArticleTable table) => BookBlock.Grid([Row(table.Head), .. table.Rows.Select(Row)]);

    private string[] Row(IReadOnlyList<GuideWords> cells) => [.. cells.Select(Say)];

    private BookChapter Figures() => new("data", BookKeys.Data.In(language), [.. content.Figures.SelectMany(set => (IEnumerable<BookBlock>)
    [
        BookBlock.Head(3, Say(set.Title)),
        BookBlock.Grid([[.. BookKeys.FigureHead.Select(key => key.In(language))], .. set.Rows.Select(row => (string[])
            [Say(row.Label), Number(row.Value), Say(set.Unit), row.Year.ToString(CultureInfo.InvariantCulture), Say(content.Source(row.Source)!.Name)])]),
        .. set.Note is { } note ? (BookBlock[])[BookBlock.Text(Say(note))] : [],
    ])]);

    private BookChapter Cases() => new("cases", BookKeys.Cases.In(language), [.. content.Cases.SelectMany(Case)]);

    private IEnumerable<BookBlock> Case(GuideCase one) =>
    [
        BookBlock.Head(3, $"{Say(one.Name)} ({Say(one.Prefecture)})"),
        BookBlock.Item($"{CaseKeys.Area.In(language)}: {CaseKeys.Name(one.Area).In(language)}"),
        BookBlock.Item($"{CaseKeys.Body.In(language)}: {CaseKeys.Name(one.Body).In(language)}"),
        BookBlock.Item($"{CaseKeys.Consent.In(language)}: {CaseKeys.Name(one.Consent).In(language)}"),
        BookBlock.Item($"{CaseKeys.Payers.In(language)}: {(one.Payers is { } payers ? Say(payers) : CaseKeys.Unknown.In(language))}"),
        .. one.Figures.Select(figure => BookBlock.Item(
            $"{CaseKeys.Figure(figure.Kind).In(language)}: {Number(figure.Value)} {CaseKeys.Unit(figure.Kind).In(language)} ({figure.AsOf})"
            + (figure.Note is { } note ? $" {Say(note)}" : "") + Name(figure.Source))),
        .. one.Points.Select(point => BookBlock.Item($"{CaseKeys.Name(point.Kind).In(language)}: {(Ja ? point.Ja : point.En)}" + Name(point.Source))),
        .. one.Sources.SelectMany(Cited),
    ];

    private BookChapter Step(ProcedureStep step) => new($"step{step.Number}",
        GuideKeys.StepTitle.In(language, step.Number, GuideKeys.StepName(step.Number).In(language)),
        [.. step.Activities.SelectMany(activity => Activity(step, activity)),
            BookBlock.Source(GuideKeys.Source.In(language) + (Ja ? step.Source.Line : Ministry))]);

    private IEnumerable<BookBlock> Activity(ProcedureStep step, ProcedureActivity activity) =>
    [
        BookBlock.Head(3, string.Create(CultureInfo.InvariantCulture, $"{activity.Number}. {(Ja ? activity.Title : activity.Gloss)}"), activity.Origin == Origin.Own),
        BookBlock.Text(Ja ? activity.What.Text : activity.What.Gloss, activity.What.Origin == Origin.Own),
        .. (Ja ? activity.What.Note : activity.What.NoteGloss) is { } note ? (BookBlock[])[BookBlock.Text(note)] : [],
        BookBlock.Text(string.Join("　", step.Roles.Select(role =>
            $"{(Ja ? role.ShortName : GuideKeys.Role(role.Role).En)}: {step.Sign(activity.Marks.Of(role.Role))}")), activity.Marks.Origin == Origin.Own),
        BookBlock.Head(4, GuideKeys.Milestones.In(language)),
        .. activity.Milestones.Select(milestone => BookBlock.Item(Ja ? milestone.Name : milestone.Gloss, milestone.Origin == Origin.Own)),
        .. Promoters.All.SelectMany(promoter => Example(BuildingProcedure.ExampleOf(step, activity, promoter))),
    ];

    private IEnumerable<BookBlock> Example(WorkedExample example) =>
    [
        BookBlock.Head(4, $"{GuideKeys.Example.In(language)}: {example.Case.In(language)}", example.Origin == Origin.Own),
        .. example.Actors.SelectMany(actor => actor.Lines.Select(line => Ja ? line.Text : line.Gloss)
            .Concat((Ja ? actor.Missing : actor.MissingGloss) is { } missing ? [missing] : [])
            .Select(line => BookBlock.Item($"{(Ja ? actor.Actor : actor.Gloss + ":")} {line}" + Name(actor.Source)))),
    ];

    private BookChapter Points() => new("points", BookKeys.Points.In(language), [.. content.Points.SelectMany(point => (IEnumerable<BookBlock>)
    [
        BookBlock.Head(3, string.Create(CultureInfo.InvariantCulture, $"Step{point.Step}-{point.Activity} {Say(point.Title)}")),
        .. point.Points.Select(Point),
        .. point.Table is { } table ? (BookBlock[])[Table(table)] : [],
        .. Cited(point.Source),
    ])]);

    private BookChapter Glossary() => new("glossary", GuideKeys.Glossary.In(language),
    [
        BookBlock.Grid([[.. BookKeys.TermHead.Select(key => key.In(language))], .. content.Glossary.Terms.Select(term => Ja
            ? (string[])[term.Term, term.Reading, term.Ja] : [term.English, term.Term, term.En])]),
    ]);

    private BookChapter Sources() => new("sources", BookKeys.Sources.In(language),
    [
        BookBlock.Grid([[.. BookKeys.SourceHead.Select(key => key.In(language))], .. content.Sources.Select(source => (string[])
            [Say(source.Name), source.Year?.ToString(CultureInfo.InvariantCulture) ?? "―", JapanTime.Show(source.Checked, language), source.Address])]),
    ]);

    private bool Ja => language == Language.Japanese;

    private const string Ministry = "the Ministry's support site for medical information networks";

    private string Say(GuideWords words) => words.In(language);

    private string Name(string? source) => content.Source(source) is { } found ? (Ja ? $"［{found.Name.Ja}］" : $" [{found.Name.En}]") : "";

    private IEnumerable<BookBlock> Cited(string? source) => content.Source(source) is { } found
        ? [BookBlock.Source(GuideKeys.Source.In(language) + Say(found.Name) + found.When(language))] : [];

    private static string Number(decimal value) => value.ToString($"N{value.Scale}", CultureInfo.InvariantCulture);
}

/// <summary>One chapter of the book.</summary>
/// <param name="Key">Its anchor.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record BookChapter(string Key, string Title, IReadOnlyList<BookBlock> Blocks);

/// <summary>What a part of the book is.</summary>
public enum BookPart
{
    /// <summary>A heading of level 3 or 4.</summary>
    Head,

    /// <summary>A paragraph.</summary>
    Text,

    /// <summary>A point of a list.</summary>
    Item,

    /// <summary>A table; its first row is its head.</summary>
    Grid,

    /// <summary>Where the words above come from.</summary>
    Source,
}

/// <summary>One part of a chapter.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Level">Of a heading.</param>
/// <param name="Words">Its words.</param>
/// <param name="Rows">Of a table.</param>
/// <param name="Own">True for content of ours: 参考（独自）.</param>
public sealed record BookBlock(BookPart Part, int Level, string Words, IReadOnlyList<IReadOnlyList<string>> Rows, bool Own)
{
    internal static BookBlock Head(int level, string words, bool own = false) => new(BookPart.Head, level, words, [], own);

    internal static BookBlock Text(string words, bool own = false) => new(BookPart.Text, 0, words, [], own);

    internal static BookBlock Item(string words, bool own = false) => new(BookPart.Item, 0, words, [], own);

    internal static BookBlock Grid(IReadOnlyList<IReadOnlyList<string>> rows) => new(BookPart.Grid, 0, "", rows, false);

    internal static BookBlock Source(string words) => new(BookPart.Source, 0, words, [], false);
}
