using System.Text.Json.Nodes;
using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>OBX to JP_Observation (ConceptMaps segment-adt-00-obx and segment-oml-11-obx).</summary>
internal static class ObservationMapping
{
    private const string Category = "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS";

    /// <summary>Height, weight, blood group of ADT-00.</summary>
    public static void MapBasic(MappingRun run)
    {
        foreach (var segment in run.Message.All("OBX"))
        {
            // JLAC10: what begins with 9N is a measure of the body.
            var isBody = segment.Look(3).First().StartsWith("9N", StringComparison.Ordinal);
            Fill(run.Add("Observation", "JP_Observation_Common"), segment, isBody ? "vital-signs" : "laboratory", null, run)
                .With("identifier", FhirValues.Array([MappingRun.Identifier(FhirValues.Text(segment[4]))]));
        }
    }

    /// <summary>Fills what an OBX says; the time is its own or the one around it.</summary>
    public static JsonObject Fill(JsonObject observation, MappedSegment segment, string category, string? around, MappingRun run)
    {
        observation.With("status", Status(segment[11].First())).With("category", new JsonArray { FhirValues.Concept(Category, category) })
            .With("code", FhirValues.Concept(segment[3], run.Message) ?? new JsonObject { ["text"] = "unknown" }).With("subject", run.Subject)
            .With("effectiveDateTime", FhirValues.Instant(segment[14]) ?? around);
        Value(observation, segment, run);
        var flags = segment[8].Repetitions().Select(each => FhirValues.Code(each.First())).OfType<string>();
        return observation.With("interpretation", FhirValues.Array(flags.Select(flag => FhirValues.Concept("http://terminology.hl7.org/CodeSystem/v2-0078", flag))))
            .With("referenceRange", Range(segment, run));
    }

    // The map says final; a result that HL7 table 0085 calls corrected, preliminary or wrong must not pass for final (decision 0141).
    private static string Status(string code) => code switch
    {
        "C" => "corrected", "P" or "R" or "S" => "preliminary", "X" => "cancelled", "D" or "W" => "entered-in-error", "I" or "O" => "registered", _ => "final",
    };

    private static void Value(JsonObject observation, MappedSegment segment, MappingRun run)
    {
        var (type, values) = (segment[2].First(), segment[5].Repetitions().Where(each => each.HasText).ToList());
        var unit = segment[6];
        if (values.Count == 0) return;
        JsonNode? value = values.Count > 1 ? null : type switch
        {
            "NM" => FhirValues.Quantity(FhirValues.Number(values[0].First()), unit, run.Message),
            "SN" => Structured(values[0], unit, run),
            "CWE" or "CE" or "CNE" => FhirValues.Concept(values[0], run.Message),
            _ => null,
        };
        if (type is "TS" or "DT" or "DTM" && values.Count == 1 && FhirValues.Instant(values[0]) is { } time) observation["valueDateTime"] = time;
        else if (value is null) observation.With("valueString", FhirValues.Text(string.Join('\n', values.Select(each => Plain(each, type)))));
        else observation[type is "NM" or "SN" ? "valueQuantity" : "valueCodeableConcept"] = value;
    }

    // What was sent in several parts is told in words with blanks between them.
    private static string Plain(Er7Value value, string type) =>
        type is "ST" or "TX" or "FT" ? value.Text() : string.Join(' ', value.Components().Where(each => each.HasText).Select(each => each.Text()));

    // SN: comparator, number, separator, number (HL7 v2.5 §2.A.72). What is no plain comparison stays words.
    private static JsonObject? Structured(Er7Value value, Er7Value unit, MappingRun run)
    {
        var comparator = value.First(1);
        if (comparator is not ("" or "=" or "<" or ">" or "<=" or ">=") || value.First(3).Length + value.First(4).Length > 0) return null;
        return FhirValues.Quantity(FhirValues.Number(value.First(2)), unit, run.Message)?.With("comparator", comparator is "" or "=" ? null : comparator);
    }

    private static JsonArray? Range(MappedSegment segment, MappingRun run)
    {
        if (FhirValues.Text(segment[7]) is not { } text) return null;
        var dash = text.IndexOf('-', 1 < text.Length ? 1 : 0);
        var (low, high) = dash > 0 ? (FhirValues.Number(text[..dash].Trim()), FhirValues.Number(text[(dash + 1)..].Trim())) : (null, null);
        var range = new JsonObject();
        if (low is not null && high is not null)
            range.With("low", FhirValues.Quantity(low, segment[6], run.Message)).With("high", FhirValues.Quantity(high, segment[6], run.Message));
        return [range.With("text", text)];
    }
}
