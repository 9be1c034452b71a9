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

/// <summary>Writes a meeting's agenda (次第): items in their order, with time, papers, and what they are about.</summary>
internal static class SetAgenda
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/meetings/{number:int}/agenda", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowMeetings show, TimeProvider clock,
        CancellationToken stop)
    {
        var place = new RecordPlace(plan, number, form.Number("base"));
        var done = await Handle(database, place, before => Read(form, before), Asking.Of(http).Actor, clock, stop);
        return await MeetingParts.Answer(done, place, "agenda", http, show, stop);
    }

    internal static Task<Outcome<MeetingContent>> Handle(
        Database database, RecordPlace place, Func<MeetingContent, Outcome<IReadOnlyList<AgendaItem>>> change, Actor actor, TimeProvider clock,
        CancellationToken stop) =>
        MeetingParts.Change(database, place, Part, (_, before, book, _) => Task.FromResult(
            change(before!).Succeeded(out var agenda, out var refusal) ? Check(before!, agenda, book) : refusal), actor, clock, stop);

    // The minutes of an item are another form's.
    private static MeetingContent Part(MeetingContent content) =>
        new() { Agenda = [.. content.Agenda.Select(item => item with { Said = null })] };

    private static Outcome<IReadOnlyList<AgendaItem>> Read(IFormCollection form, MeetingContent before)
    {
        var items = new List<(int Order, AgendaItem Item)>();
        var next = FormRow.Next(before.Agenda.Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "item").Where(row => !row.IsEmpty("title", "time", "papers", "about")))
        {
            if (row.Line("title") is not { } title) return FormFields.Missing(MeetingKeys.ItemTitle);
            var time = row.Line("time");
            if (time is not null && row.Count("time") is null) return new Refusal(RefusalKind.Invalid, RegisterKeys.NotANumber, MeetingKeys.Time);
            var about = row.Line("about") is { } typed ? RecordLinks.KeyOf(typed.Normalize(System.Text.NormalizationForm.FormKC)) ?? "?" : null;
            if (about is not null && !about.StartsWith("decision/", StringComparison.Ordinal) && !about.StartsWith("issue/", StringComparison.Ordinal))
                return new Refusal(RefusalKind.Invalid, MeetingKeys.AboutWrong, title);
            var known = before.Agenda.FirstOrDefault(one => one.Number == row.Number);
            items.Add((row.Count("order") ?? row.At, (known ?? new AgendaItem { Number = next++, Title = title }) with
            {
                Title = title, TimeMinutes = row.Count("time"), Papers = row.Line("papers"), About = about,
            }));
        }

        // A stable sort: items given the same place stay in the order of the form.
        return items.OrderBy(one => one.Order).Select(one => one.Item).ToArray();
    }

    private static Outcome<MeetingContent> Check(MeetingContent before, IReadOnlyList<AgendaItem> agenda, RegisterBook book)
    {
        if (before.Agenda.FirstOrDefault(item => item.Said is not null && agenda.All(one => one.Number != item.Number)) is { } lost)
            return new Refusal(RefusalKind.Invalid, MeetingKeys.HasMinutes, lost.Title);
        if (agenda.FirstOrDefault(item => item.About is { } about && !book.Knows(about)) is { } nowhere)
            return new Refusal(RefusalKind.Invalid, RegisterKeys.NoSuchLink, RecordLinks.NameOf(nowhere.About!));
        return before with { Agenda = agenda };
    }
}
