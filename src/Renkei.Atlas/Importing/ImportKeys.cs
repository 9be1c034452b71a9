using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing;

/// <summary>The sentences of the importers.</summary>
internal static class ImportKeys
{
    internal static readonly TextKey NotANumber = new(
        "「{0}」は数ではありません。公表されたままのファイルか確かめてください。", "\"{0}\" is not a number. Check that this is the file as published.");
    internal static readonly TextKey Blank = new(
        "値がありません。公表されたままのファイルか確かめてください。", "There is no value. Check that this is the file as published.");
    internal static readonly TextKey BlankRow = new(
        "この医療機関の行には値がありません。未報告として取り込みました。", "The row of this facility holds no value. Taken as not reported.");
    internal static readonly TextKey NotACode = new(
        "「{0}」は地域のコードではありません。この行は取り込みません。", "\"{0}\" is not the code of a place. The row is not taken.");
    internal static readonly TextKey Twice = new(
        "「{0}」の行が2つあります。後の行は取り込みません。", "There are two rows for \"{0}\". The later one is not taken.");
    internal static readonly TextKey BandsDiffer = new(
        "年齢階級の和 {0} が総数 {1} と合いません。この行は取り込みません。", "The age classes sum to {0}, which does not fit the total {1}. The row is not taken.");
    internal static readonly TextKey ClassesWithheld = new(
        "{0:N0}行で、年齢階級の和が総数より少なくなっています（外国人住民の少ない市区町村の内訳は非公表：表の注1・注2）。値は公表のまま取り込みました。",
        "In {0:N0} rows the age classes sum to less than the total (ages of few foreign residents are withheld: notes 1 and 2 of the table). Taken as published.");
    internal static readonly TextKey PartsDiffer = new(
        "4つの機能の和 {0} が合計 {1} と違います。値は公表のまま取り込みました。", "The four functions sum to {0}, not to the total {1}. Taken as published.");
    internal static readonly TextKey OverOne = new(
        "{0}（{1}）の割合の和が {2} で、1を超えています。値は公表のまま取り込みました。", "The rates of {0} ({1}) sum to {2}, more than 1. Taken as published.");
    internal static readonly TextKey CopiedYear = new(
        "{0}年の実績が、{2}区域のすべてで{1}年と同じです。公表元の誤りとみられるので、{0}年は取り込みません。",
        "The figures of {0} equal those of {1} in all {2} areas, which looks like an error of the publisher. {0} is not taken.");
    internal static readonly TextKey NoPosition = new(
        "座標がないか、日本の外です（{0}）。座標なしで取り込みました。", "The position is missing or outside Japan ({0}). Taken without one.");

    internal static ImportIssue Number(string sheet, int row, Cell cell) => cell.IsBlank
        ? new(sheet, new CellAddress(row, cell.Column).ToString(), "blank", Blank)
        : new(sheet, new CellAddress(row, cell.Column).ToString(), "not-a-number", NotANumber, Short(cell.Text));

    internal static ImportIssue Code(string sheet, int row, Cell cell) =>
        new(sheet, new CellAddress(row, cell.Column).ToString(), "not-a-code", NotACode, Short(cell.Text));

    internal static string Short(string text)
    {
        var cut = text.Length > 40 && char.IsHighSurrogate(text[39]) ? 39 : 40;
        return text.Length <= 40 ? text : text[..cut] + "…";
    }
}

/// <summary>Why a file is not imported. Nothing of it has been kept.</summary>
/// <param name="Code">A short stable code for commands and tests.</param>
/// <param name="Kind">What kind of refusal it is.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Arguments">What fills the sentence.</param>
public sealed record ImportRefusal(string Code, RefusalKind Kind, TextKey Text, params object[] Arguments)
    : Refusal(Kind, Text, Arguments)
{
    internal static ImportRefusal Unknown(string seen) => new("unknown-file", RefusalKind.Invalid, new(
        "知っている公表資料ではありません（先頭の文字：「{0}」）。取り込める資料は renkei atlas import --help で確かめてください。",
        "This is none of the publications that are known (it begins: \"{0}\"). See renkei atlas import --help."), ImportKeys.Short(seen));

    internal static ImportRefusal OtherTable(string seen, string wanted) => new("other-table", RefusalKind.Invalid, new(
        "「{0}」は取り込めません。{1}を使ってください。", "\"{0}\" cannot be imported. Use {1}."), ImportKeys.Short(seen), wanted);

    internal static ImportRefusal Layout(string sheet, int row, string missing) => new("layout", RefusalKind.Invalid, new(
        "シート「{0}」の{1}行目までに見出し「{2}」がありません。列が動いたか、知らない版です。公表されたままのファイルか確かめてください。",
        "Sheet \"{0}\" has no heading \"{2}\" up to row {1}: columns were moved, or this is an edition that is not known. Check that this is the file as published."),
        sheet, row, missing);

    internal static ImportRefusal Moved(string sheet, string cell, string found, string wanted) => new("layout", RefusalKind.Invalid, new(
        "シート「{0}」のセル{1}は「{3}」のはずですが「{2}」です。列が動いたか、知らない版です。公表されたままのファイルか確かめてください。",
        "Sheet \"{0}\", cell {1}, should be \"{3}\" and is \"{2}\": columns were moved, or this is an edition that is not known. Check that this is the file as published."),
        sheet, cell, ImportKeys.Short(found), wanted);

    internal static ImportRefusal NoEdition(string title) => new("edition-unknown", RefusalKind.Invalid, new(
        "「{0}」と分かりましたが、ファイルの中に版（年や日付）がありません。--edition で指定してください（例：--edition 2026）。",
        "This is \"{0}\", but the file does not say which edition. Name it with --edition (such as --edition 2026)."), title);

    internal static ImportRefusal TooManyRows(string sheet, int limit) => new("too-many-rows", RefusalKind.TooLarge, new(
        "シート「{0}」の行が多すぎます（この資料は{1:N0}行まで）。公表されたままのファイルか確かめてください。",
        "Sheet \"{0}\" has too many rows (this publication has up to {1:N0}). Check that this is the file as published."), sheet, limit);

    internal static ImportRefusal MostlyBad(int refused, int all, ImportIssue first) => new("mostly-bad", RefusalKind.Invalid, new(
        "{1}行のうち{0}行が読めないので、何も取り込みませんでした。最初は{2} {3}：{4}",
        "{0} of {1} rows cannot be read, so nothing was taken. The first: {2} {3}: {4}"),
        refused, all, first.Sheet, first.Cell, new TextKey(
            first.Text.In(Language.Japanese, first.Arguments), first.Text.In(Language.English, first.Arguments)));

    internal static ImportRefusal TooLarge(long limitBytes) => new("file-too-large", RefusalKind.TooLarge, new(
        "ファイルが大きすぎます（{0} MiBまで）。都道府県ごとのファイルを使ってください。",
        "The file is too large (up to {0} MiB). Use the files of single prefectures."), limitBytes / (1024 * 1024));

    internal static ImportRefusal Empty() => new("no-rows", RefusalKind.Invalid, new(
        "取り込める行がありません。公表されたままのファイルか確かめてください。", "There is no row to take. Check that this is the file as published."));

    internal static ImportRefusal BrokenJson(long line) => new("broken-json", RefusalKind.Invalid, new(
        "{0}行目でJSONとして読めなくなります。公表元からもう一度ダウンロードしてください。",
        "This cannot be read as JSON from line {0}. Download it again from its publisher."), line);
}
