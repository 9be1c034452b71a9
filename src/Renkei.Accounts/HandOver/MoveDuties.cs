using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.HandOver;

/// <summary>A change of personnel (人事異動): one act moves all duties of a person to another, after a look at what will move.</summary>
internal sealed class MoveDuties(Database database, People people, IEnumerable<IDuties> duties, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/hand-over", (Guid person, [FromQuery] Guid? to, MoveDuties use, CancellationToken stop) =>
            use.Show(person, to, null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/hand-over", (Guid person, [FromForm] Guid? to, [FromForm] string? disable,
                Visitor visitor, MoveDuties use, CancellationToken stop) =>
            use.Do(visitor, person, (to ?? Guid.Empty, disable == "true"), stop)).Needs(Act.ManagePeople);
    }

    /// <summary>Moves everything in one unit.</summary>
    internal async Task<Outcome<int>> Move(Unit unit, Actor actor, Guid from, Guid to, CancellationToken stop)
    {
        var predecessor = await people.Find(unit, from, stop);
        var successor = await people.Find(unit, to, stop);
        if (predecessor is null) return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        // The seat's party is the organisation's: to another organisation it would be another seat.
        if (successor is null or { Disabled: true } || from == to || successor.Organisation != predecessor.Organisation)
            return new Refusal(RefusalKind.Invalid, HandOverKeys.NotColleague);
        var succession = new Succession(predecessor, successor);
        var moved = 0;
        // Seats last: the other modules find a person's duties through the seats the person still has.
        foreach (var each in duties.OrderBy(each => each is SeatDuties)) moved += await each.Move(unit, succession, actor, stop);
        await HouseAudit.Write(unit, actor, "person.handed-over", People.Subject(from), clock, stop,
            ("to", to.ToString("D")), ("moved", moved.ToString(CultureInfo.InvariantCulture)));
        return moved;
    }

    private async Task<IResult> Do(
        Visitor visitor, Guid from, (Guid To, bool Disable) asked, CancellationToken stop)
    {
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            refusal = (await Move(unit, visitor.AsActor(), from, asked.To, stop)).Refused;
            if (refusal is null && asked.Disable)
                refusal = (await people.Disable(unit, visitor.AsActor(), from, stop)).Refused;
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To($"/people/{asked.To:D}?done=handed-over") : await Show(from, asked.To, refusal, stop);
    }

    private async Task<IResult> Show(Guid from, Guid? to, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await people.Find(unit, from, stop) is not { } person) return Results.StatusCode(StatusCodes.Status404NotFound);
        var all = new List<Duty>();
        foreach (var each in duties) all.AddRange(await each.Of(unit, person, stop));
        var colleagues = (await people.List(unit, stop)).Where(each =>
            each.Organisation == person.Organisation && each.Id != from && !each.Disabled).ToList();
        return Page.Of<HandOverPage>(new
        {
            Model = new HandOverModel(person, all, colleagues, colleagues.Find(each => each.Id == to)), Refusal = refusal,
        }, Status.Of(refusal));
    }
}

/// <summary>What the hand-over page shows.</summary>
public sealed record HandOverModel(Person From, IReadOnlyList<Duty> Duties, IReadOnlyList<Person> Colleagues, Person? To);

/// <summary>Words of the hand-over.</summary>
internal static class HandOverKeys
{
    internal static readonly TextKey Title = new("{0}さんの担当を引き継ぐ", "Hand over the duties of {0}");
    internal static readonly TextKey Seat = new("計画への参加", "Seat in a plan");
    internal static readonly TextKey Sentence = new("次の担当がすべて、選んだ方に移ります。記録は前の担当者の名前のまま残ります。", "All of these move to the person you choose. What was recorded keeps the earlier name.");
    internal static readonly TextKey None = new("移す担当はありません。", "There is nothing to move.");
    internal static readonly TextKey Duty = new("担当", "Duty");
    internal static readonly TextKey What = new("内容", "What");
    internal static readonly TextKey To = new("引き継ぐ方", "Successor");
    internal static readonly TextKey Preview = new("内容を確かめる", "Look at it first");
    internal static readonly TextKey Do = new("引き継ぎを実行する", "Hand over now");
    internal static readonly TextKey Consequence = new("{0}件の担当を、{1}さんから{2}さんへ移します。", "{0} duties move from {1} to {2}.");
    internal static readonly TextKey DisableToo = new("{0}さんの利用を停止する", "Disable {0} too");
    internal static readonly TextKey DisableHint = new("異動や退職でこの方が使わなくなるときに選びます。", "When the person leaves.");
    internal static readonly TextKey NotColleague = new("引き継ぐ方は、同じ所属の利用中の方から選んでください。", "Choose a successor of the same organisation who can sign in.");
    internal static readonly TextKey NoColleagues = new("同じ所属の方がほかにいません。先に後任の方を招待してください。", "Nobody else of the organisation is here. Invite the successor first.");
    internal static readonly TextKey DoneWords = new("担当を引き継ぎました。", "The duties were handed over.");
}
