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

namespace Renkei.Planning.Meetings;

/// <summary>Writes down a meeting's papers (資料): number, title, file, whether it is ready; hands a paper out.</summary>
internal static class SetPapers
{
    /// <summary>The largest request: a few files and the fields around them. One file keeps its own limit.</summary>
    private const long RequestBytesLimit = 4 * AttachEvidence.RequestBytesLimit;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/meetings/{number:int}/papers", Post)
            .WithMetadata(new RequestSizeLimitAttribute(RequestBytesLimit)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/meetings/{number:int}/papers/{paper:int}/file", Send).Needs(Act.ReadPlan);
    }

    private static async Task<IResult> Post(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowMeetings show, Ids ids, TimeProvider clock,
        CancellationToken stop)
    {
        var place = new RecordPlace(plan, number, form.Number("base"));
        var actor = Asking.Of(http).Actor;
        var done = await Handle(database, place, (unit, before, stopping) => Read(form, before, async (name, content) =>
            await PlanFiles.Add(unit, plan, name, content, actor, ids, clock, stopping)), actor, clock, stop);
        return await MeetingParts.Answer(done, place, "papers", http, show, stop);
    }

    internal static Task<Outcome<MeetingContent>> Handle(
        Database database, RecordPlace place, Func<Unit, MeetingContent, CancellationToken, Task<Outcome<IReadOnlyList<MeetingPaper>>>> change,
        Actor actor, TimeProvider clock, CancellationToken stop) =>
        MeetingParts.Change(database, place, content => new MeetingContent { Papers = content.Papers }, async (unit, before, _, stopping) =>
            (await change(unit, before!, stopping)).Succeeded(out var papers, out var refusal)
                ? before! with { Papers = papers } : refusal, actor, clock, stop);

    private static async Task<Outcome<IReadOnlyList<MeetingPaper>>> Read(
        IFormCollection form, MeetingContent before, Func<string, Stream, Task<Outcome<PlanFile>>> attach)
    {
        var papers = new List<(int Order, MeetingPaper Paper)>();
        var next = FormRow.Next(before.Papers.Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "paper"))
        {
            var file = form.Files[row.Name("file")] is { Length: > 0 } sent ? sent : null;
            if (row.IsEmpty("label", "title") && file is null) continue;
            if (row.Line("label") is not { } label) return FormFields.Missing(MeetingKeys.Label);
            if (row.Line("title") is not { } title) return FormFields.Missing(MeetingKeys.PaperTitle);
            var known = before.Papers.FirstOrDefault(one => one.Number == row.Number);
            var kept = known?.File;
            if (file is not null)
            {
                await using var content = file.OpenReadStream();
                if (!(await attach(file.FileName, content)).Succeeded(out var added, out var refusal)) return refusal;
                kept = added.Number;
            }

            papers.Add((row.Count("order") ?? row.At, (known ?? new MeetingPaper { Number = next++, Label = label, Title = title }) with
            {
                Label = label, Title = title, File = kept, Ready = row.Raw("ready") == "true",
            }));
        }

        return papers.OrderBy(one => one.Order).Select(one => one.Paper).ToArray();
    }

    private static async Task<IResult> Send(PlanId plan, int number, int paper, Database database, CancellationToken stop)
    {
        if (number < 1) return Results.NotFound();
        await using var unit = await database.Read(stop);
        var meeting = await PlanSections.Find(unit, plan, NumberedKey.Of(MeetingSection.Kind, number), stop);
        var found = meeting?.Content.Papers.FirstOrDefault(one => one.Number == paper);
        return found?.File is { } file ? await SendFile.Of(unit, plan, file, stop) : Results.NotFound();
    }
}
