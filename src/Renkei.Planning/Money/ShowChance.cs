using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Finance.Chance;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>見込みの幅: the fan of money, the chance that the reserve meets the renewal, in words, and which assumptions matter (tornado).</summary>
internal sealed class ShowChance(Database database, Frame frame, TimeProvider clock)
{
    /// <summary>Draws of the page: what two cores make in about a second.</summary>
    internal const int Draws = 100_000;

    private const ulong UsualSeed = 1;

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/money/chance", (PlanId plan, HttpContext http, ShowChance show, CancellationToken stop) =>
            show.Show(plan, http, stop)).Needs(Act.ReadPlan);

    private async Task<IResult> Show(PlanId plan, HttpContext http, CancellationToken stop)
    {
        MoneyBook? book;
        await using (var unit = await database.Read(stop)) book = await MoneyBook.Load(unit, plan, stop);
        if (book is null) return Results.NotFound();
        PlanFrame.Open(frame, plan, book.Overview, Asking.Of(http), PlanArea.Money,
            new FrameLink(MoneyKeys.Plan, PlanAddress.Money(plan)), new FrameLink(MoneyKeys.ChanceTitle, null));
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        var typed = http.Request.Query["seed"].ToString();
        var known = ulong.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed);
        if (!known) seed = UsualSeed;
        return Page.Of<ChancePage>(new
        {
            Model = new ChanceModel(book, typed.Length > 0 && !known ? typed : null, seed,
                Simulation.Of(book.Money, seed, Draws, Environment.ProcessorCount, stop: stop), Tornado.Of(book.Money)),
        });
    }
}

/// <summary>Everything the page of chance shows.</summary>
/// <param name="Book">The plan's money.</param>
/// <param name="BadSeed">A seed that was typed and is none.</param>
/// <param name="Seed">The seed that was drawn with.</param>
/// <param name="Simulation">The draws.</param>
/// <param name="Bars">The tornado.</param>
public sealed record ChanceModel(
    MoneyBook Book, string? BadSeed, ulong Seed, Outcome<Simulation> Simulation, Outcome<IReadOnlyList<TornadoBar>> Bars);
