using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>An organisation answers what was asked of it: words, a file, or both. Until accepted it may change its answer.</summary>
internal static class AnswerTask
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/part/{party:int}/task/{task:int}", Post)
            .WithMetadata(new RequestSizeLimitAttribute(AttachEvidence.RequestBytesLimit)).Needs(Act.EditOwnPart);

    private static async Task<IResult> Post(
        PlanId plan, int party, int task, HttpContext http, IFormCollection form, Database database, ShowOwnPart show, Ids ids,
        TimeProvider clock, CancellationToken stop)
    {
        var sent = form.Files["file"] is { Length: > 0 } file ? file : null;
        await using var content = sent?.OpenReadStream();
        var done = await Handle(database, new PartyPlace(plan, party, form.Number("base")), task,
            (form.Text("text"), sent is null ? null : new SentFile(sent.FileName, content!)), Asking.Of(http).Actor, ids, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Say($"{PlanAddress.Part(plan, party)}?done=answered#task-{task}")),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of(PlanAddress.Say($"answer:{task}"), form, refusal), stop),
        };
    }

    internal static Task<Outcome<PartyContent>> Handle(
        Database database, PartyPlace place, int number, (string? Text, SentFile? File) asked, Actor actor, Ids ids,
        TimeProvider clock, CancellationToken stop) =>
        PartyEdit.Run(database, place, PartyEdit.Task(number), async (unit, before, stopping) =>
        {
            var found = before.Tasks.FirstOrDefault(task => task.Number == number);
            if (found is null) return new Refusal(RefusalKind.NotFound, PartyKeys.NoSuchTask);
            if (found.Accepted is not null) return new Refusal(RefusalKind.Conflict, PartyKeys.AlreadyAccepted);
            var text = PlanText.Lines(asked.Text);
            var kept = found.Answer?.File;
            if (text is null && asked.File is null && kept is null) return new Refusal(RefusalKind.Invalid, PartyKeys.AnswerEmpty);
            if (asked.File is { } file)
            {
                var added = await PlanFiles.Add(unit, place.Plan, file.Name, file.Content, actor, ids, clock, stopping);
                if (!added.Succeeded(out var planFile, out var why)) return why;
                kept = planFile.Number;
            }

            var answer = (found.Answer ?? new PartyAnswer()) with
            {
                Text = text, File = kept, Person = actor.Label, On = JapanTime.Today(clock),
            };
            return before with { Tasks = [.. before.Tasks.Select(task => task.Number == number ? task with { Answer = answer } : task)] };
        }, actor, clock, stop);
}
