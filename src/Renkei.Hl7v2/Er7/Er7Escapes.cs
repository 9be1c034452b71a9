using System.Globalization;
using System.Text;

namespace Renkei.Hl7v2.Er7;

/// <summary>Escape sequences of text (HL7 v2.5 §2.7): delimiters, hexadecimal bytes, highlighting and formatting commands.</summary>
public static class Er7Escapes
{
    /// <summary>
    /// The text a reader should see. <c>\.br\</c> and its like become a line feed, highlighting goes, hexadecimal bytes become their
    /// characters; what is unknown, local (<c>\Z..\</c>), of another character set (<c>\C..\</c>, <c>\M..\</c>) or not closed stays as it stands.
    /// </summary>
    /// <param name="text">Characters of one subcomponent.</param>
    /// <param name="delimiters">Those of the message.</param>
    /// <param name="ofBytes">Reads bytes given in hexadecimal, in the character set of the message.</param>
    /// <param name="tell">Is told index, code and words of each fault; may be nothing.</param>
    public static string Unescape(
        string text, Er7Delimiters delimiters, Func<byte[], string> ofBytes, Action<int, string, string>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ofBytes);
        var escape = (char)delimiters.Escape;
        if (delimiters.Escape == 0 || !text.Contains(escape, StringComparison.Ordinal)) return text;
        var answer = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != escape)
            {
                answer.Append(text[at++]);
                continue;
            }

            var close = text.IndexOf(escape, at + 1);
            if (close < 0)
            {
                tell?.Invoke(at, "er7-escape-open", "An escape sequence is not closed; it stands as it is.");
                answer.Append(text, at, text.Length - at);
                break;
            }

            var command = text[(at + 1)..close];
            if (Meaning(command, delimiters, ofBytes) is { } meaning) answer.Append(meaning);
            else
            {
                if (command is not ['Z', ..]) tell?.Invoke(at, "er7-escape-unknown", $"The escape sequence \"{command}\" is not one of HL7; it stands as it is.");
                answer.Append(text, at, close + 1 - at);
            }

            at = close + 1;
        }

        return answer.ToString();
    }

    private static string? Meaning(string command, Er7Delimiters delimiters, Func<byte[], string> ofBytes) => command switch
    {
        [var letter] when delimiters.OfLetter(letter) is > 0 and var each => ((char)each).ToString(),
        "H" or "N" or ".fi" or ".nf" => "",
        ".br" or ".ce" => "\n",
        ['.', 's', 'p', .. var lines] => Lines(lines),
        ['.', 'i' or 't', 'n' or 'i', ..] or ['.', 's', 'k', ..] => " ",
        ['X', .. var digits] when digits.Length is > 0 and <= 8192 && digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) =>
            ofBytes(Convert.FromHexString(digits)),
        _ => null,
    };

    // \.sp<number>\: so many lines, one when it is not said.
    private static string? Lines(string number) => number.Length == 0 ? "\n"
        : int.TryParse(number.TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines is > 0 and <= 100 ? new string('\n', lines)
        : null;
}
