using Renkei.Hl7v2.Charsets;
using Renkei.Kernel;

namespace Renkei.Hl7v2.Er7;

/// <summary>A field, repetition, component or subcomponent: a stretch of the file's bytes, read when asked.</summary>
public readonly struct Er7Value(Er7Document document, Er7Part part, int start, int end)
{
    /// <summary>Byte offset in the file.</summary>
    public int Offset => start;

    /// <summary>The bytes as they came.</summary>
    public ReadOnlySpan<byte> Bytes => document.Bytes.Span[start..end];

    /// <summary>Nothing stands here: the receiver keeps what it has.</summary>
    public bool IsEmpty => start == end;

    /// <summary>Two quotes stand here: the receiver shall delete what it has (HL7 v2.5 §2.5.3).</summary>
    public bool IsNull => Bytes.SequenceEqual("\"\""u8);

    /// <summary>Neither empty nor null.</summary>
    public bool HasText => !IsEmpty && !IsNull;

    /// <summary>A repetition, from 0.</summary>
    public Er7Value Repetition(int index) => Piece(part.Delimiters.Repetition, index);

    /// <summary>A component, from 1.</summary>
    public Er7Value Component(int number) => Piece(part.Delimiters.Component, number - 1);

    /// <summary>A subcomponent, from 1.</summary>
    public Er7Value Subcomponent(int number) => Piece(part.Delimiters.Subcomponent, number - 1);

    /// <summary>All repetitions: none for an empty field.</summary>
    public IEnumerable<Er7Value> Repetitions() => IsEmpty ? [] : Pieces(part.Delimiters.Repetition);

    /// <summary>All components.</summary>
    public IEnumerable<Er7Value> Components() => Pieces(part.Delimiters.Component);

    /// <summary>All subcomponents.</summary>
    public IEnumerable<Er7Value> Subcomponents() => Pieces(part.Delimiters.Subcomponent);

    /// <summary>The characters, escape sequences resolved; faults are told with byte offsets.</summary>
    public string Text(ICollection<WireIssue>? issues = null) => Unescape(Raw(issues), issues);

    /// <summary>The text of the first component's first subcomponent, which is what most codes and numbers are.</summary>
    public string First(int component = 1) => Component(component).Subcomponent(1) is { HasText: true } value ? value.Text() : "";

    /// <summary>The characters with their escape sequences.</summary>
    internal string Raw(ICollection<WireIssue>? issues) => part.Charset.Decode(Bytes, start, issues);

    internal string Unescape(string raw, ICollection<WireIssue>? issues)
    {
        var (charset, offset) = (part.Charset, start);
        // Behind a character of two bytes the offset of an escape is that of its value: the text cannot tell more.
        var isBytes = raw.Length == end - start;
        return Er7Escapes.Unescape(raw, part.Delimiters, bytes => charset.Decode(bytes),
            issues is null ? null : (at, code, message) => issues.Add(new WireIssue(isBytes ? offset + at : offset, code, message)));
    }

    private Er7Value Piece(byte delimiter, int index)
    {
        var at = start;
        for (; index > 0 && at <= end; index--) at = Next(at, delimiter) + 1;
        return at > end || index < 0 ? new Er7Value(document, part, end, end) : new Er7Value(document, part, at, Next(at, delimiter));
    }

    private IEnumerable<Er7Value> Pieces(byte delimiter)
    {
        for (var at = start; at <= end;)
        {
            var next = Next(at, delimiter);
            yield return new Er7Value(document, part, at, next);
            at = next + 1;
        }
    }

    /// <summary>Where the next delimiter stands, or the end. Between shifts of ISO 2022 no byte is a delimiter.</summary>
    private int Next(int at, byte delimiter)
    {
        if (delimiter == 0) return end;
        var bytes = document.Bytes.Span[..end];
        var shifts = part.Charset.Shifts;
        while (at < end)
        {
            var found = shifts ? bytes[at..].IndexOfAny(delimiter, Iso2022.Escape, Iso2022.ShiftOut) : bytes[at..].IndexOf(delimiter);
            if (found < 0) return end;
            at += found;
            if (bytes[at] == delimiter) return at;
            at = Iso2022.Skip(bytes, at);
        }

        return end;
    }
}
