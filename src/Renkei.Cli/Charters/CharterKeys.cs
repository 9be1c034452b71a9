using Renkei.Kernel;

namespace Renkei.Cli.Charters;

internal static class CharterKeys
{
    public static readonly TextKey Charter = new("連携規約", "The charter");
    public static readonly TextKey File = new("規約のファイル（JSON）", "The charter's file (JSON)");
    public static readonly TextKey Newer = new("新しい規約のファイル", "The newer charter's file");

    public static readonly TextKey Check = new(
        "規約を検査し、誤りと注意を行の番号とともに示す（終了コード：誤りがあれば 1）",
        "Examine a charter: errors and warnings with the row they are about (exit code 1 when there are errors)");

    public static readonly TextKey Hash = new("規約の内容のハッシュ（SHA-256、RFC 8785）を示す", "Show the hash of the charter's content (SHA-256 over RFC 8785)");

    public static readonly TextKey Sign = new(
        "承認者・日付・決定番号とともに署名する（ECDSA P-256）。誤りのある規約には署名しない",
        "Sign with approver, date and decision (ECDSA P-256). A charter with errors is not signed");

    public static readonly TextKey Verify = new(
        "署名を確かめる（終了コード：署名がないか、合わないものがあれば 1）",
        "Verify the signatures (exit code 1 when there is none, or one does not hold)");

    public static readonly TextKey Diff = new("2つの規約の違いを文で示す", "Say in words what two charters differ in");

    public static readonly TextKey Ask = new(
        "標準入力の問い（NDJSON、1行に1つ）に答える。答えも NDJSON（終了コード：読めない問いがあれば 1）",
        "Answer questions from standard input, one in a line (NDJSON), in NDJSON (exit code 1 when a question cannot be read)");

    public static readonly TextKey KeyOption = new(
        "秘密鍵のファイル（PEM、P-256）。暗号化されていればパスワードを環境変数 RENKEI_KEY_PASSWORD で渡す",
        "File of the private key (PEM, P-256). If it is encrypted, pass its password in the variable RENKEI_KEY_PASSWORD");

    public static readonly TextKey PublicKeyOption = new(
        "署名したはずの公開鍵のファイル（PEM）。なければ、内容が変わっていないことだけを確かめる",
        "File of the public key that must have signed (PEM). Without it only the content is proved unchanged");

    public static readonly TextKey ApproverOption = new("承認者", "Who approves");
    public static readonly TextKey DecisionOption = new("計画の決定番号", "Number of the plan's decision");
    public static readonly TextKey DateOption = new("承認の日（YYYY-MM-DD。既定：きょう）", "Day of approval (YYYY-MM-DD; default: today)");
    public static readonly TextKey OutOption = new("書き出すファイル（既定：元のファイルに書き加える）", "File to write (default: the same file)");
    public static readonly TextKey MemberOption = new("この参加機関（M7 など）にかかわる違いだけを示す", "Only what concerns this participant, such as M7");

    public static readonly TextKey Fine = new("{0}：誤りはありません（規則 {1}、参加機関 {2}、注意 {3}）。", "{0}: no errors ({1} rules, {2} participants, {3} warnings).");
    public static readonly TextKey Wrong = new("{0}：誤り {1} 件、注意 {2} 件。", "{0}: {1} errors, {2} warnings.");
    public static readonly TextKey Error = new("誤り", "error");
    public static readonly TextKey Warning = new("注意", "warning");

    public static readonly TextKey Unread = new(
        "{0} の {1} 行 {2} 列：{3}（{4}）", "{0}, line {1}, column {2}: {3} ({4})");

    public static readonly TextKey HasErrors = new(
        "{0} に誤りがあるので行えません。`renkei charter check {0}` で確かめてください。",
        "{0} has errors, so this is refused. See `renkei charter check {0}`.");

    public static readonly TextKey Signed = new("{0} に署名しました（鍵 {1}、内容 {2}）。", "Signed {0} (key {1}, content {2}).");
    public static readonly TextKey NoSuchKey = new("{0} は P-256 の鍵として読めません。", "{0} cannot be read as a key on P-256.");
    public static readonly TextKey BadDate = new("日付「{0}」は YYYY-MM-DD の形にしてください。", "Write the date “{0}” as YYYY-MM-DD.");
    public static readonly TextKey BadDecision = new("決定番号は1以上にしてください。", "The number of the decision is 1 or more.");
    public static readonly TextKey BadMember = new("{0} に参加機関 {1} はありません。", "{0} has no participant {1}.");
    public static readonly TextKey Unsigned = new("{0} に署名はありません。", "{0} carries no signature.");
    public static readonly TextKey Finding = new("{0}（{1}、決定{2}、鍵 {3}）：{4}", "{0} ({1}, decision {2}, key {3}): {4}");
    public static readonly TextKey Good = new("署名は正しく、内容は承認のときのままです", "the signature holds and the content is what was approved");
    public static readonly TextKey ContentChanged = new("承認の後に内容が変わっています", "the content was changed after it was approved");
    public static readonly TextKey NotByThisKey = new("署名が合いません（承認者・日付・決定番号・署名のどれかが変わっています）", "the signature does not hold: approver, date, decision or signature was changed");
    public static readonly TextKey OtherKey = new("指定した鍵の署名ではありません", "it is not by the key you named");
    public static readonly TextKey Broken = new("鍵か署名を読めません", "key or signature cannot be read");
    public static readonly TextKey Same = new("違いはありません。", "There is no difference.");
    public static readonly TextKey Added = new("加わる", "added");
    public static readonly TextKey Changed = new("変わる", "changed");
    public static readonly TextKey Removed = new("なくなる", "removed");
}
