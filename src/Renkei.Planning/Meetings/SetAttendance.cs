using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Bodies;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Meetings;

/// <summary>Writes down who comes (出席, 欠席, 代理, 随行): the body's members of that day, and others.</summary>
internal static class SetAttendance
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/meetings/{number:int}/attendance", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowMeetings show, TimeProvider clock,
        CancellationToken stop)
    {
        var place = new RecordPlace(plan, number, form.Number("base"));
        var done = await Handle(database, place, (before, book) => Read(form, before, book), Asking.Of(http).Actor, clock, stop);
        return await MeetingParts.Answer(done, place, "attendance", http, show, stop);
    }

    internal static Task<Outcome<MeetingContent>> Handle(
        Database database, RecordPlace place, Func<MeetingContent, RegisterBook, Outcome<IReadOnlyList<Attendance>>> change, Actor actor,
        TimeProvider clock, CancellationToken stop) =>
        MeetingParts.Change(database, place, content => new MeetingContent { Attendance = content.Attendance }, (_, before, book, _) =>
            Task.FromResult<Outcome<MeetingContent>>(change(before!, book).Succeeded(out var attendance, out var refusal)
                ? before! with { Attendance = attendance } : refusal), actor, clock, stop);

    /// <summary>
    /// Everybody the meeting's page lists: who was written down, then the members of that day who were not. A row that was
    /// written down stays when its member leaves.
    /// </summary>
    internal static IReadOnlyList<Attendance> Expected(MeetingContent meeting, RegisterBook book)
    {
        var members = meeting.Body is { } number && book.Bodies.TryGetValue(number, out var body)
            ? body.Content.Members.Where(member => member.SitsOn(meeting.On ?? book.Today)) : [];
        var next = FormRow.Next(meeting.Attendance.Select(one => one.Number));
        return
        [
            .. meeting.Attendance,
            .. members.Where(member => meeting.Attendance.All(one => one.Member != member.Number)).Select(member => new Attendance
            {
                Number = next++, Member = member.Number, Party = member.Party, Person = member.Person, Role = member.Role,
            }),
        ];
    }

    /// <summary>How many members have answered, of how many.</summary>
    internal static (int Answered, int Members) Answers(MeetingContent meeting, RegisterBook book)
    {
        var members = Expected(meeting, book).Where(one => one.Member is not null).ToArray();
        return (members.Count(one => one.Presence != Presence.Unanswered), members.Length);
    }

    private static Outcome<IReadOnlyList<Attendance>> Read(IFormCollection form, MeetingContent before, RegisterBook book)
    {
        var rows = new List<Attendance>();
        var expected = Expected(before, book);
        var next = FormRow.Next(expected.Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "person"))
        {
            var known = expected.FirstOrDefault(one => one.Number == row.Number);
            // A member's name is the body's; somebody else's is typed, and emptied again.
            var person = known?.Member is null ? row.Line("person") : known.Person;
            if (person is null && row.IsEmpty("role", "proxy")) continue;
            if (person is null) return FormFields.Missing(RegisterKeys.Person);
            var presence = Words.Read<Presence>(row.Raw("presence")) ?? Presence.Unanswered;
            if (presence == Presence.Proxy && row.Line("proxy") is null) return new Refusal(RefusalKind.Invalid, MeetingKeys.ProxyMissing, person);
            var kept = known ?? new Attendance { Number = next++, Person = person };
            if (kept.Member is null)
            {
                var party = row.Count("party");
                if (Choices.CheckParty(book, party, known?.Party) is { } refusal) return refusal;
                kept = kept with { Person = person, Party = party, Role = row.Line("role") };
            }

            rows.Add(kept with { Presence = presence, Proxy = presence == Presence.Proxy ? row.Line("proxy") : null });
        }

        return rows;
    }
}
