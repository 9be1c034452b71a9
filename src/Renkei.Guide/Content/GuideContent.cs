using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Renkei.Design.Drawing;
using Renkei.Guide.Cases;
using Renkei.Guide.Figures;
using Renkei.Guide.Glossary;
using Renkei.Guide.Points;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Content;

/// <summary>A content file cannot be used. The message says which, where and why; the program does not start with it.</summary>
public sealed class GuideContentBroken(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The guide's content files, read once at start. Each stands in the program, and an operator replaces one by putting a
/// file of the same name into the content directory, and adds a case by a file of its own in <c>cases</c>: no rebuilding.
/// </summary>
public sealed class GuideContent
{
    /// <summary>The articles, in the order of the menu.</summary>
    internal static readonly string[] ArticleKeys = ["about", "why", "how", "surveys", "guidelines", "faq", "useful", "links"];

    /// <summary>What was drawn of this content and nothing else.</summary>
    internal KeptMarkup Drawn { get; } = new();

    private readonly Dictionary<string, GuideSource> sources;
    private readonly FieldPoints fields;
    private readonly Lazy<TermFinder> japanese;
    private readonly Lazy<TermFinder> english;

    private GuideContent(ContentFiles files)
    {
        AsOf = files.Read("sources.json", GuideJson.Default.SourceList).AsOf;
        Sources = files.Read("sources.json", GuideJson.Default.SourceList).Sources;
        sources = Once(files, "sources.json", Sources, source => source.Key);
        Glossary = files.Read("glossary.json", GuideJson.Default.GlossaryContent);
        Once(files, "glossary.json", Glossary.Terms, term => term.Key);
        Articles = [.. ArticleKeys.Select(key => files.Read($"{key}.json", GuideJson.Default.Article))];
        Figures = files.Read("figures.json", GuideJson.Default.FigureList).Figures;
        Once(files, "figures.json", Figures, figure => figure.Key);
        Cases = [.. files.Read("cases.json", GuideJson.Default.CaseList).Cases, .. files.Added("cases", GuideJson.Default.GuideCase)];
        Once(files, "cases.json", Cases, one => one.Key);
        Points = files.Read("points.json", GuideJson.Default.StepPointList).Points;
        Once(files, "points.json", Points, point => point.Key);
        Fields = files.Read("fields.json", GuideJson.Default.FieldPointList).Fields;
        fields = new FieldPoints(Fields);
        japanese = new(() => new TermFinder(Glossary, Language.Japanese));
        english = new(() => new TermFinder(Glossary, Language.English));
    }

    /// <summary>When the sources were last checked.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Everything the facts come from.</summary>
    public IReadOnlyList<GuideSource> Sources { get; }

    /// <summary>The glossary.</summary>
    public GlossaryContent Glossary { get; }

    /// <summary>The articles, in the order of the menu.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The figures (データで見る).</summary>
    public IReadOnlyList<FigureSet> Figures { get; }

    /// <summary>The cases, the pick-ups first.</summary>
    public IReadOnlyList<GuideCase> Cases { get; }

    /// <summary>What to consider in each activity, in the order of the procedure.</summary>
    public IReadOnlyList<StepPoint> Points { get; }

    /// <summary>The points for fields of a plan.</summary>
    public IReadOnlyList<FieldPoint> Fields { get; }

    /// <summary>The article of a key, or null.</summary>
    public Article? Article(string key) => Articles.FirstOrDefault(article => article.Key == key);

    /// <summary>The case of a key, or null.</summary>
    public GuideCase? Case(string? key) => Cases.FirstOrDefault(one => one.Key == key);

    /// <summary>How many cases fit beside each other.</summary>
    public const int CasesLimit = 6;

    /// <summary>The cases of these keys, no more than fit a page; what names none is left out.</summary>
    public IReadOnlyList<GuideCase> CasesOf(IEnumerable<string?> keys) =>
        [.. keys.Distinct().Select(Case).OfType<GuideCase>().Take(CasesLimit)];

    /// <summary>The figures of a key, or null.</summary>
    public FigureSet? Figure(string key) => Figures.FirstOrDefault(figure => figure.Key == key);

    /// <summary>The source of a key, or null for no key.</summary>
    public GuideSource? Source(string? key) => key is null ? null : sources.GetValueOrDefault(key);

    /// <summary>The term of a key, or null.</summary>
    public GlossaryTerm? Term(string key) => Glossary.Terms.FirstOrDefault(term => term.Key == key);

    /// <summary>What to consider in one activity.</summary>
    public IEnumerable<StepPoint> PointsOf(int step, int activity) => Points.Where(point => point.Step == step && point.Activity == activity);

    /// <summary>The guide's point for a field of a plan, or null.</summary>
    /// <param name="section">The kind of section, such as <c>activity</c>.</param>
    /// <param name="path">The field's path within the section, such as <c>milestones/system-policy/evidence/12/title</c>.</param>
    public FieldPoint? FieldPoint(string section, string path) => fields.Of(section, path);

    internal TermFinder Terms(Language language) => language == Language.Japanese ? japanese.Value : english.Value;

    /// <summary>Reads all content files.</summary>
    /// <param name="directory">The operator's content directory, or null when there is none.</param>
    /// <exception cref="GuideContentBroken">A file of the directory cannot be used.</exception>
    public static GuideContent Read(string? directory)
    {
        if (directory is not null) ContentFolder.Check(directory);
        var files = new ContentFiles(directory);
        var content = new GuideContent(files);
        content.Check(files);
        return content;
    }

    private static Dictionary<string, T> Once<T>(ContentFiles files, string file, IEnumerable<T> items, Func<T, string> keyOf)
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            if (!all.TryAdd(keyOf(item), item))
                throw new GuideContentBroken($"{files.Place(file)}: the key {keyOf(item)} stands there twice. Give each its own key.");
        return all;
    }

    // What a page could not show. Everything else is told by the check (renkei guide check).
    private void Check(ContentFiles files)
    {
        foreach (var (article, key) in Articles.Zip(ArticleKeys))
        {
            var place = files.Place($"{key}.json");
            if (article.Key != key) throw new GuideContentBroken($"{place}: its key is {article.Key}; it must be {key}.");
            foreach (var link in article.Sections.SelectMany(section => section.Links ?? []).Where(link => !link.Local)) CheckAddress(place, link.Address);
            foreach (var table in article.Sections.Select(section => section.Table).OfType<ArticleTable>()) CheckTable(place, table);
        }

        foreach (var source in Sources) CheckAddress(files.Place("sources.json"), source.Address);
        foreach (var table in Points.Select(point => point.Table).OfType<ArticleTable>()) CheckTable(files.Place("points.json"), table);
        foreach (var one in Cases)
        {
            if (one.Sources.Count == 0 || one.Figures.Any(figure => Source(figure.Source) is null) || one.Sources.Any(key => Source(key) is null))
                throw new GuideContentBroken($"{files.Place("cases.json")}: the case {one.Key} lacks a source that stands in sources.json. A case is shown only with its source.");
        }

        if (Fields.FirstOrDefault(field => field.See is { } see && !IsLocal(see)) is { } outside)
            throw new GuideContentBroken($"{files.Place("fields.json")}: {outside.See} is no page of this program.");
        foreach (var row in Figures.SelectMany(figure => figure.Rows).Where(row => Source(row.Source) is null))
            throw new GuideContentBroken($"{files.Place("figures.json")}: the figure {row.Label.En} names the source {row.Source}, which does not stand in sources.json.");
    }

    // Two slashes would leave the program.
    internal static bool IsLocal(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static void CheckAddress(string place, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            throw new GuideContentBroken($"{place}: the address {address} is not one of http or https.");
    }

    private static void CheckTable(string place, ArticleTable table)
    {
        if (table.Rows.Any(row => row.Count != table.Head.Count))
            throw new GuideContentBroken($"{place}: a row of a table has not as many cells as its head ({table.Head.Count}).");
    }
}

/// <summary>Where content files are read from: the operator's directory first, else the program itself.</summary>
internal sealed class ContentFiles(string? directory)
{
    /// <summary>The largest content file.</summary>
    internal const int FileBytesLimit = 2 * 1024 * 1024;

    /// <summary>Every content file, in the order they are checked.</summary>
    internal static IReadOnlyList<string> All { get; } =
        ["sources.json", "glossary.json", .. GuideContent.ArticleKeys.Select(key => $"{key}.json"), "figures.json", "cases.json", "points.json", "fields.json"];

    /// <summary>Where a file is read from, for people.</summary>
    internal string Place(string file) => Own(file) is { } own && File.Exists(own) ? own : file;

    /// <summary>The files an operator added to a folder of the directory, by name.</summary>
    internal IReadOnlyList<string> AddedTo(string folder) => Own(folder) is { } own && Directory.Exists(own)
        ? [.. Directory.GetFiles(own, "*.json").Order(StringComparer.Ordinal).Select(path => $"{folder}/{Path.GetFileName(path)}")] : [];

    internal IEnumerable<T> Added<T>(string folder, JsonTypeInfo<T> type) => AddedTo(folder).Select(file => Read(file, type));

    internal byte[] Bytes(string file)
    {
        var place = Place(file);
        try
        {
            using var stream = place != file ? File.OpenRead(place)
                : typeof(GuideContent).Assembly.GetManifestResourceStream($"Renkei.Guide.Content.{file}")
                    ?? throw new InvalidOperationException($"The content file {file} is not embedded.");
            if (stream.Length > FileBytesLimit) throw new GuideContentBroken($"{place}: larger than {FileBytesLimit} bytes. Split or shorten it.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new GuideContentBroken($"{place}: cannot be read. {wrong.Message}", wrong);
        }
    }

    internal T Read<T>(string file, JsonTypeInfo<T> type)
    {
        try
        {
            // A byte order mark is no fault of whoever saved the file with an editor of Windows.
            var bytes = Bytes(file).AsSpan();
            if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            return JsonSerializer.Deserialize(bytes, type) ?? throw new GuideContentBroken($"{Place(file)}: the file holds nothing but null.");
        }
        catch (JsonException wrong)
        {
            throw new GuideContentBroken($"{Place(file)}: {wrong.Message}", wrong);
        }
    }

    private string? Own(string file) => directory is null ? null : Path.Combine(directory, file);
}

[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(GlossaryContent))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(FigureList))]
[JsonSerializable(typeof(CaseList))]
[JsonSerializable(typeof(GuideCase))]
[JsonSerializable(typeof(StepPointList))]
[JsonSerializable(typeof(FieldPointList))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
internal sealed partial class GuideJson : JsonSerializerContext
{
    /// <summary>The type behind a content file.</summary>
    internal static JsonTypeInfo Of(string file) => file switch
    {
        "sources.json" => Default.SourceList,
        "glossary.json" => Default.GlossaryContent,
        "figures.json" => Default.FigureList,
        "cases.json" => Default.CaseList,
        "points.json" => Default.StepPointList,
        "fields.json" => Default.FieldPointList,
        _ when file.StartsWith("cases/", StringComparison.Ordinal) => Default.GuideCase,
        _ => Default.Article,
    };
}
