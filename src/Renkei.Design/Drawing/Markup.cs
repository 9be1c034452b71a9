using System.Buffers;
using System.Text;

namespace Renkei.Design.Drawing;

/// <summary>Markup being written as UTF-8, in a borrowed buffer that grows.</summary>
internal sealed class Markup(int expected) : IDisposable
{
    private const int FirstSize = 4096;

    // What could end a text or a quoted attribute value (HTML, section 13.1.4 and 13.1.2.3); all else stands for itself.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, expected));
    private int length;

    /// <summary>What was written. Good until the next write.</summary>
    internal ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

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
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
