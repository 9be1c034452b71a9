using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Outline;

/// <summary>How a field is entered.</summary>
public enum SheetInput
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A fiscal year.</summary>
    Year,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A whole number from 0 up.</summary>
    Count,

    /// <summary>A number, with decimals.</summary>
    Number,

    /// <summary>Another row of the sheet.</summary>
    Row,
}

/// <summary>A field of a row: its name in JSON and in the form, what it is called, how it is entered and read.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Input">How it is entered.</param>
/// <param name="Needed">True when it cannot be left out.</param>
/// <param name="Limit">The most characters.</param>
/// <param name="Choices">Wire name to word, where it is chosen.</param>
public sealed record SheetField(
    string Name, TextKey Label, SheetInput Input, bool Needed, int Limit, IReadOnlyDictionary<string, TextKey> Choices)
{
    /// <summary>True when it holds what somebody wrote in words.</summary>
    internal bool IsText => Input is SheetInput.Line or SheetInput.Lines;

    /// <summary>A value, or nothing: an empty field is no error of its own.</summary>
    internal readonly record struct Given(JsonNode? Node);

    internal static IEnumerable<SheetField> Of(JsonTypeInfo type) =>
        from property in type.Properties
        where !property.IsExtensionData && property.Name != "number"
        let field = FieldShape.FieldOf(property)
        let plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        let shape = FieldShape.Of(type).Members![property.Name]
        select new SheetField(
            property.Name, new TextKey(field.Ja, field.En),
            field.Refers == FieldRefers.ToRow ? SheetInput.Row : InputOf(plain, field.Lines),
            property.IsRequired, field.Limit > 0 ? field.Limit : FieldAttribute.TextLimit,
            shape.Words ?? new Dictionary<string, TextKey>());

    private static SheetInput InputOf(Type type, bool lines) =>
        type == typeof(DateOnly) ? SheetInput.Day : type == typeof(FiscalYear) ? SheetInput.Year : type == typeof(long) ? SheetInput.Count
        : type == typeof(decimal) ? SheetInput.Number : type.IsEnum ? SheetInput.Choice : lines ? SheetInput.Lines : SheetInput.Line;

    /// <summary>Reads what was typed; what cannot be read is refused, naming the field.</summary>
    internal Outcome<Given> Read(string? typed)
    {
        var text = Input == SheetInput.Lines ? PlanText.Lines(typed) : PlanText.Line(typed);
        if (text is null) return Needed ? Refused(FormKeys.Missing) : new Given(null);
        switch (Input)
        {
            case SheetInput.Day:
                return DateOnly.TryParseExact(text.Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && day.Year is >= 1900 and <= 2200
                    ? new Given(JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                    : Refused(FormKeys.DayUnreadable);
            case SheetInput.Year:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year is >= FiscalYear.Earliest and <= FiscalYear.Latest
                    ? new Given(JsonValue.Create(year)) : Refused(OutlineKeys.YearUnreadable);
            case SheetInput.Choice:
                return Choices.ContainsKey(text) ? new Given(JsonValue.Create(text)) : Refused(OutlineKeys.Unreadable);
            case SheetInput.Count:
                return long.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= CountLimit
                    ? new Given(JsonValue.Create(count)) : Refused(ScopeTexts.WholeUnreadable);
            case SheetInput.Number:
                return decimal.TryParse(Digits(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && Math.Abs(number) <= CountLimit && decimal.Round(number, DecimalsLimit) == number
                    ? new Given(JsonValue.Create(number)) : Refused(ScopeTexts.NumberUnreadable);
            case SheetInput.Row:
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                    ? new Given(JsonValue.Create(row)) : Refused(OutlineKeys.Unreadable);
            case SheetInput.Line or SheetInput.Lines:
            default:
                return new Given(JsonValue.Create(text));
        }
    }

    /// <summary>A saved value as a reader sees it.</summary>
    internal string Show(string value, Language language) => Input switch
    {
        SheetInput.Choice => Choices.TryGetValue(value, out var word) ? word.In(language) : value,
        SheetInput.Day when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            JapanTime.Show(day, language),
        SheetInput.Year when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) =>
            new FiscalYear(year).Label(language),
        SheetInput.Count or SheetInput.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) =>
            number.ToString("#,0.####", CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>A field that was not taken, by its name, so that the sentence stands beside it.</summary>
    internal sealed record Wrong(string Field, TextKey Sentence) : Refusal(RefusalKind.Invalid, Sentence);

    // 1,200 and １２００ are what people type; more than fifteen digits would not come through canonical JSON.
    private const long CountLimit = 10_000_000_000;
    private const int DecimalsLimit = 4;

    private static string Digits(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);

    private Wrong Refused(TextKey text) => new(Name, new TextKey(
        string.Format(CultureInfo.InvariantCulture, text.Ja, Label.Ja), string.Format(CultureInfo.InvariantCulture, text.En, Label.En)));
}
