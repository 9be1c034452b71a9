using System.Text;
using Renkei.Fhir.Searching;
using Renkei.Kernel.Text;

namespace Renkei.Fhir.Querying;

/// <summary>Reads one value of a condition by the parameter's type (R4 §3.1.1.4.3 to §3.1.1.4.14).</summary>
internal static class TermReading
{
    private static readonly string[] Prefixes = ["eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"];

    public static SearchTerm? Read(SearchParameter parameter, Modifier modifier, string target, string text, out string wrong)
    {
        wrong = "";
        if (modifier == Modifier.Text) return Words(text);
        if (modifier == Modifier.Identifier) return Token(text);
        if (modifier == Modifier.OfType)
        {
            if (Split(text, '|') is [var system, var code, var value]) return new OfTypeTerm(Plain(system), Plain(code), Plain(value));
            wrong = "an identifier of a type is system|code|value.";
            return null;
        }

        if (parameter.Type == SearchType.Composite) return Composite(parameter, text, out wrong);
        return Simple(parameter.Type, target, text, out wrong);
    }

    /// <summary>Splits at a sign that no backslash stands before.</summary>
    public static List<string> Split(string text, char sign)
    {
        var (parts, start) = (new List<string>(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == sign)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>Without the backslashes before , | $ and \ (R4 §3.1.1.4.0.3).</summary>
    public static string Plain(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is ',' or '|' or '$' or '\\') at++;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }

    private static SearchTerm? Simple(SearchType type, string target, string text, out string wrong)
    {
        wrong = "";
        switch (type)
        {
            case SearchType.String: return Words(text);
            case SearchType.Token: return Token(text);
            case SearchType.Uri: return new UriTerm(Plain(text));
            case SearchType.Reference: return Reference(target, Plain(text), out wrong);
            case SearchType.Date: return Date(text, out wrong);
            case SearchType.Number or SearchType.Quantity: return Quantity(type, text, out wrong);
            default:
                wrong = "this parameter is not searched by values.";
                return null;
        }
    }

    private static StringTerm Words(string text) => new(Plain(text), JapaneseText.Fold(Plain(text), ValueReading.Strength));

    private static TokenTerm Token(string text)
    {
        var parts = Split(text, '|');
        if (parts.Count == 1) return new(null, Plain(text));
        var code = string.Join('|', parts.Skip(1));
        return new(Plain(parts[0]), code.Length == 0 ? null : Plain(code));
    }

    private static ReferenceTerm? Reference(string target, string text, out string wrong)
    {
        wrong = "";
        var read = ReferenceText.Read(text);
        if (target.Length > 0 && read.Type is { } type && type != target)
        {
            wrong = $"the modifier says {target}, the value {type}.";
            return null;
        }

        // An id alone, or with the type of the modifier.
        if (read.Type is null && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.'))
            read = new(target.Length > 0 ? $"{target}/{text}" : text, target.Length > 0 ? target : null, text, null, null);
        return new(read);
    }

    private static DateTerm? Date(string text, out string wrong)
    {
        var (prefix, rest) = Prefixed(text);
        wrong = "no date: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss[.sss]][Z|+09:00], with one of eq ne gt lt ge le sa eb ap before it.";
        // A plus of a zone becomes a space when it was not encoded; there is no other reading of it.
        var bytes = Encoding.UTF8.GetBytes(rest.Replace(' ', '+'));
        return FhirDate.TryReadSearch(bytes, out var date) ? new(prefix, date) : null;
    }

    private static QuantityTerm? Quantity(SearchType type, string text, out string wrong)
    {
        var (prefix, rest) = Prefixed(text);
        var parts = Split(rest, '|');
        wrong = type == SearchType.Number ? "no number." : "no quantity: number, number|system|code or number||unit.";
        if (parts.Count is not (1 or 3) || (type == SearchType.Number && parts.Count > 1)) return null;
        if (!AskedNumber.TryRead(parts[0], out var number)) return null;
        return new(prefix, number, parts.Count == 3 && parts[1].Length > 0 ? Plain(parts[1]) : null,
            parts.Count == 3 && parts[2].Length > 0 ? Plain(parts[2]) : null);
    }

    private static CompositeTerm? Composite(SearchParameter parameter, string text, out string wrong)
    {
        var parts = Split(text, '$');
        wrong = $"{parameter.Code} takes {parameter.Components.Count} values joined by $.";
        if (parts.Count != parameter.Components.Count) return null;
        var terms = new List<SearchTerm>();
        for (var at = 0; at < parts.Count; at++)
        {
            if (Simple(parameter.Components[at].Type, "", parts[at], out wrong) is not { } term) return null;
            terms.Add(term);
        }

        return new(terms);
    }

    private static (Prefix Prefix, string Number) Prefixed(string text)
    {
        var at = text.Length > 2 ? Array.IndexOf(Prefixes, text[..2]) : -1;
        return at < 0 ? (Prefix.Eq, text) : ((Prefix)at, text[2..]);
    }
}
