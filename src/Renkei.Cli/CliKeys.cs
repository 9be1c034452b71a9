using Renkei.Kernel;

namespace Renkei.Cli;

internal static class CliKeys
{
    public static readonly TextKey Root = new(
        "Renkei：地域医療情報連携ネットワークの計画と運用。終了コード：0 正常、1 拒否または不一致、2 使い方の誤り、3 環境の不備。",
        "Renkei: plan and run a regional medical information network. Exit codes: 0 fine, 1 refusal or finding, 2 usage, 3 broken environment.");

    public static readonly TextKey DataOption = new(
        "データベースと鍵を置くフォルダ（既定 ./data、環境変数 RENKEI_DATA）",
        "Folder of databases and keys (default ./data, variable RENKEI_DATA)");

    public static readonly TextKey PostgresOption = new(
        "PostgreSQL の接続文字列。なければ SQLite（環境変数 RENKEI_POSTGRES）",
        "Connection string of PostgreSQL; without it SQLite (variable RENKEI_POSTGRES)");

    public static readonly TextKey PostgresNetworkOption = new(
        "ネットワーク側の接続文字列。なければ --postgres と同じ（環境変数 RENKEI_POSTGRES_NETWORK）",
        "Connection string of the network side; without it that of --postgres (variable RENKEI_POSTGRES_NETWORK)");

    public static readonly TextKey JsonOption = new("結果を JSON で出力する", "Answer in JSON");
    public static readonly TextKey SeeHelp = new("使い方は renkei --help で見られます。", "See renkei --help.");
    public static readonly TextKey Stopped = new("中断しました。", "Stopped.");
    public static readonly TextKey Failed = new("実行できませんでした：{0}", "This could not be done: {0}");

    public static readonly TextKey NoFile = new(
        "ファイル {0} がありません。パスを確かめて、もう一度実行してください。", "There is no file {0}. Check the path and try again.");

    public static readonly TextKey Unknown = new("「{0}」というコマンドや引数はありません。", "There is no command or argument “{0}”.");
    public static readonly TextKey CommandNeeded = new("続けてコマンドを入力してください：{0}", "A command is needed next: {0}");
    public static readonly TextKey ArgumentNeeded = new("{0} を指定してください。", "{0} is needed.");
    public static readonly TextKey ShowHelp = new("使い方を表示する", "Show how to use it");

    public static readonly TextKey NothingHere = new(
        "{0} にデータベースがありません。--data または --postgres で場所を指定してください。",
        "There is no database at {0}. Name its place with --data or --postgres.");

    public static readonly TextKey Backup = new(
        "動作中のまま、両方のデータベースを1つのファイルにバックアップする",
        "Back up both databases into one file, while the program runs");

    public static readonly TextKey BackupTo = new(
        "保存先のフォルダ（既定：データのフォルダの中の backups）", "Folder for backups (default: backups in the data folder)");

    public static readonly TextKey BackupKeep = new("残す世代の数（1以上。既定：すべて残す）", "Generations to keep (1 or more; default: all)");
    public static readonly TextKey KeepWrong = new("--keep には1以上の数を指定してください。", "--keep takes a number of 1 or more.");

    public static readonly TextKey BackupDone = new(
        "バックアップしました：{0}（{1:N0} バイト、{2} 表、{3:N0} 行）。書いた後に読み直し、ハッシュを確かめました。",
        "Backed up: {0} ({1:N0} bytes, {2} tables, {3:N0} rows). It was read back and every hash holds.");

    public static readonly TextKey BackupRemoved = new("古い世代を削除しました：{0}", "Removed an older generation: {0}");

    public static readonly TextKey SecretsNotIn = new(
        "鍵（{0}）はバックアップに入っていません。別の安全な場所に控えてください。なければ、復元しても認証アプリの登録や未送信の手紙は読めません。",
        "Keys ({0}) are not in the backup. Keep a copy in another safe place: without it a restored installation cannot read authenticator secrets and waiting letters.");

    public static readonly TextKey Restore = new(
        "バックアップを空の場所に復元し、同じであることを確かめる", "Restore a backup into an empty place and prove that it is equal");

    public static readonly TextKey Archive = new("バックアップのファイル", "The backup file");

    public static readonly TextKey RestoreDone = new(
        "復元しました：{0} → {1}。{2} 表 {3:N0} 行のすべてが、バックアップのハッシュと一致しました。",
        "Restored {0} into {1}. All {2} tables, {3:N0} rows, have the hashes of the backup.");

    public static readonly TextKey KeyMissing = new(
        "鍵 {0} がありません。控えておいた鍵を置いてから開始してください。ないまま開始すると新しい鍵が作られ、認証アプリの登録などが使えなくなります。",
        "The key {0} is not here. Put your copy of it back before you start: otherwise a new key is made and authenticator secrets are lost.");

    public static readonly TextKey Verify = new(
        "バックアップ、またはデータベース全体（設定・構造・ファイル・監査記録）を確かめる",
        "Verify a backup, or the whole installation: settings, shape, files, audit record");

    public static readonly TextKey ArchiveFine = new(
        "{0} は完全です：{1} に作成、{2} 表、{3:N0} 行。", "{0} is whole: made {1}, {2} tables, {3:N0} rows.");

    public static readonly TextKey SideFine = new(
        "{0}：問題ありません（ファイル {1:N0} 件、監査記録 {2:N0} 系列 {3:N0} 行、消去済み {4:N0} 行）。",
        "{0}: fine ({1:N0} files, {2:N0} audit streams, {3:N0} rows, {4:N0} erased).");

    public static readonly TextKey FileBroken = new(
        "{0}：ファイルの中身（SHA-256 {1}）が壊れています。バックアップから復元してください。",
        "{0}: the stored file with SHA-256 {1} is damaged. Restore a backup.");

    public static readonly TextKey Pending = new(
        "{0}：まだ適用していない手順が {1} 件あります。次の開始時に適用されます。",
        "{0}: {1} schema steps are not applied yet; the next start applies them.");

    public static readonly TextKey Audit = new("監査記録", "The audit record");

    public static readonly TextKey AuditVerify = new(
        "監査記録のつながりを最初から最後まで確かめ、最初に壊れている行を示す",
        "Verify the chain of the audit record from end to end and name the first broken row");

    public static readonly TextKey HeadsOption = new(
        "末尾を比べるバックアップのファイル。末尾の切り取りや差し替えは、これがないと見つかりません",
        "A backup whose heads are compared; without one a cut-off or wholly rewritten end does not show");

    public static readonly TextKey SoakWriter = new(
        "試験用：書き込みと記録を繰り返す", "For tests: writes and records without end");

    public static readonly TextKey SoakElsewhere = new(
        "ここにはほかの記録があります。試験は空の場所でだけ行えます。",
        "There are other records here. The test runs only in an empty place.");

    public static readonly TextKey AuditNext = new(
        "次にすること：サービスを止め、データのフォルダを丸ごと別の場所に控えてください。そのうえで、renkei verify で確かめられる最後のバックアップから復元してください。",
        "What to do: stop the service and keep a copy of the whole data folder. Then restore the last backup that renkei verify finds whole.");

    public static readonly TextKey AuditAt = new("{0}：{1}", "{0}: {1}");

    public static readonly TextKey AuditFine = new(
        "{0}：監査記録 {1:N0} 系列 {2:N0} 行（消去済み {3:N0} 行）のすべてがつながっています。",
        "{0}: all {1:N0} audit streams, {2:N0} rows ({3:N0} erased), hold.");
}
