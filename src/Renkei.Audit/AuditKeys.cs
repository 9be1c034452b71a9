using Renkei.Kernel;

namespace Renkei.Audit;

internal static class AuditKeys
{
    public static readonly TextKey WhyNeeded = new(
        "消去の理由を {0} 文字以内で入力してください。",
        "Enter why the content is erased, in at most {0} characters.");

    public static readonly TextKey NothingToErase = new(
        "記録 {0} の {1} 番には消去できる内容がありません（存在しないか、消去済みです）。",
        "Record {0}, row {1} has no content to erase: there is no such row, or it is erased already.");

    public static readonly TextKey Gap = new(
        "記録 {0} の {1} 番がありません（行が抜けています）。",
        "Stream {0}, row {1} is missing (a gap).");

    public static readonly TextKey PreviousHash = new(
        "記録 {0} の {1} 番：前の行のハッシュ（previous_hash）が前の行と合いません。",
        "Stream {0}, row {1}: previous_hash is not the hash of the row before.");

    public static readonly TextKey RowHash = new(
        "記録 {0} の {1} 番：行の内容がハッシュ（hash）と合いません。行が書き換えられています。",
        "Stream {0}, row {1}: the row does not have its hash; a field of it was changed.");

    public static readonly TextKey PayloadHash = new(
        "記録 {0} の {1} 番：詳細（payload）がハッシュ（payload_hash）と合いません。詳細が書き換えられています。",
        "Stream {0}, row {1}: the payload does not have its payload_hash; it was changed.");

    public static readonly TextKey PayloadMissing = new(
        "記録 {0} の {1} 番：詳細（payload）がなく、消去の記録もありません。",
        "Stream {0}, row {1}: the payload is gone and no act records its erasure.");

    public static readonly TextKey Head = new(
        "記録 {0} の末尾（{1} 番）が audit_stream と合いません。行が追加または削除されています。",
        "Stream {0}: its end (row {1}) is not what audit_stream says; rows were added or cut off.");

    public static readonly TextKey ExpectedHead = new(
        "記録 {0} の {1} 番が、控えておいた末尾（バックアップなど）と合いません。記録が差し替えられたか、末尾が切り取られています。",
        "Stream {0}, row {1} is not the row noted elsewhere (such as in a backup); the stream was replaced or its end cut off.");
}
