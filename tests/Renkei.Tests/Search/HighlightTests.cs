using Renkei.Search;

namespace Renkei.Tests.Search;

public class HighlightTests
{
    [Fact]
    public void A_snippet_begins_and_ends_between_words()
    {
        var query = SearchQuery.Parse("ＶＰＮ");
        var after = string.Join(' ', Enumerable.Repeat("disclosing sites on demand", 12));
        for (var length = 0; length < 60; length++)
        {
            var text = $"{string.Concat(Enumerable.Repeat("gateways ", 6))}{new string('a', length)} VPN {after}";

            var snippet = Highlight.Snippet(text, query);

            var words = snippet.Text.Trim('…');
            Assert.Equal("VPN", snippet.Text.Substring(snippet.Marks[0].Start, snippet.Marks[0].Length));
            var at = text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(words[0]) || length > Highlight.Before - 3, words);
            Assert.True(!char.IsAsciiLetter(text[at + words.Length]) || !char.IsAsciiLetter(words[^1]), words);
        }
    }

    [Fact]
    public void A_word_longer_than_a_snippet_is_still_shown()
    {
        var text = new string('a', 400) + "vpn" + new string('b', 400);

        var snippet = Highlight.Snippet(text, SearchQuery.Parse("vpn"));

        Assert.Equal("vpn", snippet.Text.Substring(snippet.Marks[0].Start, snippet.Marks[0].Length));
        Assert.Equal(Highlight.SnippetLength + 2, snippet.Text.Length);
    }

    [Fact]
    public void Japanese_is_cut_by_length_as_before()
    {
        var snippet = Highlight.Snippet(new string('あ', 100) + "紹介" + new string('い', 300), SearchQuery.Parse("紹介"));

        Assert.Equal($"…{new string('あ', 30)}紹介{new string('い', Highlight.SnippetLength - 32)}…", snippet.Text);
    }
}
