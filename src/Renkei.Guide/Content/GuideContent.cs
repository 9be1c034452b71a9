using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Renkei.Guide.Content;

/// <summary>A content file cannot be used. The message says which, where and why; the program does not start with it.</summary>
public sealed class GuideContentBroken(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The guide's content files, read once at start. Each stands in the program, and an operator replaces one by putting a
/// file of the same name into the content directory: no rebuilding.
/// </summary>
public sealed class GuideContent
{
    /// <summary>The largest content file.</summary>
    public const int FileBytesLimit = 2 * 1024 * 1024;

    /// <summary>The articles, in the order of the menu.</summary>
    private static readonly string[] ArticleKeys = ["about", "surveys", "faq", "links"];

    private GuideContent(GlossaryContent glossary, IReadOnlyList<Article> articles)
    {
        Glossary = glossary;
        Articles = articles;
    }

    /// <summary>The glossary.</summary>
    public GlossaryContent Glossary { get; }

    /// <summary>The articles, in the order of the menu.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>The article of a key, or null.</summary>
    public Article? Article(string key) => Articles.FirstOrDefault(article => article.Key == key);

    /// <summary>Reads all content files.</summary>
    /// <param name="directory">The operator's content directory, or null when there is none.</param>
    /// <exception cref="GuideContentBroken">A file of the directory cannot be used.</exception>
    public static GuideContent Read(string? directory)
    {
        if (directory is not null) ContentFolder.Check(directory);
        var glossary = Read("glossary.json", directory, GuideJson.Default.GlossaryContent);
        if (glossary.Terms.GroupBy(term => term.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new GuideContentBroken($"glossary.json: the key {twice.Key} stands there twice. Give each term its own key.");
        var articles = ArticleKeys.Select(key => Read($"{key}.json", directory, GuideJson.Default.Article)).ToArray();
        foreach (var (article, key) in articles.Zip(ArticleKeys)) Check(article, key);
        return new GuideContent(glossary, articles);
    }

    private static T Read<T>(string file, string? directory, JsonTypeInfo<T> type)
    {
        var own = directory is null ? null : Path.Combine(directory, file);
        var place = own is not null && File.Exists(own) ? own : file;
        try
        {
            using var stream = place == own ? File.OpenRead(own)
                : typeof(GuideContent).Assembly.GetManifestResourceStream($"Renkei.Guide.Content.{file}")
                    ?? throw new InvalidOperationException($"The content file {file} is not embedded.");
            if (stream.Length > FileBytesLimit)
                throw new GuideContentBroken($"{place}: larger than {FileBytesLimit} bytes. Split or shorten it.");
            return JsonSerializer.Deserialize(stream, type) ?? throw new GuideContentBroken($"{place}: the file holds nothing but null.");
        }
        catch (JsonException wrong)
        {
            throw new GuideContentBroken($"{place}: {wrong.Message}", wrong);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new GuideContentBroken($"{place}: cannot be read. {wrong.Message}", wrong);
        }
    }

    private static void Check(Article article, string key)
    {
        if (article.Key != key) throw new GuideContentBroken($"{key}.json: its key is {article.Key}; it must be {key}.");
        var addresses = article.Sections.SelectMany(section => section.Links ?? []).Select(link => link.Address)
            .Concat(article.Sections.Select(section => section.Source).OfType<ArticleSource>().Select(source => source.Address));
        foreach (var address in addresses)
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
                throw new GuideContentBroken($"{key}.json: the address {address} is not one of http or https.");
        foreach (var table in article.Sections.Select(section => section.Table).OfType<ArticleTable>())
            if (table.Rows.Any(row => row.Count != table.Head.Count))
                throw new GuideContentBroken($"{key}.json: a row of a table has not as many cells as its head ({table.Head.Count}).");
    }
}

[JsonSerializable(typeof(GlossaryContent))]
[JsonSerializable(typeof(Article))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
internal sealed partial class GuideJson : JsonSerializerContext;
