using System.Text;
using Renkei.Kernel;

namespace Renkei.Hl7v2.Charsets;

/// <summary>
/// Reads ISO-2022-JP strictly: what is not declared, not assigned, half a character or left shifted is an issue with its byte
/// offset, and U+FFFD stands where nothing can be read. It never throws on content.
/// </summary>
internal ref struct Iso2022Decoder(ReadOnlySpan<byte> bytes, long offset, Repertoire declared, StringBuilder text, ICollection<WireIssue>? issues)
{
    private const char Unreadable = '\uFFFD';

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private CodedSet g0 = CodedSet.Ascii;
    // JIS X 0201 in eight bits has its katakana in the right half from the start.
    private CodedSet? g1 = declared.Has(CodedSet.Katakana) || declared.Has(CodedSet.Roman) ? CodedSet.Katakana : null;
    private CodedSet g2 = CodedSet.Supplement;
    private bool shifted;
    private int at;
    private int faults;

    /// <summary>Reads all bytes and answers whether they were without fault.</summary>
    public bool Read()
    {
        while (at < bytes.Length)
        {
            var value = bytes[at];
            if (value == Iso2022.Escape) ReadEscape();
            else if (value is Iso2022.ShiftOut or Iso2022.ShiftIn) Shift(value == Iso2022.ShiftOut);
            else if (value <= 0x20 || value == 0x7F) ReadControl(value);
            else if (value < 0x7F) ReadGraphic(shifted ? g1 ?? CodedSet.Katakana : g0, value, high: 0);
            else ReadHigh(value);
        }

        if (g0 != CodedSet.Ascii || shifted) NotReturned();
        return faults == 0;
    }

    private void ReadEscape()
    {
        var (where, set, length) = Iso2022.Read(bytes[at..]);
        if (where == Designation.Unknown)
        {
            Fault("iso2022-escape-unknown", "ESC begins no escape sequence of ISO IR6, IR13, IR14, IR87 or IR159.");
            text.Append(Unreadable);
            at++;
            return;
        }

        if (where == Designation.SingleShift) set = g2;
        if (where != Designation.Announcement) Declare(set);
        at += length;
        if (where == Designation.G0) g0 = set;
        else if (where == Designation.G1) g1 = set;
        else if (where == Designation.G2) g2 = set;
        else if (where == Designation.SingleShift) ReadShifted(high: 0);
    }

    private void Declare(CodedSet set)
    {
        if (set != CodedSet.Ascii && !declared.Has(set)) Fault("charset-undeclared", $"MSH-18 does not declare {set.Name()}, which begins here.");
    }

    private void Shift(bool toOut)
    {
        if (toOut) Declare(g1 ?? CodedSet.Katakana);
        shifted = toOut;
        at++;
    }

    private void ReadControl(byte value)
    {
        var isEnd = value is (byte)'\r' or (byte)'\n';
        if (isEnd && (g0 != CodedSet.Ascii || shifted))
        {
            NotReturned();
            g0 = CodedSet.Ascii;
            shifted = false;
        }
        else if (g0.IsWide())
        {
            Fault("iso2022-half-character", $"0x{value:X2} stands among pairs of {g0.Name()}.");
        }

        text.Append((char)value);
        at++;
    }

    private void ReadShifted(byte high)
    {
        if (at < bytes.Length && bytes[at] >= high && Iso2022.IsGraphic((byte)(bytes[at] - high))) ReadGraphic(g2, bytes[at], high);
        else Fault("iso2022-half-character", "A single shift has no character after it.");
    }

    private void ReadHigh(byte value)
    {
        if (value == Iso2022.SingleShift2)
        {
            Declare(g2);
            at++;
            ReadShifted(0x80);
        }
        else if (value is > 0xA0 and < 0xFF && g1 is { } set)
        {
            ReadGraphic(set, value, 0x80);
        }
        else
        {
            Fault("iso2022-high-byte", $"0x{value:X2} is no byte of ISO-2022-JP; the text may be Shift_JIS, EUC or UTF-8.");
            text.Append(Unreadable);
            at++;
        }
    }

    private void ReadGraphic(CodedSet set, byte value, byte high)
    {
        value -= high;
        if (set.IsWide())
        {
            ReadPair(set, value, high);
            return;
        }

        var character = set switch
        {
            CodedSet.Roman => value switch { (byte)'\\' => '¥', (byte)'~' => '‾', _ => (char)value },
            CodedSet.Katakana => value <= 0x5F ? (char)(0xFF40 + value) : Unreadable,
            _ => (char)value,
        };
        if (character == Unreadable) Fault("iso2022-unassigned", $"0x{value:X2} is not assigned in {set.Name()}.");
        text.Append(character);
        at++;
    }

    private void ReadPair(CodedSet set, byte first, byte high)
    {
        var second = at + 1 < bytes.Length && bytes[at + 1] >= high ? (byte)(bytes[at + 1] - high) : (byte)0;
        if (!Iso2022.IsGraphic(second))
        {
            Fault("iso2022-half-character", $"Half a character of {set.Name()}.");
            text.Append(Unreadable);
            at++;
            return;
        }

        var character = JisTables.Character(set, first, second);
        if (character == '\0')
        {
            Fault("iso2022-unassigned", $"Row {first - 0x20}, cell {second - 0x20} is not assigned in {set.Name()}.");
            character = Unreadable;
        }

        text.Append(character);
        at += 2;
    }

    private void NotReturned() =>
        Fault("iso2022-not-returned", $"{(shifted ? "SO" : g0.Name())} is still in force where the delimiter or the end of the line should be ASCII.");

    private void Fault(string code, string message)
    {
        faults++;
        issues?.Add(new WireIssue(offset + at, code, message));
    }
}
