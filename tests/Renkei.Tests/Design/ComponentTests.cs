using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Design.Drawing;
using Renkei.Kernel;

namespace Renkei.Tests.Design;

public class ComponentTests
{
    [Fact]
    public async Task A_state_is_a_word_and_a_drawing_without_a_name() => Assert.Equal(
        """<span class="chip st-part s"><svg class="si si-part"></svg>着手（不足あり）</span>""",
        Outline(await Render<StateChip>(Language.Japanese, new() { ["State"] = ShownState.Lacking, ["Small"] = true })));

    [Fact]
    public async Task A_state_alone_is_named()
    {
        var icon = await Render<StateIcon>(Language.English, new() { ["State"] = ShownState.Waiting, ["Alone"] = true });
        Assert.Equal("Waiting for confirmation", icon.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(Mark.Leads, "主体的に実行する")]
    [InlineData(Mark.Supports, "支援する")]
    [InlineData(Mark.AsNeeded, "必要に応じて対応する")]
    [InlineData(Mark.Nothing, "対応不要")]
    public async Task A_mark_is_read_by_its_meaning(Mark mark, string meaning)
    {
        var drawn = await Render<RoleMark>(Language.Japanese, new() { ["Mark"] = mark });
        Assert.Equal(meaning, drawn.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_faulty_field_refers_to_its_sentence()
    {
        var field = await Render<TextField>(Language.Japanese, new()
        {
            ["Name"] = "name", ["Label"] = "名前", ["Hint"] = "例", ["Required"] = true, ["MaxLength"] = 10, ["Fault"] = "入れてください。",
        });
        var input = field.QuerySelector("input")!;
        Assert.Equal("name-hint name-fault", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("入れてください。", field.QuerySelector("#name-fault")!.TextContent.Trim());
        Assert.Equal("名前必須", field.QuerySelector("label[for=name]")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_typed_comes_back_as_text()
    {
        const string typed = "\"><script>alert(1)</script>";
        var field = await Render<TextField>(Language.Japanese, new() { ["Name"] = "n", ["Label"] = "名前", ["Value"] = typed });
        Assert.Equal(typed, field.QuerySelector("input")!.GetAttribute("value"));
        Assert.Null(field.QuerySelector("script"));
    }

    [Fact]
    public async Task Done_words_come_from_the_page_only()
    {
        var words = new Dictionary<string, TextKey> { ["saved"] = new("保存しました。", "Saved.") };
        var notice = await Render<DoneNotice>(Language.Japanese, new() { ["Words"] = words });
        Assert.Equal("", notice.Body!.InnerHtml.Trim());
    }

    [Fact]
    public async Task A_day_is_machine_readable_and_in_both_calendars()
    {
        var day = await Render<Day>(Language.Japanese, new() { ["Of"] = new DateOnly(2026, 11, 26), ["Era"] = true });
        Assert.Equal("2026-11-26", day.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2026年11月26日（木）（令和8年11月26日）", day.QuerySelector("time")!.TextContent);
    }

    [Fact]
    public async Task A_pager_shows_the_ends_and_the_neighbours()
    {
        var pager = await Render<Pager>(Language.English, new() { ["Pages"] = 20, ["Current"] = 10 });
        Assert.Equal("1 8 9 10 11 12 20", string.Join(' ', pager.QuerySelectorAll("li").Select(one => one.TextContent.Trim())));
        Assert.Equal("10", pager.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task Progress_does_not_count_what_is_out_of_scope()
    {
        var progress = await Render<Progress>(Language.Japanese, new()
        {
            ["States"] = new[] { ShownState.Done, ShownState.Lacking, ShownState.OutOfScope },
        });
        Assert.EndsWith("1/2", progress.Body!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_versions_mark_only_what_differs()
    {
        var view = await Render<DiffView>(Language.Japanese, new() { ["Before"] = "6月まで", ["After"] = "7月まで" });
        Assert.Equal("6", view.QuerySelector("del")!.TextContent);
        Assert.Equal("7", view.QuerySelector("ins")!.TextContent);
    }

    private static async Task<IDocument> Render<TComponent>(Language language, Dictionary<string, object?> parameters)
        where TComponent : PagePart
    {
        var services = new ServiceCollection();
        services.AddScoped<Texts>();
        services.AddScoped<Frame>();
        services.AddSingleton(new FieldHelps(_ => null));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Texts>().Language = language;
        var html = Page.Markup<TComponent>(scope.ServiceProvider, parameters);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));
    }

    // Elements, classes and words, without drawings.
    private static string Outline(IDocument document)
    {
        foreach (var svg in document.QuerySelectorAll("svg"))
        {
            svg.InnerHtml = "";
            foreach (var attribute in svg.Attributes.Where(one => one.Name != "class").ToList()) svg.RemoveAttribute(attribute.Name);
        }

        foreach (var one in document.QuerySelectorAll("[class]")) one.ClassName = string.Join(' ', one.ClassList);
        return document.Body!.InnerHtml.Trim();
    }
}
