using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>The schedule (工程表): its picture, and every entry by activity with owner, dates, state and drift.</summary>
internal sealed class ShowSchedule(Database database, WorkDesk desk, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/schedule", (PlanId plan, HttpContext http, ShowSchedule show, CancellationToken stop) =>
            show.Show(plan, http, stop)).Needs(Act.ReadPlan);

    private async Task<IResult> Show(PlanId plan, HttpContext http, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await ScheduleBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, book.Plan.Overview.Content, asking, PlanArea.Schedule, new FrameLink(PlanKeys.Schedule, null));
        var filter = ScheduleFilter.Of(http.Request.Query);
        var warnings = ScheduleWarnings.Of(await desk.Surroundings(unit, book, stop));
        return Page.Of<SchedulePage>(new
        {
            Model = new ScheduleModel(
                book, filter, filter.Of(ScheduleRows.Of(book)), [.. warnings.Select(one => (one.Work, one.Sentence))], asking.May(Act.EditPlan)),
        });
    }
}

/// <summary>Everything the schedule shows.</summary>
public sealed record ScheduleModel(
    ScheduleBook Book, ScheduleFilter Filter, IReadOnlyList<ScheduleGroup> Groups, IReadOnlyList<(int Work, Refusal Sentence)> Warnings,
    bool MayEdit);

/// <summary>What a reader wants to see of the schedule: one activity, one owner, only what is overdue.</summary>
public sealed record ScheduleFilter(string Activity, string Owner, bool Overdue)
{
    private const string PartyMark = "party-";

    internal bool Any => Activity.Length > 0 || Owner.Length > 0 || Overdue;

    internal static ScheduleFilter Of(IQueryCollection query) =>
        new(query["activity"].ToString(), query["owner"].ToString(), query["overdue"] == "1");

    internal static string OfParty(int party) => string.Create(CultureInfo.InvariantCulture, $"{PartyMark}{party}");

    /// <summary>The groups as they are, or only what fits; an activity without anything that fits is left out.</summary>
    internal IReadOnlyList<ScheduleGroup> Of(IReadOnlyList<ScheduleGroup> groups) => !Any ? groups :
    [
        .. groups.Where(group => Activity.Length == 0 || group.Activity == Activity)
            .Select(group => group with { Rows = [.. group.Rows.Where(Fits)] })
            .Where(group => group.Rows.Count > 0 || Fits(group.Head)),
    ];

    private bool Fits(ScheduleRow row) => (!Overdue || row.Overdue) && (Owner.Length == 0 || Owner == row.Owner?.Person
        || (row.Owner?.Party is { } party && Owner == OfParty(party)));
}

internal static class ScheduleKeys
{
    internal static readonly TextKey Title = new("工程表", "Schedule");
    internal static readonly TextKey Print = new("A3で印刷", "Print on A3");
    internal static readonly TextKey Baselines = new("基準版", "Baselines");
    internal static readonly TextKey Reminders = new("お知らせの用紙", "Reminders on paper");
    internal static readonly TextKey AsOf = new("{0}現在", "as of {0}");
    internal static readonly TextKey Reference = new("基準版：{0}（{1} 承認）", "Baseline: {0}, approved {1}");
    internal static readonly TextKey NoBaseline = new("基準版はまだありません", "no baseline yet");
    internal static readonly TextKey None = new(
        "日付のある作業はまだありません。作業を加えるか、活動のページで期限を入れると、ここに並びます。",
        "There is no work with a date yet. Add work, or enter due dates on the activities' pages.");
    internal static readonly TextKey NothingFits = new(
        "この条件に合うものはありません。", "Nothing fits these conditions.");
    internal static readonly TextKey ShowAll = new("すべて表示する", "Show everything");
    internal static readonly TextKey Filter = new("絞り込む", "Filter");
    internal static readonly TextKey Activity = new("活動", "Activity");
    internal static readonly TextKey Meetings = new("会議", "Meetings");
    internal static readonly TextKey NoActivity = new("活動によらない作業", "Work of no activity");
    internal static readonly TextKey Owner = new("担当", "Owner");
    internal static readonly TextKey NoOwner = new("未定", "nobody yet");
    internal static readonly TextKey OnlyOverdue = new("期限を過ぎたものだけ", "Only what is overdue");
    internal static readonly TextKey Item = new("作業・マイルストーン", "Work or milestone");
    internal static readonly TextKey Dates = new("予定", "Planned");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Drift = new("基準版との差", "Against the baseline");
    internal static readonly TextKey After = new("先に終わる作業", "After");
    internal static readonly TextKey NoDue = new("期限は未定", "no due date");
    internal static readonly TextKey Days = new("{0}日", "{0} days");
    internal static readonly TextKey NotThere = new("（この工程表にありません）", "(not in this schedule)");
    internal static readonly TextKey NoSuchWork = new(
        "その作業は見つかりません。工程表を開き直してください。", "There is no such work item. Open the schedule again.");
    internal static readonly TextKey Warnings = new("確かめてください（{0}件）", "Look at these ({0})");
    internal static readonly TextKey Critical = new("余裕なし", "no slack");
    internal static readonly TextKey Milestone = new("マイルストーン", "milestone");
    internal static readonly TextKey AddHere = new("この活動に作業を加える", "Add work to this activity");
    internal static readonly TextKey ChartLabel = new(
        "工程表の図。同じ内容を下の一覧に示しています。", "A picture of the schedule; the list below holds the same.");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["saved"] = new("保存しました。", "Saved."),
        ["added"] = new("作業を加えました。", "The work item was added."),
    };
}
