using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Money;

/// <summary>How a field of the money sheets is entered.</summary>
public enum MoneyInput
{
    /// <summary>One line of words.</summary>
    Line,

    /// <summary>Several lines of words.</summary>
    Lines,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number, or 下限〜上限, or 下限〜基本〜上限.</summary>
    Range,

    /// <summary>Whole numbers one after another.</summary>
    Counts,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list.</summary>
    Choices,

    /// <summary>Ids, one after another.</summary>
    Ids,

    /// <summary>Yes or no.</summary>
    Yes,
}

/// <summary>A field of the assumptions in a form: where it stands, what it is called, how it is entered, read and shown.</summary>
/// <param name="Name">Its place within the row, such as <c>members/ceiling</c>.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Input">How it is entered.</param>
/// <param name="Needed">True when it cannot be left out.</param>
/// <param name="Limit">The most characters.</param>
/// <param name="Choices">Wire name to word; empty where the plan's own kinds are chosen.</param>
public sealed record MoneyField(
    string Name, TextKey Label, MoneyInput Input, bool Needed, int Limit, IReadOnlyDictionary<string, TextKey> Choices)
{
    private const int NumberLimit = 40;

    private static readonly string[] RangeParts = ["low", "mode", "high"];

    /// <summary>A field that was not taken, so that the sentence stands beside it.</summary>
    internal sealed record Wrong(string Field, TextKey Sentence) : Refusal(RefusalKind.Invalid, Sentence);

    /// <summary>A value, or nothing.</summary>
    internal readonly record struct Given(JsonNode? Node);

    /// <summary>The fields of a type of the assumptions that a form enters; what it holds as lists of records has forms of its own.</summary>
    internal static IReadOnlyList<MoneyField> Of(JsonTypeInfo type) => [.. Of(type, "", null)];

    private static IEnumerable<MoneyField> Of(JsonTypeInfo type, string above, TextKey? parent)
    {
        var shape = FieldShape.Of(type);
        foreach (var property in type.Properties.Where(one => !one.IsExtensionData && one.Name is not ("id" or "format" or "version")))
        {
            var inner = type.Options.GetTypeInfo(property.PropertyType);
            var own = shape.Members![property.Name].Label(property.Name);
            var label = parent is null ? own : new TextKey($"{parent.Ja}：{own.Ja}", $"{parent.En}: {own.En}");
            if (inner.Kind == JsonTypeInfoKind.Object)
            {
                foreach (var below in Of(inner, $"{above}{property.Name}/", label)) yield return below;
                continue;
            }

            if (InputOf(property, inner) is not { } input) continue;
            var field = FieldShape.FieldOf(property);
            var words = shape.Members[property.Name].Words ?? shape.Members[property.Name].Item?.Words;
            yield return new(above + property.Name, label, input, property.IsRequired && parent is null,
                input is MoneyInput.Line or MoneyInput.Lines ? field is { Limit: > 0 } ? field.Limit : FieldAttribute.TextLimit
                    : input is MoneyInput.Counts or MoneyInput.Ids ? FieldAttribute.TextLimit * 5 : NumberLimit * 3,
                words ?? new Dictionary<string, TextKey>());
        }
    }

    private static MoneyInput? InputOf(JsonPropertyInfo property, JsonTypeInfo inner)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(Uncertain)) return MoneyInput.Range;
        if (type == typeof(bool)) return MoneyInput.Yes;
        if (type == typeof(int) || type == typeof(long)) return MoneyInput.Whole;
        if (type == typeof(decimal)) return MoneyInput.Number;
        if (type.IsEnum) return MoneyInput.Choice;
        if (type == typeof(string))
            return property.Name == "kind" ? MoneyInput.Choice : FieldShape.FieldOf(property) is { Lines: true } ? MoneyInput.Lines : MoneyInput.Line;
        if (inner.Kind != JsonTypeInfoKind.Enumerable) return null;
        return inner.ElementType == typeof(long) ? MoneyInput.Counts : inner.ElementType == typeof(string) ? MoneyInput.Ids
            : inner.ElementType!.IsEnum ? MoneyInput.Choices : null;
    }

    /// <summary>Reads what was typed; what cannot be read is refused, naming the field.</summary>
    internal Outcome<Given> Read(string? typed)
    {
        var text = Input == MoneyInput.Lines ? PlanText.Lines(typed) : Input == MoneyInput.Choices ? typed : PlanText.Line(typed);
        if (string.IsNullOrWhiteSpace(text))
            return Needed ? Refused(FormKeys.Missing) : new Given(Input == MoneyInput.Yes ? JsonValue.Create(false) : null);
        return Input switch
        {
            MoneyInput.Line or MoneyInput.Lines => new Given(JsonValue.Create(text)),
            MoneyInput.Yes => new Given(JsonValue.Create(text == "true")),
            MoneyInput.Whole => Plain(text) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue * 1000m
                ? new Given(JsonValue.Create((long)number)) : Refused(MoneyKeys.NotWhole),
            MoneyInput.Number => Plain(text) is { } number ? new Given(JsonValue.Create(number)) : Refused(MoneyKeys.NotNumber),
            MoneyInput.Range => Range(text) is { } range ? new Given(range) : Refused(MoneyKeys.NotRange),
            MoneyInput.Counts => Counts(text) is { } counts ? new Given(counts) : Refused(MoneyKeys.NotCounts),
            MoneyInput.Ids => new Given(new JsonArray([.. Parts(text).Select(part => (JsonNode)part)])),
            MoneyInput.Choices => Parts(text).All(Choices.ContainsKey)
                ? new Given(new JsonArray([.. Parts(text).Select(part => (JsonNode)part)])) : Refused(MoneyKeys.NotChosen),
            MoneyInput.Choice or _ => Choices.Count == 0 || Choices.ContainsKey(text) ? new Given(JsonValue.Create(text)) : Refused(MoneyKeys.NotChosen),
        };
    }

    /// <summary>A saved value as the form holds it; empty where there is none.</summary>
    internal static string Show(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(Show)),
        JsonObject range => string.Join('〜', RangeParts.Select(name => Show(range[name]))),
        _ => value.GetValueKind() == System.Text.Json.JsonValueKind.Number && decimal.TryParse(
            value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,0.############", CultureInfo.InvariantCulture) : value.ToString(),
    };

    private static JsonNode? Range(string text)
    {
        var parts = text.Normalize(NormalizationForm.FormKC).Split(['〜', '～', '~', '∼'], StringSplitOptions.TrimEntries);
        if (parts.Length > 3) return null;
        var numbers = parts.Select(Plain).ToArray();
        if (numbers.Any(one => one is null)) return null;
        var (low, high) = (numbers[0]!.Value, numbers[^1]!.Value);
        if (low == high) return JsonValue.Create(low);
        return new JsonObject { ["low"] = low, ["mode"] = numbers.Length == 3 ? numbers[1]!.Value : (low + high) / 2, ["high"] = high };
    }

    private static JsonArray? Counts(string text)
    {
        var numbers = Parts(text.Normalize(NormalizationForm.FormKC)).Select(Plain).ToArray();
        return numbers.Any(one => one is not { } number || number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue) ? null
            : new JsonArray([.. numbers.Select(one => (JsonNode)(long)one!.Value)]);
    }

    private static string[] Parts(string text) =>
        text.Split([',', '、', ' ', '　', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A number as people write it: full width, with commas, with 円 behind it; null when it is none.</summary>
    internal static decimal? Plain(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim().TrimEnd('円').Replace('▲', '-').Replace('−', '-');
        return plain.Length is > 0 and <= NumberLimit && decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private Wrong Refused(TextKey text) => new(Name, new TextKey(
        string.Format(CultureInfo.InvariantCulture, text.Ja, Label.Ja), string.Format(CultureInfo.InvariantCulture, text.En, Label.En)));
}
