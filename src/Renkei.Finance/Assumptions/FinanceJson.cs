using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

/// <summary>Reads and writes the assumptions as JSON. Reading never throws on content: it answers an issue with place, line and column.</summary>
public static class FinanceJson
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int BytesLimit = 4 * 1024 * 1024;

    /// <summary>Reads assumptions.</summary>
    /// <returns>The assumptions, or null and what is wrong; the issue's offset is its byte in the text.</returns>
    public static (FinancePlan? Plan, WireIssue? Issue) Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > BytesLimit) return (null, new(BytesLimit, "json-too-large", $"The text has {utf8.Length} bytes; {BytesLimit} are allowed."));
        try
        {
            var plan = JsonSerializer.Deserialize(utf8, FinanceContext.Readable.FinancePlan);
            if (plan is null) return (null, new(0, "json-null", "There is nothing but null."));
            if (plan.Format != FinancePlan.FormatName)
                return (null, new(0, "finance-format", $"This is no finance plan: \"format\" must be \"{FinancePlan.FormatName}\"."));
            return plan.Version == FinancePlan.CurrentVersion ? (plan, null)
                : (null, new(0, "finance-version", $"This program reads version {FinancePlan.CurrentVersion}; the file says {plan.Version}. Use a newer program."));
        }
        catch (JsonException wrong)
        {
            return (null, new(Offset(utf8, wrong), "json-not-as-expected", Sentence(wrong)));
        }
    }

    /// <summary>Writes assumptions: UTF-8, indented by two spaces, one line feed at the end.</summary>
    public static byte[] Write(FinancePlan plan) => [.. JsonSerializer.SerializeToUtf8Bytes(plan, FinanceContext.Readable.FinancePlan), (byte)'\n'];

    /// <summary>The JSON Schema (draft 2020-12) of the assumptions, made from the types that read them.</summary>
    public static string Schema()
    {
        var schema = (JsonObject)FinanceContext.Readable.FinancePlan.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = static (context, node) => Nullable.GetUnderlyingType(context.TypeInfo.Type) == typeof(Uncertain) ? OrNull(RangeSchema())
                : context.TypeInfo.Type == typeof(Uncertain) ? RangeSchema() : node,
        });
        schema["properties"]!["format"] = new JsonObject { ["const"] = FinancePlan.FormatName };
        schema["properties"]!["version"] = new JsonObject { ["const"] = FinancePlan.CurrentVersion };
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = "urn:renkei:schema:finance:1",
            ["title"] = "収支計画の前提 / Assumptions of an income and expenditure plan",
        };
        foreach (var (key, value) in schema.ToList()) whole[key] = value?.DeepClone();
        return whole.ToJsonString(FinanceContext.Readable.Options) + "\n";
    }

    private static JsonObject Bound(string title) => new() { ["title"] = title, ["type"] = "number" };

    private static JsonObject OrNull(JsonObject schema)
    {
        ((JsonArray)schema["anyOf"]!).Add(new JsonObject { ["type"] = "null" });
        return schema;
    }

    /// <summary>The schema of a value that may be a range.</summary>
    public static JsonObject RangeSchema() => new()
    {
        ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number" }, new JsonObject
        {
            ["type"] = "object", ["required"] = new JsonArray("low", "high"), ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["low"] = Bound("下限 / Lower bound"), ["mode"] = Bound("基本の値 / Base value"), ["high"] = Bound("上限 / Upper bound"),
                ["shape"] = new JsonObject { ["title"] = "分布の形 / Shape", ["enum"] = new JsonArray("triangular", "pert", "uniform") },
            },
        }),
    };

    private static long Offset(ReadOnlySpan<byte> utf8, JsonException wrong)
    {
        var at = 0;
        for (var line = wrong.LineNumber ?? 0; line > 0 && utf8[at..].IndexOf((byte)'\n') is >= 0 and var end; line--) at += end + 1;
        return at + (wrong.BytePositionInLine ?? 0);
    }

    // The serialiser appends its own place; ours stands first, lines and columns counted from 1.
    private static string Sentence(JsonException wrong)
    {
        var sentence = wrong.Message;
        foreach (var tail in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
            if (sentence.IndexOf(tail, StringComparison.Ordinal) is > 0 and var end) sentence = sentence[..end];
        return $"{wrong.Path ?? "$"} (line {(wrong.LineNumber ?? 0) + 1}, column {(wrong.BytePositionInLine ?? 0) + 1}): {sentence}";
    }
}

[JsonSerializable(typeof(FinancePlan))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
internal sealed partial class FinanceContext : JsonSerializerContext
{
    /// <summary>As the defaults, with Japanese written as Japanese. The file is never put into a page unescaped.</summary>
    internal static FinanceContext Readable => field ??= new(new(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
