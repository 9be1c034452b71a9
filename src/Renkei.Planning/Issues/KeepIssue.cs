using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Issues;

/// <summary>Enters an issue (課題) and changes it.</summary>
internal static class KeepIssue
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/issues", Make).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/issues/{number:int}", Change).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Make(
        PlanId plan, HttpContext http, IFormCollection form, Database database, ShowIssues show, TimeProvider clock, CancellationToken stop)
    {
        var made = IssueForm.Read(form, null).Succeeded(out var asked, out var refusal)
            ? await Handle(database, plan, asked, Asking.Of(http).Actor, clock, stop) : refusal;
        if (made.Succeeded(out var number, out refusal)) return new SeeOther(PlanAddress.Issue(plan, number) + "?done=made");
        return await show.Form(plan, null, http, RefusedForm.Of("issue", form, refusal), stop);
    }

    private static async Task<IResult> Change(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowIssues show, TimeProvider clock,
        CancellationToken stop)
    {
        var done = await Handle(database, new RecordPlace(plan, number, form.Number("base")),
            before => IssueForm.Read(form, before), Asking.Of(http).Actor, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Issue(plan, number) + "?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Form(plan, number, http, RefusedForm.Of("issue", form, refusal), stop),
        };
    }

    internal static Task<Outcome<int>> Handle(
        Database database, PlanId plan, IssueContent asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Make(database, plan, IssueSection.Kind,
            (_, _, book, _) => Task.FromResult(IssueForm.Check(asked, null, book)), actor, clock, stop);

    internal static Task<Outcome<IssueContent>> Handle(
        Database database, RecordPlace place, Func<IssueContent, Outcome<IssueContent>> change, Actor actor, TimeProvider clock,
        CancellationToken stop) =>
        RegisterEdit.Change(database, place, IssueSection.Kind, Whole, (_, before, book, _) => Task.FromResult(
            change(before!).Succeeded(out var asked, out var refusal) ? IssueForm.Check(asked, before, book) : refusal), actor, clock, stop);

    private static readonly RecordPart<IssueContent, IssueContent> Whole = new(content => content, PlanJson.Default.IssueContent);
}
