using System.Globalization;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;
using Renkei.Kernel.Text;

namespace Renkei.Fhir.Searching;

/// <summary>From a value of a resource to what it is found by, by the tables of R4 §3.1.1.4.3 to §3.1.1.4.12.</summary>
internal static partial class ValueReading
{
    /// <summary>
    /// Differences of writing that do not count in a string search: what JP Core lets a server equate, and R4's case and accents.
    /// </summary>
    public const Folding Strength = Folding.Name;

    public static void Add(ResourceTape tape, int node, SearchType search, List<SearchValue> found)
    {
        if (tape[node].Type is not { } type) return;
        // A parameter over an extension means the extension's value.
        if (type.Name == "Extension")
        {
            for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
                if (tape[child].Member is { Element.IsChoice: true } && !tape[child].IsSibling) Add(tape, child, search, found);
            return;
        }

        switch (search)
        {
            case SearchType.String: Strings(tape, node, type, found); break;
            case SearchType.Token: Tokens(tape, node, type, found); break;
            case SearchType.Reference: References(tape, node, type, found); break;
            case SearchType.Date: Dates(tape, node, type, found); break;
            case SearchType.Number or SearchType.Quantity: Quantities(tape, node, type, found); break;
            case SearchType.Uri: if (type.IsPrimitive) found.Add(new UriValue(tape.Text(node))); break;
            case SearchType.Composite or SearchType.Special: break;
        }
    }

    private static void Strings(ResourceTape tape, int node, TypeDefinition type, List<SearchValue> found)
    {
        if (type.IsPrimitive)
        {
            found.Add(Written(tape.Text(node)));
            return;
        }

        if (type.Name is not ("HumanName" or "Address")) return;
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            if (tape[child].IsSibling || tape[child].Member is not { TypeName: "string" } member || member.Name == "id") continue;
            if (tape[child].Kind != JsonKind.Array) found.Add(Written(tape.Text(child)));
            else
                for (var item = child + 1; item < tape[child].Next; item = tape[item].Next)
                    if (tape[item].Kind == JsonKind.String) found.Add(Written(tape.Text(item)));
        }

        if (type.Name == "HumanName" && FullName(tape, node) is { } full) found.Add(new StringValue(null, JapaneseText.Fold(full, Strength)));
    }

    // Who types 山田太郎 finds a name that is written as family and given alone.
    private static string? FullName(ResourceTape tape, int node)
    {
        var (family, given) = (tape.Find(node, "family"u8), tape.Find(node, "given"u8));
        if (family < 0 || given < 0 || tape[family].Kind != JsonKind.String || tape[given].Kind != JsonKind.Array) return null;
        var full = tape.Text(family);
        for (var item = given + 1; item < tape[given].Next; item = tape[item].Next)
            if (tape[item].Kind == JsonKind.String) full += tape.Text(item);
        return full;
    }

    private static StringValue Written(string text) => new(text, JapaneseText.Fold(text, Strength));

    private static void References(ResourceTape tape, int node, TypeDefinition type, List<SearchValue> found)
    {
        if (type.IsResource)
        {
            // Bundle.composition: the resource itself stands there.
            if (Text(tape, node, "id"u8) is { } id) found.Add(new ReferenceValue(new($"{type.Name}/{id}", type.Name, id, null, null), null));
            return;
        }

        if (ReferenceText.Of(tape, node) is not { } target) return;
        var named = tape.Find(node, "identifier"u8);
        var identifier = named >= 0 && type.Name == "Reference" ? Identifier(tape, named) : null;
        if (target.Url.Length > 0 || identifier is not null) found.Add(new ReferenceValue(target, identifier));
    }

    private static void Dates(ResourceTape tape, int node, TypeDefinition type, List<SearchValue> found)
    {
        if (type.IsPrimitive)
        {
            if (FhirDate.TryRead(tape.Value(node), out var date)) found.Add(new DateValue(date.Low, date.High));
            return;
        }

        if (type.Name == "Period")
        {
            var (start, end) = (Date(tape, tape.Find(node, "start"u8)), Date(tape, tape.Find(node, "end"u8)));
            if (start is not null || end is not null) found.Add(new DateValue(start?.Low ?? long.MinValue, end?.High ?? long.MaxValue));
        }

        if (type.Name != "Timing") return;
        var events = tape.Find(node, "event"u8);
        if (events >= 0 && tape[events].Kind == JsonKind.Array)
            for (var item = events + 1; item < tape[events].Next; item = tape[item].Next)
                if (Date(tape, item) is { } date) found.Add(new DateValue(date.Low, date.High));
        if (tape.Find(node, "repeat"u8) is >= 0 and var repeat && tape.Find(repeat, "boundsPeriod"u8) is >= 0 and var bounds)
            Dates(tape, bounds, tape[bounds].Type!, found);
    }

    private static FhirDate? Date(ResourceTape tape, int node) =>
        node >= 0 && tape[node].Kind == JsonKind.String && FhirDate.TryRead(tape.Value(node), out var date) ? date : null;

    private static void Quantities(ResourceTape tape, int node, TypeDefinition type, List<SearchValue> found)
    {
        if (type.IsPrimitive)
        {
            if (Number(tape, node) is { } number) found.Add(new QuantityValue(number, number, null, null, null));
        }
        else if (type.Name == "Range")
        {
            var (low, high) = (tape.Find(node, "low"u8), tape.Find(node, "high"u8));
            var (from, to) = (Number(tape, tape.Find(low, "value"u8)), Number(tape, tape.Find(high, "value"u8)));
            if (from is not null || to is not null) found.Add(Measured(tape, low >= 0 ? low : high, from, to));
        }
        else if (type.Name == "Money")
        {
            if (Number(tape, tape.Find(node, "value"u8)) is { } amount)
                found.Add(new QuantityValue(amount, amount, "urn:iso:std:iso:4217", Text(tape, node, "currency"u8), null));
        }
        else if (Number(tape, tape.Find(node, "value"u8)) is { } value && (type.Name == "Quantity" || type.Parent == "Quantity"))
        {
            var comparator = Text(tape, node, "comparator"u8);
            found.Add(Measured(tape, node, comparator is "<" or "<=" ? null : value, comparator is ">" or ">=" ? null : value));
        }
    }

    private static QuantityValue Measured(ResourceTape tape, int node, decimal? low, decimal? high) =>
        new(low, high, Text(tape, node, "system"u8), Text(tape, node, "code"u8), Text(tape, node, "unit"u8));

    // What no decimal of 28 digits holds is kept in the resource and not found by its value.
    private static decimal? Number(ResourceTape tape, int node) => node >= 0 && tape[node].Kind == JsonKind.Number
        && decimal.TryParse(tape.Raw(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(ResourceTape tape, int node, ReadOnlySpan<byte> name) =>
        tape.Find(node, name) is >= 0 and var child && tape[child].Kind == JsonKind.String ? tape.Text(child) : null;
}
