using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>What stands where in a kind of section: names, limits, lists and how their items are told apart.</summary>
internal sealed record FieldShape
{
    /// <summary>What the field is called; null at the root.</summary>
    internal FieldAttribute? Field { get; init; }

    /// <summary>The known members of an object, by JSON name; null where the value is no object.</summary>
    internal IReadOnlyDictionary<string, FieldShape>? Members { get; init; }

    /// <summary>What one item of a list is; null where the value is no list.</summary>
    internal FieldShape? Item { get; init; }

    /// <summary>The JSON names that tell items of this list apart; empty where a list is one value.</summary>
    internal IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>The words of an enum's wire names; null for other values.</summary>
    internal IReadOnlyDictionary<string, TextKey>? Words { get; init; }

    /// <summary>What the field is called; its JSON name where it has no other.</summary>
    internal TextKey Label(string jsonName) => Field is null ? new(jsonName, jsonName) : new(Field.Ja, Field.En);

    internal static FieldShape Of(JsonTypeInfo type) => Of(type, null);

    private static FieldShape Of(JsonTypeInfo type, FieldAttribute? field) => type.Kind switch
    {
        JsonTypeInfoKind.Object => new FieldShape
        {
            Field = field,
            Members = type.Properties.Where(property => !property.IsExtensionData).ToDictionary(
                property => property.Name,
                property => property.CustomConverter is IWorded worded
                    ? new FieldShape { Field = FieldOf(property), Words = worded.Words }
                    : Of(type.Options.GetTypeInfo(property.PropertyType), FieldOf(property)),
                StringComparer.Ordinal),
        },
        JsonTypeInfoKind.Enumerable => new FieldShape
        {
            Field = field,
            Item = Of(type.Options.GetTypeInfo(type.ElementType!), null),
            Identity = type.ElementType!.GetCustomAttribute<IdentityAttribute>()?.Members ?? [],
        },
        JsonTypeInfoKind.None or JsonTypeInfoKind.Dictionary or _ => new FieldShape
        {
            Field = field, Words = WordsOf(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
        },
    };

    internal static FieldAttribute? FieldOf(JsonPropertyInfo property) =>
        (FieldAttribute?)property.AttributeProvider?.GetCustomAttributes(typeof(FieldAttribute), true).FirstOrDefault();

    private static Dictionary<string, TextKey>? WordsOf(Type type) => !type.IsEnum ? null
        : type.GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name,
            field => field.GetCustomAttribute<WordAttribute>() is { } word
                ? new TextKey(word.Ja, word.En) : new TextKey(field.Name, field.Name),
            StringComparer.Ordinal);
}

/// <summary>What the values of our enums are called on screen, from their <see cref="WordAttribute"/>.</summary>
public static class Words
{
    /// <summary>The word of a value.</summary>
    public static TextKey Of<T>(T value)
        where T : struct, Enum
    {
        return OfEnum<T>.Words.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>The wire name of a value, as JSON and forms write it.</summary>
    public static string Wire<T>(T value)
        where T : struct, Enum
    {
        return OfEnum<T>.Wires.TryGetValue(value, out var wire) ? wire : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>The value under a wire name, or null.</summary>
    public static T? Read<T>(string? wire)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Wire(value) == wire).Select(value => (T?)value).FirstOrDefault();

    // Attributes are read once for a type: a page shows a hundred states.
    private static class OfEnum<T>
        where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> Wires = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value =>
        {
            var name = Enum.GetName(value)!;
            return typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? name;
        });

        internal static readonly FrozenDictionary<T, TextKey> Words = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, value =>
        {
            var name = Enum.GetName(value)!;
            var word = typeof(T).GetField(name)!.GetCustomAttribute<WordAttribute>();
            return word is null ? new TextKey(name, name) : new TextKey(word.Ja, word.En);
        });
    }
}
