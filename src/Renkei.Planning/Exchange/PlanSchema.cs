using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Exchange;

/// <summary>
/// The published JSON Schemas (draft 2020-12, https://json-schema.org/draft/2020-12/schema) of what a plan zip holds, made from the
/// types that read it: names and meanings in Japanese and English from <see cref="FieldAttribute"/>, limits and patterns as checked.
/// </summary>
internal static class PlanSchema
{
    // Before the schemas: static fields are made in the order they are written.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schemas by file name, as docs/schema keeps them and <c>/schema/…</c> serves them.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["manifest-1.schema.json"] = Text(
            ExchangeJson.Default.PlanManifest, "manifest", "計画zipの目録（manifest.json）", "Manifest of a plan zip (manifest.json)"),
        ["plan-1.schema.json"] = Text(
            ExchangeJson.Default.PlanEntry, "plan", "計画（plan.json）", "A plan (plan.json)"),
        ["history-1.schema.json"] = Text(
            ExchangeJson.Default.HistoryEntry, "history", "変更の記録の1行（history.ndjson）", "One line of history.ndjson"),
    };

    private static string Text(JsonTypeInfo type, string name, string ja, string en)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:renkei:schema:{name}:{PlanFormat.Number}",
            ["title"] = $"{ja} / {en}",
        };
        foreach (var (key, value) in Of(type, null).ToList()) schema[key] = value?.DeepClone();
        if (name != "manifest")
        {
            var sections = new JsonObject();
            foreach (var kind in SectionKinds.All) sections[kind.Name] = Of(kind.TypeInfo, null);
            schema["$defs"] = sections;
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(JsonTypeInfo type, JsonPropertyInfo? property)
    {
        var field = property is null ? null : FieldShape.FieldOf(property);
        var schema = property?.CustomConverter switch
        {
            IWorded worded => Enum(worded.Words.Keys),
            FiscalYearJson or FiscalYearOrNoneJson => new JsonObject
            {
                ["type"] = "integer", ["minimum"] = Kernel.FiscalYear.Earliest, ["maximum"] = Kernel.FiscalYear.Latest,
            },
            _ => type.Kind switch
            {
                JsonTypeInfoKind.Object => Record(type),
                JsonTypeInfoKind.Enumerable => new JsonObject
                {
                    ["type"] = "array",
                    ["maxItems"] = field is { Limit: > 0 } ? field.Limit : FieldAttribute.ListLimit,
                    ["items"] = Of(type.Options.GetTypeInfo(type.ElementType!), null),
                },
                JsonTypeInfoKind.Dictionary when type.ElementType == typeof(Uncertain) => new JsonObject
                {
                    ["type"] = "object", ["additionalProperties"] = FinanceJson.RangeSchema(),
                },
                JsonTypeInfoKind.Dictionary => new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                },
                JsonTypeInfoKind.None or _ => Value(Nullable.GetUnderlyingType(type.Type) ?? type.Type, field, type),
            },
        };
        if (field is null) return schema;
        schema["title"] = $"{field.Ja} / {field.En}";
        if (field.Meaning is not null) schema["description"] = field.Meaning;
        return property is { IsRequired: false, IsGetNullable: true } && property.PropertyType != typeof(bool) ? OrNull(schema) : schema;
    }

    private static JsonObject Record(JsonTypeInfo type)
    {
        var properties = new JsonObject();
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
            properties[property.Name] = Of(type.Options.GetTypeInfo(property.PropertyType), property);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        var required = type.Properties.Where(property => property.IsRequired).Select(property => property.Name).ToList();
        if (required.Count > 0) schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        // Sections keep what a newer program wrote; the frame around them does not grow without a new number.
        if (!type.Type.IsAssignableTo(typeof(OpenRecord))) schema["additionalProperties"] = false;
        if (properties.ContainsKey("key") && properties.ContainsKey("content"))
        {
            schema["allOf"] = new JsonArray(
            [
                .. SectionKinds.All.Select(kind => (JsonNode)new JsonObject
                {
                    ["if"] = new JsonObject { ["properties"] = new JsonObject { ["key"] = new JsonObject { ["pattern"] = $"^(?:{kind.KeyPattern})$" } } },
                    ["then"] = new JsonObject { ["properties"] = new JsonObject { ["content"] = new JsonObject { ["$ref"] = $"#/$defs/{kind.Name}" } } },
                }),
            ]);
            properties["key"]!["pattern"] = "^(?:" + string.Join('|', SectionKinds.All.Select(kind => kind.KeyPattern)) + ")$";
        }

        return schema;
    }

    private static JsonObject Value(Type type, FieldAttribute? field, JsonTypeInfo info)
    {
        if (type.IsEnum) return Enum(FieldShape.Of(info).Words!.Keys);
        if (type == typeof(bool)) return new JsonObject { ["type"] = "boolean" };
        if (type == typeof(decimal)) return new JsonObject { ["type"] = "number" };
        if (type == typeof(Uncertain)) return FinanceJson.RangeSchema();
        if (type == typeof(int) || type == typeof(long)) return new JsonObject { ["type"] = "integer" };
        if (type == typeof(decimal)) return new JsonObject { ["type"] = "number" };
        if (type == typeof(DateOnly)) return new JsonObject { ["type"] = "string", ["format"] = "date" };
        if (type == typeof(Guid)) return new JsonObject { ["type"] = "string", ["format"] = "uuid" };
        if (type == typeof(DateTimeOffset))
        {
            return new JsonObject
            {
                ["type"] = "string", ["format"] = "date-time",
                ["pattern"] = @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$",
            };
        }

        if (type == typeof(JsonElement)) return new JsonObject { ["type"] = "object" };
        if (type != typeof(string)) throw new InvalidOperationException($"{type.Name} has no place in the schema yet.");
        // Limits count UTF-16 units, as the check does; a schema counts characters, of which there are never more.
        var text = new JsonObject
        {
            ["type"] = "string", ["maxLength"] = field is { Limit: > 0 } ? field.Limit : FieldAttribute.TextLimit,
        };
        if (field?.Pattern is { } pattern) text["pattern"] = $"^(?:{pattern})$";
        return text;
    }

    private static JsonObject Enum(IEnumerable<string> names) =>
        new() { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    // A member that is not there and one that is null mean the same.
    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray names) names.Add(null);
        else if (schema["anyOf"] is JsonArray forms) forms.Add(new JsonObject { ["type"] = "null" });
        else schema["type"] = new JsonArray((string)schema["type"]!, "null");
        return schema;
    }
}
