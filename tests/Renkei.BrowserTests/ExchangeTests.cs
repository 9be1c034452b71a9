namespace Renkei.BrowserTests;

/// <summary>A second plan by hand, and a plan carried out and in again.</summary>
public class ExchangeTests(Practice practice)
{
    [Fact]
    public async Task A_second_plan_is_made_on_the_page()
    {
        var page = await practice.Person(Practice.Secretariat);
        await page.GotoAsync("/plans/new");
        await page.FillAsync("#name", "試験の計画");
        await page.SelectOptionAsync("#region", new SelectOptionValue { Index = 1 });
        await page.Locator("input[name=promoter]").First.CheckAsync();
        await page.SelectOptionAsync("#first-year", new SelectOptionValue { Index = 1 });

        await page.ClickAsync("form[action='/plans/new'] button[type=submit]");

        await Assertions.Expect(page.Locator(".as-table th a.ttl:visible")).ToHaveCountAsync(8);
        await page.GotoAsync("/plans");
        Assert.Equal(1, await page.Locator("main th a", new() { HasTextString = "試験の計画" }).CountAsync());
    }

    [Fact]
    public async Task An_export_comes_in_again_as_an_equal_plan()
    {
        var page = await practice.Person(Practice.Secretariat);
        await PlanTests.OpenPlan(page);
        var plan = new Uri(page.Url).AbsolutePath;
        var zip = await page.APIRequest.GetAsync(practice.Address + plan + "/export");
        Assert.Equal(200, zip.Status);
        var bytes = await zip.BodyAsync();
        Assert.True(bytes.AsSpan().StartsWith("PK"u8));

        await page.GotoAsync("/plans/import");
        await page.SetInputFilesAsync("input[name=zip]", new FilePayload { Name = "plan.zip", MimeType = "application/zip", Buffer = bytes });
        await page.FillAsync("input[name=name]", "写しの計画");
        await page.ClickAsync("form[action='/plans/import'] button[type=submit]");

        // The plan may be edited by other tests meanwhile; what the zip held is what the import shows again when it is carried out.
        await page.GotoAsync("/plans");
        await page.Locator("main th a", new() { HasTextString = "写しの計画" }).ClickAsync();
        var copy = new Uri(page.Url).AbsolutePath;
        Assert.NotEqual(plan, copy);
        await Assertions.Expect(page.Locator(".as-table th a.ttl:visible")).ToHaveCountAsync(8);
        var again = await (await page.APIRequest.GetAsync(practice.Address + copy + "/export")).BodyAsync();
        Assert.Equal(FileEntries(bytes), FileEntries(again));
    }

    [Fact]
    public async Task A_file_that_is_no_plan_changes_nothing_and_says_why()
    {
        var page = await practice.Person(Practice.Secretariat);
        await page.GotoAsync("/plans/import");
        await page.SetInputFilesAsync("input[name=zip]", new FilePayload { Name = "plan.zip", MimeType = "application/zip", Buffer = "PK-no"u8.ToArray() });
        await page.FillAsync("input[name=name]", "壊れた計画");
        await page.ClickAsync("form[action='/plans/import'] button[type=submit]");

        Assert.True(await page.Locator("[role=alert]:visible, .fault:visible, .err:visible").CountAsync() > 0);
        await page.GotoAsync("/plans");
        Assert.Equal(0, await page.Locator("main th a", new() { HasTextString = "壊れた計画" }).CountAsync());
    }

    // The evidence itself, byte for byte: names and checksums of everything below files/.
    private static List<string> FileEntries(byte[] zip)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal))
            .Select(entry => $"{entry.FullName} {entry.Length} {entry.Crc32:x8}").Order(StringComparer.Ordinal)];
    }
}
