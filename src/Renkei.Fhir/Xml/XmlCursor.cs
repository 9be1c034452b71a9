using System.Text;

namespace Renkei.Fhir.Xml;

/// <summary>What an <see cref="XmlCursor"/> stands on.</summary>
internal enum XmlToken
{
    Start,
    End,
    Text,
    Done,
    Fault,
}

/// <summary>An attribute: where its name and its raw value stand.</summary>
internal readonly record struct XmlAttribute(int Name, int NameLength, int Value, int ValueLength);

/// <summary>
/// Reads XML 1.0 with namespaces from UTF-8 bytes, forward only and without a copy. No DTD, no entities but the five, no
/// external anything: there is no code for them. The first fault ends the reading and says where it is.
/// </summary>
internal ref partial struct XmlCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly List<(int Name, int Length)> open = [];
    private readonly List<(int Depth, string Prefix, string Uri)> scopes = [];
    private int at;
    private bool emptyElement;
    private bool rootSeen;

    public List<XmlAttribute> Attributes { get; } = [];

    public XmlToken Token { get; private set; }

    /// <summary>First byte of the token; for a fault where it is.</summary>
    public int Start { get; private set; }

    /// <summary>After the token.</summary>
    public readonly int End => at;

    /// <summary>Elements open around and including the token.</summary>
    public readonly int Depth => open.Count;

    public string Fault { get; private set; } = "";

    public string FaultCode { get; private set; } = "structure";

    public string LocalName { get; private set; } = "";

    public string Namespace { get; private set; } = "";

    /// <summary>Goes to the next token and says whether there is one.</summary>
    public bool Read()
    {
        if (Token is XmlToken.Done or XmlToken.Fault) return false;
        if (emptyElement)
        {
            emptyElement = false;
            return Leave();
        }

        if (Token == XmlToken.End) Close();
        if (at == 0) Declaration();
        while (Token != XmlToken.Fault)
        {
            Start = at;
            if (at >= bytes.Length) return Finish();
            if (bytes[at] != '<')
            {
                if (!Characters()) return false;
                if (open.Count > 0) return true;
                continue;
            }

            if (At("<!--"u8) ? !Comment() : At("<?"u8) && !Past("<?"u8, "?>"u8)) return Fail("A comment or instruction does not end as it must.");
            if (at > Start) continue;
            if (At("<![CDATA["u8)) return CData();
            if (At("<!"u8)) return Fail("A DTD is not read; send the resource without <!DOCTYPE.", "security");
            return At("</"u8) ? EndTag() : StartTag();
        }

        return false;
    }

    /// <summary>The text of the token with entities and CDATA written out.</summary>
    public readonly string Text => At(Start, "<![CDATA["u8)
        ? Encoding.UTF8.GetString(bytes[(Start + 9)..(at - 3)])
        : XmlText.Decode(bytes[Start..at], inAttribute: false);

    public readonly string AttributeName(XmlAttribute attribute) => Encoding.UTF8.GetString(bytes.Slice(attribute.Name, attribute.NameLength));

    public readonly string AttributeText(XmlAttribute attribute) => XmlText.Decode(bytes.Slice(attribute.Value, attribute.ValueLength), inAttribute: true);

    public readonly ReadOnlySpan<byte> Raw(int start, int end) => bytes[start..end];

    private void Declaration()
    {
        if (At("\uFEFF"u8)) at = 3;
        if (!At("<?xml "u8)) return;
        var end = bytes[at..].IndexOf("?>"u8);
        if (end < 0) return;
        var declared = Encoding.UTF8.GetString(bytes.Slice(at, end));
        if (declared.Contains("encoding", StringComparison.Ordinal) && !declared.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
            && !declared.Contains("us-ascii", StringComparison.OrdinalIgnoreCase))
        {
            Fail("The declared encoding is not UTF-8, which is the only one FHIR has.");
        }

        at += end + 2;
    }

    private bool Finish()
    {
        if (open.Count > 0) return Fail($"The document ends inside <{Encoding.UTF8.GetString(bytes.Slice(open[^1].Name, open[^1].Length))}>.");
        if (!rootSeen) return Fail("There is no element.");
        Token = XmlToken.Done;
        return false;
    }

    private bool Characters()
    {
        var length = bytes[at..].IndexOf((byte)'<');
        var text = length < 0 ? bytes[at..] : bytes.Slice(at, length);
        if (open.Count == 0 && text.ContainsAnyExcept(" \t\r\n"u8)) return Fail("There is text outside the root element.");
        if (XmlText.Wrong(text) is { } wrong) return Fail(wrong);
        if (text.IndexOf("]]>"u8) >= 0) return Fail("]]> stands outside a CDATA section.");
        at += text.Length;
        Token = XmlToken.Text;
        return true;
    }

    // Two hyphens end a comment and stand nowhere else in it (§2.5).
    private bool Comment()
    {
        var start = at + 4;
        if (!Past("<!--"u8, "-->"u8)) return false;
        var text = bytes[start..(at - 3)];
        return text.IndexOf("--"u8) < 0 && !text.EndsWith("-"u8) && !XmlText.WrongCharacter(text);
    }

    private bool CData()
    {
        if (open.Count == 0) return Fail("There is text outside the root element.");
        var start = at + 9;
        if (!Past("<![CDATA["u8, "]]>"u8)) return Fail("A CDATA section does not end.");
        if (XmlText.WrongCharacter(bytes[start..(at - 3)])) return Fail("A CDATA section holds a character XML does not have.");
        Token = XmlToken.Text;
        return true;
    }

    private bool StartTag()
    {
        if (open.Count == 0 && rootSeen) return Fail("There is a second root element.");
        if (open.Count >= ResourceLimits.DepthLimit) return Fail($"More than {ResourceLimits.DepthLimit} elements inside each other.", "too-costly");
        rootSeen = true;
        at++;
        var (name, length) = Name();
        if (length == 0) return Fail("An element has no name.");
        Attributes.Clear();
        open.Add((name, length));
        if (!ReadAttributes()) return false;
        emptyElement = bytes[at] == '/';
        at += emptyElement ? 2 : 1;
        Token = XmlToken.Start;
        return Resolve(name, length);
    }

    private bool EndTag()
    {
        at += 2;
        var (name, length) = Name();
        Spaces();
        if (open.Count == 0 || !bytes.Slice(name, length).SequenceEqual(bytes.Slice(open[^1].Name, open[^1].Length)))
            return Fail($"</{Encoding.UTF8.GetString(bytes.Slice(name, length))}> closes nothing that is open.");
        if (at >= bytes.Length || bytes[at] != '>') return Fail("An end tag does not end.");
        at++;
        return Leave();
    }

    private bool Leave()
    {
        Token = XmlToken.End;
        return Resolve(open[^1].Name, open[^1].Length);
    }

    private void Close()
    {
        scopes.RemoveAll(Deeper(open.Count));
        open.RemoveAt(open.Count - 1);
    }

    private static Predicate<(int Depth, string Prefix, string Uri)> Deeper(int depth) => scope => scope.Depth >= depth;

    private bool Fail(string why, string code = "structure")
    {
        (Fault, FaultCode, Token, Start) = (why, code, XmlToken.Fault, Math.Min(at, bytes.Length));
        return false;
    }
}
