using Renkei.Storage.Files;

namespace Renkei.Tests.Storage;

public class FileNameTests
{
    [Theory]
    [InlineData("議事録.pdf", "議事録.pdf")]
    [InlineData("𠮷田𠮷男.pdf", "𠮷田𠮷男.pdf")]
    [InlineData("葛\U000E0100城市.pdf", "葛\U000E0100城市.pdf")] // IVS
    [InlineData("\uFA19社.pdf", "\uFA19社.pdf")] // compatibility ideograph
    [InlineData("か\u3099い.pdf", "がい.pdf")] // macOS
    [InlineData("C:\\Users\\山田\\計画.docx", "計画.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("abc\u202Efdp.exe", "abcfdp.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("a\0b\u200B.txt", "ab.txt")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("name.pdf. . ", "name.pdf")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("..", "")]
    [InlineData("\uD800.txt", "txt")]
    [InlineData("表\"引用\".csv", "表_引用_.csv")]
    public void Names_are_cleaned(string from, string expected) => Assert.Equal(expected, FileName.Clean(from));

    [Theory]
    [InlineData("a.PDF", "pdf")]
    [InlineData("第1.2版", "")]
    [InlineData("noext", "")]
    [InlineData(".txt", "")]
    [InlineData("a.tar.gz", "gz")]
    public void Extension_is_short_ascii(string name, string expected) => Assert.Equal(expected, FileName.Extension(name));

    [Theory]
    [InlineData("plan.pdf", "attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf")]
    [InlineData("議 事.pdf", "attachment; filename=\"_ _.pdf\"; filename*=UTF-8''%E8%AD%B0%20%E4%BA%8B.pdf")]
    [InlineData("𠮷.pdf", "attachment; filename=\"_.pdf\"; filename*=UTF-8''%F0%A0%AE%B7.pdf")]
    [InlineData("a%41.pdf", "attachment; filename=\"a_41.pdf\"; filename*=UTF-8''a%2541.pdf")]
    [InlineData("a\"; x=\"\r\nB: c.pdf", "attachment; filename=\"a_; x=_B_ c.pdf\"; filename*=UTF-8''a_%3B%20x%3D_B_%20c.pdf")]
    public void Disposition_is_rfc_6266(string name, string expected) => Assert.Equal(expected, Download.Disposition(name));

    [Fact]
    public void Every_header_is_one_line_of_ascii()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, 30).Select(_ => (char)random.Next(0x10000))]);
            Assert.All(Download.Disposition(name), c => Assert.InRange(c, ' ', '~'));
        }
    }

    [Fact]
    public void A_file_never_opens_inside_the_site()
    {
        var file = new Attachment(Guid.Empty, new FileOwner("x"), "a.png", "image/png", 5, [], default, null, null);
        var headers = Download.Headers(file).ToDictionary();
        Assert.StartsWith("attachment;", headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Contains("sandbox", headers["Content-Security-Policy"], StringComparison.Ordinal);
    }
}
