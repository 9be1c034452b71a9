[assembly: AssemblyFixture(typeof(Renkei.BrowserTests.Practice))]

namespace Renkei.BrowserTests;

/// <summary>One browser and one program with the practice plan for the whole run; every test has a browser context of its own.</summary>
public sealed class Practice : IAsyncLifetime
{
    /// <summary>Words of the printed lines: who runs the plan, who reads it, who has a part in it.</summary>
    public const string Secretariat = "・事務局";

    /// <summary>The prefecture or the city.</summary>
    public const string Government = "・行政";

    /// <summary>A hospital with a seat of its own part.</summary>
    public const string Hospital = "・参加機関";

    /// <summary>A system vendor with a seat of its own part.</summary>
    public const string Vendor = "・システム事業者";

    // Two cores carry the browser, the program and the tests at once; a step that takes longer than this is lost.
    private const float StepLimitMs = 45_000;

    private BuiltProgram? program;
    private IPlaywright? playwright;

    /// <summary>The browser, for contexts with settings of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The address of the program.</summary>
    public string Address => program!.Address;

    internal IReadOnlyList<PrintedLink> Links => program!.Links;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        program = await BuiltProgram.Start("--sample");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("RENKEI_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A visitor who is not signed in.</summary>
    public Task<IPage> Stranger(string language = "ja", int width = 1280, bool script = true, float scale = 1) =>
        StrangerAt(Address, language, width, script, scale);

    /// <summary>A visitor of another program with this browser.</summary>
    public async Task<IPage> StrangerAt(string address, string language = "ja", int width = 1280, bool script = true, float scale = 1)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = address, Locale = language == "ja" ? "ja-JP" : "en-GB", TimezoneId = "Asia/Tokyo", JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 }, DeviceScaleFactor = scale,
        });
        context.SetDefaultTimeout(StepLimitMs);
        await context.AddCookiesAsync([new() { Name = "renkei-lang", Value = language, Url = address }]);
        return await context.NewPageAsync();
    }

    /// <summary>A practice person, signed in by the printed link whose line holds these words.</summary>
    public async Task<IPage> Person(string words, string language = "ja", int width = 1280, bool script = true, float scale = 1)
    {
        var page = await Stranger(language, width, script, scale);
        await SignIn(page, words);
        return page;
    }

    /// <summary>Signs a page in by a printed link.</summary>
    public async Task SignIn(IPage page, string words)
    {
        ArgumentNullException.ThrowIfNull(page);
        var link = Links.FirstOrDefault(each => each.Line.Contains(words, StringComparison.Ordinal) && each.Address.Contains("/practice/", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No printed link speaks of {words}:\n{string.Join('\n', program!.Lines)}");
        await page.GotoAsync(link.Address);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/practice/", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null) await program.DisposeAsync();
    }
}
