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

/// <summary>Writes a meeting's minutes (議事録): item by item, and as a whole; settles them by a date.</summary>
internal static class WriteMinutes
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/meetings/{number:int}/minutes", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowMeetings show, TimeProvider clock,
        CancellationToken stop)
    {
        var place = new RecordPlace(plan, number, form.Number("base"));
        var done = await Handle(database, place, before => Read(form, before), Asking.Of(http).Actor, clock, stop);
        return await MeetingParts.Answer(done, place, "minutes", http, show, stop);
    }

    internal static Task<Outcome<MeetingContent>> Handle(
        Database database, RecordPlace place, Func<MeetingContent, Outcome<MeetingContent>> change, Actor actor, TimeProvider clock,
        CancellationToken stop) =>
        MeetingParts.Change(database, place, Part, (_, before, _, _) => Task.FromResult(change(before!)), actor, clock, stop);

    // An item that came or went meanwhile is somebody else's change of this part: words written for it must not vanish.
    private static MeetingContent Part(MeetingContent content) => new()
    {
        Agenda = [.. content.Agenda.OrderBy(item => item.Number).Select(item => new AgendaItem { Number = item.Number, Title = "", Said = item.Said })],
        Minutes = content.Minutes, MinutesSettled = content.MinutesSettled,
    };

    private static Outcome<MeetingContent> Read(IFormCollection form, MeetingContent before)
    {
        if (!form.Day("settled", MeetingKeys.Settled, out var settled, out var unreadable)) return unreadable!;
        return before with
        {
            Agenda = [.. before.Agenda.Select(item => item with { Said = PlanText.Lines(form.Text(SaidField(item.Number))) })],
            Minutes = PlanText.Lines(form.Text("whole")), MinutesSettled = settled,
        };
    }

    internal static string SaidField(int item) => PlanAddress.Say($"said-{item}");
}
