using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Decisions;

/// <summary>Enters a decision (判断記録) and changes it. Once decided, a change needs its reason.</summary>
internal static class KeepDecision
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/decisions", Make).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/decisions/{number:int}", Change).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Make(
        PlanId plan, HttpContext http, IFormCollection form, Database database, ShowDecisions show, TimeProvider clock, CancellationToken stop)
    {
        var read = DecisionForm.Read(form, null);
        var made = read.Succeeded(out var asked, out var refusal)
            ? await Handle(database, plan, asked, Asking.Of(http).Actor, clock, stop) : refusal;
        if (made.Succeeded(out var number, out refusal)) return new SeeOther(PlanAddress.Decision(plan, number) + "?done=made");
        return await show.Form(plan, null, http, RefusedForm.Of("decision", form, refusal), stop);
    }

    private static async Task<IResult> Change(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowDecisions show, TimeProvider clock,
        CancellationToken stop)
    {
        var done = await Handle(database, new RecordPlace(plan, number, form.Number("base")),
            before => DecisionForm.Read(form, before), form.Text("reason"), Asking.Of(http).Actor, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Decision(plan, number) + "?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Form(plan, number, http, RefusedForm.Of("decision", form, refusal), stop),
        };
    }

    internal static Task<Outcome<int>> Handle(
        Database database, PlanId plan, DecisionContent asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Make(database, plan, DecisionSection.Kind,
            (_, _, book, _) => Task.FromResult(DecisionRules.Check(asked, null, 0, book)), actor, clock, stop);

    internal static Task<Outcome<DecisionContent>> Handle(
        Database database, RecordPlace place, Func<DecisionContent, Outcome<DecisionContent>> change, string? reason, Actor actor,
        TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Change(database, place, DecisionSection.Kind, Whole, (_, before, book, _) =>
        {
            if (!change(before!).Succeeded(out var asked, out var refusal)) return Task.FromResult<Outcome<DecisionContent>>(refusal);
            if (!DecisionRules.Check(asked, before, place.Number, book).Succeeded(out asked, out refusal))
                return Task.FromResult<Outcome<DecisionContent>>(refusal);
            return Task.FromResult(DecisionRules.Amend(asked, before!, reason, actor, book.Today));
        }, actor, clock, stop);

    // The form shows the whole decision, so two forms of one decision always meet.
    private static readonly RecordPart<DecisionContent, DecisionContent> Whole = new(content => content, PlanJson.Default.DecisionContent);
}
