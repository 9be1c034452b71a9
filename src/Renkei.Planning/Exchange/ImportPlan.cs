using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Exchange;

/// <summary>Takes a plan zip in by a page (see <see cref="PlanImport"/>). Whoever imports becomes the copy's secretariat.</summary>
public static class ImportPlan
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/import", (Frame frame) => Again(frame, "", null)).Needs(Act.MakePlan);
        routes.MapPost("/plans/import", Post)
            .WithMetadata(new RequestSizeLimitAttribute(ZipLimits.UploadBytes)).Needs(Act.MakePlan);
    }

    private static async Task<IResult> Post(
        HttpContext http, IFormCollection form, Database database, People people, Organisations organisations, Seats seats,
        Ids ids, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        var name = form["name"].ToString();
        if (form.Files["zip"] is not { Length: > 0 } file) return Again(frame, name, ImportKeys.NoFile);
        await using var zip = file.OpenReadStream();
        var read = await PlanImport.Check(zip, stop);
        if (!read.Succeeded(out var sound, out var refusal)) return Again(frame, name, refusal);
        await using var unit = await database.Begin(stop);
        var maker = await people.Find(unit, Asking.Of(http).Visitor.Person!.Value, stop);
        var taken = await Handle(
            unit, sound, PlanText.Line(name), maker!, new PlanHands(organisations, seats, ids, clock), stop);
        if (!taken.Succeeded(out var imported, out refusal)) return Again(frame, name, refusal);
        await unit.Commit(stop);
        return new SeeOther(PlanAddress.Home(imported.Plan));
    }

    /// <summary>Imports and seats the importer: in the part of the own organisation where the plan already has one of its name.</summary>
    internal static async Task<Outcome<Imported>> Handle(
        Unit unit, CheckedZip zip, string? name, Person maker, PlanHands hands, CancellationToken stop)
    {
        var taken = await PlanImport.Take(unit, zip, name, maker.AsActor(), hands.Ids, hands.Clock, stop);
        if (!taken.Succeeded(out var imported, out var refusal)) return refusal;
        var seated = await Seat(unit, imported.Plan, maker, hands.Organisations, hands.Seats, stop);
        return seated.Refused is { } unseated ? unseated : imported;
    }

    /// <summary>
    /// Gives a person the secretariat's seat of an imported plan. The seat's number is never one the plan uses for somebody else:
    /// who sits on a number sees that organisation's part.
    /// </summary>
    public static async Task<Outcome<Seat>> Seat(
        Unit unit, PlanId plan, Person person, Organisations organisations, Seats seats, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(seats);
        var organisation = await organisations.Find(unit, person.Organisation, stop);
        var parties = await PlanSections.All(unit, plan, PartySection.Kind, stop);
        var own = parties.Where(party => party.Content.Name == organisation?.Name).ToList();
        var number = own.Count == 1 ? PartySection.NumberOf(own[0].Key)
            : await PlanNumbers.Next(unit, plan, PlanNumbers.Party, stop);
        await seats.KeepParty(unit, plan.Value, number, person.Organisation, stop);
        return await seats.Give(unit, person.AsActor(), plan.Value, person.Id, PlanRole.Secretariat, stop);
    }

    private static IResult Again(Frame frame, string name, Refusal? fault)
    {
        frame.Trail.Add(new FrameLink(PlanKeys.AllPlans, "/plans"));
        frame.Trail.Add(new FrameLink(ImportKeys.Title, null));
        return Page.Of<ImportPage>(new { Name = name, Fault = fault },
            fault is null ? StatusCodes.Status200OK
                    : fault.Kind == RefusalKind.TooLarge ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status422UnprocessableEntity);
    }
}

internal static class ImportKeys
{
    internal static readonly TextKey Title = new("計画を取り込む", "Import a plan");
    internal static readonly TextKey Lead = new(
        "Renkeiから書き出したzipを選ぶと、記録・番号・ファイルごと、新しい計画として取り込みます。取り込んだ人が事務局になります。",
        "Choose a zip exported from Renkei. It becomes a new plan with its history, numbers and files; whoever imports it becomes its secretariat.");
    internal static readonly TextKey File = new("計画のzip", "Plan zip");
    internal static readonly TextKey FileHint = new("100 MBまで。それより大きいときは renkei plan import コマンドで取り込めます。",
        "Up to 100 MB; larger ones by the command renkei plan import.");
    internal static readonly TextKey Name = new("取り込んだあとの名称", "Name of the copy");
    internal static readonly TextKey NameHint = new("空のときは、もとの名称のままです。", "Left empty, it keeps its name.");
    internal static readonly TextKey Submit = new("取り込む", "Import");
    internal static readonly Refusal NoFile = new(RefusalKind.Invalid, new(
        "zipが選ばれていません。書き出した計画のzipを選んでください。", "No zip was chosen. Choose the exported plan."));
}
