using System.Buffers;

namespace Renkei.Hl7v2.Mllp;

/// <summary>What stands at the beginning of a buffer.</summary>
public enum MllpFind
{
    /// <summary>The beginning of a frame, or nothing: read more.</summary>
    NeedMore,

    /// <summary>A whole frame.</summary>
    Frame,

    /// <summary>Bytes that belong to no frame, or a frame that was broken off by the start of the next.</summary>
    Stray,

    /// <summary>A frame above the limit; nothing of it is kept.</summary>
    TooBig,
}

/// <summary>One step over a buffer.</summary>
/// <param name="Found">What was found.</param>
/// <param name="Consumed">How many bytes the caller drops before it asks again.</param>
/// <param name="Start">Where the message of a frame begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct MllpStep(MllpFind Found, int Consumed, int Start, int Length);

/// <summary>
/// Frames of the minimal lower layer protocol (HL7 v2.5 implementation support guide, appendix C; MLLP release 1): VT, the message,
/// FS CR. Pure over spans: it owns no buffer and no socket.
/// </summary>
public static class MllpFraming
{
    private const byte Start = 0x0B;
    private const byte End = 0x1C;
    private const byte Return = 0x0D;

    /// <summary>Finds what stands at the beginning of the buffer.</summary>
    /// <param name="buffer">Everything received and not yet dropped.</param>
    /// <param name="seen">Bytes of it that an earlier step answered with <see cref="MllpFind.NeedMore"/>: they are not searched again.</param>
    /// <param name="limit">The most bytes a message may have.</param>
    public static MllpStep Next(ReadOnlySpan<byte> buffer, int seen, int limit)
    {
        if (buffer.IsEmpty) return new MllpStep(MllpFind.NeedMore, 0, 0, 0);
        if (buffer[0] != Start)
        {
            var start = buffer.IndexOf(Start);
            return new MllpStep(MllpFind.Stray, start < 0 ? buffer.Length : start, 0, 0);
        }

        // The last byte seen may have been the FS of an end whose CR had not come.
        for (var at = Math.Max(1, seen - 1); at < buffer.Length; at++)
        {
            var mark = buffer[at..].IndexOfAny(Start, End);
            if (mark < 0) break;
            at += mark;
            if (buffer[at] == Start) return new MllpStep(MllpFind.Stray, at, 0, 0);
            if (at + 1 == buffer.Length) break;
            if (buffer[at + 1] != Return) continue;
            return at - 1 > limit ? new MllpStep(MllpFind.TooBig, at + 2, 0, 0) : new MllpStep(MllpFind.Frame, at + 2, 1, at - 1);
        }

        // Two more than the limit: the start and an FS that may be the end's. What comes behind is stray up to the next start.
        return buffer.Length > limit + 2L ? new MllpStep(MllpFind.TooBig, buffer.Length, 0, 0) : new MllpStep(MllpFind.NeedMore, 0, 0, 0);
    }

    /// <summary>Writes a frame.</summary>
    public static void Write(ReadOnlySpan<byte> message, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write([Start]);
        output.Write(message);
        output.Write([End, Return]);
    }
}
