using Renkei.Kernel;

namespace Renkei.Cli.Atlas;

internal static class AtlasKeys
{
    internal static readonly TextKey Atlas = new("地域の数字（公表統計）", "The region in figures (published statistics)");

    internal static readonly TextKey Import = new(
        "公表されたままのファイルを取り込む：社人研の結果表1・3-3・3-4、住民基本台帳年齢階級別人口（総計）、厚労省の病床・医療機関・流入出・需要の表、"
        + "医療情報ネットの病院一覧CSV、N03行政区域（GeoJSON・TopoJSON）。資料と版は中身で見分ける。答えはJSON。"
        + "終了コード：0 すべて取り込んだ、1 断ったファイルがある、2 使い方の誤り、3 環境の不備",
        "Import official files as published: IPSS tables 1, 3-3, 3-4; resident register by age; the Ministry's tables of beds, facilities, flows and demand; "
        + "the Ministry's hospital list (CSV); N03 boundaries (GeoJSON, TopoJSON). Table and edition are told by content. The answer is JSON. "
        + "Exit codes: 0 all taken, 1 a file was refused, 2 usage, 3 broken environment");

    internal static readonly TextKey Show = new(
        "ある構想区域について持っている数字を、単位・出典・版とともにすべて示す（JSON）。終了コード：0 正常、1 区域がない、3 データベースがない",
        "Show every figure held of an area, with unit, source and edition (JSON). Exit codes: 0 fine, 1 no such area, 3 no database");

    internal static readonly TextKey Paths = new("ファイルかフォルダ（フォルダは中まで探す）", "Files or folders (folders are searched to the bottom)");

    internal static readonly TextKey Edition = new(
        "ファイルに版が書かれていないときの版（例：2026 や 2026-06-01）", "The edition of files that do not say their own (such as 2026 or 2026-06-01)");

    internal static readonly TextKey AreaCode = new("構想区域コード（4桁）", "The area's code (four digits)");
    internal static readonly TextKey NoPath = new("{0} がありません。パスを確かめてください。", "There is no {0}. Check the path.");

    internal static readonly TextKey NoArea = new(
        "構想区域コード「{0}」はありません。4桁のコード（例：佐渡 1507）で指定してください。",
        "There is no area with the code \"{0}\". Use the four digits (such as 1507).");

    internal static readonly TextKey EditionWrong = new(
        "--edition は {0} 文字までの、空白のない文字で指定してください。", "--edition takes up to {0} characters without spaces.");

    internal static readonly TextKey Older = new(
        "{0} のデータベースは前の版のままです。サービスを一度開始してから、取り込んでください。",
        "The database at {0} is of an earlier version. Start the service once, then import.");

    internal static readonly TextKey Progress = new("{0}/{1} {2}", "{0}/{1} {2}");

    internal static readonly TextKey Taken = new(
        "  {0}（{1}）：{2:N0}行、取り込まない行 {3:N0}、注意 {4:N0}", "  {0} ({1}): {2:N0} rows, {3:N0} not taken, {4:N0} issues");

    internal static readonly TextKey Said = new("  {0}", "  {0}");
}
