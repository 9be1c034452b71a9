using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>The schedule as a committee's paper (工程表 A3横): one sheet that carries the plan, then the list of what did not fit.</summary>
internal static class ShowPaper
{
    /// <summary>A3 landscape within its margins: 390 mm in CSS pixels (96 in an inch of 25.4 mm).</summary>
    internal const double SheetWidth = 1474;

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/schedule/paper", Show).Needs(Act.ReadPlan);

    private static async Task<IResult> Show(
        PlanId plan, HttpContext http, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await ScheduleBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book) return Results.NotFound();
        PlanFrame.Open(frame, plan, book.Plan.Overview.Content, Asking.Of(http), PlanArea.Schedule,
            new FrameLink(PlanKeys.Schedule, PlanAddress.Schedule(plan)), new FrameLink(PaperKeys.Title, null));
        frame.Paper = new Paper(null, book.Today, Wide: true);
        PlanFrame.QuotesMilestones(frame);
        var groups = ScheduleRows.Of(book);
        return Page.Of<PaperPage>(new { Book = book, Groups = groups, Sheet = ScheduleSheet.Of(groups) });
    }
}

internal static class PaperKeys
{
    internal static readonly TextKey Title = new("工程表（A3横）", "Schedule on A3");
    internal static readonly TextKey Print = new(
        "ブラウザーの印刷で、用紙を自動（A3横）のまま1枚に印刷できます。", "Print with your browser; the sheet asks for A3 landscape by itself.");
    internal static readonly TextKey Made = new("作成", "Drawn up");
    internal static readonly TextKey Checked = new("確認", "Checked");
    internal static readonly TextKey Approved = new("承認", "Approved");
    internal static readonly TextKey LeftOut = new(
        "{0}ほか{1}件は、次のページからの一覧にあります。", "{0} {1} more are in the list on the pages that follow.");
    internal static readonly TextKey Drifted = new(
        "基準版から、遅れ{0}件、前倒し{1}件、追加{2}件、取りやめ{3}件。", "Since the baseline: {0} later, {1} earlier, {2} added, {3} removed.");
    internal static readonly TextKey Overdue = new("期限を過ぎた作業は{0}件。", "Overdue work items: {0}.");
    internal static readonly TextKey Largest = new("「{0}」{1}日{2}", "“{0}” {1} days{2}");
    internal static readonly TextKey MilestoneSign = new("マイルストーン（白は未達）", "milestone (white: not reached)");
    internal static readonly TextKey BaselineSign = new("基準版", "baseline");
    internal static readonly TextKey MeetingSign = new("会議", "meeting");
    internal static readonly TextKey BudgetSign = new("予算要求", "budget request");
    internal static readonly TextKey YearSign = new("年度の区切り（3/31・4/1）", "fiscal year (31 March, 1 April)");
    internal static readonly TextKey ArrowSign = new("先に終わる作業から", "waits for");
    internal static readonly TextKey FullList = new("工程表の一覧（全{0}件）", "The whole schedule ({0} entries)");
}
