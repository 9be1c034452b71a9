using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Exchange;

/// <summary>The published form of a plan zip (docs/schema). What stands in sections may grow; this frame only with its number.</summary>
internal static class PlanFormat
{
    /// <summary>The number of the form this program writes, and the newest it reads.</summary>
    internal const int Number = 1;

    internal const string Manifest = "manifest.json";
    internal const string Plan = "plan.json";
    internal const string History = "history.ndjson";

    /// <summary>Where a file stands: its local number keeps two files of one name apart.</summary>
    internal static string PathOf(int number, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"files/{number}/{name}");
}

/// <summary>manifest.json: what the zip holds.</summary>
internal sealed record ManifestEntry
{
    [Field("書庫内の場所", "Path in the zip", Limit = ZipLimits.NameBytes)]
    public required string Path { get; init; }

    [Field("大きさ（バイト）", "Size in bytes")]
    public required long Size { get; init; }

    [Field("SHA-256", "SHA-256", Pattern = "[0-9a-f]{64}")]
    public required string Sha256 { get; init; }
}

/// <summary>manifest.json.</summary>
internal sealed record PlanManifest
{
    [Field("形式の番号", "Number of the form")]
    public required int Format { get; init; }

    [Field("計画のID", "Id of the plan")]
    public required Guid Plan { get; init; }

    [Field("計画の名称", "Name of the plan")]
    public required string Name { get; init; }

    [Field("内容のハッシュ", "Hash of the content", Pattern = "[0-9a-f]{64}",
        Meaning = "ID・名称変更・取り込みの記録を除く全内容のSHA-256。同じ内容の計画は同じ値になる / SHA-256 of all content "
            + "without id, the name given by an import, and import records: equal for plans of equal content")]
    public required string ContentSha256 { get; init; }

    [Field("中身の一覧", "Entries", Limit = ZipLimits.Entries)]
    public required IReadOnlyList<ManifestEntry> Entries { get; init; }
}

/// <summary>Who did something.</summary>
internal sealed record ActorEntry
{
    [Field("識別子", "Id")]
    public required string Id { get; init; }

    [Field("当時の名前", "Name at the time")]
    public required string Label { get; init; }
}

/// <summary>A section as it stands.</summary>
internal sealed record SectionEntry
{
    [Field("節のキー", "Section key")]
    public required string Key { get; init; }

    [Field("版", "Version")]
    public required int Version { get; init; }

    [Field("内容", "Content")]
    public required JsonElement Content { get; init; }
}

/// <summary>A file; its bytes stand under files/ unless they were erased.</summary>
internal sealed record FileEntry
{
    [Field("番号", "Number")]
    public required int Number { get; init; }

    [Field("ファイル名", "File name", Limit = 255)]
    public required string Name { get; init; }

    [Field("種類", "Media type")]
    public required string MediaType { get; init; }

    [Field("大きさ（バイト）", "Size in bytes")]
    public required long Size { get; init; }

    [Field("SHA-256", "SHA-256", Pattern = "[0-9a-f]{64}")]
    public required string Sha256 { get; init; }

    [Field("添付した日時", "Attached at")]
    public required DateTimeOffset At { get; init; }

    [Field("添付した人", "Attached by")]
    public required ActorEntry By { get; init; }

    [Field("消去の記録", "Erasure")]
    public ErasureEntry? Erased { get; init; }
}

/// <summary>The bytes were erased by law.</summary>
internal sealed record ErasureEntry
{
    [Field("日時", "At")]
    public required DateTimeOffset At { get; init; }

    [Field("理由", "Why", Limit = 500)]
    public required string Why { get; init; }
}

/// <summary>A submission that lost a race.</summary>
internal sealed record DraftEntry
{
    [Field("番号", "Number")]
    public required int Number { get; init; }

    [Field("節のキー", "Section key")]
    public required string Key { get; init; }

    [Field("もとの版", "Base version")]
    public required int Base { get; init; }

    [Field("先に保存された版", "Version that was first")]
    public required int Head { get; init; }

    [Field("内容", "Content")]
    public required JsonElement Content { get; init; }

    [Field("日時", "At")]
    public required DateTimeOffset At { get; init; }

    [Field("入力した人", "By")]
    public required ActorEntry By { get; init; }

    [Field("状態（open／used／set-aside）", "State (open, used, set-aside)", Pattern = "open|used|set-aside")]
    public required string State { get; init; }

    [Field("選び終えた記録", "Settled")]
    public SettledEntry? Settled { get; init; }
}

/// <summary>How a draft was settled.</summary>
internal sealed record SettledEntry
{
    [Field("日時", "At")]
    public required DateTimeOffset At { get; init; }

    [Field("選んだ人", "By")]
    public required ActorEntry By { get; init; }

    [Field("できた版", "Version that was made")]
    public int? Version { get; init; }
}

/// <summary>That the plan came from another one.</summary>
internal sealed record ImportEntry
{
    [Field("日時", "At")]
    public required DateTimeOffset At { get; init; }

    [Field("取り込んだ人", "By")]
    public required ActorEntry By { get; init; }

    [Field("もとの計画のID", "Id of the original")]
    public required Guid FromPlan { get; init; }

    [Field("もとの計画の名称", "Name of the original")]
    public required string FromName { get; init; }

    [Field("もとの内容のハッシュ", "Content hash of the original", Pattern = "[0-9a-f]{64}")]
    public required string ContentSha256 { get; init; }
}

/// <summary>plan.json.</summary>
internal sealed record PlanEntry
{
    [Field("形式の番号", "Number of the form")]
    public required int Format { get; init; }

    [Field("計画のID", "Id of the plan")]
    public required Guid Id { get; init; }

    [Field("作成日時", "Made at")]
    public required DateTimeOffset MadeAt { get; init; }

    [Field("閉じた日時", "Closed at")]
    public DateTimeOffset? ClosedAt { get; init; }

    [Field("いまの各節", "Sections as they stand", Limit = 100_000)]
    public required IReadOnlyList<SectionEntry> Sections { get; init; }

    [Field("種類ごとの最後の番号", "Last number given, by kind")]
    public required SortedDictionary<string, int> Numbers { get; init; }

    [Field("ファイル", "Files", Limit = 2000)]
    public required IReadOnlyList<FileEntry> Files { get; init; }

    [Field("衝突した入力", "Submissions that lost a race", Limit = 100_000)]
    public required IReadOnlyList<DraftEntry> Drafts { get; init; }

    [Field("取り込みの記録", "Import records", Limit = 1000)]
    public required IReadOnlyList<ImportEntry> Imports { get; init; }
}

/// <summary>One line of history.ndjson: one version of one section, in the order of revisions.</summary>
internal sealed record HistoryEntry
{
    [Field("変更の通し番号", "Revision")]
    public required long Revision { get; init; }

    [Field("節のキー", "Section key")]
    public required string Key { get; init; }

    [Field("版", "Version")]
    public required int Version { get; init; }

    [Field("もとの版", "Base version")]
    public required int Base { get; init; }

    [Field("できかた", "How it came to be", Pattern = "made|saved|merged|restored|renamed|imported")]
    public required string Act { get; init; }

    [Field("日時", "At")]
    public required DateTimeOffset At { get; init; }

    [Field("変更した人", "By")]
    public required ActorEntry By { get; init; }

    [Field("内容", "Content")]
    public required JsonElement Content { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = PlanJson.DepthLimit,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(PlanManifest))]
[JsonSerializable(typeof(PlanEntry))]
[JsonSerializable(typeof(HistoryEntry))]
internal sealed partial class ExchangeJson : JsonSerializerContext;

/// <summary>An instant in UTC to the microsecond, always written alike: 2026-11-24T00:00:00.000000Z.</summary>
internal sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DateTimeOffset.TryParseExact(
            reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant : throw new JsonException("An instant looks like 2026-11-24T00:00:00.000000Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));
}
