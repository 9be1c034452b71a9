using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>A meeting (会議) as it stands in the schedule: it has a day and was not cancelled.</summary>
/// <param name="Key">Its section, such as <c>meeting/4</c>.</param>
/// <param name="Name">第4回 検討委員会.</param>
/// <param name="Day">The day it is, or was, held.</param>
/// <param name="State">Planned, called or held.</param>
public sealed record MeetingDay(string Key, string Name, DateOnly Day, MeetingState State)
{
    internal bool Held => State == MeetingState.Held;

    /// <summary>A meeting whose day is over and of which nobody recorded that it was held.</summary>
    internal bool OpenOn(DateOnly today) => !Held && Day < today;

    /// <summary>The meetings of a plan, by day.</summary>
    internal static async Task<IReadOnlyList<MeetingDay>> All(Unit unit, PlanId plan, CancellationToken stop)
    {
        var bodies = (await PlanSections.All(unit, plan, BodySection.Kind, stop))
            .ToDictionary(body => NumberedKey.NumberOf(body.Key.Text), body => body.Content.Name);
        return
        [
            .. from section in await PlanSections.All(unit, plan, MeetingSection.Kind, stop)
               let meeting = section.Content
               where meeting.On is not null && meeting.State != MeetingState.Cancelled
               orderby meeting.On, meeting.Begins
               select new MeetingDay(section.Key.Text, meeting.NameWith(bodies.GetValueOrDefault(meeting.Body ?? 0, "")), meeting.On!.Value, meeting.State),
        ];
    }
}
