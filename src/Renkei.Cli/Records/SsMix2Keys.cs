using Renkei.Kernel;

namespace Renkei.Cli.Records;

internal static class SsMix2Keys
{
    public static readonly TextKey SsMix2 = new("SS-MIX2 ストレージを調べ、書き、変換する（データベースは使いません）", "Check, write and turn SS-MIX2 storages (no database is opened)");
    public static readonly TextKey Root = new("ストレージのルート（患者ID先頭3文字のフォルダがある所）、またはファイル1個", "The root of a storage, where the folders of three characters lie, or one file");
    public static readonly TextKey WriteRoot = new("書き込む先のルート。なければ作ります", "The root to write into; it is made when it is not there");
    public static readonly TextKey Files = new("電文のファイル（1ファイルに1件）。--extended のときは主文書と付随ファイル", "Files with a message each; with --extended a main document and files beside it");

    public static readonly TextKey Check = new(
        "標準化ストレージを調べ、指摘を1件1行の JSON で出力する：パス、文字コード、構造、セグメント順序、必須・数値項目、診療日、版（終了コード：0 指摘なし、1 指摘あり）",
        "Check a standard storage; one JSON object in a line per finding: path, encoding, structure, segment order, required and numeric fields, care date, versions (exit code 0: nothing found, 1: something found)");

    public static readonly TextKey Write = new(
        "電文を標準化ストレージに（--extended では文書を拡張ストレージに）書き、ファイルごとに1行の JSON を出力する。既存の版は上書きせず、フラグの規則で改名する",
        "Write messages into a standard storage, or documents into an extended one with --extended; one JSON object in a line per file. No version is replaced; old ones are renamed by the rules of the flag");

    public static readonly TextKey Kind = new("データ種別（電文だけでは決まらないとき。例：OMP-01）", "The data type, where the message does not tell it, such as OMP-01");
    public static readonly TextKey Order = new("オーダNo（既定：ORC-2、なければ 999999999999999）。--extended では特定キー", "The order number (ORC-2 when not given, else 999999999999999); with --extended the key");
    public static readonly TextKey Department = new("診療科コード（既定：ORC-17、PV1-10、なければ -）", "The department's code (ORC-17 or PV1-10 when not given, else -)");
    public static readonly TextKey At = new("発生日時 YYYYMMDDhhmmssfff（既定：今の日本時間）", "The time of occurrence YYYYMMDDhhmmssfff (now in Japan when not given)");
    public static readonly TextKey Extended = new("拡張ストレージのデータ種別フォルダ：ローカルコード^ローカル名^ローカル体系^標準コード^標準名^標準体系", "The data type folder of the extended storage: local code^name^system^standard code^name^system");
    public static readonly TextKey Patient = new("患者ID（--extended のとき）", "The patient id, with --extended");
    public static readonly TextKey Date = new("診療日 YYYYMMDD または -（--extended のとき）", "The care date YYYYMMDD or -, with --extended");
    public static readonly TextKey AtWrong = new("発生日時は17桁の YYYYMMDDhhmmssfff で指定してください。", "Give the time of occurrence as 17 digits, YYYYMMDDhhmmssfff.");
    public static readonly TextKey ExtendedNeeds = new("--extended には --patient と --date が要ります。データ種別フォルダは「^」で区切った6項目です。", "--extended needs --patient and --date; the data type folder has six parts between \"^\".");

    public static readonly TextKey ToFhir = new(
        "標準化ストレージを FHIR R4（JP Core）に変換し、リソースを1行ずつ（NDJSON）出力する。変換しないファイルと、対応先のない項目の件数を標準エラーに出す（終了コード：0 すべて変換、1 変換しないファイルあり）",
        "Turn a standard storage into FHIR R4 (JP Core), a resource in a line (NDJSON). Files that are not converted and the counts of what is unmapped go to the error stream (exit code 0: all converted, 1: some were not)");

    public static readonly TextKey Institution = new("医療機関コード（10桁）。患者IDの体系に使います", "The ten-digit code of the institution, for the system of its patient numbers");
    public static readonly TextKey InstitutionWrong = new("「{0}」は10桁の医療機関コードではありません。", "\"{0}\" is no ten-digit code of an institution.");
    public static readonly TextKey Misfiled = new("パスと PID-3 の患者IDが違うファイルも、PID-3 の患者として変換する", "Convert files whose path and PID-3 name different patients, as the patient of PID-3");
    public static readonly TextKey WithoutSource = new("元の電文（Binary）を出力しない", "Do not print the messages themselves (Binary)");
}
