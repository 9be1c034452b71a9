using Microsoft.AspNetCore.Components;
using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>The texts of the page being rendered, in the reader's language. One per request.</summary>
public sealed class Texts
{
    /// <summary>The language of this request, chosen by <see cref="LanguageChoice"/>.</summary>
    public Language Language { get; internal set; }

    /// <summary>True when the page is in Japanese.</summary>
    public bool InJapanese => Language == Language.Japanese;

    /// <summary>The text under a key, its places filled.</summary>
    public string this[TextKey key, params object[] arguments] => key.In(Language, arguments);

    /// <summary>The sentence of a refusal.</summary>
    public string this[Refusal refusal] => refusal.Text.In(Language, refusal.Arguments);

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
}
