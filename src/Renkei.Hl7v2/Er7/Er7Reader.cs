using Renkei.Hl7v2.Charsets;

namespace Renkei.Hl7v2.Er7;

/// <summary>
/// Reads ER7 (HL7 v2.5 chapter 2) on its bytes: one message, several, or a batch. It never throws on content and never loses any:
/// what it cannot understand is told with byte, segment and field, and stands where it stood.
/// </summary>
public static class Er7Reader
{
    /// <summary>Reads all bytes. Character sets and escape sequences of values are read when a value is asked; <see cref="Er7TextCheck"/> reads all.</summary>
    public static Er7Document Read(ReadOnlyMemory<byte> bytes, ICollection<Hl7Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var document = new Er7Document(bytes);
        if (bytes.Length > Er7Limits.BytesLimit)
        {
            issues.Add(new Hl7Issue(Er7Limits.BytesLimit, "", 0, "er7-too-big",
                $"{bytes.Length} bytes are more than the {Er7Limits.BytesLimit} one file may have; send it in several."));
            return document;
        }

        new Er7Reading(document, issues).Run();
        return document;
    }
}

/// <summary>One reading of one file.</summary>
internal sealed class Er7Reading(Er7Document document, ICollection<Hl7Issue> issues)
{
    private Er7Part? part;
    // A trailer is written with the delimiters of its header, whatever the messages between them declare.
    private Er7Part? batch;
    private Er7Part? file;
    private int told;

    public void Run()
    {
        var at = Preamble();
        // A file of a storage may end with the mark of its end, FS or FS CR, as a frame of MLLP does. It is no segment.
        while (at < document.Bytes.Length && document.Bytes.Span[at..] is not [0x1C] and not [0x1C, (byte)'\r'])
        {
            if (document.Spans.Count >= Er7Limits.SegmentsLimit || document.FieldStarts.Count >= Er7Limits.FieldsLimit)
            {
                Tell(new Hl7Issue(at, "", 0, "er7-too-many",
                    $"More than {Er7Limits.SegmentsLimit} segments or {Er7Limits.FieldsLimit} fields; the rest is not read."));
                break;
            }

            at = Segment(at);
        }

        document.ReadTo = at;
        if (document.PartList.All(each => each.Kind != Er7PartKind.Message))
            Tell(new Hl7Issue(0, "", 0, "er7-no-message", "No segment begins with MSH: this is no HL7 v2 message in ER7."));
    }

    // A byte order mark, or the block mark of MLLP left in a file, before the first header.
    private int Preamble()
    {
        var bytes = document.Bytes.Span;
        var length = bytes.StartsWith("\uFEFF"u8) ? 3 : bytes.StartsWith("\v"u8) ? 1 : 0;
        if (length == 0 || bytes.Length < length + 3 || Kind(bytes.Slice(length, 3)) == Er7PartKind.Stray) return 0;
        document.PartList.Add(new Er7Part(Er7PartKind.Stray, 0, Er7Delimiters.Standard) { Count = 1 });
        document.Spans.Add(new SegmentSpan(0, length, length, 0, 0, IsHeader: false));
        Tell(new Hl7Issue(0, "", 0, "er7-stray", length == 3 ? "A byte order mark stands before the message." : "The block mark of MLLP stands in the file."));
        return length;
    }

    private int Segment(int start)
    {
        var bytes = document.Bytes.Span;
        var header = Begin(start, bytes[start..]);
        var owner = part!;
        var (firstField, delimiter, at) = (document.FieldStarts.Count, owner.Delimiters.Field, start);
        if (header)
        {
            document.FieldStarts.Add(start + 3);
            at = start + 4;
            document.FieldStarts.Add(at);
        }

        ReadOnlySpan<byte> marks = [delimiter, (byte)'\r', (byte)'\n', Iso2022.Escape, Iso2022.ShiftOut];
        // The header is read before its MSH-18 is known: an escape sequence in it shifts unless the message says UTF-8 later.
        if (!owner.Charset.Shifts) marks = marks[..3];
        while (true)
        {
            var found = bytes[at..].IndexOfAny(marks);
            at = found < 0 ? bytes.Length : at + found;
            if (at == bytes.Length || bytes[at] is (byte)'\r' or (byte)'\n') break;
            if (bytes[at] == delimiter) document.FieldStarts.Add(++at);
            else at = Iso2022.Skip(bytes, at);
        }

        var end = at == bytes.Length ? at : bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
        document.Spans.Add(new SegmentSpan(start, at, end, firstField, document.FieldStarts.Count - firstField, header));
        owner.Count++;
        var segment = new Er7Segment(document, owner, document.Spans.Count - 1);
        if (header) ReadCharset(segment);
        CheckName(segment);
        return end;
    }

    /// <summary>Begins a new part where a header or trailer begins; answers whether the segment declares delimiters.</summary>
    private bool Begin(int start, ReadOnlySpan<byte> at)
    {
        var kind = at.Length < 3 ? Er7PartKind.Stray : Kind(at[..3]);
        var opener = kind == Er7PartKind.FileTrailer ? file ?? part : kind == Er7PartKind.BatchTrailer ? batch ?? part : part;
        var delimiters = opener?.Delimiters ?? Er7Delimiters.Standard;
        var line = at.IndexOfAny((byte)'\r', (byte)'\n');
        if (line >= 0) at = at[..line];
        if (kind is Er7PartKind.Message or Er7PartKind.FileHeader or Er7PartKind.BatchHeader)
        {
            var name = System.Text.Encoding.ASCII.GetString(at[..3]);
            if (Er7Delimiters.Read(at, start, name, Tell) is { } declared)
            {
                Begin(new Er7Part(kind, document.Spans.Count, declared));
                if (kind == Er7PartKind.BatchHeader) batch = part;
                else if (kind == Er7PartKind.FileHeader) file = part;
                return true;
            }

            Tell(new Hl7Issue(start, name, 1, "er7-no-separator", $"{name} declares no field separator; the standard delimiters are taken."));
            Begin(new Er7Part(kind, document.Spans.Count, Er7Delimiters.Standard));
        }
        else if (kind is Er7PartKind.BatchTrailer or Er7PartKind.FileTrailer && (at.Length == 3 || at[3] == delimiters.Field))
        {
            Begin(new Er7Part(kind, document.Spans.Count, delimiters));
        }
        else if (part is null)
        {
            Begin(new Er7Part(Er7PartKind.Stray, 0, delimiters));
            Tell(new Hl7Issue(start, "", 0, "er7-stray", "Bytes stand before the first MSH, FHS or BHS."));
        }

        return false;
    }

    private void Begin(Er7Part next) => document.PartList.Add(part = next);

    private static Er7PartKind Kind(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("MSH"u8) ? Er7PartKind.Message : name.SequenceEqual("FHS"u8) ? Er7PartKind.FileHeader
        : name.SequenceEqual("BHS"u8) ? Er7PartKind.BatchHeader : name.SequenceEqual("BTS"u8) ? Er7PartKind.BatchTrailer
        : name.SequenceEqual("FTS"u8) ? Er7PartKind.FileTrailer : Er7PartKind.Stray;

    private void ReadCharset(Er7Segment header)
    {
        if (part!.Kind != Er7PartKind.Message) return;
        var declared = header.Field(18);
        if (declared.IsEmpty) return;
        part.Charset = MessageCharset.Of([.. declared.Repetitions().Select(each => System.Text.Encoding.Latin1.GetString(each.Bytes))]);
        if (part.Charset.Kind == CharsetKind.Unsupported)
            Tell(new Hl7Issue(declared.Offset, "MSH", 18, "charset-unsupported", $"\"{declared.Raw(null)}\" is not read here; its bytes are kept."));
    }

    // Three letters or digits, the first a letter (HL7 v2.5 §2.5.2).
    private void CheckName(Er7Segment segment)
    {
        if (part!.Kind == Er7PartKind.Stray) return;
        var name = segment.NameBytes;
        if (name.IsEmpty && segment.FieldCount == 0)
            Tell(new Hl7Issue(segment.Offset, "", 0, "er7-line-empty", "An empty line stands where a segment should."));
        else if (name.Length != 3 || name[0] is < (byte)'A' or > (byte)'Z' || !char.IsAsciiLetterOrDigit((char)name[1]) || !char.IsAsciiLetterOrDigit((char)name[2]))
            Tell(new Hl7Issue(segment.Offset, "", 0, "er7-segment-name", "A segment begins with a name of three capital letters or digits."));
    }

    private void Tell(Hl7Issue issue)
    {
        if (told++ < Er7Limits.IssuesLimit) issues.Add(issue);
        else if (told == Er7Limits.IssuesLimit + 1) issues.Add(issue with { Code = "er7-more-issues", Message = "More is wrong than is told here." });
    }
}
