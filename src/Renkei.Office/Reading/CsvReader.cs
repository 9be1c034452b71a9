using System.Text;
using System.Text.Unicode;
using Renkei.Kernel;

namespace Renkei.Office.Reading;

/// <summary>
/// Reads comma-separated values (RFC 4180) in UTF-8, with or without a mark, or Shift_JIS as Windows writes it (code page 932),
/// record by record. When <see cref="Read"/> answers false, <see cref="Refused"/> says whether the end was reached or why not.
/// </summary>
public sealed class CsvReader
{
    /// <summary>The largest file: 64 MiB.</summary>
    public const long FileBytesLimit = 64L * 1024 * 1024;

    /// <summary>The most records.</summary>
    public const int RecordsLimit = 1_000_000;

    /// <summary>The most fields of one record.</summary>
    public const int FieldsLimit = 1_000;

    /// <summary>The most characters of one field.</summary>
    public const int FieldCharsLimit = 32_767;

    private static readonly Encoding Windows932 = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private readonly string text;
    private readonly List<string> fields = [];
    private int at;
    private long nextLine = 1;
    private int records;

    private CsvReader(string text, string encoding) => (this.text, Encoding) = (text, encoding);

    /// <summary>How the file is written: utf-8 or shift_jis.</summary>
    public string Encoding { get; }

    /// <summary>The fields of the record read last; other ones after the next <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>The line the record begins on, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why reading ended before the end, or null.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Opens a file, whose characters are held in memory.</summary>
    public static Outcome<CsvReader> Open(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > FileBytesLimit) return WorkbookRefusal.TooLarge(FileBytesLimit);
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var plain = bytes.AsSpan();
        if (plain.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) plain = plain[3..];
        if (Utf8.IsValid(plain)) return Whole(System.Text.Encoding.UTF8.GetString(plain), "utf-8");
        try
        {
            return Whole(Windows932.GetString(plain), "shift_jis");
        }
        catch (DecoderFallbackException wrong)
        {
            return WorkbookRefusal.NotText(1 + plain[..Math.Clamp(wrong.Index, 0, plain.Length)].Count((byte)'\n'));
        }
    }

    // Code page 932 gives the bytes that no character has a place of its own use; a text has none of them, and no NUL.
    private static Outcome<CsvReader> Whole(string text, string encoding)
    {
        var wrong = text.AsSpan().IndexOfAny(NoText);
        return wrong < 0 ? new CsvReader(text, encoding) : WorkbookRefusal.NotText(1 + text.AsSpan(0, wrong).Count('\n'));
    }

    private static readonly System.Buffers.SearchValues<char> NoText = System.Buffers.SearchValues.Create("\0\u0080\uF8F0\uF8F1\uF8F2\uF8F3");

    /// <summary>Reads the next record; empty lines are passed over.</summary>
    public bool Read()
    {
        while (Refused is null && at < text.Length)
        {
            Line = nextLine;
            fields.Clear();
            ReadRecord();
            if (Refused is not null) break;
            if (fields is [""]) continue;
            if (++records <= RecordsLimit) return true;
            Refused = WorkbookRefusal.TooMany(Counted.Records, RecordsLimit);
        }

        return false;
    }

    private void ReadRecord()
    {
        while (true)
        {
            var field = at < text.Length && text[at] == '"' ? Quoted() : Bare();
            if (field is null) return;
            fields.Add(field);
            if (field.Length > FieldCharsLimit) Refused = WorkbookRefusal.TooMany(Counted.CellChars, FieldCharsLimit);
            if (fields.Count > FieldsLimit) Refused = WorkbookRefusal.TooMany(Counted.Fields, FieldsLimit);
            if (Refused is not null) return;
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            nextLine++;
            return;
        }
    }

    private string Bare()
    {
        var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private string? Quoted()
    {
        var begin = at + 1;
        StringBuilder? kept = null;
        while (true)
        {
            var length = text.AsSpan(begin).IndexOf('"');
            if (length < 0)
            {
                Refused = WorkbookRefusal.BrokenCsv(Line);
                return null;
            }

            var piece = text.AsSpan(begin, length);
            nextLine += piece.Count('\n');
            at = begin + length + 1;
            if (at < text.Length && text[at] == '"')
            {
                (kept ??= new StringBuilder()).Append(piece).Append('"');
                begin = at + 1;
                continue;
            }

            if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                Refused = WorkbookRefusal.BrokenCsv(nextLine);
                return null;
            }

            return kept is null ? piece.ToString() : kept.Append(piece).ToString();
        }
    }
}
