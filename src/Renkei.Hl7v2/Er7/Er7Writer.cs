using System.Buffers;

namespace Renkei.Hl7v2.Er7;

/// <summary>Writes ER7 piece by piece, facing <see cref="Er7Reader"/>: what was read and is written comes out as the same bytes.</summary>
public sealed class Er7Writer(IBufferWriter<byte> output, Er7Delimiters delimiters)
{
    /// <summary>Bytes as they are: names, values already encoded, what ends a segment.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Begins the next field.</summary>
    public void Field() => Mark(delimiters.Field);

    /// <summary>Begins the next repetition.</summary>
    public void Repetition() => Mark(delimiters.Repetition);

    /// <summary>Begins the next component.</summary>
    public void Component() => Mark(delimiters.Component);

    /// <summary>Begins the next subcomponent.</summary>
    public void Subcomponent() => Mark(delimiters.Subcomponent);

    /// <summary>Writes a document from its pieces: every value at its place, every delimiter and end between them.</summary>
    public static void Write(Er7Document document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var part in document.Parts)
        {
            var writer = new Er7Writer(output, part.Delimiters);
            foreach (var segment in document.Segments(part)) writer.Write(segment);
        }

        output.Write(document.Bytes.Span[document.ReadTo..]);
    }

    private void Write(Er7Segment segment)
    {
        Raw(segment.NameBytes);
        for (var number = 1; number <= segment.FieldCount; number++)
        {
            // The separator of a header is a field and a separator at once.
            if (!segment.IsWhole(number)) Field();
            if (segment.IsWhole(number)) Raw(segment.Field(number).Bytes);
            else Between(segment.Field(number).Repetitions(), Repetition, each => Between(each.Components(), Component, one =>
                Between(one.Subcomponents(), Subcomponent, leaf => Raw(leaf.Bytes))));
        }

        Raw(segment.Terminator);
    }

    private static void Between(IEnumerable<Er7Value> values, Action delimiter, Action<Er7Value> write)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) delimiter();
            first = false;
            write(value);
        }
    }

    private void Mark(byte delimiter) => output.Write([delimiter]);
}
