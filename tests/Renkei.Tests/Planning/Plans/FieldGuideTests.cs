using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Guide.Content;

namespace Renkei.Tests.Planning.Plans;

public partial class FieldGuideTests
{
    /// <summary>Pages of one kind that are opened: enough to meet every form of it, in every state the practice plan shows.</summary>
    private const int PagesOfAKindLimit = 10;

    // Forms that fill no field of the plan: who has a seat, how two versions or an organisation are settled, what is looked for; and
    // a scenario, whose fields are those of the lines it changes, told there.
    private static readonly string[] NoFields = ["/money/scenario", "/money/workbook", "/seats", "/history", "/drafts", "/organisation", "/acceptance", "/removal", "/reminders"];

    // Places in a list, and a choice that is made from the other end.
    private static readonly string[] NoPoint = ["paper-#-order", "item-#-order", "milestone"];

    /// <summary>How a range is drawn from: a form asks once for all ranges of a line, and each value tells how a range is written.</summary>
    private const string Shape = "-shape";

    // What nobody types: numbers given, days and names of who did it, parts whose fields each have their own point.
    private static readonly string[] NotTyped =
    [
        "overview/region/", "overview/body$", "overview/practice$", "activity/override(/state)?$", "activity/owner(/party)?$", "activity/assignments(/\\*/role)?$",
        "activity/milestones(/\\*/(key|fellBackFor|evidence|agreements))?$", "evidence/\\*/(number|givenBy.*|withdrawn|withdrawn/by|withdrawn/on)$",
        "party/(contact|tasks)$", "party/tasks/\\*/(number|answer|answer/person|answer/on|accepted)$", "party/left$", "work/(milestone|owner)$",
        "baseline/items.*", "/rows(/\\*/number)?$", "body/(members|stages)(/\\*/number)?$", "body/stages/\\*/stage$",
        "decision/(amendments|criteria|options)(/\\*/(number|by|on))?$", "options/\\*/scores(/\\*/criterion)?$", "issue/owner$",
        "meeting/(agenda|attendance|papers)(/\\*/(number|member))?$",
        "money/(format|version|scenarios.*|kinds|costs|fees|contributions|patients|gap|reserve|tax|renewal)$", "money/[a-z]+/\\*/(id|members)$",
    ];

    [Theory]
    [InlineData("ja", "ガイド")]
    [InlineData("en", "Guide")]
    public async Task Every_field_of_every_form_shows_its_point(string language, string word)
    {
        await using var practice = await PracticeHost.Start();
        var points = practice.Host.Services.GetRequiredService<GuideContent>().Fields.ToDictionary(point => $"{point.Section}/{point.Path}");
        var (shown, without) = (new HashSet<string>(), new SortedSet<string>());
        foreach (var page in await Pages(practice, language))
            foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Where(form => IsOfAPlan(form, practice)))
            {
                foreach (var guide in form.QuerySelectorAll("details.fieldguide.no-print"))
                {
                    var point = points[guide.GetAttribute("data-field")!];
                    Assert.StartsWith(word, guide.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
                    Assert.Contains(language == "ja" ? point.Ja : point.En, guide.TextContent, StringComparison.Ordinal);
                    Assert.StartsWith("/guide/", guide.QuerySelector("p:last-child a")!.GetAttribute("href"), StringComparison.Ordinal);
                    shown.Add($"{point.Section}/{point.Path}");
                }

                var guided = Controls(form).Where(control => Guided(control.Element)).Select(control => control.Name).ToHashSet();
                without.UnionWith(from control in Controls(form)
                                  where !guided.Contains(control.Name) && !NoPoint.Contains(control.Name) && !control.Name.EndsWith(Shape, StringComparison.Ordinal)
                                  select $"{Plain(form.GetAttribute("action") ?? "", practice)}: {control.Name}");
            }

        Assert.Empty(without);
        Assert.Empty(points.Keys.Except(shown).Where(point => !NotTyped.Any(pattern => Regex.IsMatch(point, pattern))).Order());
    }

    private static bool IsOfAPlan(IHtmlFormElement form, PracticeHost practice) =>
        (form.GetAttribute("action") ?? "") is var action && (action == "/plans/new" || action.StartsWith(practice.Home, StringComparison.Ordinal))
        && !NoFields.Any(part => action.Contains(part, StringComparison.Ordinal));

    // Rows of one list are one field each: 1 and 2 become #, and the key of a milestone goes.
    private static IEnumerable<(string Name, IElement Element)> Controls(IHtmlFormElement form) =>
        from element in form.QuerySelectorAll("input:not([type=hidden]), select, textarea")
        select (LinkOfMilestone().Replace(Digits().Replace(element.GetAttribute("name")!, "#"), "link"), element);

    // The point stands in the field's own block; for the table of roles, above it.
    private static bool Guided(IElement control) =>
        control.Closest(".field")?.QuerySelector("details.fieldguide") is not null
        || (control.Closest(".pick-one") is not null && control.Closest("form")!.QuerySelector("details.fieldguide") is not null);

    private static async Task<List<IDocument>> Pages(PracticeHost practice, string language)
    {
        var pages = new List<IDocument>();
        foreach (var (name, start) in (IEnumerable<(string, string[])>)[("佐藤 恵", [practice.Home, "/plans/new"]), ("中村 葵", ["/plans"])])
        {
            using var browser = await practice.SignedIn(name);
            var waiting = new Queue<string>(start);
            var known = start.ToHashSet();
            var kinds = new Dictionary<string, int>();
            while (waiting.TryDequeue(out var address))
            {
                var answer = await browser.Get($"{address}?lang={language}");
                if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                var page = await RunningHost.Read(answer);
                pages.Add(page);
                foreach (var next in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#', '?')[0]))
                    if (next.StartsWith(practice.Home, StringComparison.Ordinal) && known.Add(next)
                        && (kinds[Plain(next, practice)] = kinds.GetValueOrDefault(Plain(next, practice)) + 1) <= PagesOfAKindLimit) waiting.Enqueue(next);
            }
        }

        return pages;
    }

    private static string Plain(string address, PracticeHost practice) =>
        Digits().Replace(address.Replace(practice.Home, "", StringComparison.Ordinal), "#");

    [GeneratedRegex(@"(?<=[-/]|^r)\d+")]
    private static partial Regex Digits();

    [GeneratedRegex("^link-.*")]
    private static partial Regex LinkOfMilestone();
}
