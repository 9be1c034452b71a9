using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Atlas.Regions;
using Renkei.Design;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Comparison;

/// <summary>
/// The guide's table of cases beside this plan (事例と比べる). The figures are taken from the plan, so it is the plan's page and
/// the plan's right; what the plan does not know yet stands there as 未設定.
/// </summary>
internal static class CompareWithCases
{
    /// <summary>Cases shown where none was chosen.</summary>
    private const int FirstCases = 3;

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/plans/{plan}/cases", Show).Needs(Act.ReadPlan);

    private static async Task<IResult> Show(
        PlanId plan, HttpContext http, GuideContent content, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanPicture.Load(unit, plan, BuildingProcedure.Plan.Number, JapanTime.Today(clock), stop) is not { } picture) return Results.NotFound();
        PlanFrame.Open(frame, plan, picture.Overview.Content, Asking.Of(http), PlanArea.Progress, new FrameLink(ComparisonKeys.Title, null));
        frame.OwnContent = true;
        frame.Paper = new Paper(null, picture.Today, Wide: true);
        var chosen = content.CasesOf(http.Request.Query["case"]);
        return Page.Of<ComparisonPage>(new
        {
            Picture = picture, Own = Of(picture), Region = SampleRegions.Find(picture.Overview.Content.Region.Code),
            Chosen = chosen.Count > 0 ? chosen : [.. content.Cases.Where(one => one.PickUp).Take(FirstCases)],
        });
    }

    /// <summary>What the plan knows of itself, in the table's words.</summary>
    internal static OwnFigures Of(PlanPicture picture)
    {
        var overview = picture.Overview.Content;
        var sites = CountOf(picture, PartyKind.Participant);
        var facts = new Dictionary<CaseFact, TextKey>
        {
            [CaseFact.Area] = new($"{overview.Region.Name}構想区域", $"{overview.Region.Name}構想区域"),
            [CaseFact.Start] = new(
                $"{overview.FirstYear.Label(Language.Japanese)}から計画", $"planning since {overview.FirstYear.Label(Language.English)}"),
        };
        if (overview.Body?.Name is { Length: > 0 } body) facts[CaseFact.Body] = Body(body, overview.Body.Stage);
        return new OwnFigures(
            ComparisonKeys.ThisPlan, sites == 0 ? new Dictionary<CaseFigureKind, decimal>() : new() { [CaseFigureKind.Sites] = sites })
        {
            Facts = facts, Missing = ComparisonKeys.NotSet,
        };
    }

    /// <summary>Organisations of a kind that take part today.</summary>
    internal static int CountOf(PlanPicture picture, PartyKind kind) =>
        picture.Parties.Values.Count(party => party.Left is null && party.Kind == kind);

    private static TextKey Body(string name, BodyStage? stage) => stage is { } known
        ? new($"{name}（{Words.Of(known).Ja}）", $"{name} ({Words.Of(known).En})") : new(name, name);
}

internal static class ComparisonKeys
{
    internal static readonly TextKey Title = new("事例と比べる", "Compare with cases");
    internal static readonly TextKey Lead = new(
        "公表されている事例と、この計画を並べます。年や数え方が違う数字は、そのまま比べられません。",
        "Published cases and this plan side by side. Figures of different years, or counted differently, do not compare as they stand.");
    internal static readonly TextKey ThisPlan = new("この計画", "This plan");
    internal static readonly TextKey NotSet = new("未設定", "not set");
    internal static readonly TextKey Counted = new(
        "「参加機関数」は、この計画に登録され、退会していない参加機関を数えたものです（{0}現在）。患者数、費用、同意の方法は計画の中でまだ決められていないため、未設定です。",
        "“Institutions” counts the participants of this plan that have not left, as of {0}. Patients, cost and consent are not settled in the plan yet.");
    internal static readonly TextKey Parties = new("この計画の機関", "Organisations of this plan");
    internal static readonly TextKey Count = new("{0}機関", "{0}");
    internal static readonly TextKey NoParties = new("機関はまだ登録されていません。", "No organisation has been entered yet.");
    internal static readonly TextKey ChooseOthers = new("比べる事例を選び直す", "Choose other cases");
    internal static readonly TextKey Compare = new("選んだ事例と比べる", "Compare with the chosen cases");
}
