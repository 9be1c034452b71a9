using System.Text;

namespace Renkei.Hl7v2.Charsets;

/// <summary>
/// The two kanji tables, 94 rows of 94 cells each. The cells come from the framework's code page 20932 (JIS X 0208-1990 and
/// JIS X 0212-1990); what vendors added to them is left out, and six signs are those JIS X 0208 names and not their
/// full-width look-alikes (decision 0137).
/// </summary>
internal static class JisTables
{
    private const int Side = 94;

    // JIS X 0212 ends with cell 67 of row 77; what code page 20932 has behind it is IBM's.
    private const int LastRowOfSupplement = 77;

    // JIS X 0208 row and cell, and the character its name says: WAVE DASH, DOUBLE VERTICAL LINE, MINUS SIGN, CENT, POUND, NOT.
    private static readonly (int Cell, char Named, char LookAlike)[] Signs =
    [
        (At(0x21, 0x41), '\u301C', '\uFF5E'), (At(0x21, 0x42), '\u2016', '\u2225'), (At(0x21, 0x5D), '\u2212', '\uFF0D'),
        (At(0x21, 0x71), '\u00A2', '\uFFE0'), (At(0x21, 0x72), '\u00A3', '\uFFE1'), (At(0x22, 0x4C), '\u00AC', '\uFFE2'),
    ];

    private static readonly char[] KanjiCells = Load(CodedSet.Kanji);
    private static readonly char[] SupplementCells = Load(CodedSet.Supplement);
    private static readonly ushort[] KanjiCodes = Reverse(KanjiCells, Signs);
    private static readonly ushort[] SupplementCodes = Reverse(SupplementCells, []);

    /// <summary>The character of two bytes 0x21–0x7E, or '\0' where the cell is empty.</summary>
    public static char Character(CodedSet set, int first, int second) => (set == CodedSet.Kanji ? KanjiCells : SupplementCells)[At(first, second)];

    /// <summary>The two bytes of a character, the first in the high byte, or 0 when the set has no such character.</summary>
    public static ushort Code(CodedSet set, char character) => (set == CodedSet.Kanji ? KanjiCodes : SupplementCodes)[character];

    private static int At(int first, int second) => (first - 0x21) * Side + second - 0x21;

    private static char[] Load(CodedSet set)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(20932, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\0"))!;
        var cells = new char[Side * Side];
        Span<byte> pair = stackalloc byte[2];
        Span<char> told = stackalloc char[4];
        for (var at = 0; at < cells.Length; at++)
        {
            var row = at / Side;
            if (set == CodedSet.Kanji ? row is 12 or 88 or 89 or 90 or 91 : row >= LastRowOfSupplement) continue;
            pair[0] = (byte)(0xA1 + row);
            // The page tells the supplement from the first table by the high bit of the second byte.
            pair[1] = (byte)((set == CodedSet.Kanji ? 0xA1 : 0x21) + at % Side);
            cells[at] = page.GetChars(pair, told) == 1 && !char.IsBetween(told[0], '\uE000', '\uF8FF') && told[0] != '\uFFFD' ? told[0] : '\0';
        }

        if (set == CodedSet.Kanji)
            foreach (var (cell, named, _) in Signs) cells[cell] = named;
        else
            // Two signs the page leaves out: TILDE, told from ASCII's by its width, and NUMERO SIGN.
            (cells[At(0x22, 0x37)], cells[At(0x22, 0x71)]) = ('\uFF5E', '\u2116');
        return cells;
    }

    // A look-alike is written as the sign it looks like: nobody can mean another one in these sets.
    private static ushort[] Reverse(char[] cells, (int Cell, char Named, char LookAlike)[] alike)
    {
        var codes = new ushort[char.MaxValue + 1];
        for (var at = cells.Length - 1; at >= 0; at--)
            if (cells[at] != '\0') codes[cells[at]] = Code(at);
        foreach (var (cell, _, lookAlike) in alike) codes[lookAlike] = Code(cell);
        return codes;
    }

    private static ushort Code(int at) => (ushort)((0x21 + at / Side) << 8 | (0x21 + at % Side));
}
