using Renkei.Fhir.Xml;

namespace Renkei.Fhir.Checking;

/// <summary>The narrative's XHTML (R4 §2.4.0.1, invariant txt-1): a div of basic formatting, and nothing that runs.</summary>
internal static class XhtmlCheck
{
    internal const string Xhtml = "http://www.w3.org/1999/xhtml";

    // Chapters 7 to 11 (without 9.4) and 15 of HTML 4.0, and <a> and <img>.
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "b", "em", "i", "strong", "small", "big", "tt", "dfn", "q",
        "var", "abbr", "acronym", "cite", "blockquote", "hr", "address", "bdo", "kbd", "samp", "code", "sub", "sup", "pre", "ul", "ol", "li",
        "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tr", "tfoot", "tbody", "th", "td", "img", "map", "area", "center",
        "u", "s", "strike", "font", "ins", "del",
    };

    /// <summary>What a narrative is expected to be when it is not; null when it is.</summary>
    public static string? Wrong(ReadOnlySpan<byte> value)
    {
        var cursor = new XmlCursor(value);
        while (cursor.Read())
        {
            if (cursor.Token != XmlToken.Start) continue;
            if (cursor.Depth == 1 && cursor.LocalName != "div") return "one <div>";
            if (cursor.Namespace != Xhtml) return $"elements of {Xhtml}; <{cursor.LocalName}> is none";
            if (!Elements.Contains(cursor.LocalName)) return $"basic formatting; <{cursor.LocalName}> is not allowed (txt-1)";
            if (Attribute(ref cursor) is { } wrong) return wrong;
        }

        return cursor.Token == XmlToken.Fault ? "well-formed XHTML: " + cursor.Fault : null;
    }

    private static string? Attribute(ref XmlCursor cursor)
    {
        foreach (var attribute in cursor.Attributes)
        {
            var name = cursor.AttributeName(attribute);
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return $"no scripts; the attribute {name} is one (txt-1)";
            if (name is "href" or "src" && cursor.AttributeText(attribute).TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                return $"no scripts; {name} holds one (txt-1)";
        }

        return null;
    }
}
