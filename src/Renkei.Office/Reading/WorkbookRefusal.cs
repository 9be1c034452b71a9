using Renkei.Kernel;

namespace Renkei.Office.Reading;

/// <summary>Why a workbook or table file is not read: what, where, what next.</summary>
/// <param name="Code">A short stable code for commands and tests.</param>
/// <param name="Kind">What kind of refusal it is.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Arguments">What fills the sentence.</param>
public sealed record WorkbookRefusal(string Code, RefusalKind Kind, TextKey Text, params object[] Arguments)
    : Refusal(Kind, Text, Arguments)
{
    internal static WorkbookRefusal NotAZip() => new("not-a-zip", RefusalKind.Invalid, new(
        "Excelのブック（xlsx）として読めません。途中で切れているか、別の形式のファイルです。公表元からもう一度ダウンロードしてください。",
        "This cannot be read as an Excel workbook (xlsx): it is cut off or another kind of file. Download it again from its publisher."));

    internal static WorkbookRefusal OldFormat() => new("old-format", RefusalKind.Invalid, new(
        "古い形式（xls）か、パスワードのついたブックです。Excelで開き、パスワードなしの「Excelブック（.xlsx）」で保存し直してください。",
        "This is an old workbook (xls) or one with a password. Open it in Excel and save it as .xlsx without a password."));

    internal static WorkbookRefusal TooLarge(long limitBytes) => new("file-too-large", RefusalKind.TooLarge, new(
        "ファイルが大きすぎます（{0} MiBまで）。必要なシートだけを別のブックに保存してください。",
        "The file is too large (up to {0} MiB). Save only the sheets that are needed."), limitBytes / (1024 * 1024));

    internal static WorkbookRefusal TooMany(TextKey what, long limit) => new("too-many", RefusalKind.TooLarge, new(
        "{0}が多すぎます（{1:N0}まで）。公表されたままのファイルか確かめてください。",
        "There are too many {0} (up to {1:N0}). Check that this is the file as published."), what, limit);

    internal static WorkbookRefusal PartTooLarge(string part) => new("part-too-large", RefusalKind.TooLarge, new(
        "ブックの中の「{0}」が大きすぎます。公表されたままのファイルか確かめてください。",
        "The part \"{0}\" of the workbook is too large. Check that this is the file as published."), part);

    internal static WorkbookRefusal Ratio(string part) => new("ratio-too-high", RefusalKind.TooLarge, new(
        "ブックの中の「{0}」が異常に圧縮されています（zip爆弾のおそれ）。開かずに、入手元を確かめてください。",
        "The part \"{0}\" is packed beyond measure (perhaps a zip bomb). Do not open it; check where it came from."), part);

    internal static WorkbookRefusal Duplicate(string part) => new("duplicate-part", RefusalKind.Invalid, new(
        "ブックの中に「{0}」が2つあります。公表元からもう一度ダウンロードしてください。",
        "The workbook has the part \"{0}\" twice. Download it again from its publisher."), part);

    internal static WorkbookRefusal Macro(string part) => new("macro", RefusalKind.Invalid, new(
        "マクロのついたブックは読みません（{0}）。マクロなしの「Excelブック（.xlsx）」で保存し直してください。",
        "A workbook with macros is not read ({0}). Save it as .xlsx without macros."), part);

    internal static WorkbookRefusal Outside(string part) => new("external-link", RefusalKind.Invalid, new(
        "ほかのファイルや外のデータを参照するブックは読みません（{0}）。Excelの「リンクの編集」でリンクを解除して保存し直してください。",
        "A workbook that refers to other files or outside data is not read ({0}). Break the links in Excel and save it again."), part);

    internal static WorkbookRefusal OutsideFormula(string sheet, CellAddress cell) => new("external-formula", RefusalKind.Invalid, new(
        "シート「{0}」のセル{1}の数式が、ほかのファイルか外のデータを参照しています。値だけを貼り付けて保存し直してください。",
        "The formula in sheet \"{0}\", cell {1}, refers to another file or outside data. Paste values only and save again."), sheet, cell.ToString());

    internal static WorkbookRefusal Missing(string part) => new("part-missing", RefusalKind.Invalid, new(
        "ブックの中に「{0}」がありません。公表元からもう一度ダウンロードしてください。",
        "The workbook has no part \"{0}\". Download it again from its publisher."), part);

    internal static WorkbookRefusal BrokenXml(string part, int line) => new("broken-xml", RefusalKind.Invalid, new(
        "ブックの中の「{0}」の{1}行目が壊れています。公表元からもう一度ダウンロードしてください。",
        "Line {1} of the part \"{0}\" is broken. Download the workbook again from its publisher."), part, line);

    internal static WorkbookRefusal BrokenPart(string part) => new("broken-part", RefusalKind.Invalid, new(
        "ブックの中の「{0}」を取り出せません。公表元からもう一度ダウンロードしてください。",
        "The part \"{0}\" cannot be unpacked. Download the workbook again from its publisher."), part);

    internal static WorkbookRefusal BrokenCell(string sheet, CellAddress cell) => new("broken-cell", RefusalKind.Invalid, new(
        "シート「{0}」のセル{1}の中身が壊れています。公表元からもう一度ダウンロードしてください。",
        "Sheet \"{0}\", cell {1}, is broken. Download the workbook again from its publisher."), sheet, cell.ToString());

    internal static WorkbookRefusal Order(string sheet, CellAddress cell) => new("cell-order", RefusalKind.Invalid, new(
        "シート「{0}」のセル{1}が順番どおりに並んでいません。Excelで開いて保存し直してください。",
        "Sheet \"{0}\", cell {1}, is out of order. Open the file in Excel and save it again."), sheet, cell.ToString());

    internal static WorkbookRefusal TooMuch(string sheet, CellAddress cell, long limit) => new("sheet-too-large", RefusalKind.TooLarge, new(
        "シート「{0}」はセル{1}で上限（{2:N0}）を超えました。公表されたままのファイルか確かめてください。",
        "Sheet \"{0}\" passes its limit of {2:N0} at cell {1}. Check that this is the file as published."), sheet, cell.ToString(), limit);

    internal static WorkbookRefusal NoSheet(string sheet) => new("no-sheet", RefusalKind.NotFound, new(
        "シート「{0}」がありません。公表されたままのファイルか確かめてください。",
        "There is no sheet \"{0}\". Check that this is the file as published."), sheet);

    internal static WorkbookRefusal NotText(long line) => new("not-text", RefusalKind.Invalid, new(
        "{0}行目に、UTF-8でもShift_JISでもない文字があります。どちらかの文字コードで保存し直してください。",
        "Line {0} is neither UTF-8 nor Shift_JIS. Save the file in one of them."), line);

    internal static WorkbookRefusal BrokenCsv(long line) => new("broken-csv", RefusalKind.Invalid, new(
        "{0}行目の引用符（\"）が閉じていないか、位置が違います。公表されたままのファイルか確かめてください。",
        "A quotation mark of line {0} is not closed or stands in the wrong place. Check that this is the file as published."), line);
}

/// <summary>What a workbook can have too many of.</summary>
internal static class Counted
{
    internal static readonly TextKey Parts = new("ブックの中の部品", "parts");
    internal static readonly TextKey Sheets = new("シート", "sheets");
    internal static readonly TextKey Texts = new("共有文字列", "shared texts");
    internal static readonly TextKey Chars = new("共有文字列の文字", "characters in shared texts");
    internal static readonly TextKey CellChars = new("1つのセルの文字", "characters in one cell");
    internal static readonly TextKey Merged = new("結合セル", "merged ranges");
    internal static readonly TextKey Records = new("行", "records");
    internal static readonly TextKey Fields = new("1行の項目", "fields in one record");
}

/// <summary>Carries a refusal out of the framework's readers; never leaves this folder.</summary>
internal sealed class WorkbookFault(WorkbookRefusal why) : IOException(why.Code)
{
    internal WorkbookRefusal Why { get; } = why;
}
