namespace Renkei.Kernel.Text;

/// <summary>What kana are to each other. Code points after Unicode's Hiragana (3040–309F) and Katakana (30A0–30FF) blocks.</summary>
internal static class Kana
{
    internal const char LongMark = 'ー';
    internal const char Voiced = '゛';
    internal const char HalfVoiced = '゜';

    private const string Small = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
    private const string Large = "あいうえおつやゆよわかけアイウエオツヤユヨワカケクシストヌハヒフヘホムラリルレロ";
    private const string Plain = "うかきくけこさしすせそたちつてとはひふへほゝウカキクケコサシスセソタチツテトハヒフヘホワヰヱヲヽ";
    private const string WithVoice = "ゔがぎぐげござじずぜぞだぢづでどばびぶべぼゞヴガギグゲゴザジズゼゾダヂヅデドバビブベボヷヸヹヺヾ";
    private const string PlainHalf = "はひふへほハヒフヘホ";
    private const string WithHalfVoice = "ぱぴぷぺぽパピプペポ";
    private const string HalfWidth = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    internal static bool Is(char c) => c is (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ' or 'ゟ'
        or (>= 'ァ' and <= 'ヺ') or (>= LongMark and <= 'ヿ') or (>= 'ㇰ' and <= 'ㇿ');

    /// <summary>ｱ to ア; U+FF61 to U+FF9D. The voiced marks U+FF9E and U+FF9F join what stands before them.</summary>
    internal static char ToFullWidth(char c) => c is >= '｡' and <= 'ﾝ' ? HalfWidth[c - '｡'] : c;

    internal static char ToLarge(char c) => Map(c, Small, Large);

    // ヷヸヹヺ have no hiragana; without the voice they have.
    internal static char ToHiragana(char c) => c is (>= 'ァ' and <= 'ヶ') or 'ヽ' or 'ヾ' ? (char)(c - 'ァ' + 'ぁ') : c;

    internal static char WithoutVoice(char c) => Map(Map(c, WithVoice, Plain), WithHalfVoice, PlainHalf);

    /// <summary>か and ゛ make が; the same character when there is no such kana.</summary>
    internal static char AddVoice(char c, bool half) => half ? Map(c, PlainHalf, WithHalfVoice) : Map(c, Plain, WithVoice);

    private static char Map(char c, string from, string to)
    {
        var at = c < 'ぁ' || c > 'ㇿ' ? -1 : from.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : to[at];
    }
}
