using Renkei.Search;

namespace Renkei.Tests.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("医療　情報", "医療|情報")]
    [InlineData("\"医療 情報\" 計画", "医療 情報|計画")]
    [InlineData("「個人 情報」“保護 方針”", "個人 情報|保護 方針")]
    [InlineData("\"閉じていない 引用", "閉じていない 引用")]
    [InlineData("同じ 同じ", "同じ")]
    [InlineData("サーバー キー", "さーば|きー")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void Words_and_phrases_are_told_apart(string? asked, string terms) =>
        Assert.Equal(terms, string.Join('|', SearchQuery.Parse(asked).Terms.Select(term => term.Text)));

    [Fact]
    public void A_long_question_is_cut_and_says_so()
    {
        Assert.True(SearchQuery.Parse(new string('a', SearchQuery.LengthLimit + 1)).IsCut);
        var many = SearchQuery.Parse("a b c d e f g h i");
        Assert.True(many.IsCut);
        Assert.Equal(SearchQuery.TermsLimit, many.Terms.Count);
        var pair = SearchQuery.Parse(new string('a', SearchQuery.LengthLimit - 1) + "\U00020BB7");
        Assert.DoesNotContain(pair.Asked, char.IsSurrogate);
    }

    [Fact]
    public void Any_text_is_a_question()
    {
        var random = new Random(62);
        for (var round = 0; round < 50_000; round++)
        {
            var text = string.Create(random.Next(0, 30), random, static (span, chance) =>
            {
                const string Pool = "\"“”「」『』＂ 　\t医ーｶﾞ々a-";
                foreach (ref var c in span)
                    c = chance.Next(4) == 0 ? (char)chance.Next(0x10000) : Pool[chance.Next(Pool.Length)];
            });
            var query = SearchQuery.Parse(text);
            Assert.True(query.Terms.Count <= SearchQuery.TermsLimit);
            Assert.All(query.Terms, term => Assert.NotEmpty(Grams.Phrase(term.Text)));
        }
    }
}
