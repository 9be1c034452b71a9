using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>収支計画: the answers in words, yearly bars, scenarios side by side, the yearly table, the main assumptions.</summary>
internal sealed class ShowMoney(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/money", (PlanId plan, HttpContext http, ShowMoney show, CancellationToken stop) => show.Show(plan, http, stop))
            .Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/money/members", (PlanId plan, HttpContext http, ShowMoney show, CancellationToken stop) => show.Members(plan, http, stop))
            .Needs(Act.ReadPlan);
    }

    private Task<IResult> Show(PlanId plan, HttpContext http, CancellationToken stop) => Again(plan, http, null, stop);

    /// <summary>The page once more, with a workbook that was not taken.</summary>
    internal async Task<IResult> Again(PlanId plan, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Open(plan, http, stop) is not { } book) return Results.NotFound();
        var model = MoneyModel.Of(book, http.Request.Query["scenario"].ToString(), Asking.Of(http).May(Act.EditPlan));
        return Page.Of<MoneyPage>(new { Model = model with { Refused = refused } }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> Members(PlanId plan, HttpContext http, CancellationToken stop) =>
        await Open(plan, http, stop, new FrameLink(MoneyKeys.MembersTitle, null)) is { } book
            ? Page.Of<MoneyMembersPage>(new { Book = book }) : Results.NotFound();

    private async Task<MoneyBook?> Open(PlanId plan, HttpContext http, CancellationToken stop, params FrameLink[] below)
    {
        await using var unit = await database.Read(stop);
        if (await MoneyBook.Load(unit, plan, stop) is not { } book) return null;
        PlanFrame.Open(frame, plan, book.Overview, Asking.Of(http), PlanArea.Money,
            [new FrameLink(MoneyKeys.Plan, below.Length == 0 ? null : PlanAddress.Money(plan)), .. below]);
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        frame.OwnContent = true;
        return book;
    }
}

/// <summary>A plan or a scenario of it, worked out; or why it cannot be.</summary>
/// <param name="Scenario">Null for the plan itself.</param>
/// <param name="Projection">What follows.</param>
public sealed record MoneyCase(Scenario? Scenario, Outcome<Projection> Projection)
{
    internal Projection? Worked => Projection.Succeeded(out var worked, out _) ? worked : null;
}

/// <summary>Everything the first page of the money shows.</summary>
/// <param name="Book">The plan's money.</param>
/// <param name="Chosen">The case that is drawn and listed.</param>
/// <param name="Cases">The plan and its scenarios, side by side.</param>
/// <param name="MayEdit">Whether this reader may change it.</param>
public sealed record MoneyModel(MoneyBook Book, MoneyCase Chosen, IReadOnlyList<MoneyCase> Cases, bool MayEdit)
{
    /// <summary>A workbook that was not taken, and why.</summary>
    internal RefusedForm? Refused { get; init; }

    /// <summary>The most scenarios that stand beside the plan on one page.</summary>
    internal const int ColumnsLimit = 5;

    internal static MoneyModel Of(MoneyBook book, string scenario, bool mayEdit)
    {
        MoneyCase[] cases =
        [
            new(null, book.Projection),
            .. book.Money.Scenarios.Take(ColumnsLimit).Select(one => new MoneyCase(one, Projection.Of(book.Money, one))),
        ];
        return new(book, cases.FirstOrDefault(one => one.Scenario?.Name == scenario) ?? cases[0], cases, mayEdit);
    }

    /// <summary>The rows of the yearly table: name, amount, and whether it is a sum.</summary>
    internal static IReadOnlyList<MoneyLine> Lines { get; } =
    [
        MoneyLine.Head(MoneyKeys.Income),
        new(MoneyKeys.FeesIncome, year => year.Fees), new(MoneyKeys.ContributionsIncome, year => year.Contributions),
        new(MoneyKeys.GapIncome, year => year.Gap), new(MoneyKeys.IncomeSum, year => year.Income, IsSum: true),
        MoneyLine.Head(MoneyKeys.Expense),
        .. Enum.GetValues<LifeStage>().Select(stage => new MoneyLine(Document.Words.Of(stage), year => year.Costs[(int)stage])),
        new(MoneyKeys.TaxPaid, year => year.TaxPaid), new(MoneyKeys.ExpenseSum, year => year.Cost + year.TaxPaid, IsSum: true),
        new(MoneyKeys.Balance, year => year.Income - year.Cost - year.TaxPaid, IsSum: true),
        MoneyLine.Head(MoneyKeys.AtYearEnd),
        new(MoneyKeys.CashLeft, year => year.Cash), new(MoneyKeys.ReserveLeft, year => year.Reserve),
        new(MoneyKeys.MoneyLeft, year => year.Cash + year.Reserve, IsSum: true),
        MoneyLine.Head(MoneyKeys.Accounts),
        new(MoneyKeys.Written, year => year.Written), new(MoneyKeys.Surplus, year => year.Surplus),
        new(MoneyKeys.FixedAssets, year => year.FixedAssets), new(MoneyKeys.TaxPayable, year => year.TaxPayable),
        new(MoneyKeys.NetAssets, year => year.NetAssets, IsSum: true),
    ];

    /// <summary>Rows of which some year holds something; heads without such a row below them go too.</summary>
    internal static IReadOnlyList<MoneyLine> Of(Projection projection)
    {
        var kept = Lines.Where(line => line.Amount is not { } amount || line.IsSum || projection.Years.Any(year => amount(year) != Yen.Zero)).ToList();
        return [.. kept.Where((line, at) => line.Amount is not null || (at + 1 < kept.Count && kept[at + 1].Amount is not null))];
    }
}

/// <summary>A row of the yearly table.</summary>
internal sealed record MoneyLine(TextKey Name, Func<ProjectionPeriod, Yen>? Amount, bool IsSum = false)
{
    internal static MoneyLine Head(TextKey name) => new(name, null);
}
