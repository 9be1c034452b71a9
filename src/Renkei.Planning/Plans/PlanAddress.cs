using System.Globalization;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;

namespace Renkei.Planning.Plans;

/// <summary>The addresses of a plan's pages, in one place, so that no page spells them.</summary>
internal static class PlanAddress
{
    internal static string Home(PlanId plan) => $"/plans/{plan}";

    internal static string Step(PlanId plan, int step) => Say($"/plans/{plan}/step/{step}");

    internal static string Activity(PlanId plan, ActivityAt at) => Say($"/plans/{plan}/step/{at.Step}/activity/{at.Number}");

    internal static string Milestone(PlanId plan, ActivityAt at, string key) => $"{Activity(plan, at)}#m-{key}";

    internal static string Parties(PlanId plan) => $"/plans/{plan}/parties";

    internal static string ManyParties(PlanId plan) => $"/plans/{plan}/parties/several";

    internal static string Party(PlanId plan, int party) => Say($"/plans/{plan}/parties/{party}");

    internal static string Part(PlanId plan, int party) => Say($"/plans/{plan}/part/{party}");

    internal static string Outline(PlanId plan) => $"/plans/{plan}/outline";

    internal static string Outline(PlanId plan, string sheet) => $"/plans/{plan}/outline/{sheet}";

    internal static string Money(PlanId plan) => $"/plans/{plan}/money";

    internal static string MoneyLines(PlanId plan) => $"/plans/{plan}/money/lines";

    internal static string MoneyLines(PlanId plan, string sheet) => $"/plans/{plan}/money/lines/{sheet}";

    internal static string MoneyScenario(PlanId plan, string name) => $"/plans/{plan}/money/scenario?name={Uri.EscapeDataString(name)}";

    internal static string MoneyChance(PlanId plan) => $"/plans/{plan}/money/chance";

    internal static string MoneyMembers(PlanId plan) => $"/plans/{plan}/money/members";

    internal static string MoneyWorkbook(PlanId plan) => $"/plans/{plan}/money/workbook.xlsx";

    internal static string Cases(PlanId plan) => $"/plans/{plan}/cases";

    internal static string History(PlanId plan) => $"/plans/{plan}/history";

    internal static string Schedule(PlanId plan) => $"/plans/{plan}/schedule";

    internal static string SchedulePaper(PlanId plan) => $"/plans/{plan}/schedule/paper";

    internal static string Reminders(PlanId plan) => $"/plans/{plan}/reminders";

    internal static string Work(PlanId plan, int number) => Say($"/plans/{plan}/schedule/work/{number}");

    internal static string NewWork(PlanId plan, string? place = null) =>
        $"/plans/{plan}/schedule/work/new" + (place is null ? "" : $"?place={place}");

    internal static string Baselines(PlanId plan) => $"/plans/{plan}/schedule/baselines";

    internal static string Baseline(PlanId plan, int number) => Say($"/plans/{plan}/schedule/baselines/{number}");

    /// <summary>The history of one section.</summary>
    internal static string HistoryOf(PlanId plan, string section) => $"/plans/{plan}/history?section={Uri.EscapeDataString(section)}";

    internal static string Draft(PlanId plan, int draft) => Say($"/plans/{plan}/drafts/{draft}");

    internal static string Decisions(PlanId plan) => $"/plans/{plan}/decisions";

    internal static string Decision(PlanId plan, int number) => Say($"/plans/{plan}/decisions/{number}");

    internal static string Issues(PlanId plan) => $"/plans/{plan}/issues";

    internal static string Issue(PlanId plan, int number) => Say($"/plans/{plan}/issues/{number}");

    internal static string Meetings(PlanId plan) => $"/plans/{plan}/meetings";

    internal static string Meeting(PlanId plan, int number) => Say($"/plans/{plan}/meetings/{number}");

    internal static string Bodies(PlanId plan) => $"/plans/{plan}/bodies";

    internal static string Body(PlanId plan, int number) => Say($"/plans/{plan}/bodies/{number}");

    /// <summary>The page of a numbered record named by its key, or null where the key names none.</summary>
    internal static string? Record(PlanId plan, string key) => key.Split('/') switch
    {
        ["decision", var number] => Decision(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["issue", var number] => Issue(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["meeting", var number] => Meeting(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["body", var number] => Body(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["party", var number] => Party(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["work", var number] => Work(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["baseline", var number] => Baseline(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Where a section is worked on.</summary>
    internal static string Section(PlanId plan, string key, Asking asking) => key.Split('/') switch
    {
        ["activity", ..] => ActivitySection.At(key) is { Activity: not null } at ? Activity(plan, at) : Home(plan),
        ["party", var number] when asking.May(Act.ReadPlan) => Party(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["party", var number] => Part(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["work", var number] when asking.May(Act.ReadPlan) => Work(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["baseline", var number] when asking.May(Act.ReadPlan) => Baseline(plan, int.Parse(number, CultureInfo.InvariantCulture)),
        ["money"] => Money(plan),
        [var sheet] when Renkei.Planning.Outline.Sheet.Find(sheet) is not null => Outline(plan, sheet),
        _ => Record(plan, key) ?? (asking.May(Act.EditPlan) ? Settings(plan) : Home(plan)),
    };

    internal static string Settings(PlanId plan) => $"/plans/{plan}/settings";

    internal static string Say(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
