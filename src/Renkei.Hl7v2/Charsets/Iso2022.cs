using System.Buffers;

namespace Renkei.Hl7v2.Charsets;

/// <summary>Where an escape sequence puts a set.</summary>
internal enum Designation : byte
{
    /// <summary>No escape sequence of those Japanese systems use.</summary>
    Unknown,

    /// <summary>ESC &amp; @: announces the edition of 1990; the designation follows.</summary>
    Announcement,

    G0,
    G1,
    G2,

    /// <summary>ESC N: the next character comes from G2.</summary>
    SingleShift,
}

/// <summary>The escape sequences of ISO/IEC 2022 as Japanese messages use them (HL7 v2.5 §2.15.9.18, MSH-18 and MSH-20).</summary>
internal static class Iso2022
{
    public const byte Escape = 0x1B;
    public const byte ShiftOut = 0x0E;
    public const byte ShiftIn = 0x0F;
    public const byte SingleShift2 = 0x8E;

    // What ends a run of shifted bytes. A pair of JIS X 0208 or 0212 is made of 0x21–0x7E and never holds one of these.
    private static readonly SearchValues<byte> Turns = SearchValues.Create(Escape, ShiftOut, ShiftIn, (byte)'\r', (byte)'\n');

    /// <summary>Reads the sequence that begins with ESC; <c>Length</c> is 1 when it is unknown.</summary>
    public static (Designation Where, CodedSet Set, int Length) Read(ReadOnlySpan<byte> at)
    {
        if (at.Length < 2) return (Designation.Unknown, default, 1);
        if (at[1] == 'N') return (Designation.SingleShift, default, 2);
        if (at.Length < 3) return (Designation.Unknown, default, 1);
        return at[1] switch
        {
            (byte)'&' when at[2] == '@' => (Designation.Announcement, default, 3),
            (byte)'(' => Narrow(Designation.G0, at[2]),
            (byte)')' => Narrow(Designation.G1, at[2]),
            (byte)'*' => Narrow(Designation.G2, at[2]),
            (byte)'$' when at[2] is (byte)'@' or (byte)'B' => (Designation.G0, CodedSet.Kanji, 3),
            (byte)'$' when at.Length > 3 && at[2] is (byte)'(' or (byte)')' or (byte)'*' => Wide((Designation)((int)Designation.G0 + at[2] - 0x28), at[3]),
            _ => (Designation.Unknown, default, 1),
        };
    }

    /// <summary>
    /// From an ESC or SO at <paramref name="at"/> to where single-byte Latin is in force again, or a line ends, or the bytes end.
    /// Between the two no byte is a delimiter, whatever it looks like.
    /// </summary>
    public static int Skip(ReadOnlySpan<byte> bytes, int at)
    {
        var shifted = false;
        var kanji = false;
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case Escape:
                    var (where, set, length) = Read(bytes[at..]);
                    at += length;
                    if (where == Designation.G0) kanji = set > CodedSet.Roman;
                    else if (where == Designation.SingleShift) at += Pair(bytes[at..]);
                    break;
                case ShiftOut:
                    shifted = true;
                    at++;
                    break;
                case ShiftIn:
                    shifted = false;
                    at++;
                    break;
                case (byte)'\r' or (byte)'\n':
                    return at;
            }

            if (!shifted && !kanji) return at;
            var turn = bytes[at..].IndexOfAny(Turns);
            at = turn < 0 ? bytes.Length : at + turn;
        }

        return at;
    }

    // Both bytes of a shifted character, if both are there.
    private static int Pair(ReadOnlySpan<byte> at) => at.Length >= 2 && IsGraphic(at[0]) && IsGraphic(at[1]) ? 2 : 0;

    public static bool IsGraphic(byte value) => value is > 0x20 and < 0x7F;

    private static (Designation, CodedSet, int) Narrow(Designation where, byte final) => final switch
    {
        (byte)'B' => (where, CodedSet.Ascii, 3),
        (byte)'J' => (where, CodedSet.Roman, 3),
        (byte)'I' => (where, CodedSet.Katakana, 3),
        _ => (Designation.Unknown, default, 1),
    };

    private static (Designation, CodedSet, int) Wide(Designation where, byte final) => final switch
    {
        (byte)'@' or (byte)'B' => (where, CodedSet.Kanji, 4),
        (byte)'D' => (where, CodedSet.Supplement, 4),
        _ => (Designation.Unknown, default, 1),
    };
}
