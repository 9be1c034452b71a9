using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;
using Renkei.Kernel;
using Renkei.Kernel.Text;

namespace Renkei.Guide.Glossary;

/// <summary>The glossary (用語集): Japanese by reading, English by the English term.</summary>
internal static class ShowGlossary
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/glossary", Show);

    private static IResult Show(GuideContent content, Frame frame, Texts texts)
    {
        GuideFrame.Fill(frame, "/guide/glossary", GuideFrame.ToGuide, new FrameLink(GuideKeys.Glossary, null));
        frame.OwnContent = true;
        return Page.Of<GlossaryPage>(new { content.Glossary.AsOf, Groups = Grouped(content.Glossary, texts.Language) });
    }

    internal static IReadOnlyList<(string Head, IReadOnlyList<GlossaryTerm> Terms)> Grouped(GlossaryContent glossary, Language language) =>
        [.. glossary.Terms
            .Select(term => (Order: Order(term, language), Term: term))
            .OrderBy(each => each.Order, StringComparer.Ordinal)
            .GroupBy(each => language == Language.Japanese ? Row(each.Order[0]) : each.Order[..1].ToUpperInvariant())
            .Select(group => (group.Key, (IReadOnlyList<GlossaryTerm>)[.. group.Select(each => each.Term)]))];

    private static string Order(GlossaryTerm term, Language language) =>
        JapaneseText.Fold(language == Language.Japanese ? term.Reading : term.English, Folding.Name);

    // The rows of the fifty sounds, each by its last kana; what is folded has no voiced and no small kana.
    private static string Row(char kana) => kana switch
    {
        <= 'お' => "あ行", <= 'こ' => "か行", <= 'そ' => "さ行", <= 'と' => "た行", <= 'の' => "な行",
        <= 'ほ' => "は行", <= 'も' => "ま行", <= 'よ' => "や行", <= 'ろ' => "ら行", _ => "わ行",
    };
}
