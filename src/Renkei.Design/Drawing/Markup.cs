using System.Buffers;
using System.Text;

namespace Renkei.Design.Drawing;

/// <summary>Markup being written as UTF-8, in a borrowed buffer that grows.</summary>
internal sealed class Markup(int expected) : IDisposable
{
    private const int FirstSize = 4096;
    private const int LongEnough = 4096;

    // What could end a text or a quoted attribute value (HTML, section 13.1.4 and 13.1.2.3); all else stands for itself.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, expected));
    private readonly List<(int At, byte[] Kept)> between = [];
    private int length;
    private int lengthBetween;

    /// <summary>How many bytes it is.</summary>
    internal int Length => length + lengthBetween;

    /// <summary>The place after what was written so far.</summary>
    internal MarkupPlace Here => new(length, between.Count);

    /// <summary>Writes markup that is kept and never changes. Where it is long it is not copied: it leaves from where it is kept.</summary>
    internal void Again(byte[] kept)
    {
        if (kept.Length < LongEnough)
        {
            Raw(kept);
            return;
        }

        between.Add((length, kept));
        lengthBetween += kept.Length;
    }

    /// <summary>Copies what was written between two places; answers how many bytes that are.</summary>
    internal int Copy(Span<byte> to, MarkupPlace from, MarkupPlace until)
    {
        var (at, copied) = (from.At, 0);
        for (var one = from.Between; one < until.Between; one++)
        {
            var (next, kept) = between[one];
            buffer.AsSpan(at..next).CopyTo(to[copied..]);
            kept.CopyTo(to[(copied + next - at)..]);
            copied += next - at + kept.Length;
            at = next;
        }

        buffer.AsSpan(at..until.At).CopyTo(to[copied..]);
        return copied + until.At - at;
    }

    /// <summary>What was written between two places, to be kept; what is kept already is the same bytes.</summary>
    internal IEnumerable<KeptPiece> Pieces(MarkupPlace from, MarkupPlace until)
    {
        var at = from.At;
        for (var one = from.Between; one < until.Between; one++)
        {
            var (next, kept) = between[one];
            if (next > at) yield return new KeptPiece(buffer[at..next], null);
            yield return new KeptPiece(kept, null);
            at = next;
        }

        if (until.At > at) yield return new KeptPiece(buffer[at..until.At], null);
    }

    /// <summary>Writes markup as it is.</summary>
    internal void Raw(ReadOnlySpan<byte> markup)
    {
        if (buffer.Length - length < markup.Length) Grow(markup.Length);
        markup.CopyTo(buffer.AsSpan(length));
        length += markup.Length;
    }

    /// <summary>Writes markup as it is.</summary>
    internal void Raw(ReadOnlySpan<char> markup)
    {
        var most = Encoding.UTF8.GetMaxByteCount(markup.Length);
        if (buffer.Length - length < most) Grow(most);
        length += Encoding.UTF8.GetBytes(markup, buffer.AsSpan(length));
    }

    /// <summary>Writes text so that it stays text, in content and in quoted attribute values.</summary>
    internal void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at && at >= 0)
        {
            Raw(text[..at]);
            Raw(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Grow(int room)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + room));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}

/// <summary>A place in markup: so many bytes of its own, so many kept ones between them, stand before it.</summary>
internal readonly record struct MarkupPlace(int At, int Between);
