using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>The texts of the page being rendered, in the reader's language. One per request.</summary>
public sealed partial class Texts
{
    /// <summary>The language of this request, chosen by <see cref="LanguageChoice"/>.</summary>
    public Language Language { get; internal set; }

    /// <summary>True when the page is in Japanese.</summary>
    public bool InJapanese => Language == Language.Japanese;

    /// <summary>The text under a key, its places filled.</summary>
    public string this[TextKey key, params object[] arguments] => key.In(Language, arguments);

    /// <summary>The sentence of a refusal.</summary>
    public string this[Refusal refusal] => refusal.Text.In(Language, refusal.Arguments);

    /// <summary>For an element that can hold no other element (an option): <c>ja</c> for Japanese words on an English page.</summary>
    public string? LangOf(string? words) => !InJapanese && words is not null && JapaneseRun().IsMatch(words) ? "ja" : null;

    /// <summary>A sentence with Japanese words in it (a source, a name): on an English page each run of them is marked.</summary>
    public RenderFragment Mixed(string sentence) => builder =>
    {
        var from = 0;
        // Rendered once on the server, never compared: one number serves every round.
        foreach (var run in InJapanese ? [] : JapaneseRun().Matches(sentence).ToArray())
        {
            builder.AddContent(0, sentence[from..run.Index]);
            builder.AddContent(1, Ja(run.Value));
            from = run.Index + run.Length;
        }

        builder.AddContent(2, sentence[from..]);
    };

    /// <summary>Japanese words (official terms, user content) inside a page: marked <c>lang="ja"</c> on an English page.</summary>
    public RenderFragment Ja(string words) => builder =>
    {
        if (InJapanese)
        {
            builder.AddContent(0, words);
            return;
        }

        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "lang", "ja");
        builder.AddContent(3, words);
        builder.CloseElement();
    };

    // Letters, kana, kanji and full-width signs, with the Latin words and digits that stand between them.
    [GeneratedRegex(@"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+(?:(?:[A-Za-z0-9:.\-]+|\s+|\s[A-Z][A-Za-z0-9]*:)[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+)*")]
    private static partial Regex JapaneseRun();
}
