using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>Data types of HL7 v2 as data types of FHIR R4. An answer is nothing where there is nothing to say, or nothing FHIR could hold.</summary>
internal static class FhirValues
{
    /// <summary>A text without control characters and blanks around it.</summary>
    public static string? Text(string text)
    {
        var clean = text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 ? text : string.Concat(text.Where(each => each >= ' ' || each is '\n' or '\r' or '\t'));
        clean = clean.Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The first component's text.</summary>
    public static string? Text(Er7Value value, int component = 1) => Text(value.First(component));

    /// <summary>A code: single blanks between words.</summary>
    public static string? Code(string text) => Text(text) is { } clean ? string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>TS, DT or DTM as dateTime; Japan's clock where no zone is said. Minutes without seconds get the seconds FHIR wants.</summary>
    public static string? Instant(Er7Value value)
    {
        var text = value.First();
        var zone = text.IndexOfAny(['+', '-']);
        var digits = (zone < 0 ? text : text[..zone]).Split('.')[0];
        if (digits.Length is not (12 or 14) || Day(value) is not { Length: 10 } day) return Day(value);
        var time = $"{digits[8..10]}:{digits[10..12]}:{(digits.Length == 14 ? digits[12..14] : "00")}";
        if (!TimeOnly.TryParseExact(time, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return day;
        var offset = zone < 0 ? "+09:00" : text[zone..] is { Length: 5 } said && said.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? $"{said[..3]}:{said[3..]}" : "+09:00";
        return $"{day}T{time}{offset}";
    }

    /// <summary>A date: a year, a month or a day.</summary>
    public static string? Day(Er7Value value)
    {
        var text = value.First();
        if (text.Length >= 8) text = text[..8];
        var format = text.Length switch { 4 => "yyyy", 6 => "yyyyMM", 8 => "yyyyMMdd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return null;
        return text.Length switch { 4 => text, 6 => $"{text[..4]}-{text[4..]}", _ => $"{text[..4]}-{text[4..6]}-{text[6..]}" };
    }

    /// <summary>NM as a decimal that keeps its digits: 1.50 stays 1.50; a sign, leading zeros and a bare point go, as JSON has none.</summary>
    public static JsonNode? Number(string text)
    {
        if (!FieldRules.IsNumber(Encoding.Latin1.GetBytes(text)) || text.Length > 64) return null;
        var sign = text[0] == '-' ? "-" : "";
        var parts = text.TrimStart('+', '-').Split('.');
        var whole = parts[0].TrimStart('0');
        return JsonNode.Parse($"{sign}{(whole.Length == 0 ? "0" : whole)}{(parts.Length > 1 && parts[1].Length > 0 ? "." + parts[1] : "")}");
    }

    /// <summary>CWE, CE or CNE: both triples as codings, the words as text.</summary>
    public static JsonObject? Concept(Er7Value value, MappedMessage message, bool subcomponents = false)
    {
        string Part(int number) => subcomponents ? (value.Subcomponent(number) is { HasText: true } part ? part.Text() : "") : value.First(number);
        var codings = new JsonArray();
        for (var at = 1; at <= 4; at += 3)
            if (Coding(Part(at), Part(at + 1), Part(at + 2), message) is { } coding) codings.Add((JsonNode)coding);
        var text = Text(Part(9)) ?? Text(Part(2)) ?? Text(Part(5));
        if (codings.Count == 0 && text is null) return null;
        return new JsonObject().With("coding", codings).With("text", text);
    }

    private static JsonObject? Coding(string code, string display, string system, MappedMessage message)
    {
        if (Code(code) is not { } clean) return null;
        var uri = CodeSystemNames.Of(system.Trim(), clean);
        if (uri is null && system.Trim().Length > 0) message.Strange(system.Trim());
        return new JsonObject().With("system", uri).With("code", clean).With("display", Text(display));
    }

    /// <summary>A coding of a system of FHIR's own.</summary>
    public static JsonObject Concept(string system, string code, string? display = null) =>
        new JsonObject().With("coding", new JsonArray { new JsonObject().With("system", system).With("code", code).With("display", display) });

    /// <summary>A number with its unit; a code of a unit only with its system.</summary>
    public static JsonObject? Quantity(JsonNode? value, Er7Value unit, MappedMessage message, bool subcomponents = false)
    {
        if (value is null) return null;
        string Part(int number) => subcomponents ? (unit.Subcomponent(number) is { HasText: true } part ? part.Text() : "") : unit.First(number);
        var (code, system) = (Code(Part(1)), Part(3).Trim());
        var uri = system == "MR9P" ? CodeSystemNames.Merit9Unit : code is null ? null : CodeSystemNames.Of(system, code);
        // ISO+ has no system in FHIR: its unit stays as words.
        if (uri is null && system.Length > 0) message.Strange(system);
        return new JsonObject().With("value", value).With("unit", Text(Part(2)) ?? code).With("system", code is null ? null : uri).With("code", uri is null ? null : code);
    }

    /// <summary>XPN: the characters it is written in by its eighth component (I ideographic, P phonetic).</summary>
    public static JsonObject? Name(Er7Value value)
    {
        var (family, given) = (Text(value, 1), Text(value, 2));
        if (family is null && given is null) return null;
        var kind = value.First(8) switch { "I" => "IDE", "P" => "SYL", _ => null };
        var name = new JsonObject();
        if (kind is not null)
            name["extension"] = new JsonArray
            {
                new JsonObject { ["url"] = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation", ["valueCode"] = kind },
            };
        return name.With("use", value.First(7) is "L" or "" ? "official" : null).With("text", string.Join(' ', ((string?[])[family, given]).OfType<string>()))
            .With("family", family).With("given", given is null ? null : new JsonArray(given));
    }

    /// <summary>XAD: Japanese senders write the whole address into the eighth component.</summary>
    public static JsonObject? Address(Er7Value value)
    {
        if (!value.HasText) return null;
        var address = new JsonObject().With("use", value.First(7) switch { "H" => "home", "B" or "O" => "work", _ => null })
            .With("text", Text(value, 8) ?? Text(string.Concat(value.First(4), value.First(3), value.First(1), value.First(2))))
            .With("line", Text(value, 1) is { } line ? new JsonArray(line) : null)
            .With("city", Text(value, 3)).With("state", Text(value, 4)).With("postalCode", Text(value, 5)).With("country", Text(value, 6));
        return address.Count == 0 ? null : address;
    }

    /// <summary>XTN: use by its second component, kind by its third, the number in its twelfth, or in its parts.</summary>
    public static JsonObject? Telecom(Er7Value value, string use)
    {
        var parts = string.Join('-', ((string[])[value.First(6), value.First(7)]).Where(part => part.Length > 0));
        var number = Text(value, 12) ?? Text(value, 4) ?? Text(value, 1) ?? Text(parts);
        if (number is null) return null;
        return new JsonObject()
            .With("system", value.First(3) switch { "FX" => "fax", "Internet" => "email", "BP" => "pager", _ => "phone" })
            .With("value", number).With("use", value.First(2) switch { "PRN" => "home", "WPN" => "work", "PRS" => "mobile", "" => use, _ => null });
    }

    /// <summary>XCN as a reference without a resource: the person's number and name.</summary>
    public static JsonObject? Person(Er7Value value)
    {
        var name = Text(string.Join(' ', ((string[])[value.First(2), value.First(3)]).Where(part => part.Length > 0)));
        if (Text(value) is not { } number) return name is null ? null : new JsonObject { ["type"] = "Practitioner", ["display"] = name };
        return new JsonObject { ["type"] = "Practitioner", ["identifier"] = new JsonObject { ["value"] = number } }.With("display", name);
    }

    /// <summary>Sets a member unless there is nothing to set.</summary>
    public static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        if (value is JsonObject { Count: 0 } or JsonArray { Count: 0 } or null) return target;
        target[name] = value;
        return target;
    }

    /// <summary>An array of what is there.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => new([.. nodes.Where(node => node is not null)]);
}
