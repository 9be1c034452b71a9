using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Charter.Deciding;
using Renkei.Kernel;

namespace Renkei.Charter.Reading;

/// <summary>Reads and writes a charter as JSON. Reading never throws on content: it answers issues with their byte offset.</summary>
public static class CharterFile
{
    /// <summary>The largest charter that is read, in bytes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The largest question that is read, in bytes.</summary>
    public const int MostQuestionBytes = 256 * 1024;

    /// <summary>The most participants.</summary>
    public const int MostMembers = 5_000;

    /// <summary>The most rules.</summary>
    public const int MostRules = 10_000;

    /// <summary>The most kinds, professions, types of information, labels or purposes.</summary>
    public const int MostWords = 500;

    /// <summary>Reads a charter.</summary>
    public static Reading<CharterDocument> Read(ReadOnlyMemory<byte> utf8)
    {
        var text = JsonText.Scan(utf8, MostBytes);
        if (text.Issues.Count > 0) return new(null, text);
        if (WrongVersion(utf8) is { } wrong) return new(null, text.With(wrong with { Offset = text.OffsetOf(wrong.Offset == 0 ? "/format" : "/version") }));
        var reading = Read(utf8, text, CharterJson.Readable.CharterDocument);
        return reading.Value is { } document && TooMany(document) is { } limit
            ? new(null, text.With(new(text.OffsetOf(limit.Place), "charter-too-many", $"{limit.Place} has more than {limit.Most} entries.")))
            : reading;
    }

    /// <summary>Reads one question.</summary>
    public static Reading<AccessQuestion> ReadQuestion(ReadOnlyMemory<byte> utf8)
    {
        var text = JsonText.Scan(utf8, MostQuestionBytes);
        if (text.Issues.Count > 0) return new(null, text);
        var reading = Read(utf8, text, CharterJson.Readable.AccessQuestion);
        return reading.Value?.Consent.Provisions.Count > PatientConsent.MostProvisions - 2
            ? new(null, text.With(new(text.OffsetOf("/consent/provisions"), "question-too-many",
                $"A patient has more than {PatientConsent.MostProvisions - 2} provisions.")))
            : reading;
    }

    /// <summary>Reads a patient's consent by itself.</summary>
    public static Reading<PatientConsent> ReadConsent(ReadOnlyMemory<byte> utf8)
    {
        var text = JsonText.Scan(utf8, MostQuestionBytes);
        return text.Issues.Count > 0 ? new(null, text) : Read(utf8, text, CharterJson.Readable.PatientConsent);
    }

    /// <summary>Writes a charter: UTF-8, indented by two spaces, one line feed at the end.</summary>
    public static byte[] Write(CharterDocument document) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(document, CharterJson.Readable.CharterDocument), (byte)'\n'];

    private static Reading<T> Read<T>(ReadOnlyMemory<byte> utf8, JsonText text, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8.Span, type) is { } value
                ? new(value, text) : new(null, text.With(new(0, "json-null", "There is nothing but null.")));
        }
        catch (JsonException wrong)
        {
            var offset = text.OffsetOf(wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0);
            return new(null, text.With(new(offset, "json-not-as-expected", Sentence(wrong))));
        }
    }

    // The serialiser appends "Path: … | LineNumber: …" and names our types; the offset and the path say that better.
    private static string Sentence(JsonException wrong)
    {
        const string Missing = "was missing required properties including: ";
        var sentence = JsonText.WithoutPlace(wrong.Message);
        var at = sentence.IndexOf(Missing, StringComparison.Ordinal);
        if (at >= 0) sentence = $"These members are missing: {sentence[(at + Missing.Length)..]}";
        return wrong.Path is { Length: > 1 } path ? $"{path}: {sentence}" : sentence;
    }

    private static WireIssue? WrongVersion(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String || format.GetString() != CharterDocument.FormatName)
            return new(0, "charter-format", $"This is not a charter: \"format\" must be \"{CharterDocument.FormatName}\".");
        if (root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number) && number == CharterDocument.CurrentVersion) return null;
        return new(1, "charter-version", string.Create(CultureInfo.InvariantCulture,
            $"This program reads version {CharterDocument.CurrentVersion} of the charter; the file says {version}. Use a newer program."));
    }

    private static (string Place, int Most)? TooMany(CharterDocument document) =>
        document.Members.Count > MostMembers ? ("/members", MostMembers)
        : document.Rules.Count > MostRules ? ("/rules", MostRules)
        : document.Kinds.Count > MostWords ? ("/kinds", MostWords)
        : document.Professions.Count > MostWords ? ("/professions", MostWords)
        : document.Information.Count > MostWords ? ("/information", MostWords)
        : document.Sensitivities.Count > MostWords ? ("/sensitivities", MostWords)
        : document.Purposes.Count > MostWords ? ("/purposes", MostWords) : null;
}

/// <summary>What reading gave: a value, or issues; and where everything stands.</summary>
public sealed record Reading<T>(T? Value, JsonText Text) where T : class
{
    /// <summary>What was not understood. Empty when there is a value.</summary>
    public IReadOnlyList<WireIssue> Issues => Text.Issues;
}

[JsonSerializable(typeof(CharterDocument))]
[JsonSerializable(typeof(AccessQuestion))]
[JsonSerializable(typeof(PatientConsent))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
internal sealed partial class CharterJson : JsonSerializerContext
{
    /// <summary>As the defaults, with Japanese written as Japanese. The file is never put into a page unescaped.</summary>
    internal static CharterJson Readable => field ??= new(new(Default.Options!)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
