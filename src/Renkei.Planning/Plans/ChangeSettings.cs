using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Changes what the plan is (計画の設定): name, region, promoter, first year, operating body.</summary>
internal static class ChangeSettings
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/settings", Show).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/settings", Post).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Show(
        PlanId plan, HttpContext http, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is { } saved
            ? Again(plan, saved, (OverviewForm.Of(saved.Content), saved.Version, null), http, frame, clock) : Results.NotFound();
    }

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, Database database, Frame frame, TimeProvider clock,
        CancellationToken stop)
    {
        var typed = OverviewForm.Of(form);
        var formVersion = form.Number("base");
        await using var unit = await database.Begin(stop);
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } saved) return Results.NotFound();
        var done = await Handle(unit, plan, formVersion, typed, Asking.Of(http).Actor, clock, stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(stop);
        return done.Refused switch
        {
            null => new SeeOther($"{PlanAddress.Settings(plan)}?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { } refusal => Again(plan, saved, (typed, formVersion, refusal), http, frame, clock),
        };
    }

    internal static async Task<Outcome<OverviewContent>> Handle(
        Unit unit, PlanId plan, int formVersion, OverviewForm typed, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var begun = await PlanSections.Find(unit, plan, OverviewSection.Key, formVersion, stop);
        if (begun is null) return new PlanSections.NoSuchVersion(OverviewSection.Key.Text, formVersion);
        if (!typed.Read(begun.Content).Succeeded(out var overview, out var refusal)) return refusal;
        var saved = await PlanSections.Save(unit, plan, OverviewSection.Key, overview, formVersion, actor, clock, stop);
        if (!saved.Succeeded(out var section, out refusal)) return refusal;
        await PlanTexts.Register(unit, plan, section.Content, stop);
        return section.Content;
    }

    private static IResult Again(
        PlanId plan, SectionVersion<OverviewContent> saved, (OverviewForm Form, int Version, Refusal? Refusal) shown,
        HttpContext http, Frame frame, TimeProvider clock)
    {
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        PlanFrame.Open(frame, plan, saved.Content, Asking.Of(http), PlanArea.Settings, new FrameLink(PlanKeys.Settings, null));
        return Page.Of<SettingsPage>(
            new { Plan = plan, shown.Form, shown.Version, shown.Refusal, saved.Content.Practice, Today = JapanTime.Today(clock) },
            shown.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

internal static class SettingsKeys
{
    internal static readonly TextKey PracticeFixed = new(
        "この計画は練習用です。練習用の印は外せません。本番の計画は別につくってください。",
        "This is a practice plan. The mark cannot be removed; make another plan for real work.");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } =
        new Dictionary<string, TextKey> { ["saved"] = new("保存しました。", "Saved.") };
}
