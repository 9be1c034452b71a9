using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Renkei.Tests.Planning.Exchange;

/// <summary>
/// Checks JSON against the part of JSON Schema draft 2020-12 our schemas use. A keyword it does not know throws: nothing is passed
/// over in silence.
/// </summary>
internal static class SchemaCheck
{
    internal static IReadOnlyList<string> Of(string schema, byte[] json)
    {
        var wrong = new List<string>();
        var root = JsonElement.Parse(schema);
        Check(root, JsonElement.Parse(json), "$", root, wrong);
        return wrong;
    }

    private static void Check(JsonElement schema, JsonElement value, string path, JsonElement root, List<string> wrong)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var ok = keyword.Name switch
            {
                "$schema" or "$id" or "$defs" or "title" or "description" => true,
                "type" => keyword.Value.ValueKind == JsonValueKind.Array
                    ? keyword.Value.EnumerateArray().Any(type => Is(type.GetString()!, value)) : Is(keyword.Value.GetString()!, value),
                "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                "minimum" => value.GetDouble() >= keyword.Value.GetDouble(),
                "maximum" => value.GetDouble() <= keyword.Value.GetDouble(),
                "maxLength" => value.ValueKind != JsonValueKind.String
                    || value.GetString()!.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
                "format" => value.ValueKind != JsonValueKind.String || Fits(keyword.Value.GetString()!, value.GetString()!),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
                "required" => value.ValueKind != JsonValueKind.Object
                    || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "items" or "properties" or "additionalProperties" or "allOf" or "$ref" =>
                    Deeper(keyword, schema, value, path, root, wrong),
                _ => throw new NotSupportedException($"{path}: {keyword.Name}"),
            };
            if (!ok) wrong.Add($"{path}: {keyword.Name}");
        }
    }

    private static bool Deeper(
        JsonProperty keyword, JsonElement schema, JsonElement value, string path, JsonElement root, List<string> wrong)
    {
        switch (keyword.Name)
        {
            case "items" when value.ValueKind == JsonValueKind.Array:
                foreach (var (at, item) in value.EnumerateArray().Index()) Check(keyword.Value, item, $"{path}[{at}]", root, wrong);
                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (var property in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(property.Name, out var member)) Check(property.Value, member, $"{path}.{property.Name}", root, wrong);
                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                var known = schema.TryGetProperty("properties", out var properties)
                    ? properties.EnumerateObject().Select(property => property.Name).ToHashSet() : [];
                foreach (var member in value.EnumerateObject().Where(member => !known.Contains(member.Name)))
                {
                    if (keyword.Value.ValueKind == JsonValueKind.False) wrong.Add($"{path}: additional {member.Name}");
                    else Check(keyword.Value, member.Value, $"{path}.{member.Name}", root, wrong);
                }

                break;
            case "allOf":
                foreach (var branch in keyword.Value.EnumerateArray())
                {
                    var condition = new List<string>();
                    Check(branch.GetProperty("if"), value, path, root, condition);
                    if (condition.Count == 0) Check(branch.GetProperty("then"), value, path, root, wrong);
                }

                break;
            case "$ref":
                Check(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path, root, wrong);
                break;
        }

        return true;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    private static bool Fits(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        _ => throw new NotSupportedException(format),
    };
}
