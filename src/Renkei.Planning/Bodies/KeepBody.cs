using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Bodies;

/// <summary>Enters a body (会議体, 作業部会) with its members and charter, and changes it.</summary>
internal static class KeepBody
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/bodies", Make)
            .WithMetadata(new RequestSizeLimitAttribute(AttachEvidence.RequestBytesLimit)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/bodies/{number:int}", Change)
            .WithMetadata(new RequestSizeLimitAttribute(AttachEvidence.RequestBytesLimit)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/bodies/{number:int}/charter", SendCharter).Needs(Act.ReadPlan);
    }

    private static async Task<IResult> Make(
        PlanId plan, HttpContext http, IFormCollection form, Database database, ShowBodies show, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        var sent = form.Files["charter-file"] is { Length: > 0 } file ? file : null;
        await using var content = sent?.OpenReadStream();
        var made = BodyForm.Read(form, null).Succeeded(out var asked, out var refusal)
            ? await Handle(database, plan, asked, sent is null ? null : new SentFile(sent.FileName, content!), Asking.Of(http).Actor, ids, clock, stop)
            : refusal;
        if (made.Succeeded(out var number, out refusal)) return new SeeOther(PlanAddress.Body(plan, number) + "?done=made");
        return await show.Form(plan, null, http, RefusedForm.Of("body", form, BodyForm.Placed(refusal, form)), stop);
    }

    private static async Task<IResult> Change(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowBodies show, Ids ids, TimeProvider clock,
        CancellationToken stop)
    {
        var sent = form.Files["charter-file"] is { Length: > 0 } file ? file : null;
        await using var content = sent?.OpenReadStream();
        var done = await Handle(database, new RecordPlace(plan, number, form.Number("base")), before => BodyForm.Read(form, before),
            sent is null ? null : new SentFile(sent.FileName, content!), Asking.Of(http).Actor, ids, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Body(plan, number) + "?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Form(plan, number, http, RefusedForm.Of("body", form, BodyForm.Placed(refusal, form)), stop),
        };
    }

    internal static Task<Outcome<int>> Handle(
        Database database, PlanId plan, BodyContent asked, SentFile? charter, Actor actor, Ids ids, TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Make(database, plan, BodySection.Kind, (unit, _, book, stopping) => BodyForm.Check(asked, null, 0, book) is { } refusal
            ? Task.FromResult<Outcome<BodyContent>>(refusal)
            : WithCharter(unit, plan, asked, charter, actor, ids, clock, stopping), actor, clock, stop);

    internal static Task<Outcome<BodyContent>> Handle(
        Database database, RecordPlace place, Func<BodyContent, Outcome<BodyContent>> change, SentFile? charter, Actor actor, Ids ids,
        TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Change(database, place, BodySection.Kind, Whole, (unit, before, book, stopping) =>
        {
            if (!change(before!).Succeeded(out var asked, out var refusal)) return Task.FromResult<Outcome<BodyContent>>(refusal);
            return BodyForm.Check(asked, before, place.Number, book) is { } why
                ? Task.FromResult<Outcome<BodyContent>>(why)
                : WithCharter(unit, place.Plan, asked, charter, actor, ids, clock, stopping);
        }, actor, clock, stop);

    private static async Task<Outcome<BodyContent>> WithCharter(
        Unit unit, PlanId plan, BodyContent asked, SentFile? charter, Actor actor, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        if (charter is null) return asked;
        var added = await PlanFiles.Add(unit, plan, charter.Name, charter.Content, actor, ids, clock, stop);
        return added.Succeeded(out var file, out var refusal) ? asked with { CharterFile = file.Number } : new AtField("charter-file", refusal);
    }

    private static async Task<IResult> SendCharter(PlanId plan, int number, Database database, CancellationToken stop)
    {
        if (number < 1) return Results.NotFound();
        await using var unit = await database.Read(stop);
        var body = await PlanSections.Find(unit, plan, NumberedKey.Of(BodySection.Kind, number), stop);
        return body?.Content.CharterFile is { } file ? await SendFile.Of(unit, plan, file, stop) : Results.NotFound();
    }

    private static readonly RecordPart<BodyContent, BodyContent> Whole = new(content => content, PlanJson.Default.BodyContent);
}
