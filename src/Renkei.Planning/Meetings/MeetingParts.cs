using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Meetings;

/// <summary>How the forms on a meeting's page are answered: back to their place when taken, the page again when not.</summary>
internal static class MeetingParts
{
    internal static async Task<IResult> Answer(
        Outcome<MeetingContent> outcome, RecordPlace place, string form, HttpContext http, ShowMeetings show, CancellationToken stop)
    {
        if (outcome.Succeeded(out _, out var refusal))
            return new SeeOther($"{PlanAddress.Meeting(place.Plan, place.Number)}?done=saved#{form}");
        if (refusal is SectionConflict conflict) return new SeeOther(conflict.Address);
        if (refusal.Kind == RefusalKind.NotFound) return Results.NotFound();
        return await show.One(place.Plan, place.Number, http, RefusedForm.Of(form, await http.Request.ReadFormAsync(stop), refusal), stop);
    }

    internal static Task<Outcome<MeetingContent>> Change(
        Database database, RecordPlace place, Func<MeetingContent, MeetingContent> part, RegisterEdit.Deciding<MeetingContent> decide,
        Actor actor, TimeProvider clock, CancellationToken stop) =>
        RegisterEdit.Change(database, place, MeetingSection.Kind,
            new RecordPart<MeetingContent, MeetingContent>(part, PlanJson.Default.MeetingContent), decide, actor, clock, stop);
}
