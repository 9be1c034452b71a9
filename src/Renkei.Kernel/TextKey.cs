using System.Globalization;

namespace Renkei.Kernel;

/// <summary>The two languages of the interface. Japanese comes first.</summary>
public enum Language
{
    /// <summary>日本語.</summary>
    Japanese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One text of the interface in both languages, side by side: a missing translation does not compile (decision 0003).</summary>
/// <param name="Ja">The Japanese text, with places {0}, {1}, ….</param>
/// <param name="En">The English text with the same places.</param>
public sealed record TextKey(string Ja, string En) : IFormattable
{
    /// <summary>As an argument of another text: the words in that text's language.</summary>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
        formatProvider is CultureInfo { TwoLetterISOLanguageName: "en" } ? En : Ja;

    /// <summary>The text in a language, its places filled.</summary>
    public string In(Language language, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var text = language == Language.Japanese ? Ja : En;
        var culture = language == Language.Japanese ? JapaneseCulture : EnglishCulture;
        return arguments.Length == 0 ? text : string.Format(culture, text, [.. arguments.Select(Inner)]);

        // A text inside a text (the kind of a file, a state) speaks the same language.
        object Inner(object argument) => argument is TextKey key ? key.In(language) : argument;
    }

    private static readonly CultureInfo JapaneseCulture = CultureInfo.GetCultureInfo("ja-JP");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
}
