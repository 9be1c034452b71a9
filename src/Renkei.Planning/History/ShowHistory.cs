using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.History;

/// <summary>The history of a plan (変更の記録): who changed what when, before and after; the way back; drafts that wait.</summary>
internal static class ShowHistory
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/history", Show).Needs(Act.ReadHistory);

    private static async Task<IResult> Show(
        PlanId plan, string? section, string? by, long? before, HttpContext http, Database database, Frame frame,
        TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var overview = await PlanSections.Find(unit, plan, OverviewSection.Key, stop);
        if (overview is null) return Results.NotFound();
        var sections = await PlanHistory.Sections(unit, plan, stop);
        var authors = await PlanHistory.Authors(unit, plan, stop);
        // A section or person that never was shows everything instead of nothing.
        var asked = new HistoryFilter(
            sections.Contains(section) ? section : null, authors.Any(author => author.Id == by) ? by : null);
        var changes = await PlanHistory.Matching(unit, plan, asked, before, HistoryModel.ChangesShown + 1, stop);
        var heads = (await SectionRows.Heads(unit, plan, stop)).ToDictionary(head => head.Key);
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.History, new FrameLink(PlanKeys.History, null));
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        return Page.Of<HistoryPage>(new
        {
            Model = new HistoryModel(plan, asking, asked, before, changes, await PlanDrafts.Open(unit, plan, null, stop))
            {
                Sections = sections,
                Authors = authors,
                Heads = heads,
                Names = await PartyNames.Of(unit, plan, stop),
                ImportedUpTo = await PlanHistory.ImportedUpTo(unit, plan, stop),
            },
        });
    }
}

/// <summary>What the page shows: the newest changes, day by day.</summary>
public sealed record HistoryModel(
    PlanId Plan, Asking Asking, HistoryFilter Filter, long? Before,
    IReadOnlyList<PlanChange> Found, IReadOnlyList<PlanDraft> Drafts)
{
    /// <summary>How many changes one page shows.</summary>
    internal const int ChangesShown = 20;

    /// <summary>How many fields of one change are shown at once; the rest unfolds.</summary>
    internal const int FieldsShown = 6;

    internal IReadOnlyList<string> Sections { get; init; } = [];

    internal IReadOnlyList<Actor> Authors { get; init; } = [];

    internal IReadOnlyDictionary<string, SectionRow> Heads { get; init; } = new Dictionary<string, SectionRow>();

    /// <summary>What a section is called today: an organisation's by its name, a record's with its title.</summary>
    internal TextKey LabelOf(string section) =>
        Heads.TryGetValue(section, out var head) ? Names.LabelOf(section, head.Body) : Names.LabelOf(section);

    internal PartyNames Names { get; init; } = PartyNames.None;

    /// <summary>The last change that came in by import; 0 for a plan made here.</summary>
    internal long ImportedUpTo { get; init; }

    internal bool MayUndo => Asking.May(Act.EditPlan);

    internal bool IsFiltered => Filter != HistoryFilter.None;

    // One more is read than shown: it tells whether an older page exists.
    internal IEnumerable<IGrouping<DateOnly, PlanChange>> Days => Found.Take(ChangesShown).GroupBy(change => change.Day);

    internal string? Older => Found.Count > ChangesShown
        ? PlanAddress.Say($"{Address()}before={Found[ChangesShown - 1].Revision}") : null;

    internal string? Newest => Before is null ? null : Address().TrimEnd('&', '?');

    /// <summary>Changes of one day by the same person, one after the other.</summary>
    internal static IEnumerable<IReadOnlyList<PlanChange>> Runs(IEnumerable<PlanChange> day)
    {
        var run = new List<PlanChange>();
        foreach (var change in day)
        {
            if (run.Count > 0 && run[^1].By != change.By)
            {
                yield return run;
                run = [];
            }

            run.Add(change);
        }

        if (run.Count > 0) yield return run;
    }

    private string Address()
    {
        var address = $"{PlanAddress.History(Plan)}?";
        if (Filter.Section is { } section) address += $"section={Uri.EscapeDataString(section)}&";
        if (Filter.By is { } by) address += $"by={Uri.EscapeDataString(by)}&";
        return address;
    }
}

internal static class HistoryKeys
{
    internal static readonly TextKey Lead = new(
        "すべての変更が、だれが・いつ・何を・変更前・変更後とともに残っています。以前の版に戻しても、記録は消えません。",
        "Every change is kept: who, when, what, before, after. Going back to an earlier version removes nothing.");
    internal static readonly TextKey Export = new("計画を書き出す（zip）", "Export the plan (zip)");
    internal static readonly TextKey Filter = new("絞り込み", "Filter");
    internal static readonly TextKey Section = new("変更したところ", "Part");
    internal static readonly TextKey All = new("すべて", "All");
    internal static readonly TextKey Person = new("変更した人", "Changed by");
    internal static readonly TextKey Everybody = new("全員", "Everybody");
    internal static readonly TextKey ShowAll = new("すべての変更を表示する", "Show every change");
    internal static readonly TextKey NoneFound = new("この条件に合う変更はありません。", "No change meets these conditions.");
    internal static readonly TextKey CountOf = new("{0}件", "changes: {0}");
    internal static readonly TextKey Came = new("取込", "Imported");
    internal static readonly TextKey CameMeaning = new(
        "「取込」の印は、計画を取り込んだときに一緒に入った変更です。取り込む前に、もとの計画で行われたものです。",
        "“Imported” marks changes that came in with the plan: they were made in the original before it was imported.");
    internal static readonly TextKey OnlyThis = new("「{0}」の変更だけを表示する", "Show only changes of “{0}”");
    internal static readonly TextKey Show = new("表示する", "Show");
    internal static readonly TextKey Version = new("版{0}", "Version {0}");
    internal static readonly TextKey Field = new("項目", "Field");
    internal static readonly TextKey Before = new("変更前", "Before");
    internal static readonly TextKey After = new("変更後", "After");
    internal static readonly TextKey MoreFields = new("ほか{0}項目", "{0} more fields");
    internal static readonly TextKey Undo = new("版{0}に戻す", "Go back to version {0}");
    internal static readonly TextKey Empty = new("（空）", "(empty)");
    internal static readonly TextKey NoFields = new("内容の違いはありません。", "No field differs.");
    internal static readonly TextKey Drafts = new("選び終えていない入力", "Edits still to be settled");
    internal static readonly TextKey Draft = new("{0}（{1}さん、{2}）", "{0} ({1}, {2})");
    internal static readonly TextKey UndoTitle = new("以前の版に戻す", "Go back to an earlier version");
    internal static readonly TextKey UndoConsequence = new(
        "「{0}」を版{1}の内容に戻します。版{2}のあとの新しい版として保存され、いまの内容も記録に残ります。",
        "\"{0}\" goes back to the content of version {1}. It is saved as a new version after version {2}; what stands there now stays in the history.");
    internal static readonly TextKey UndoAct = new("戻す", "Go back to it");
    internal static readonly TextKey UndoSame = new("いまの内容と同じです。戻すものはありません。", "It is the same as what stands there now.");

    /// <summary>How a change came about. The first version of a record that has a number of its own made it.</summary>
    internal static TextKey ActOf(PlanChange change) =>
        ActOf(change is { Act: SectionAct.Saved, Version: 1 } && NumberedKey.Is(change.Section) ? SectionAct.Made : change.Act);

    private static TextKey ActOf(string act) => act switch
    {
        SectionAct.Made => new("作成", "made"),
        SectionAct.Saved => new("変更", "changed"),
        SectionAct.Merged => new("2つの入力から選んで保存", "chosen from two edits"),
        SectionAct.Restored => new("以前の版に戻した", "went back to an earlier version"),
        SectionAct.Renamed => new("名称を変更", "renamed"),
        SectionAct.Imported => new("取り込みで名称を変更", "renamed by an import"),
        _ => new(act, act),
    };

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["restored"] = new("以前の版に戻しました。", "The earlier version is back."),
    };
}
