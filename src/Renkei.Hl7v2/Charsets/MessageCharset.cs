using System.Buffers;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Hl7v2.Charsets;

/// <summary>How the bytes of a message become characters.</summary>
public enum CharsetKind
{
    /// <summary>ISO IR6, or nothing declared: ASCII.</summary>
    Ascii,

    /// <summary>ISO-2022-JP: ASCII with the Japanese sets the message declares.</summary>
    Iso2022Jp,

    /// <summary>UNICODE UTF-8.</summary>
    Utf8,

    /// <summary>ISO 8859-1.</summary>
    Latin1,

    /// <summary>A set of HL7 table 0211 that is not read here; its bytes above 0x7F are kept and not understood.</summary>
    Unsupported,
}

/// <summary>
/// The character sets a message declares in MSH-18 (HL7 v2.5 §2.15.9.18, table 0211). The first repetition is the set in force
/// at every delimiter, empty for ASCII; the others may be reached by escape sequences, as in <c>~ISO IR87</c>.
/// </summary>
public sealed class MessageCharset
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Repertoire repertoire;

    private MessageCharset(CharsetKind kind, Repertoire repertoire, IReadOnlyList<string> names) =>
        (Kind, this.repertoire, Names) = (kind, repertoire, names);

    /// <summary>Nothing declared: ASCII.</summary>
    public static MessageCharset Default { get; } = new(CharsetKind.Ascii, Repertoire.Ascii, []);

    /// <summary>The practice of SS-MIX2: ASCII and JIS X 0208 (<c>~ISO IR87</c>).</summary>
    public static MessageCharset SsMix2 { get; } = Of(["", "ISO IR87"]);

    /// <summary>How bytes are read.</summary>
    public CharsetKind Kind { get; }

    /// <summary>The repetitions of MSH-18 as they stand.</summary>
    public IReadOnlyList<string> Names { get; }

    // In UTF-8 and ISO 8859-1 an escape character is no shift and hides no delimiter.
    internal bool Shifts => Kind is CharsetKind.Iso2022Jp or CharsetKind.Ascii;

    /// <summary>The sets that names of HL7 table 0211 declare. Names are compared without spaces and case, as senders vary them.</summary>
    public static MessageCharset Of(IReadOnlyList<string> names)
    {
        var kind = CharsetKind.Ascii;
        var repertoire = Repertoire.Ascii;
        foreach (var name in names)
        {
            var (read, sets) = Known(string.Concat(name.Where(each => each is not (' ' or '-' or '_' or '/'))).ToUpperInvariant());
            repertoire |= sets;
            if (read > kind) kind = read;
        }

        return new MessageCharset(kind, repertoire, names);
    }

    /// <summary>Characters of bytes that begin at <paramref name="offset"/>; faults are told with byte offsets, U+FFFD stands for what cannot be read.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, long offset = 0, ICollection<WireIssue>? issues = null) => Decode(bytes, offset, issues, out _);

    internal string Decode(ReadOnlySpan<byte> bytes, long offset, ICollection<WireIssue>? issues, out bool clean)
    {
        clean = true;
        if (!bytes.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E)) return Encoding.ASCII.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        clean = Kind switch
        {
            CharsetKind.Ascii or CharsetKind.Iso2022Jp => new Iso2022Decoder(bytes, offset, repertoire, text, issues).Read(),
            CharsetKind.Utf8 => DecodeUtf8(bytes, offset, text, issues),
            CharsetKind.Latin1 => DecodeBytes(bytes, offset, text, 0xFF, issues),
            CharsetKind.Unsupported => DecodeBytes(bytes, offset, text, 0x7F, issues),
        };
        return text.ToString();
    }

    /// <summary>Writes a text; answers the index of the first character the declared sets do not have, or -1 when all was written.</summary>
    public int Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        switch (Kind)
        {
            case CharsetKind.Ascii or CharsetKind.Iso2022Jp:
                return Iso2022Encoder.Write(text, repertoire, output);
            case CharsetKind.Utf8:
                for (var at = 0; at < text.Length;)
                {
                    if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != OperationStatus.Done) return at;
                    at += length;
                }

                Utf8.GetBytes(text, output);
                return -1;
            default:
                var outside = text.IndexOfAnyExceptInRange('\0', Kind == CharsetKind.Latin1 ? '\u00FF' : '\u007F');
                Encoding.Latin1.GetBytes(outside < 0 ? text : text[..outside], output);
                return outside;
        }
    }

    private static (CharsetKind, Repertoire) Known(string name) => name switch
    {
        "" or "ASCII" or "ISOIR6" => (CharsetKind.Ascii, Repertoire.None),
        "ISOIR13" => (CharsetKind.Iso2022Jp, Repertoire.Katakana),
        "ISOIR14" => (CharsetKind.Iso2022Jp, Repertoire.Roman | Repertoire.Katakana),
        "ISOIR87" or "ISOIR168" => (CharsetKind.Iso2022Jp, Repertoire.Kanji),
        "ISOIR159" => (CharsetKind.Iso2022Jp, Repertoire.Supplement),
        "UNICODE" or "UNICODEUTF8" or "UTF8" => (CharsetKind.Utf8, Repertoire.None),
        "88591" => (CharsetKind.Latin1, Repertoire.None),
        _ => (CharsetKind.Unsupported, Repertoire.None),
    };

    private static bool DecodeUtf8(ReadOnlySpan<byte> bytes, long offset, StringBuilder text, ICollection<WireIssue>? issues)
    {
        var clean = true;
        Span<char> told = stackalloc char[2];
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) != OperationStatus.Done)
            {
                issues?.Add(new WireIssue(offset + at, "utf8-invalid", $"0x{bytes[at]:X2} begins no character of UTF-8; the text may be Shift_JIS or ISO-2022-JP."));
                clean = false;
            }

            text.Append(told[..rune.EncodeToUtf16(told)]);
            at += length;
        }

        return clean;
    }

    private static bool DecodeBytes(ReadOnlySpan<byte> bytes, long offset, StringBuilder text, byte last, ICollection<WireIssue>? issues)
    {
        var clean = true;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] > last)
            {
                issues?.Add(new WireIssue(offset + at, "charset-unsupported", $"0x{bytes[at]:X2} is of a character set that is not read here."));
                clean = false;
            }

            text.Append(bytes[at] > last ? '\uFFFD' : (char)bytes[at]);
        }

        return clean;
    }
}
