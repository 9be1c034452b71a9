using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Activities;

/// <summary>Attaches evidence (根拠) to a milestone: a file or words, with 発効日, 受領日 and 有効期限 kept apart.</summary>
internal static class AttachEvidence
{
    /// <summary>The largest request: one file and the fields around it.</summary>
    internal const long RequestBytesLimit = Attachments.FileBytesLimit + (256 * 1024);

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/evidence", Post)
            .WithMetadata(new RequestSizeLimitAttribute(RequestBytesLimit)).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, string key, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        Ids ids, TimeProvider clock, CancellationToken stop)
    {
        var place = new FormPlace(plan, new(step, number), $"evidence:{key}", $"m-{key}");
        if (!form.Day("effective", MilestoneKeys.Effective, out var effective, out var unreadable)
            || !form.Day("received", MilestoneKeys.Received, out var received, out unreadable)
            || !form.Day("expires", MilestoneKeys.Expires, out var expires, out unreadable))
            return await ActivityForms.Answer<Milestone>(unreadable!, place, http, show, stop);

        var asking = Asking.Of(http);
        // A file field left empty still arrives, with no name and no bytes.
        var file = form.Files["file"] is { Length: > 0 } sent ? sent : null;
        await using var content = file?.OpenReadStream();
        var asked = new Evidence
        {
            Number = 0, Title = form["title"].ToString(), Text = form.Text("text"), Link = form.Text("link-" + key),
            Effective = effective, Received = received, Expires = expires,
            GivenBy = new PartyPerson { Party = asking.Seat?.Party, Person = asking.Visitor.Name },
        };
        var outcome = await Handle(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")) { Closes = form["close"] == "yes" }, asked,
            file is null ? null : new SentFile(file.FileName, content!), asking.Actor, ids, clock, stop);
        return await ActivityForms.Answer(outcome, place, http, show, stop);
    }

    internal static Task<Outcome<Milestone>> Handle(
        Database database, MilestonePlace place, Evidence asked, SentFile? file, Actor actor, Ids ids, TimeProvider clock,
        CancellationToken stop) =>
        MilestoneEdit.Run(database, place, async (unit, before, stopping) =>
        {
            if (asked.Link is { } link)
            {
                if (!(await RecordEvidence.Of(unit, place.Plan, link, stopping)).Succeeded(out var title, out var nowhere)) return nowhere;
                if (PlanText.Line(asked.Title) is null) asked = asked with { Title = title };
            }

            // Decided once without the file's number, so that a refusal costs no file.
            var trial = Decide(before, asked with { Number = 1, File = file is null ? null : 1 }, place.Closes, JapanTime.Today(clock));
            if (trial.Refused is { } refusal) return refusal;
            int? kept = null;
            if (file is not null)
            {
                var added = await PlanFiles.Add(unit, place.Plan, file.Name, file.Content, actor, ids, clock, stopping);
                if (!added.Succeeded(out var planFile, out var why)) return why;
                kept = planFile.Number;
            }

            var number = await PlanNumbers.Next(unit, place.Plan, PlanNumbers.Evidence, stopping);
            return Decide(before, asked with { Number = number, File = kept }, place.Closes, JapanTime.Today(clock));
        }, actor, clock, stop);

    private static Outcome<Milestone> Decide(Milestone before, Evidence evidence, bool closes, DateOnly today)
    {
        var attached = MilestoneRules.Attach(before, evidence, today);
        return closes && attached.Succeeded(out var after, out _)
            ? MilestoneRules.Set(after, new MilestoneChange(WorkState.Done, after.Note, null, null), today) : attached;
    }
}

/// <summary>A file as a form sends it.</summary>
internal sealed record SentFile(string Name, Stream Content);
