using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>The sheets on which the assumptions are entered: frame, members, costs, fees, contributions.</summary>
internal sealed class ShowMoneyLines(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/money/lines/{sheet}", (PlanId plan, string sheet, HttpContext http, ShowMoneyLines show, CancellationToken stop) =>
            show.Again(plan, sheet, http, null, stop)).Needs(Act.ReadPlan);

    internal async Task<IResult> Again(PlanId plan, string name, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (MoneySheet.Find(name) is not { } sheet || await MoneyBook.Load(unit, plan, stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, book.Overview, asking, PlanArea.Money,
            new FrameLink(MoneyKeys.Plan, PlanAddress.Money(plan)), new FrameLink(sheet.Title, null));
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        return Page.Of<MoneyLinesPage>(
            new { Model = new MoneyLinesModel(book, sheet, asking.May(Act.EditPlan), refused) }, refused?.Status ?? StatusCodes.Status200OK);
    }
}

/// <summary>Everything a sheet of the assumptions shows.</summary>
public sealed record MoneyLinesModel(MoneyBook Book, MoneySheet Sheet, bool MayEdit, RefusedForm? Refused)
{
    internal static string FormOf(string? id) => id is null ? "add" : $"row:{id}";

    /// <summary>The name of an input: several forms stand on one page, so it carries the row.</summary>
    internal static string InputOf(string? id, MoneyField field) => $"{(string.IsNullOrEmpty(id) ? "new" : id)}-{field.Name.Replace('/', '-')}";

    internal IReadOnlyList<MoneyRow> Rows => Sheet.Rows(Book.Money);

    internal string Address => PlanAddress.MoneyLines(Book.Plan, Sheet.Name);

    /// <summary>The choices of a field: its own, or the plan's kinds of members.</summary>
    internal IReadOnlyList<Choice> ChoicesOf(MoneyField field, Texts texts) => field.Choices.Count > 0
        ? [.. field.Choices.Select(one => new Choice(one.Key, texts[one.Value]))]
        : [.. Book.Money.Kinds.Select(kind => new Choice(kind.Id, kind.Name.Length > 0 ? kind.Name : kind.Id))];

    /// <summary>A saved value as a reader sees it; null where there is nothing to show.</summary>
    internal string? Shown(MoneyField field, MoneyRow row, Texts texts)
    {
        var value = row.Values.GetValueOrDefault(field.Name, "");
        if (value.Length == 0) return null;
        return field.Input switch
        {
            MoneyInput.Yes => value == "true" ? texts[MoneyKeys.Yes] : null,
            MoneyInput.Choice when field.Choices.Count == 0 => MoneyPlaces.NameOf(Book.Money, "kinds", value),
            MoneyInput.Choice or MoneyInput.Choices => string.Join(texts.InJapanese ? "、" : ", ",
                value.Split(", ").Select(one => field.Choices.TryGetValue(one, out var word) ? texts[word] : one)),
            _ => value,
        };
    }
}
