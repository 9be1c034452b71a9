using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Guide;
using Renkei.Planning.Plans;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Planning.Searching;

/// <summary>
/// Finds words in the guide, and for a signed-in person in the plans as far as each seat reads. It stands in Planning, because
/// the guide may not know who asks (decision 0061).
/// </summary>
internal static class ShowSearch
{
    /// <summary>So many plans are searched at once: those a person sits in, first by their order.</summary>
    internal const int PlansLimit = SearchIndex.ScopesLimit - 1;

    // The guide is open to everybody, so the route is public; what else may be read is decided below, by Access.
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/search", Show).Needs(Act.ReadPublic).Limited(Limit.Search);

    private static async Task<IResult> Show(
        string? q, string? kind, [FromQuery(Name = "page")] string? pageNumber, Visitor visitor, Seats seats, Database database,
        IEnumerable<SearchKind> kinds, Texts texts, Frame frame, CancellationToken stop)
    {
        var query = SearchQuery.Parse(q);
        var page = int.TryParse(pageNumber, out var number) ? number : 1;
        var known = kinds.FirstOrDefault(each => each.Code == kind);
        await using var unit = await database.Read(stop);
        var scopes = await Readable(unit, visitor, seats, stop);
        var answer = await SearchIndex.Find(unit, query, scopes, texts.Language, known?.Code, page, stop);
        var plans = visitor.Person is { } person
            ? (await ListPlans.Of(unit, seats, person, stop)).All.ToDictionary(plan => SearchScope.Plan(plan.Plan.Id.Value).Name) : [];
        var question = new Question(query, known, [.. kinds], plans, visitor.IsSignedIn);
        GuideFrame.Fill(frame, "/search");
        // What is found in a practice plan is shown as practice, as on every page of that plan.
        frame.Practice = answer.Hits.Any(hit => question.PlanOf(hit) is { Plan.Practice: true });
        return Page.Of<SearchPage>(new
        {
            Question = question,
            Answer = answer,
        });
    }

    /// <summary>The scopes a visitor may read: the guide, whole plans, own parts.</summary>
    internal static async Task<IReadOnlyCollection<SearchScope>> Readable(
        Unit unit, Visitor visitor, Seats seats, CancellationToken stop)
    {
        var scopes = new HashSet<SearchScope> { SearchScope.Guide };
        if (visitor.Person is not { } person || !Access.Allows(visitor, Act.Search, null, null)) return scopes;
        foreach (var seat in (await seats.Open(unit, person, stop)).Take(PlansLimit))
        {
            if (Access.Allows(visitor, Act.ReadPlan, seat, null)) scopes.Add(SearchScope.Plan(seat.Plan));
            else if (Access.Allows(visitor, Act.ReadOwnPart, seat, seat.Party)) scopes.Add(SearchScope.Party(seat.Plan, seat.Party));
        }

        return scopes;
    }
}

/// <summary>What the page was asked.</summary>
/// <param name="Query">The words.</param>
/// <param name="Kind">The chosen kind, or null for all.</param>
/// <param name="Kinds">All kinds there are.</param>
/// <param name="Plans">The asker's plans by their scope.</param>
/// <param name="InPlans">True when plans were searched too.</param>
public sealed record Question(
    SearchQuery Query, SearchKind? Kind, IReadOnlyList<SearchKind> Kinds, IReadOnlyDictionary<string, OwnPlan> Plans, bool InPlans)
{
    /// <summary>The plan a hit stands in, or null for the guide.</summary>
    internal OwnPlan? PlanOf(SearchHit hit) => Plans.GetValueOrDefault(hit.Scope.Name.Split('/')[0]);

    /// <summary>The name of a kind, or its code where a module has not given it one.</summary>
    internal string NameOf(string kind, Texts texts) =>
        Kinds.FirstOrDefault(each => each.Code == kind) is { } known ? texts[known.Label] : texts[SearchKeys.OtherKind];

    /// <summary>The address of the same question with another kind or page.</summary>
    internal string Address(string? kind, int page = 1) => "/search?q=" + Uri.EscapeDataString(Query.Asked)
        + (kind is null ? "" : "&kind=" + Uri.EscapeDataString(kind))
        + (page == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&page={page}"));
}
