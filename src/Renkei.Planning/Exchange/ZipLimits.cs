using Renkei.Kernel;
using Renkei.Storage.Files;

namespace Renkei.Planning.Exchange;

/// <summary>How much a plan zip may hold. What is beyond is refused before it is read.</summary>
public static class ZipLimits
{
    private const int MiB = 1024 * 1024;

    /// <summary>The largest zip that is read: 3 GiB (files of a plan take up to 2 GiB).</summary>
    public const long ZipBytes = 3L * 1024 * MiB;

    /// <summary>The largest zip a browser may upload: 100 MiB. Larger ones are imported by the command.</summary>
    public const long UploadBytes = 100L * MiB;

    /// <summary>The most entries: manifest, plan, history and the files of one plan.</summary>
    public const int Entries = 3 + Attachments.FilesPerOwnerLimit;

    /// <summary>The longest name of an entry, in bytes.</summary>
    public const int NameBytes = 1024;

    /// <summary>The largest manifest: 4 MiB.</summary>
    public const int ManifestBytes = 4 * MiB;

    /// <summary>The largest plan.json: 128 MiB.</summary>
    public const int PlanBytes = 128 * MiB;

    /// <summary>The largest history.ndjson: 512 MiB.</summary>
    public const int HistoryBytes = 512 * MiB;

    /// <summary>How many times larger than in the zip an entry may become, beyond <see cref="RatioFree"/>.</summary>
    public const int Ratio = 200;

    /// <summary>Entries up to this size are not asked for their ratio: 1 MiB.</summary>
    public const int RatioFree = MiB;

    /// <summary>The deepest nesting of JSON.</summary>
    public const int JsonDepth = Document.PlanJson.DepthLimit;

    /// <summary>The limit of one entry by its name.</summary>
    internal static int BytesOf(string path) => path switch
    {
        PlanFormat.Manifest => ManifestBytes,
        PlanFormat.Plan => PlanBytes,
        PlanFormat.History => HistoryBytes,
        _ => Attachments.FileBytesLimit,
    };
}

/// <summary>Why a zip is not taken: what, where, what next. Nothing has been changed.</summary>
/// <param name="Code">A short stable code for commands and tests.</param>
/// <param name="Kind">What kind of refusal it is.</param>
/// <param name="Sentence">What and where.</param>
/// <param name="Parts">What fills the sentence.</param>
public sealed record BrokenZip(string Code, RefusalKind Kind, TextKey Sentence, params object[] Parts)
    : Refusal(Kind, new TextKey(Sentence.Ja + Nothing.Ja, Sentence.En + Nothing.En), Parts)
{
    private static readonly TextKey Nothing = new("何も変更していません。", " Nothing was changed.");

    internal static BrokenZip NotAZip() => new("not-a-zip", RefusalKind.Invalid, new(
        "zipとして読めません。途中で切れているか、別の形式のファイルです。書き出したzipをもう一度ダウンロードし、選び直してください。",
        "This cannot be read as a zip: it is cut off or another kind of file. Download the exported zip again and choose it."));

    internal static BrokenZip TooLarge() => new("zip-too-large", RefusalKind.TooLarge, new(
        "zipが大きすぎます（{0} MBまで）。renkei plan import コマンドで取り込むか、管理者に相談してください。",
        "The zip is too large (up to {0} MB). Import it by the command renkei plan import, or ask the administrator."),
        ZipLimits.ZipBytes / (1024 * 1024));

    internal static BrokenZip TooManyEntries(long count) => new("too-many-entries", RefusalKind.TooLarge, new(
        "zipの中のファイルが多すぎます（{1}個。{0}個まで）。Renkeiが書き出したzipか確かめてください。",
        "The zip holds too many entries ({1}; up to {0}). Check that it was exported by Renkei."), ZipLimits.Entries, count);

    internal static BrokenZip EntryTooLarge(string path) => new("entry-too-large", RefusalKind.TooLarge, new(
        "「{0}」が大きすぎます（{1} MBまで）。Renkeiが書き出したzipか確かめてください。",
        "\"{0}\" is too large (up to {1} MB). Check that the zip was exported by Renkei."),
        path, ZipLimits.BytesOf(path) / (1024 * 1024));

    internal static BrokenZip RatioTooHigh(string path) => new("ratio-too-high", RefusalKind.TooLarge, new(
        "「{0}」は広げると{1}倍を超えて大きくなります。zip爆弾の疑いがあるので読みません。Renkeiが書き出したzipか確かめてください。",
        "\"{0}\" grows more than {1} times when unpacked and may be a zip bomb. Check that the zip was exported by Renkei."),
        path, ZipLimits.Ratio);

    internal static BrokenZip BadPath(string path) => new("bad-path", RefusalKind.Invalid, new(
        "「{0}」は外のフォルダを指す名前です。安全でないので読みません。Renkeiが書き出したzipか確かめてください。",
        "\"{0}\" points outside the zip and is not safe. Check that the zip was exported by Renkei."), path);

    internal static BrokenZip Duplicate(string path) => new("duplicate-entry", RefusalKind.Invalid, new(
        "「{0}」が2つあります。どちらが正しいか決められません。書き出し直したzipを選んでください。",
        "\"{0}\" stands twice. Choose a zip that was exported again."), path);

    internal static BrokenZip Unexpected(string path) => new("unexpected-entry", RefusalKind.Invalid, new(
        "「{0}」は目録（manifest.json）にありません。zipに手を加えたときは、元のzipを選んでください。",
        "\"{0}\" is not in manifest.json. If the zip was edited, choose the original."), path);

    internal static BrokenZip Missing(string path) => new("missing-entry", RefusalKind.Invalid, new(
        "「{0}」がありません。書き出し直したzipを選んでください。", "\"{0}\" is missing. Choose a zip that was exported again."), path);

    internal static BrokenZip WrongHash(string path) => new("wrong-hash", RefusalKind.Invalid, new(
        "「{0}」の中身が目録のハッシュと合いません。壊れたか、書きかえられています。元のzipを選んでください。",
        "\"{0}\" does not have the hash of the manifest: it is damaged or was changed. Choose the original zip."), path);

    internal static BrokenZip Newer(int found) => new("newer-format", RefusalKind.Invalid, new(
        "形式{0}のzipです。このRenkeiが読めるのは形式{1}までです。Renkeiを新しくしてから取り込んでください。",
        "The zip has format {0}; this Renkei reads up to format {1}. Update Renkei, then import."), found, PlanFormat.Number);

    internal static BrokenZip Unreadable(string path) => new("unreadable-entry", RefusalKind.Invalid, new(
        "「{0}」を取り出せません（圧縮か暗号化の方式が違うか、壊れています）。書き出し直したzipを選んでください。",
        "\"{0}\" cannot be unpacked (another method, encrypted, or damaged). Choose a zip that was exported again."), path);

    internal static BrokenZip BadUtf8(string path, int line) => new("bad-utf8", RefusalKind.Invalid, new(
        "「{0}」の{1}行目に、UTF-8として読めない文字があります。元のzipを選んでください。",
        "\"{0}\" line {1} is not UTF-8. Choose the original zip."), path, line);

    internal static BrokenZip BadJson(string path, long line, long column) => new("bad-json", RefusalKind.Invalid, new(
        "「{0}」の{1}行目{2}バイト目がJSONとして読めません。元のzipを選んでください。",
        "\"{0}\" line {1}, byte {2} is not JSON. Choose the original zip."), path, line, column);

    internal static BrokenZip TooDeep(string path, long line) => new("json-too-deep", RefusalKind.Invalid, new(
        "「{0}」の{1}行目は入れ子が深すぎます（{2}段まで）。元のzipを選んでください。",
        "\"{0}\" line {1} is nested too deeply (up to {2}). Choose the original zip."), path, line, ZipLimits.JsonDepth);

    internal static BrokenZip DuplicateKey(string path, long line, string name) => new("duplicate-key", RefusalKind.Invalid, new(
        "「{0}」の{1}行目に、同じ名前「{2}」が2つあります。元のzipを選んでください。",
        "\"{0}\" line {1} has the name \"{2}\" twice. Choose the original zip."), path, line, name);

    internal static BrokenZip HalfCharacter(string path, long line) => new("half-character", RefusalKind.Invalid, new(
        "「{0}」の{1}行目に、壊れた文字（組になる文字の片方だけ）があります。元のzipを選んでください。",
        "\"{0}\" line {1} holds half of a character. Choose the original zip."), path, line);

    internal static BrokenZip WrongShape(string path, long line, string where) => new("wrong-schema", RefusalKind.Invalid, new(
        "「{0}」の{1}行目「{2}」が、決められた形（docs/schema）と違います。元のzipを選んでください。",
        "\"{0}\" line {1}, \"{2}\", does not have the published form (docs/schema). Choose the original zip."), path, line, where);

    internal static BrokenZip Contradiction(string path, long line, string where) => new("contradiction", RefusalKind.Invalid, new(
        "「{0}」の{1}行目「{2}」が、ほかの記録と合いません。元のzipを選んでください。",
        "\"{0}\" line {1}, \"{2}\", contradicts the rest of the zip. Choose the original zip."), path, line, where);

    internal static BrokenZip Content(string path, long line, string where, Refusal why) => new("content", RefusalKind.Invalid, new(
        "「{0}」の{1}行目「{2}」を受け取れません。{3}", "\"{0}\" line {1}, \"{2}\", cannot be taken. {3}"),
        path, line, where, new TextKey(
            why.Text.In(Language.Japanese, why.Arguments), why.Text.In(Language.English, why.Arguments)));
}
