using System.CommandLine;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Cli.Plans;

/// <summary><c>renkei plan list|show|export|import</c>: the plan document from the command line.</summary>
internal static class PlanCommand
{
    /// <summary>Who acts, as the audit stream writes it.</summary>
    internal static Actor Actor { get; } = Actor.System("command");

    public static Command Make(Terminal terminal)
    {
        var command = new Command("plan", PlanCommandKeys.Plan.In(terminal.Language));
        command.Add(ListPlansCommand.Make(terminal));
        command.Add(ShowPlanCommand.Make(terminal));
        command.Add(ExportPlanCommand.Make(terminal));
        command.Add(ImportPlanCommand.Make(terminal));
        return command;
    }

    /// <summary>Opens the planning database when it is there and fits, does something, and closes it.</summary>
    internal static async Task<int> WithPlans(
        Call call, string name, Func<Database, Task<int>> act, CancellationToken stop)
    {
        if (!await call.Installation.Has(Side.Plan, stop))
            return call.Broken(name, CliKeys.NothingHere.In(call.Language, call.Installation.PlaceOf(Side.Plan)));
        await using var database = await call.Installation.Open(Side.Plan, stop);
        await Schema.Check(database, PlanTables.Side.Schema, stop);
        return await act(database);
    }

    /// <summary>The plan somebody means: by its id, or by its whole name where no other plan has it.</summary>
    internal static async Task<Outcome<Plan>> Meant(Database database, string asked, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (PlanId.TryParse(asked, out var id))
            return await PlanShelf.Find(unit, id, stop) is { } found ? found : new Refusal(RefusalKind.NotFound, PlanCommandKeys.NoPlan, asked);
        var named = (await PlanShelf.List(unit, stop)).Where(plan => plan.Name == asked).ToList();
        return named.Count switch
        {
            0 => new Refusal(RefusalKind.NotFound, PlanCommandKeys.NoPlan, asked),
            1 => named[0],
            _ => new Refusal(RefusalKind.Conflict, PlanCommandKeys.ManyPlans, asked, string.Join(", ", named.Select(plan => plan.Id))),
        };
    }
}

internal static class PlanCommandKeys
{
    internal static readonly TextKey Plan = new("計画の一覧・表示・書き出し・取り込み", "List, show, export and import plans");
    internal static readonly TextKey List = new("計画の一覧", "List the plans");
    internal static readonly TextKey Show = new("計画の状態・責任者・根拠を活動ごとに示す", "Show states, owners and evidence of a plan by activity");
    internal static readonly TextKey Meetings = new("会議", "Meetings");
    internal static readonly TextKey Decisions = new("判断記録", "Decisions");
    internal static readonly TextKey Issues = new("課題", "Issues");
    internal static readonly TextKey Export = new("計画をzipに書き出す（同じ計画なら同じバイト列）", "Export a plan as a zip (same plan, same bytes)");
    internal static readonly TextKey Import = new("zipから計画を取り込む（新しいIDになり、番号と記録は残る）", "Import a plan from a zip (new id, numbers and history kept)");
    internal static readonly TextKey Which = new("計画のID、または名称（全部）", "The plan's id, or its whole name");
    internal static readonly TextKey WhichOrFile = new("計画のID、名称（全部）、または書き出したzip", "The plan's id, its whole name, or an exported zip");
    internal static readonly TextKey Out = new("書き出し先のファイル（既定：計画の名称と日付）", "File to write (default: the plan's name and the date)");
    internal static readonly TextKey File = new("書き出した計画のzip", "The exported plan");
    internal static readonly TextKey Name = new("取り込んだあとの名称（既定：もとのまま）", "Name of the copy (default: as it was)");
    internal static readonly TextKey Secretariat = new(
        "事務局にする人のメールアドレス。なければ、だれの一覧にも出ない", "Mail address of the person who becomes its secretariat; without one nobody sees the plan");

    internal static readonly TextKey NoPlan = new(
        "計画「{0}」はありません。renkei plan list で確かめてください。", "There is no plan \"{0}\". See renkei plan list.");
    internal static readonly TextKey ManyPlans = new(
        "「{0}」という計画がいくつかあります。IDで指定してください：{1}", "Several plans are called \"{0}\". Name one by its id: {1}");
    internal static readonly TextKey NoPerson = new(
        "{0} の人は登録されていません。何も変更していません。", "Nobody has the mail address {0}. Nothing was changed.");
    internal static readonly TextKey FileThere = new(
        "{0} はすでにあります。別の名前を --out で指定してください。", "{0} is already there. Name another with --out.");
    internal static readonly TextKey NoFile = new("{0} がありません。", "There is no {0}.");
    internal static readonly TextKey Heading = new("Step{0} {1}", "Step{0} {1}");
    internal static readonly TextKey Line = new("{0}  {1}{2}", "{0}  {1}{2}");
    internal static readonly TextKey Closed = new("（閉じた計画）", " (closed)");
    internal static readonly TextKey None = new("計画はまだありません。", "There is no plan yet.");
    internal static readonly TextKey Exported = new(
        "書き出しました：{0}（ファイル {1} 件、内容のハッシュ {2}）", "Exported: {0} ({1} files, content hash {2})");
    internal static readonly TextKey Imported = new(
        "取り込みました：{0}「{1}」（版 {2} 件、ファイル {3} 件、内容のハッシュ {4}）",
        "Imported: {0} \"{1}\" ({2} versions, {3} files, content hash {4})");
}
