using Renkei.Kernel;

namespace Renkei.Cli.Records;

internal static class FhirKeys
{
    public static readonly TextKey Fhir = new("FHIR R4 のリソースを調べ、変換する（データベースは使いません）", "Check and turn resources of FHIR R4 (no database is opened)");
    public static readonly TextKey Files = new("リソースのファイル（JSON または XML）。複数指定できます", "Files with a resource each, JSON or XML");

    public static readonly TextKey Check = new(
        "R4 の基本定義に照らして調べ、ファイルごとに OperationOutcome を1行で出力する（終了コード：0 問題なし、1 問題あり）",
        "Check against the base definitions of R4; one OperationOutcome in a line per file (exit code 0: nothing found, 1: something found)");

    public static readonly TextKey RoundTrip = new(
        "読み込んで書き戻し、ファイルごとに JSON を1行で出力する。読めないファイルは OperationOutcome になる",
        "Read and write back; JSON in a line per file, an OperationOutcome for what cannot be read");

    public static readonly TextKey ThroughXml = new("XML を経由する", "Go through XML");
}
