using Renkei.Guide.Procedure;

namespace Renkei.Guide.Content;

/// <summary>One article of the guide.</summary>
/// <param name="Key">Its place: <c>/guide/about</c>.</param>
/// <param name="Menu">The Ministry's name of this part of the menu, exactly.</param>
/// <param name="Reading">How the title is read.</param>
/// <param name="AsOf">When it was last checked against its sources.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lead">What it says, in a sentence or two.</param>
/// <param name="Sections">Its sections.</param>
public sealed record Article(
    string Key, string Menu, string Reading, DateOnly AsOf, GuideWords Title, GuideWords Lead, IReadOnlyList<ArticleSection> Sections);

/// <summary>One section of an article.</summary>
/// <param name="Key">Its place within the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Origin">Whose facts these are: of the source named, or ours, which carry 参考（独自）.</param>
/// <param name="Paragraphs">Its text.</param>
/// <param name="Points">Facts with a source of their own.</param>
/// <param name="Table">A table.</param>
/// <param name="Figures">Pictures of figures, by their keys.</param>
/// <param name="Links">Links to other places.</param>
/// <param name="Source">Where its facts come from, as a key of the sources.</param>
public sealed record ArticleSection(
    string Key, GuideWords Title, Origin Origin, IReadOnlyList<GuideWords>? Paragraphs, IReadOnlyList<GuidePoint>? Points, ArticleTable? Table,
    IReadOnlyList<string>? Figures, IReadOnlyList<ArticleLink>? Links, string? Source);

/// <summary>One fact in words of ours.</summary>
/// <param name="Ja">In Japanese.</param>
/// <param name="En">In English.</param>
/// <param name="Origin">Ours carries 参考（独自）.</param>
/// <param name="Source">Where it comes from, as a key of the sources; null where the section's source is it, or it is ours.</param>
/// <param name="Case">The case it is about, or null.</param>
public sealed record GuidePoint(string Ja, string En, Origin Origin, string? Source, string? Case)
{
    /// <summary>Its words.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public GuideWords Words => new(Ja, En);
}

/// <summary>A table: the first cell of a row names it.</summary>
/// <param name="Head">The head of each column.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Figures">True where the cells after the first are numbers.</param>
public sealed record ArticleTable(IReadOnlyList<GuideWords> Head, IReadOnlyList<IReadOnlyList<GuideWords>> Rows, bool Figures);

/// <summary>A link: to a page of this program (<c>/…</c>), or out of it.</summary>
public sealed record ArticleLink(GuideWords Label, string Address)
{
    /// <summary>True for a page of this program.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Local => GuideContent.IsLocal(Address);
}
