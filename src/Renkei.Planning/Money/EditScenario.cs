using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>One scenario as a form: every value of the plan, and beside it the value that differs. What is left empty stays the plan's.</summary>
internal sealed class EditScenario(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/money/scenario", (PlanId plan, HttpContext http, EditScenario edit, CancellationToken stop) =>
            edit.Show(plan, http, null, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/money/scenario", (PlanId plan, HttpContext http, IFormCollection form, EditScenario edit, CancellationToken stop) =>
            edit.Post(plan, http, form, stop)).Needs(Act.EditPlan);
    }

    /// <summary>The name of the input of a place.</summary>
    internal static string InputOf(string place) => "v-" + place.Replace('/', '-');

    private async Task<IResult> Show(PlanId plan, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await MoneyBook.Load(unit, plan, stop) is not { } book) return Results.NotFound();
        var name = refused?.Typed.GetValueOrDefault("was", "") ?? http.Request.Query["name"].ToString();
        var scenario = book.Money.Scenarios.FirstOrDefault(one => one.Name == name);
        if (name.Length > 0 && scenario is null) return Results.NotFound();
        PlanFrame.Open(frame, plan, book.Overview, Asking.Of(http), PlanArea.Money,
            new FrameLink(MoneyKeys.Plan, PlanAddress.Money(plan)), scenario is null ? new FrameLink(MoneyKeys.AddScenario, null) : FrameLink.Of(name, null));
        return Page.Of<ScenarioPage>(new { Book = book, Scenario = scenario, Refused = refused }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> Post(PlanId plan, HttpContext http, IFormCollection form, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var was = form["was"].ToString();
        var done = await Change(unit, plan, form.Number("base"), was, money => Read(money, form), Asking.Of(http).Actor, stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(stop);
        if (done.Succeeded(out _, out var refusal))
            return new SeeOther($"{PlanAddress.Money(plan)}?done={(form["remove"] == "1" ? "removed" : was.Length == 0 ? "added" : "saved")}#scenarios");
        await unit.DisposeAsync();
        return refusal switch
        {
            SectionConflict conflict => new SeeOther(conflict.Address),
            PlanSections.PlanNotOpen => Results.NotFound(),
            _ => await Show(plan, http, RefusedForm.Of("scenario", form, refusal), stop),
        };
    }

    /// <summary>Puts a scenario in the place of the one called <paramref name="was"/>; a new one at the end; null takes it out.</summary>
    internal async Task<Outcome<Done>> Change(
        Unit unit, PlanId plan, int formVersion, string was, Func<FinancePlan, Outcome<ScenarioChange>> read, Actor actor, CancellationToken stop)
    {
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return new PlanSections.PlanNotOpen();
        var start = await SectionStart.Of(unit, plan, MoneySection.Key, formVersion,
            content => Part(content, was), PlanJson.Default.String, stop);
        var money = MoneyBook.Begun(start, overview.Content);
        if (!read(money).Succeeded(out var change, out var refusal)) return refusal;
        var scenarios = money.Scenarios.Where(one => one.Name != was || change.After is not null)
            .Select(one => one.Name == was ? change.After! : one).ToList();
        if (was.Length == 0 && change.After is { } added) scenarios.Add(added);
        var saved = await EditMoney.Keep(unit, plan, money with { Scenarios = scenarios }, start.Version, actor, clock, stop);
        return saved.Refused is { } why ? why : default(Done);
    }

    private static string Part(FinancePlan money, string name) => money.Scenarios.FirstOrDefault(one => one.Name == name) is not { } one ? ""
        : string.Join('\n', one.Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => $"{change.Key}={change.Value}"));

    private static Outcome<ScenarioChange> Read(FinancePlan money, IFormCollection form)
    {
        if (form["remove"] == "1") return new ScenarioChange(null);
        var name = PlanText.Line(form["name"]);
        if (name is null) return new AtField("name", FormFields.Missing(MoneyKeys.ScenarioName));
        var before = money.Scenarios.FirstOrDefault(one => one.Name == form["was"].ToString());
        var changes = new Dictionary<string, Uncertain>();
        foreach (var place in AssumptionPlace.Of(money))
        {
            var label = MoneyPlaces.Of(money, place.Place);
            var field = new MoneyField(place.Place, label, MoneyInput.Range, false, FieldAttribute.TextLimit, new Dictionary<string, TextKey>());
            if (!field.Read(form[InputOf(place.Place)]).Succeeded(out var given, out var refusal)) return new AtField(InputOf(place.Place), refusal);
            if (given.Node is { } node) changes[place.Place] = System.Text.Json.JsonSerializer.Deserialize(node, PlanJson.Default.Uncertain);
        }

        return changes.Count == 0 ? new AtField("", new Refusal(RefusalKind.Invalid, MoneyKeys.NothingDiffers))
            : new ScenarioChange((before ?? new Scenario()) with { Name = name, Changes = changes });
    }
}

/// <summary>What a scenario becomes; null when it is taken out.</summary>
internal sealed record ScenarioChange(Scenario? After);
