using Renkei.Kernel;

namespace Renkei.Storage.Backup;

internal static class BackupKeys
{
    public static readonly TextKey NotAnArchive = new(
        "{0} はバックアップとして読めません（途中で切れているか、ZIP ではありません）。何も変更していません。別の世代のバックアップを使ってください。",
        "{0} cannot be read as a backup: it is cut short or no zip. Nothing was changed. Use a backup of another generation.");

    public static readonly TextKey NoManifest = new(
        "{0} に manifest.json がないか、壊れています（{1}）。何も変更していません。",
        "{0} has no manifest.json, or it is broken ({1}). Nothing was changed.");

    public static readonly TextKey WrongVersion = new(
        "{0} は形式 {1} のバックアップです。このプログラムが読めるのは形式 {2} です。合う版の Renkei を使ってください。何も変更していません。",
        "{0} is a backup of format {1}; this program reads format {2}. Use the version of Renkei that fits. Nothing was changed.");

    public static readonly TextKey StrangeEntry = new(
        "{0} に目録（manifest.json）と合わない項目「{1}」があります。何も変更していません。",
        "{0} holds the entry “{1}”, which does not fit its manifest. Nothing was changed.");

    public static readonly TextKey MissingEntry = new(
        "{0} に項目「{1}」がありません。何も変更していません。",
        "{0} lacks the entry “{1}”. Nothing was changed.");

    public static readonly TextKey Changed = new(
        "{0} の項目「{1}」は目録のハッシュと合いません。内容が変わっているか壊れています。何も変更していません。",
        "In {0} the entry “{1}” does not have the hash of the manifest: it was changed or is damaged. Nothing was changed.");

    public static readonly TextKey SealBroken = new(
        "{0} の末尾の封印（ファイル全体の SHA-256）が合いません。作成後に変わったか、壊れています。何も変更していません。別の世代のバックアップを使ってください。",
        "The seal at the end of {0}, the SHA-256 of the whole file, does not fit: it was changed after it was made, or is damaged. Nothing was changed. Use a backup of another generation.");

    public static readonly TextKey NotEmpty = new(
        "復元先 {0} は空ではありません。今あるものを別の場所に移してから、もう一度実行してください。何も変更していません。",
        "{0} is not empty. Move away what is there and run this again. Nothing was changed.");

    public static readonly TextKey UnknownStep = new(
        "バックアップのデータ構造（{0} {1}）をこのプログラムは知りません。バックアップを作った版か、より新しい版の Renkei を使ってください。何も変更していません。",
        "This program does not know the schema step {0} {1} of the backup. Use the version of Renkei that made it, or a newer one. Nothing was changed.");

    public static readonly TextKey OtherTables = new(
        "バックアップの表「{0}」が、このプログラムの作る表と合いません。何も変更していません。",
        "The table “{0}” of the backup is not the table this program makes. Nothing was changed.");

    public static readonly TextKey NotEqual = new(
        "復元した表「{0}」がバックアップと等しくなりませんでした。復元を取り消しました。",
        "The restored table “{0}” did not become equal to the backup. The restore was undone.");
}
