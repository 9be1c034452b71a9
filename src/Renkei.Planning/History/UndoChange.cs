using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.History;

/// <summary>Asks whether an earlier version shall come back, shows what that changes, and does it (see <see cref="RestoreVersion"/>).</summary>
internal static class UndoChange
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/history/undo", (
            PlanId plan, string section, int version, HttpContext http, Database database, Frame frame, CancellationToken stop) =>
            Show(plan, section, version, null, http, database, frame, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/history/undo", Post).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, Database database, Frame frame, TimeProvider clock,
        CancellationToken stop)
    {
        var (section, version) = (form["section"].ToString(), form.Number("version"));
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            var restored = await RestoreVersion.Handle(
                unit, plan, section, version, form.Number("seen"), Asking.Of(http).Actor, clock, stop);
            if (restored.Succeeded(out _, out refusal))
            {
                await unit.Commit(stop);
                return new SeeOther($"{PlanAddress.History(plan)}?section={Uri.EscapeDataString(section)}&done=restored");
            }
        }

        return await Show(plan, section, version, refusal, http, database, frame, stop);
    }

    private static async Task<IResult> Show(
        PlanId plan, string section, int version, Refusal? refusal, HttpContext http, Database database, Frame frame,
        CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var overview = await PlanSections.Find(unit, plan, OverviewSection.Key, stop);
        var head = await SectionRows.Head(unit, plan, section, stop);
        if (overview is null || head is null
            || await PlanHistory.Between(unit, plan, section, head.Version, version, stop) is not { } changes)
            return Results.NotFound();
        PlanFrame.Open(frame, plan, overview.Content, Asking.Of(http), PlanArea.History,
            new FrameLink(PlanKeys.History, PlanAddress.History(plan)), new FrameLink(HistoryKeys.UndoTitle, null));
        return Page.Of<UndoPage>(
            new { Plan = plan,
                Label = (await PartyNames.Of(unit, plan, stop)).LabelOf(section, head.Body),
                Section = section, Version = version, Seen = head.Version, Changes = changes, Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : RefusedForm.Of("undo", FormCollection.Empty, refusal).Status);
    }
}
