using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Meetings;

/// <summary>Plans a meeting (会議), calls it, says that it was held or cancelled.</summary>
internal static class KeepMeeting
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/meetings", Make).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/meetings/{number:int}", Change).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Make(
        PlanId plan, HttpContext http, IFormCollection form, Database database, ShowMeetings show, TimeProvider clock, CancellationToken stop)
    {
        var made = MeetingForm.Read(form, null).Succeeded(out var asked, out var refusal)
            ? await Handle(database, plan, asked, Asking.Of(http).Actor, clock, stop) : refusal;
        if (made.Succeeded(out var number, out refusal)) return new SeeOther(PlanAddress.Meeting(plan, number) + "?done=made");
        return await show.Form(plan, null, http, RefusedForm.Of("meeting", form, refusal), stop);
    }

    private static async Task<IResult> Change(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowMeetings show, TimeProvider clock,
        CancellationToken stop)
    {
        var done = await Handle(database, new RecordPlace(plan, number, form.Number("base")),
            before => MeetingForm.Read(form, before), Asking.Of(http).Actor, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Meeting(plan, number) + "?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Form(plan, number, http, RefusedForm.Of("meeting", form, refusal), stop),
        };
    }

    internal static Task<Outcome<int>> Handle(
        Database database, PlanId plan, MeetingContent asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Make(database, plan, MeetingSection.Kind,
            (_, _, book, _) => Task.FromResult(MeetingForm.Check(asked, book)), actor, clock, stop);

    internal static Task<Outcome<MeetingContent>> Handle(
        Database database, RecordPlace place, Func<MeetingContent, Outcome<MeetingContent>> change, Actor actor, TimeProvider clock,
        CancellationToken stop) =>
        RegisterEdit.Change(database, place, MeetingSection.Kind, Facts, (_, before, book, _) => Task.FromResult(
            change(before!).Succeeded(out var asked, out var refusal) ? MeetingForm.Check(asked, book) : refusal), actor, clock, stop);

    // What the form shows; agenda, papers, attendance and minutes have forms of their own.
    private static readonly RecordPart<MeetingContent, MeetingContent> Facts = new(content => content with
    {
        Agenda = [], Papers = [], Attendance = [], Minutes = null, MinutesSettled = null,
    }, PlanJson.Default.MeetingContent);
}
