using System.Text;
using Renkei.Hl7v2.Charsets;

namespace Renkei.Hl7v2.Er7;

/// <summary>What a part of a file is.</summary>
public enum Er7PartKind
{
    /// <summary>Bytes before the first header segment.</summary>
    Stray,

    /// <summary>A message: MSH and what follows.</summary>
    Message,

    /// <summary>FHS.</summary>
    FileHeader,

    /// <summary>BHS.</summary>
    BatchHeader,

    /// <summary>BTS.</summary>
    BatchTrailer,

    /// <summary>FTS.</summary>
    FileTrailer,
}

/// <summary>A header segment of a file and the segments up to the next one; its delimiters and character sets hold for all of them.</summary>
public sealed class Er7Part(Er7PartKind kind, int first, Er7Delimiters delimiters)
{
    /// <summary>What it is.</summary>
    public Er7PartKind Kind { get; } = kind;

    /// <summary>Index of its first segment in the document.</summary>
    public int First { get; } = first;

    /// <summary>How many segments.</summary>
    public int Count { get; internal set; }

    /// <summary>The delimiters in force.</summary>
    public Er7Delimiters Delimiters { get; } = delimiters;

    /// <summary>The character sets MSH-18 declares (FHS and BHS have no such field: those of the messages are told by the messages).</summary>
    public MessageCharset Charset { get; internal set; } = MessageCharset.Default;
}

/// <summary>Where a segment stands in the bytes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="ContentEnd">Behind its last byte, before CR, LF or CRLF.</param>
/// <param name="End">Behind what ends it.</param>
/// <param name="FirstField">Index of its first field in the table of fields.</param>
/// <param name="FieldCount">Fields without the name; MSH-1, the separator, counts.</param>
/// <param name="IsHeader">It declares delimiters: its first field is the separator itself.</param>
internal readonly record struct SegmentSpan(int Start, int ContentEnd, int End, int FirstField, int FieldCount, bool IsHeader);

/// <summary>
/// A file of HL7 v2 in ER7 as it was read: the bytes, and a flat table of where segments and fields stand. Nothing is copied;
/// repetitions, components and subcomponents are found when asked for.
/// </summary>
public sealed class Er7Document
{
    internal Er7Document(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Messages and batch segments, in order.</summary>
    public IReadOnlyList<Er7Part> Parts => PartList;

    /// <summary>Where reading ended: the length, or less when a limit was met. What is behind stays as bytes.</summary>
    public int ReadTo { get; internal set; }

    /// <summary>How many segments.</summary>
    public int SegmentCount => Spans.Count;

    internal List<Er7Part> PartList { get; } = [];

    internal List<SegmentSpan> Spans { get; } = [];

    internal List<int> FieldStarts { get; } = [];

    /// <summary>The segments of a part.</summary>
    public IEnumerable<Er7Segment> Segments(Er7Part part)
    {
        ArgumentNullException.ThrowIfNull(part);
        for (var at = part.First; at < part.First + part.Count; at++) yield return new Er7Segment(this, part, at);
    }

    /// <summary>The first segment of a name, or nothing.</summary>
    public Er7Segment? Find(Er7Part part, ReadOnlySpan<byte> name)
    {
        ArgumentNullException.ThrowIfNull(part);
        for (var at = part.First; at < part.First + part.Count; at++)
        {
            var segment = new Er7Segment(this, part, at);
            if (segment.Is(name)) return segment;
        }

        return null;
    }
}

/// <summary>A segment: a name and its fields.</summary>
public readonly struct Er7Segment(Er7Document document, Er7Part part, int index)
{
    internal SegmentSpan Span => document.Spans[index];

    /// <summary>Its place in the document, from 0.</summary>
    public int Index => index;

    /// <summary>The part it belongs to.</summary>
    public Er7Part Part => part;

    /// <summary>The name's bytes: what stands before the first separator.</summary>
    public ReadOnlySpan<byte> NameBytes => document.Bytes.Span[Span.Start..NameEnd];

    /// <summary>The name.</summary>
    public string Name => Encoding.Latin1.GetString(NameBytes);

    /// <summary>Byte offset in the file.</summary>
    public int Offset => Span.Start;

    /// <summary>Fields behind the name.</summary>
    public int FieldCount => Span.FieldCount;

    /// <summary>The bytes that end it: CR, LF, CRLF or none.</summary>
    public ReadOnlySpan<byte> Terminator => document.Bytes.Span[Span.ContentEnd..Span.End];

    private int NameEnd => Span.IsHeader ? Span.Start + 3 : Span.FieldCount == 0 ? Span.ContentEnd : document.FieldStarts[Span.FirstField] - 1;

    /// <summary>Whether it has this name.</summary>
    public bool Is(ReadOnlySpan<byte> name) => NameBytes.SequenceEqual(name);

    /// <summary>A field by the number HL7 gives it; an empty value when the segment ends before it.</summary>
    public Er7Value Field(int number)
    {
        var span = Span;
        if (number < 1 || number > span.FieldCount) return new Er7Value(document, part, span.ContentEnd, span.ContentEnd);
        var start = document.FieldStarts[span.FirstField + number - 1];
        if (span.IsHeader && number == 1) return new Er7Value(document, part, start, start + 1);
        var end = number == span.FieldCount ? span.ContentEnd : document.FieldStarts[span.FirstField + number] - 1;
        return new Er7Value(document, part, start, end);
    }

    /// <summary>Whether the field is not to be split: the separator and the encoding characters of a header.</summary>
    public bool IsWhole(int number) => Span.IsHeader && number <= 2;
}
