using Renkei.Kernel;

namespace Renkei.Storage;

internal static class SchemaKeys
{
    public static readonly TextKey ChangedStep = new(
        "{0}：適用済みの手順 {1} {2}（{3}）が、このプログラムの手順と違います。このデータベースを作った版の Renkei で開始するか、バックアップを復元してください。",
        "{0}: step {1} {2} ({3}) was applied with another text. Start the version of Renkei that made this database, or restore a backup.");

    public static readonly TextKey Newer = new(
        "{0}：手順 {1} {2} はこのプログラムより新しいものです。新しい版の Renkei で開始してください。",
        "{0}: step {1} {2} is newer than this program. Start the newer version of Renkei.");

    public static readonly TextKey ChangedTable = new(
        "{0}：表「{1}」が Renkei の外で変更されています（あるべき形：{2}／今の形：{3}）。元に戻すか、バックアップを復元してから開始してください。",
        "{0}: the table “{1}” was changed outside Renkei (it should have: {2}; it has: {3}). Change it back, or restore a backup, then start.");

    public static readonly TextKey Nothing = new("なし", "nothing");

    public static readonly TextKey Rehearsal = new(
        "{0}：更新の予行（コピーでの試行）に失敗しました：{1}。データベースは変更していません。以前の版で開始し、この文を添えて報告してください。",
        "{0}: the upgrade failed in its rehearsal on a copy: {1}. The database was not changed. Start the former version, and report this sentence.");

    public static readonly TextKey Setting = new(
        "{0}：設定 {1} は {2} でなければなりませんが、{3} です。{4}",
        "{0}: the setting {1} must be {2}, but is {3}. {4}");

    public static readonly TextKey Durability = new(
        "このままでは保存したはずのものが失われることがあります。サーバーの設定を直してから開始してください。",
        "What was acknowledged could be lost. Mend the server's setting, then start.");

    public static readonly TextKey Collation = new(
        "文字の並び順が合わないと検索と照合が誤ります。create database renkei template template0 encoding 'UTF8' locale 'C.UTF-8' で作り直してください。",
        "With another order of characters search and comparison go wrong. Make the database with: create database renkei template template0 encoding 'UTF8' locale 'C.UTF-8'");

    public static readonly TextKey ColumnType = new(
        "列 {0}.{1} の型 {2} は使えません（bigint・smallint・text・bytea だけ、決定 0001）。",
        "Column {0}.{1} has the type {2}; decision 0001 allows bigint, smallint, text and bytea.");

    public static readonly TextKey Circle = new(
        "表 {0} の外部キーが輪になっています。", "The foreign keys of the tables {0} form a circle.");
}
