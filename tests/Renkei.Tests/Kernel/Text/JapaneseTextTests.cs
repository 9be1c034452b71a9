using Renkei.Kernel.Text;

namespace Renkei.Tests.Kernel.Text;

public class JapaneseTextTests
{
    private static readonly Folding[] Strengths =
        [Folding.None, Folding.Exact, Folding.Search, Folding.Name, Folding.Name & ~Folding.VoicedMarks];

    [Theory]
    // Width: half-width kana with its marks, full-width Latin, the ideographic space.
    [InlineData("ﾃﾞｰﾀ　ＶＰＮ", "データ VPN")]
    [InlineData("  山田　 太郎 ", "山田 太郎")]
    [InlineData("か\u3099は\u309Aウ゛", "がぱヴ")]
    [InlineData("〜－", "~-")]
    [InlineData("e\u0301", "é")]
    // What is not a matter of width stays.
    [InlineData("渡邉 佐々木 カナ かな Ａ①㈱", "渡邉 佐々木 カナ かな A①㈱")]
    [InlineData("葛\U000E0100", "葛\U000E0100")]
    [InlineData("わ゛", "わ゛")]
    public void Exact_joins_widths_only(string written, string folded) =>
        Assert.Equal(folded, JapaneseText.Fold(written, Folding.Exact));

    [Theory]
    [InlineData("ＶＰＮ", "vpn")]
    [InlineData("サーバー", "さーばー")]
    [InlineData("サ－バ―", "さーばー")]
    [InlineData("ｻｰﾊﾞｰ", "さーばー")]
    [InlineData("キャッシュ", "きやつしゆ")]
    [InlineData("１ー２−３", "1-2-3")]
    [InlineData("㈱ネット", "(株)ねつと")]
    [InlineData("㍿", "株式会社")]
    [InlineData("Ⅱ型 ①", "ii型 1")]
    [InlineData("１½", "1½")]
    [InlineData("㌔㍍", "きろめーとる")]
    [InlineData("㎎／㎗", "mg/dl")]
    [InlineData("Café", "cafe")]
    [InlineData("佐々木", "佐佐木")]
    [InlineData("部分々々", "部分部分")]
    [InlineData("々", "々")]
    [InlineData("みすゞ　いすゞ　こゝろ　づゝ", "みすず いすず こころ づつ")]
    [InlineData("バナヽ", "ばなな")]
    [InlineData("渡邊渡邉渡辺", "渡辺渡辺渡辺")]
    [InlineData("髙橋﨑斎藤齋藤齊藤斉藤", "高橋崎斎藤斎藤斎藤斎藤")]
    [InlineData("澤廣國濱櫻", "沢広国浜桜")]
    [InlineData("\U00020BB7野家", "吉野家")]
    [InlineData("葛\U000E0100飾", "葛飾")]
    [InlineData("神\uFE00", "神")]
    [InlineData("\uFA19社\uFA10", "神社塚")]
    [InlineData("\U0002F800", "丽")]
    [InlineData("𝐀𝟏", "a1")]
    [InlineData("わ゛ヷ", "ヷヷ")]
    [InlineData("医\u200B療", "医療")]
    [InlineData("⼀⾔", "一言")]
    public void Search_folds_what_readers_take_for_the_same(string written, string folded) =>
        Assert.Equal(folded, JapaneseText.Fold(written, Folding.Search));

    [Theory]
    [InlineData("山崎　ヤマザキ", "山﨑ﾔﾏｻｷ")]
    [InlineData("ジャン・ポール＝スミス", "ｼﾞﾔﾝ ﾎﾟ-ﾙ ｽﾐｽ")]
    [InlineData("渡邊 慶應", "渡辺慶応")]
    [InlineData("佐々木　ジョージ", "佐佐木ｼﾖ-ｼﾞ")]
    public void Name_joins_what_may_be_the_same_name(string one, string other) =>
        Assert.True(JapaneseText.Same(one, other, Folding.Name));

    [Theory]
    [InlineData("坂本", "阪本")]
    [InlineData("ユウコ", "ユーコ")]
    [InlineData("オノ", "オオノ")]
    public void Name_keeps_different_names_apart(string one, string other) =>
        Assert.False(JapaneseText.Same(one, other, Folding.Name));

    [Fact]
    public void A_strength_can_be_made_stricter() =>
        Assert.False(JapaneseText.Same("やまさき", "やまざき", Folding.Name & ~Folding.VoicedMarks));

    [Theory]
    [InlineData("ﾃﾞｰﾀ", "で", "ﾃﾞ")]
    [InlineData("株㍿x", "会社", "㍿")]
    [InlineData("渡\U000E0101邉医院", "渡辺", "渡\U000E0101邉")]
    [InlineData("a\U00020BB7b", "吉", "\U00020BB7")]
    [InlineData("x佐々木y", "佐佐", "佐々")]
    public void The_map_leads_back_to_the_original(string original, string folded, string marked)
    {
        var text = JapaneseText.FoldWithMap(original, Folding.Search);
        var (start, length) = text.Source(text.Text.IndexOf(folded, StringComparison.Ordinal), folded.Length);
        Assert.Equal(marked, original.Substring(start, length));
    }

    [Fact]
    public void Every_unit_folds_to_something_that_stays()
    {
        foreach (var strength in Strengths)
        {
            for (var unit = 0; unit <= char.MaxValue; unit++)
            {
                var once = JapaneseText.Fold("か" + (char)unit + "ナ" + (char)unit, strength);
                Assert.True(once == JapaneseText.Fold(once, strength), $"U+{unit:X4} {strength}");
            }
        }
    }

    [Fact]
    public void Any_text_folds_once_and_for_all()
    {
        // Drawn mostly from what depends on neighbours; among it halves of pairs.
        const string Pool = "かカがガｶﾞﾟ゛゜\u3099\u309A\u0301ー-－―～〜々〻ゝゞヽヾ佐木邉葛㈱㍿㌔①½Ａaé\u200B\uFE00 　\t・＝ッゃヶわを〇\uD842\uDFB7\uDB40\uDD00\uD842\uDFB7\uFFFF\0";
        var random = new Random(60);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Create(random.Next(0, 14), random, static (span, chance) =>
            {
                foreach (ref var c in span)
                    c = chance.Next(20) == 0 ? (char)chance.Next(0x10000) : Pool[chance.Next(Pool.Length)];
            });
            foreach (var strength in Strengths)
            {
                var once = JapaneseText.FoldWithMap(text, strength);
                Assert.Equal(once.Text, JapaneseText.Fold(text, strength));
                Assert.True(once.Text == JapaneseText.Fold(once.Text, strength), $"{Escaped(text)} {strength}");
                for (var at = 0; at < once.Text.Length; at++)
                {
                    var (start, length) = once.Source(at, 1);
                    Assert.True(length > 0 && start + length <= text.Length, $"{Escaped(text)} {strength} at {at}");
                }
            }
        }
    }

    [Fact]
    public void A_span_that_is_too_short_is_said()
    {
        Span<char> target = stackalloc char[4];
        Assert.Equal(4, JapaneseText.Fold("ﾃﾞｰﾀx", target, Folding.Search));
        Assert.Equal("でーたx", target.ToString());
        Assert.Equal(-1, JapaneseText.Fold("㍿です", target, Folding.Search));
    }

    [Fact]
    public void What_does_not_change_is_the_same_object()
    {
        const string Text = "医療情報";
        Assert.Same(Text, JapaneseText.Fold(Text, Folding.Search));
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
