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
            plain == typeof(DateOnly) ? SheetInput.Day : plain == typeof(FiscalYear) ? SheetInput.Year
                : plain.IsEnum ? SheetInput.Choice : field.Lines ? SheetInput.Lines : SheetInput.Line,
            property.IsRequired, field.Limit > 0 ? field.Limit : FieldAttribute.TextLimit,
            shape.Words ?? new Dictionary<string, TextKey>());

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
        SheetInput.Line or SheetInput.Lines or SheetInput.Day or SheetInput.Year or _ => value,
    };

    /// <summary>A field that was not taken, by its name, so that the sentence stands beside it.</summary>
    internal sealed record Wrong(string Field, TextKey Sentence) : Refusal(RefusalKind.Invalid, Sentence);

    private Wrong Refused(TextKey text) => new(Name, new TextKey(
        string.Format(CultureInfo.InvariantCulture, text.Ja, Label.Ja), string.Format(CultureInfo.InvariantCulture, text.En, Label.En)));
}
