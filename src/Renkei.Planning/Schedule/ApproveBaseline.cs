using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>Approves the schedule as it is planned now (基準版にする): the dates of every entry are frozen, and drift is counted from them.</summary>
internal static class ApproveBaseline
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/schedule/baselines", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, Database database, ShowBaselines show, TimeProvider clock,
        CancellationToken stop)
    {
        var typed = new BaselineForm(form["approved-on"].ToString(), form["approved-by"].ToString(), form["link"].ToString(), form["reason"].ToString());
        var done = await Handle(database, plan, typed, Asking.Of(http).Actor, clock, stop);
        if (done.Succeeded(out var number, out var refusal)) return new SeeOther($"{PlanAddress.Baseline(plan, number)}?done=approved");
        return refusal is PlanSections.PlanNotOpen ? Results.NotFound()
            : await show.Again(plan, http, RefusedForm.Of("approve", form, refusal), stop);
    }

    internal static async Task<Outcome<int>> Handle(
        Database database, PlanId plan, BaselineForm typed, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var today = JapanTime.Today(clock);
        if (!FormFields.Day(typed.ApprovedOn, BaselineKeys.ApprovedOn, out var on, out var unreadable)) return unreadable!;
        if (on is not { } day) return FormFields.Missing(BaselineKeys.ApprovedOn);
        if (day > today) return new Refusal(RefusalKind.Invalid, BaselineKeys.NotYet);
        if (PlanText.Line(typed.ApprovedBy) is not { } by) return FormFields.Missing(BaselineKeys.ApprovedBy);
        if (PlanText.Lines(typed.Reason) is not { } reason) return FormFields.Missing(BaselineKeys.Reason);
        await using var unit = await database.Begin(stop);
        // What is approved is what stands there now: nobody moves a date between the look and the saving.
        if (await SectionWrite.TakePlan(unit, plan, stop) is null || await ScheduleBook.Load(unit, plan, today, stop) is not { } book)
            return new PlanSections.PlanNotOpen();
        var items = Drift.Planned(book);
        if (items.Count == 0) return new Refusal(RefusalKind.Invalid, BaselineKeys.Nothing);
        var number = await PlanNumbers.Next(unit, plan, PlanNumbers.Baseline, stop);
        var saved = await PlanSections.Save(unit, plan, BaselineSection.Key(number), new BaselineContent
        {
            ApprovedOn = day, ApprovedBy = by, Link = PlanText.Line(typed.Link), Reason = reason, Items = items,
        }, 0, actor, clock, stop);
        if (saved.Refused is { } refusal) return refusal;
        await unit.Commit(stop);
        return number;
    }
}

/// <summary>What somebody typed to approve a schedule.</summary>
internal sealed record BaselineForm(string ApprovedOn, string ApprovedBy, string Link, string Reason);

internal static class BaselineKeys
{
    internal static readonly TextKey Title = new("工程表の基準版", "Approved schedules");
    internal static readonly TextKey Lead = new(
        "承認された工程表の日付を、その日のまま残したものです。遅れ・前倒しは、最後に承認された版から数えます。",
        "The dates of a schedule as they were approved. Drift is counted from the one approved last.");
    internal static readonly TextKey None = new(
        "基準版はまだありません。工程表が会議で承認されたら、その日付をここで基準版にします。",
        "No schedule has been approved yet. Once a meeting approves it, its dates become the baseline here.");
    internal static readonly TextKey Version = new("版", "Version");
    internal static readonly TextKey ApprovedOn = new("承認日", "Approved on");
    internal static readonly TextKey ApprovedBy = new("承認者（会議名など）", "Approved by (such as a meeting)");
    internal static readonly TextKey Link = new("承認の記録", "Record of the approval");
    internal static readonly TextKey LinkHint = new(
        "判断記録なら decision/9 のように、ほかの場所なら https:// で始まるアドレスを入れます。",
        "A record of this plan such as decision/9, or an address beginning with https://.");
    internal static readonly TextKey Reason = new("理由・経緯", "Reason");
    internal static readonly TextKey Items = new("項目数", "Entries");
    internal static readonly TextKey Counts = new("遅れ・前倒しを数える版", "drift is counted from this one");
    internal static readonly TextKey Approve = new("いまの工程表を基準版にする", "Make today's schedule the baseline");
    internal static readonly TextKey ApproveLead = new(
        "いまの予定日（開始予定日と期限）をすべて残します。あとから基準版を変えることはできません。変わったときは新しい版を承認します。",
        "All planned dates are kept as they are. A baseline is never changed afterwards; approve a new one instead.");
    internal static readonly TextKey NotYet = new("「承認日」はきょうまでの日付にしてください。", "The day of approval cannot lie in the future.");
    internal static readonly TextKey Nothing = new(
        "日付のある作業も期限のある活動もまだありません。先に工程表に日付を入れてください。",
        "There is no item with a date yet. Enter dates in the schedule first.");
    internal static readonly TextKey Now = new("いまの工程表", "the schedule today");
    internal static readonly TextKey With = new("くらべる相手", "Compare with");
    internal static readonly TextKey Compare = new("くらべる", "Compare");
    internal static readonly TextKey Sums = new(
        "遅れ {0}件、前倒し {1}件、日付の変更 {2}件、追加 {3}件、取りやめ {4}件、予定どおり {5}件",
        "{0} later, {1} earlier, {2} with other dates, {3} added, {4} removed, {5} as approved");
    internal static readonly TextKey MeetingsLeftOut = new(
        "基準版の{0}には会議の日付がないため、会議はくらべていません。", "Meetings are not compared: baseline {0} holds no dates of meetings.");
    internal static readonly TextKey Entry = new("項目", "Entry");
    internal static readonly TextKey Before = new("この版の日付", "Dates of this version");
    internal static readonly TextKey After = new("くらべる相手の日付", "Dates of the other");
    internal static readonly TextKey Difference = new("差", "Difference");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["approved"] = new("基準版にしました。遅れ・前倒しはこの版から数えます。", "It is the baseline now. Drift is counted from it."),
    };
}
