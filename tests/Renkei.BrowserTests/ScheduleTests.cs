using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Renkei.BrowserTests;

/// <summary>The schedule as the secretariat works with it and prints it.</summary>
public partial class ScheduleTests(Practice practice)
{
    // A3 landscape, 420 mm by 297 mm (ISO 216), in points of 1/72 inch.
    private const double PaperWidth = 420 / 25.4 * 72, PaperHeight = 297 / 25.4 * 72;

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task The_schedule_prints_on_one_a3_sheet(string language)
    {
        var page = await practice.Person(Practice.Secretariat, language);
        await Open(page, "/schedule/paper");

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.Single(Pages().Matches(paper));
        var box = MediaBox().Match(paper);
        Assert.Equal(PaperWidth, double.Parse(box.Groups["width"].Value, CultureInfo.InvariantCulture), 1.0);
        Assert.Equal(PaperHeight, double.Parse(box.Groups["height"].Value, CultureInfo.InvariantCulture), 1.0);
    }

    [Fact]
    public async Task No_type_on_the_sheet_is_smaller_than_eleven_pixels()
    {
        var page = await practice.Person(Practice.Secretariat);
        await Open(page, "/schedule/paper");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // The width of the paper's own content, so that the drawing has the size it is printed in.
        await page.SetViewportSizeAsync(1474, 1000);

        var smallest = await page.EvaluateAsync<double>("""
            () => {
              const svg = document.querySelector('svg.gantt');
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return Math.min(...[...svg.querySelectorAll('text')].map(text => parseFloat(text.getAttribute('font-size')) * scale));
            }
            """);

        Assert.InRange(smallest, 10.99, 20);
    }

    /// <summary>A4 less its margins is 180 mm wide (CSS 2.1 §4.3.2: 96 px an inch).</summary>
    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Who_does_it_is_read_on_the_printed_list(string language)
    {
        var page = await practice.Person(Practice.Secretariat, language);
        await Open(page, "/schedule");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(680, 1000);

        var tallest = await page.EvaluateAsync<double>(
            "() => Math.max(...[...document.querySelectorAll('.sched .owner')].map(cell => cell.getBoundingClientRect().height / parseFloat(getComputedStyle(cell).lineHeight)))");

        // An organisation of two words and a person of two: four lines and the padding, never one character a line.
        Assert.InRange(tallest, 1, 5);
    }

    [Theory]
    [InlineData("ja", 1280)]
    [InlineData("en", 1280)]
    [InlineData("ja", 390)]
    [InlineData("en", 390)]
    public async Task The_pages_of_the_schedule_are_sound(string language, int width)
    {
        var page = await practice.Person(Practice.Secretariat, language, width);
        var found = new List<string>();
        foreach (var address in (string[])["/schedule", "/schedule/paper", "/schedule/work/new", "/schedule/work/7", "/schedule/baselines", "/schedule/baselines/1", "/reminders"])
        {
            await Open(page, address);
            await Check(page, address, found);
        }

        foreach (var address in (string[])["/my-work", "/account/reminders"])
        {
            await page.GotoAsync(address);
            await Check(page, address, found);
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Work_is_planned_by_keyboard_and_a_circle_is_named()
    {
        var page = await practice.Person(Practice.Secretariat, script: false);
        await Open(page, "/schedule/work/new");
        await page.Locator("input[name=title]").FocusAsync();
        await page.Keyboard.TypeAsync("運用規程を配る");
        await page.Locator("input[name=after]").FocusAsync();
        await page.Keyboard.TypeAsync("9");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => address.Contains("done=added", StringComparison.Ordinal));
        var number = Number().Match(new Uri(page.Url).AbsolutePath).Value;

        await Open(page, "/schedule/work/9");
        await page.Locator("input[name=after]").FillAsync(number);
        await page.Locator("main form button[type=submit]").ClickAsync();

        Assert.Contains($"9 → {number} → 9", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_shows_the_list_and_not_the_picture()
    {
        var page = await practice.Person(Practice.Secretariat, width: 390);
        await Open(page, "/schedule");

        Assert.Equal(0, await page.Locator("svg.gantt:visible").CountAsync());
        Assert.NotEqual(0, await page.Locator("table.sched tr:visible").CountAsync());
    }

    private static async Task Check(IPage page, string address, List<string> found)
    {
        foreach (var sentence in (string[])
            [.. await PageChecks.Accessibility(page), .. await PageChecks.Language(page), .. await PageChecks.Width(page), .. await PageChecks.Frame(page)])
            found.Add($"{address}: {sentence}");
    }

    private static async Task Open(IPage page, string address)
    {
        await PlanTests.OpenPlan(page);
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + address);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Pages();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)\s*\]")]
    private static partial Regex MediaBox();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();
}
