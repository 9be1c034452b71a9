using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Work;
using Renkei.Storage;

namespace Renkei.Planning.Reminders;

/// <summary>What the secretariat sends on paper (お知らせの用紙): one sheet per organisation that owes something.</summary>
internal static class ShowReminderSheets
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/reminders", Show).Needs(Act.EditPlan);

    private static async Task<IResult> Show(
        PlanId plan, HttpContext http, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanPicture.Load(unit, plan, BuildingProcedure.Plan.Number, JapanTime.Today(clock), stop) is not { } picture) return Results.NotFound();
        var work = await PlanSections.All(unit, plan, WorkSection.Kind, stop);
        PlanFrame.Open(frame, plan, picture.Overview.Content, Asking.Of(http), PlanArea.Schedule,
            new FrameLink(PlanKeys.Schedule, PlanAddress.Schedule(plan)), new FrameLink(ReminderKeys.PaperTitle, null));
        frame.Paper = new Paper(null, picture.Today);
        var sheets = ReminderSheet.Of(picture, [.. work.Select(one => one.Content)], Asking.Of(http).Seat?.Party);
        return Page.Of<ReminderSheetsPage>(new { Picture = picture, Sheets = sheets });
    }
}

/// <summary>What one organisation is reminded of.</summary>
public sealed record ReminderSheet(PartyContent Party, IReadOnlyList<OwedItem> Items)
{
    /// <summary>What is due within these days is spoken of.</summary>
    internal const int AheadDays = 14;

    /// <summary>One sheet per organisation that owes something; the secretariat writes none to itself. Pure.</summary>
    internal static IReadOnlyList<ReminderSheet> Of(PlanPicture picture, IReadOnlyList<WorkContent> work, int? own) =>
    [
        .. picture.Parties.Where(party => party.Value.Left is null && party.Key != own).OrderBy(party => party.Key)
            .Select(party => new ReminderSheet(party.Value, OwedBy(picture, party.Key, work))).Where(sheet => sheet.Items.Count > 0),
    ];

    private static IReadOnlyList<OwedItem> OwedBy(PlanPicture picture, int party, IReadOnlyList<WorkContent> work)
    {
        var until = picture.Today.AddDays(AheadDays);
        var asked = picture.Awaited.Where(one => one.Party == party && (one.Task.Due is not { } due || due <= until))
            .Select(one => new OwedItem(one.Task.Due, WorkListKeys.AnswerAsked, one.Task.Title, "", ""));
        var owned = work.Where(one => one.IsOpen() && one.State != WorkState.Awaiting && one.Owner?.Party == party && one.Due <= until)
            .Select(one => new OwedItem(one.Due, WorkListKeys.FinishWork, one.Title, one.Owner?.Person ?? "", ""));
        return [.. asked.Concat(owned).OrderBy(item => item.Due ?? DateOnly.MaxValue)];
    }
}
