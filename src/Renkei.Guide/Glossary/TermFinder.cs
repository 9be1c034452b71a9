using System.Text.RegularExpressions;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Guide.Glossary;

/// <summary>Finds terms of the glossary in a text, the longest first: 二次医療圏 is not 医療圏.</summary>
internal sealed class TermFinder
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, GlossaryTerm> byWord;
    private readonly Regex? words;

    internal TermFinder(GlossaryContent glossary, Language language)
    {
        byWord = new(StringComparer.OrdinalIgnoreCase);
        foreach (var term in glossary.Terms) byWord.TryAdd(language == Language.Japanese ? term.Term : term.English, term);
        if (byWord.Count == 0) return;
        var any = string.Join('|', byWord.Keys.OrderByDescending(word => word.Length).Select(Regex.Escape));
        // Latin words end where letters end, in Japanese text too: EHR does not stand in EHRs but VPN stands in VPN装置.
        words = new Regex($@"(?<![A-Za-z0-9-])(?:{any})(?![A-Za-z0-9-])|(?:{Kana(byWord.Keys)})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
    }

    /// <summary>The text in pieces; a piece that is a term says which.</summary>
    internal IEnumerable<(string Text, GlossaryTerm? Term)> Split(string text)
    {
        var from = 0;
        foreach (var match in words is null ? [] : words.Matches(text).ToArray())
        {
            if (match.Length == 0) continue;
            if (match.Index > from) yield return (text[from..match.Index], null);
            yield return (match.Value, byWord[match.Value]);
            from = match.Index + match.Length;
        }

        if (from < text.Length) yield return (text[from..], null);
    }

    // Words of Japanese letters need no edge around them.
    private static string Kana(IEnumerable<string> all) => string.Join('|',
        all.Where(word => word.All(letter => letter > '\u00ff')).OrderByDescending(word => word.Length).Select(Regex.Escape).DefaultIfEmpty("(?!)"));
}

/// <summary>Which terms this page has explained already: each is explained where it first stands.</summary>
internal sealed class TermsOnPage
{
    private readonly HashSet<string> seen = [];

    internal bool First(GlossaryTerm term) => seen.Add(term.Key);
}
