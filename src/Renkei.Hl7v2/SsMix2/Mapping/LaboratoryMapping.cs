using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>SPM, OBR, ORC and OBX of OML-11 to Specimen, JP_DiagnosticReport_LabResult, ServiceRequest and JP_Observation_LabResult.</summary>
internal static class LaboratoryMapping
{
    private static readonly string[] Groups = ["SPM", "OBR"];

    public static void Map(MappingRun run)
    {
        foreach (var sample in run.Message.All("SPM"))
        {
            var taken = FhirValues.Instant(sample[17]);
            var specimen = run.Add("Specimen", "JP_Specimen_Common").With("type", FhirValues.Concept(sample[4], run.Message)).With("subject", run.Subject)
                .With("collection", new JsonObject().With("collectedDateTime", taken).With("bodySite", FhirValues.Concept(sample[8], run.Message)));
            foreach (var group in run.Message.Behind(sample, "SPM").Where(each => each.Name == "OBR")) Report(group, specimen, taken, run);
        }
    }

    private static void Report(MappedSegment request, JsonObject specimen, string? taken, MappingRun run)
    {
        var behind = run.Message.Behind(request, Groups).ToList();
        var order = behind.FirstOrDefault(each => each.Name == "ORC");
        var period = new JsonObject().With("start", FhirValues.Instant(request[7])).With("end", FhirValues.Instant(request[8]));
        var asked = order is null ? null : Order(order, request, period, run);
        var results = new JsonArray();
        foreach (var result in behind.Where(each => each.Name == "OBX"))
        {
            var observation = run.Add("Observation", "JP_Observation_LabResult");
            ObservationMapping.Fill(observation, result, "laboratory", taken ?? FhirValues.Instant(request[7]), run)
                .With("identifier", FhirValues.Array(
                    [MappingRun.Identifier(order is null ? null : FhirValues.Text(order[2])), MappingRun.Identifier(FhirValues.Text(result[4]))]))
                .With("specimen", MappingRun.Reference(specimen)).With("basedOn", asked is null ? null : new JsonArray { MappingRun.Reference(asked) });
            results.Add((JsonNode)MappingRun.Reference(observation));
        }

        // An instant needs its time of day.
        var issued = FhirValues.Instant(request[22]) is { Length: > 10 } time ? time : null;
        run.Add("DiagnosticReport", "JP_DiagnosticReport_LabResult")
            .With("identifier", FhirValues.Array([MappingRun.Identifier(FhirValues.Text(request[2])), MappingRun.Identifier(FhirValues.Text(request[3]))]))
            .With("basedOn", asked is null ? null : new JsonArray { MappingRun.Reference(asked) }).With("status", "final")
            .With("category", new JsonArray { FhirValues.Concept("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB") })
            .With("code", FhirValues.Concept(request[4], run.Message) ?? new JsonObject { ["text"] = "unknown" }).With("subject", run.Subject)
            .With("effectivePeriod", period.DeepClone()).With("issued", issued)
            .With("specimen", new JsonArray { MappingRun.Reference(specimen) }).With("result", results);
    }

    private static JsonObject Order(MappedSegment order, MappedSegment request, JsonObject period, MappingRun run) =>
        run.Add("ServiceRequest", "JP_ServiceRequest_Common")
            .With("identifier", FhirValues.Array(((int[])[2, 3, 4]).Select(number => MappingRun.Identifier(FhirValues.Text(order[number])))))
            // HL7 table 0038.
            .With("status", order[5].First() switch { "CM" => "completed", "CA" or "RP" => "revoked", "HD" => "on-hold", "" => "unknown", "ER" => "entered-in-error", _ => "active" })
            .With("intent", "order").With("code", FhirValues.Concept(request[4], run.Message)).With("subject", run.Subject)
            .With("occurrencePeriod", period.DeepClone())
            .With("requester", FhirValues.Person(order[12].Repetition(0)) ?? FhirValues.Person(request[16].Repetition(0)));
}
