using Renkei.Kernel;

namespace Renkei.Cli.Finance;

internal static class FinanceKeys
{
    public static readonly TextKey Finance = new("財務関数と統計量、計画の収支", "Financial functions and statistics, and the money of a plan");

    public static readonly TextKey Fn = new(
        "財務関数を計算する（Excel と同じ定義）。名前を省くと標準入力から1行に1つの呼び出しを読み、1行に1つの JSON を返す。終了コード：0 すべて数値、1 エラー値あり。",
        "Answer a financial function as Excel defines it. Without a name one call a line is read from standard input, one JSON answer a line. Exit codes: 0 all numbers, 1 an error value.");

    public static readonly TextKey Name = new(
        "関数の名前：npv irr xirr mirr pmt ipmt ppmt fv pv nper rate sln db ddb syd yearfrac",
        "Name of the function: npv irr xirr mirr pmt ipmt ppmt fv pv nper rate sln db ddb syd yearfrac");

    public static readonly TextKey Arguments = new(
        "Excel と同じ順の引数。配列は ; で区切る。日付は YYYY-MM-DD。- は省略",
        "Arguments in Excel's order; arrays joined by ;, days as YYYY-MM-DD, - for an omitted one");

    public static readonly TextKey Stats = new(
        "1行に1つの数値を読み、n・平均・標準偏差・1次の自己相関を JSON で返す",
        "Read a number a line; answer n, mean, standard deviation and lag-1 autocorrelation as JSON");

    public static readonly TextKey File = new("数値のファイル（- は標準入力）", "File of numbers (- for standard input)");

    public static readonly TextKey NoNumbers = new(
        "{0} に数値がありません。1行に1つの数値を書いてください。", "There is no number in {0}. Write one number a line.");

    public static readonly TextKey Run = new(
        "計画のzipの収支計画を JSON で返す。終了コード：0 計算できた、1 断る（壊れたzip、収支がない、前提の誤り）、3 ファイルがない。",
        "Work out the money of a plan's zip as JSON. Exit codes: 0 worked out, 1 refused (broken zip, no money in it, wrong assumptions), 3 no file.");

    public static readonly TextKey Simulate = new(
        "計画のzipの収支を何度も試算し、分布を JSON で返す（同じ種なら同じバイト列）。終了コードは run と同じ。",
        "Draw the money of a plan's zip many times; answer its spread as JSON (same seed, same bytes). Exit codes as of run.");

    public static readonly TextKey Zip = new("書き出した計画のzip、または収支の前提の JSON", "An exported plan, or the assumptions as JSON");
    public static readonly TextKey Seed = new("乱数の種（既定：1）", "Seed of the draws (default: 1)");
    public static readonly TextKey Draws = new("試行の回数（既定：100000）", "How many draws (default: 100000)");
    public static readonly TextKey Scenario = new("シナリオの名前（既定：基本案）", "Name of a scenario (default: the plan itself)");
    public static readonly TextKey NoFile = new("{0} がありません。", "There is no {0}.");

    public static readonly TextKey NoScenario = new(
        "シナリオ「{0}」はありません。あるのは：{1}", "There is no scenario \"{0}\". There are: {1}");

    public static readonly TextKey NotRead = new("収支の前提を読めません：{0}", "The assumptions cannot be read: {0}");

    public static readonly TextKey Unread = new("読めない行です（{0}）。", "This line cannot be read ({0}).");
}
