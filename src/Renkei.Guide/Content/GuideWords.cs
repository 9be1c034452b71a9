using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Content;

/// <summary>Words of the guide in both languages.</summary>
public sealed record GuideWords(string Ja, string En)
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language switch { Language.Japanese => Ja, Language.English => En };
}

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
/// <param name="Origin">Whose facts these are; our own carry 参考（独自）.</param>
/// <param name="Paragraphs">Its text.</param>
/// <param name="Table">A table of figures.</param>
/// <param name="Links">Links to other places.</param>
/// <param name="Source">Where its facts come from.</param>
public sealed record ArticleSection(
    string Key, GuideWords Title, Origin Origin, IReadOnlyList<GuideWords>? Paragraphs, ArticleTable? Table,
    IReadOnlyList<ArticleLink>? Links, ArticleSource? Source);

/// <summary>A table of figures: the first cell of a row names it.</summary>
public sealed record ArticleTable(IReadOnlyList<GuideWords> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A link out of the guide.</summary>
public sealed record ArticleLink(GuideWords Label, string Address);

/// <summary>Where facts come from.</summary>
public sealed record ArticleSource(GuideWords Name, string Address);

/// <summary>The glossary (用語集).</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Terms">Its terms.</param>
public sealed record GlossaryContent(DateOnly AsOf, IReadOnlyList<GlossaryTerm> Terms);

/// <summary>One term. The term is the field's; the meaning is told in words of ours and marked so.</summary>
/// <param name="Key">Its place within the page.</param>
/// <param name="Term">The Japanese term.</param>
/// <param name="Reading">How it is read.</param>
/// <param name="English">The English term.</param>
/// <param name="Other">Other names it is found by.</param>
/// <param name="Ja">Its meaning in Japanese.</param>
/// <param name="En">Its meaning in English.</param>
public sealed record GlossaryTerm(string Key, string Term, string Reading, string English, string Other, string Ja, string En);
