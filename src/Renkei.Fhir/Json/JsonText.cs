using System.Buffers;
using System.Globalization;
using System.Text;

namespace Renkei.Fhir.Json;

/// <summary>Strings of JSON: the characters behind the escapes, and the escapes before the characters (RFC 8259 §7).</summary>
internal static class JsonText
{
    /// <summary>
    /// The characters of an escaped string without its quotes, as UTF-8. False when an escape is half of a surrogate pair:
    /// that is no character. <paramref name="target"/> must be as long as the source; escapes only shrink.
    /// </summary>
    public static bool TryUnescape(ReadOnlySpan<byte> source, Span<byte> target, out int written)
    {
        written = 0;
        for (var at = 0; at < source.Length;)
        {
            if (source[at] != '\\')
            {
                target[written++] = source[at++];
                continue;
            }

            var kind = source[at + 1];
            at += 2;
            if (kind != 'u')
            {
                target[written++] = Simple(kind);
                continue;
            }

            if (!Hex(source, ref at, out var code)) return false;
            if (char.IsHighSurrogate((char)code) && at + 1 < source.Length && source[at] == '\\' && source[at + 1] == 'u')
            {
                at += 2;
                if (!Hex(source, ref at, out var low) || !char.IsLowSurrogate((char)low)) return false;
                code = char.ConvertToUtf32((char)code, (char)low);
            }

            if (!Rune.TryCreate(code, out var rune)) return false;
            written += rune.EncodeToUtf8(target[written..]);
        }

        return true;
    }

    /// <summary>Writes a string with its quotes. Only what must be escaped is: quote, backslash, control characters.</summary>
    public static void Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(MustEscape);
            if (plain < 0) plain = text.Length;
            output.Write(text[..plain]);
            if (plain == text.Length) break;
            Escape(text[plain], output);
            text = text[(plain + 1)..];
        }

        output.Write("\""u8);
    }

    private static readonly SearchValues<byte> MustEscape =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private static void Escape(byte code, IBufferWriter<byte> output)
    {
        switch (code)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            default: output.Write(Encoding.ASCII.GetBytes($"\\u{code:x4}")); break;
        }
    }

    private static byte Simple(byte kind) => kind switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => kind,
    };

    private static bool Hex(ReadOnlySpan<byte> source, ref int at, out int code)
    {
        code = 0;
        if (at + 4 > source.Length) return false;
        if (!int.TryParse(source.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)) return false;
        at += 4;
        return true;
    }
}
