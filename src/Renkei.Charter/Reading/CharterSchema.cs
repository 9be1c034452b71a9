using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Renkei.Charter.Reading;

/// <summary>
/// The published JSON Schemas (draft 2020-12), made from the types that read the files, so that they cannot drift apart.
/// Unknown members are allowed everywhere: they are kept.
/// </summary>
public static class CharterSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of a charter.</summary>
    public static string Charter()
    {
        var schema = Of(CharterJson.Readable.CharterDocument);
        schema["properties"]!["format"] = new JsonObject { ["const"] = CharterDocument.FormatName };
        schema["properties"]!["version"] = new JsonObject { ["const"] = CharterDocument.CurrentVersion };
        return Text(schema, "charter-1", "連携規約 / Renkei charter");
    }

    /// <summary>The schema of a question to a charter.</summary>
    public static string Question() =>
        Text(Of(CharterJson.Readable.AccessQuestion), "charter-question-1", "連携規約への問い / Question to a Renkei charter");

    private static JsonObject Of(JsonTypeInfo type) => (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) => Shape(context.TypeInfo.Type, node),
    });

    // The exporter does not look into converters of ours.
    private static JsonNode Shape(Type type, JsonNode node) =>
        type == typeof(RowId) ? Pattern("^R[1-9][0-9]{0,5}$") : type == typeof(MemberId) ? Pattern("^M[1-9][0-9]{0,5}$") : node;

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static string Text(JsonObject schema, string name, string title)
    {
        var whole = new JsonObject { ["$schema"] = Dialect, ["$id"] = $"https://renkei.example/schema/{name}.json", ["title"] = title };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            whole[key] = value;
        }

        return whole.ToJsonString(Written) + "\n";
    }
}
