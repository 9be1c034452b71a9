namespace Renkei.BrowserTests;

/// <summary>Every page a person can reach, in both languages and at the widths people use.</summary>
public class WalkTests(Practice practice)
{
    [Theory]
    [InlineData("ja", 1280, 1)]
    [InlineData("en", 1280, 1)]
    [InlineData("ja", 390, 2)]
    [InlineData("en", 390, 2)]
    public async Task Every_page_of_the_secretariat_is_sound(string language, int width, float scale)
    {
        var page = await practice.Person(Practice.Secretariat, language, width, scale: scale);

        await Sound(page, page.Url);
    }

    /// <summary>200 % zoom of a 1280 px window is a 640 px window with two device pixels for each.</summary>
    [Fact]
    public async Task Every_page_stands_at_200_percent()
    {
        var page = await practice.Person(Practice.Secretariat, width: 640, scale: 2);

        var (_, found) = await Walk.Everywhere(page, page.Url, PageChecks.Width);

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("ja", 1280)]
    [InlineData("en", 390)]
    public async Task Every_public_page_is_sound(string language, int width)
    {
        var page = await practice.Stranger(language, width);

        await Sound(page, practice.Address + "/");
    }

    [Fact]
    public async Task No_page_asks_another_server_or_breaks_its_policy()
    {
        var page = await practice.Person(Practice.Secretariat);
        var complaints = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(practice.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"asks {request.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add($"{page.Url}: {message.Text}");
        };

        var (_, found) = await Walk.Everywhere(page, page.Url, PageChecks.Frame);

        Assert.True(complaints.Count + found.Count == 0, string.Join('\n', complaints.Concat(found).Distinct()));
    }

    private static async Task Sound(IPage page, string start)
    {
        var (pages, found) = await Walk.Everywhere(
            page, start, PageChecks.Frame, PageChecks.Accessibility, PageChecks.Language, PageChecks.Width, PageChecks.Layout);

        Assert.True(found.Count == 0, $"{found.Count} findings on {pages} pages:\n{string.Join('\n', found.Take(60))}");
        Assert.True(pages >= 2, $"Only {pages} pages were reached.");
    }
}
