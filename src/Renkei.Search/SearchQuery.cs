using Renkei.Kernel.Text;

namespace Renkei.Search;

/// <summary>
/// What somebody asked for: words that must all stand in the text, each as a whole piece of it.
/// A word in quotation marks ("…", “…”, 「…」) may hold spaces. Never refuses; what cannot be searched is left out.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>Of a longer question only the beginning is read.</summary>
    public const int LengthLimit = 200;

    /// <summary>Words beyond this many are left out, and <see cref="IsCut"/> says so.</summary>
    public const int TermsLimit = 8;

    private SearchQuery(string asked, IReadOnlyList<SearchTerm> terms, bool isCut)
    {
        Asked = asked;
        Terms = terms;
        IsCut = isCut;
        Phrases = [.. ((string[])[string.Concat(terms.Select(term => term.Text)), string.Join(' ', terms.Select(term => term.Text))])
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The question as it was typed, at most <see cref="LengthLimit"/> long.</summary>
    public string Asked { get; }

    /// <summary>True when part of the question was left out because of a limit.</summary>
    public bool IsCut { get; }

    /// <summary>True when nothing is asked.</summary>
    public bool IsEmpty => Terms.Count == 0;

    internal IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>The words as one phrase, without and with spaces between them: 医療 情報 is best where 医療情報 stands.</summary>
    internal IReadOnlyList<string> Phrases { get; }

    /// <summary>Reads a question.</summary>
    public static SearchQuery Parse(string? text)
    {
        var asked = text ?? "";
        var isCut = asked.Length > LengthLimit;
        if (isCut) asked = asked[..(char.IsHighSurrogate(asked[LengthLimit - 1]) ? LengthLimit - 1 : LengthLimit)];
        var terms = new List<SearchTerm>();
        foreach (var word in Words(asked))
        {
            if (SearchTerm.Of(word) is not { } term || terms.Contains(term)) continue;
            if (terms.Count == TermsLimit)
            {
                isCut = true;
                break;
            }

            terms.Add(term);
        }

        return new SearchQuery(asked, terms, isCut);
    }

    private static IEnumerable<string> Words(string asked)
    {
        var from = 0;
        var close = '\0';
        for (var at = 0; at <= asked.Length; at++)
        {
            var c = at < asked.Length ? asked[at] : '\0';
            var ends = at == asked.Length || (close == '\0' ? char.IsWhiteSpace(c) || Closing(c) != '\0' : c == close);
            if (!ends) continue;
            if (at > from) yield return asked[from..at];
            from = at + 1;
            close = close == '\0' && at < asked.Length ? Closing(c) : '\0';
        }
    }

    private static char Closing(char c) => c switch
    {
        '"' => '"', '＂' => '＂', '“' => '”', '„' => '”', '「' => '」', '『' => '』', _ => '\0',
    };
}

/// <summary>One word of a question, folded.</summary>
/// <param name="Text">What must stand in the folded text.</param>
/// <param name="MayBeLonger">サーバー also asks for サーバ: its last long mark was taken off.</param>
internal sealed record SearchTerm(string Text, bool MayBeLonger)
{
    internal static SearchTerm? Of(string word)
    {
        var folded = JapaneseText.Fold(word, Folding.Search);
        // JIS Z 8301 and official texts leave the last long mark of a longer word off; キー or カー keep it.
        var trims = folded.Length >= 4 && folded[^1] == 'ー' && folded[^4..^1].All(IsKana);
        if (trims) folded = folded[..^1];
        return folded.Length == 0 ? null : new SearchTerm(folded, trims);
    }

    private static bool IsKana(char c) => c is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ー');
}
