using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Renkei.Kernel.Text;

/// <summary>One folding written out for all 65,536 UTF-16 units: one look-up a character. Made once per folding that is used.</summary>
internal sealed class FoldTable
{
    /// <summary>Says: not one to one, <see cref="FoldRun"/> decides. U+FFFF is no character.</summary>
    internal const char Special = '\uFFFF';

    private static readonly ConcurrentDictionary<Folding, FoldTable> Made = new();

    private readonly char[] map = new char[char.MaxValue + 1];

    private FoldTable(Folding folding)
    {
        Folding = folding;
        var expansions = new Dictionary<char, string>();
        for (var unit = 0; unit < map.Length; unit++)
        {
            var c = (char)unit;
            map[unit] = IsContextual(c) ? Special : One(c, expansions);
        }

        Expansions = expansions.ToFrozenDictionary();
    }

    internal Folding Folding { get; }

    /// <summary>Characters that become several, such as ㍿.</summary>
    internal FrozenDictionary<char, string> Expansions { get; }

    internal static FoldTable Of(Folding folding) => Made.GetOrAdd(folding, key => new FoldTable(key));

    internal char this[char c] => map[c];

    internal bool Has(Folding part) => (Folding & part) != 0;

    /// <summary>True when every character stays as it is.</summary>
    internal bool LeavesAlone(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (map[c] != c || c == Special) return false;
        return true;
    }

    /// <summary>The single characters' part of the folding. Also for what an expansion is made of.</summary>
    internal char Simple(char c)
    {
        if (Has(Folding.Width)) c = Narrow(c);
        if (Has(Folding.Compatibility)) c = Punctuation(c);
        if (Has(Folding.Accents)) c = WithoutAccent(c);
        if (Has(Folding.Case)) c = char.ToLowerInvariant(c);
        if (Has(Folding.Variants) && KanjiVariants.Representative.TryGetValue(c, out var form)) c = form;
        if (Has(Folding.SmallKana)) c = Kana.ToLarge(c);
        if (Has(Folding.VoicedMarks)) c = Kana.WithoutVoice(c);
        if (Has(Folding.KanaKind)) c = Kana.ToHiragana(c);
        return c;
    }

    private char One(char c, Dictionary<char, string> expansions)
    {
        if (Has(Folding.Variants) && c is (>= '\uF900' and <= '\uFAFF') || Has(Folding.Compatibility) && IsCompatibility(c))
        {
            var written = c.ToString().Normalize(NormalizationForm.FormKC);
            // What holds a space or a mark that depends on its neighbours stays one character.
            if (written.Length > 1 && !written.Any(part => part is not ('-' or Kana.LongMark) && IsContextual(part)))
            {
                expansions[c] = string.Concat(written.Select(Simple));
                return Special;
            }

            if (written.Length == 1 && !IsContextual(written[0])) c = written[0];
        }

        return Simple(c);
    }

    private static bool IsCompatibility(char c) => c >= '\u00A0' && !char.IsSurrogate(c)
        && c is not ((>= '¼' and <= '¾') or (>= '⅐' and <= '⅟') or '↉') && c is not (>= '\uF900' and <= '\uFAFF')
        && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned;

    private bool IsContextual(char c) => char.IsSurrogate(c) || c == Special || IsInvisible(c) || IsVoicedMark(c)
        || (Has(Folding.Width) && IsSpace(c))
        || (c is >= '\u0300' and <= '\u036F' && Has(Folding.Width | Folding.Accents))
        || (Has(Folding.LongMarks) && (IsDash(c) || IsTilde(c) || c is Kana.LongMark or 'ｰ'))
        || (Has(Folding.IterationMarks) && c is '々' or '〻' or 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ')
        || (Has(Folding.Variants) && c is (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180D'))
        || (Has(Folding.Separators) && IsSeparator(c));

    // ！ to ～ are ASCII shifted by FEE0; half-width kana by a table; the rest are pairs that code pages disagree about.
    private static char Narrow(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        >= '｡' and <= 'ﾝ' => Kana.ToFullWidth(c),
        '〜' => '~',
        '−' => '-',
        '—' => '―',
        '∥' => '‖',
        '￠' => '¢', '￡' => '£', '￢' => '¬', '￣' => '‾', '￤' => '¦', '￥' => '¥', '￦' => '₩',
        _ => c,
    };

    private static char Punctuation(char c) => c switch { '‘' or '’' => '\'', '“' or '”' => '"', _ => c };

    private static char WithoutAccent(char c)
    {
        if (c is not ((>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF'))) return c;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.AsSpan(1).ContainsAnyExceptInRange('\u0300', '\u036F') ? c : parts[0];
    }

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2800' or '\u3164' or '\uFFA0';

    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F') or '\uFEFF';

    internal static bool IsVoicedMark(char c) => c is '\u3099' or '\u309A' or '゛' or '゜' or 'ﾞ' or 'ﾟ';

    internal static bool IsDash(char c) =>
        c is '-' or (>= '‐' and <= '―') or '−' or '－' or '─' or '━' or '﹣' or '﹘' or '⁃';

    internal static bool IsTilde(char c) => c is '~' or '～' or '〜' or '∼' or '〰';

    internal static bool IsSeparator(char c) => c is '・' or '･' or '·' or '•' or '=' or '＝' or '゠' or ',' or '，' or '、' or '､';
}
