using Renkei.Kernel;

namespace Renkei.Cli.Finance;

internal static class FinanceKeys
{
    public static readonly TextKey Finance = new("財務関数と統計量", "Financial functions and statistics");

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

    public static readonly TextKey Unread = new("読めない行です（{0}）。", "This line cannot be read ({0}).");
}
