using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>ORC, RXE, TQ1 and RXR of OMP-01 to JP_MedicationRequest (ConceptMap segment-omp-01-rxe-to-medicationrequest).</summary>
internal static class PrescriptionMapping
{
    private const string IdSystems = "http://jpfhir.jp/fhir/core/mhlw/IdSystem";
    private const string Extensions = "http://jpfhir.jp/fhir/core/Extension/StructureDefinition";

    public static void Map(MappingRun run)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var drug in run.Message.All("RXE"))
        {
            var order = run.Message.Segments.TakeWhile(each => each.Index < drug.Index).LastOrDefault(each => each.Name == "ORC");
            var behind = run.Message.Behind(drug, "ORC", "RXE").ToList();
            var group = order is null ? "" : order[4].First();
            var place = groups[group] = groups.GetValueOrDefault(group) + 1;
            var request = run.Add("MedicationRequest", "JP_MedicationRequest")
                .With("identifier", FhirValues.Array(
                [
                    MappingRun.Identifier(FhirValues.Text(group), $"{IdSystems}/Medication-RPGroupNumber"),
                    group.Length == 0 ? null : MappingRun.Identifier($"{place}", $"{IdSystems}/MedicationAdministrationIndex"),
                    MappingRun.Identifier(order is null ? null : FhirValues.Text(order[2])),
                    MappingRun.Identifier(FhirValues.Text(drug[15]), null),
                ]))
                .With("status", order is null ? "unknown" : Status(order[1].First())).With("intent", "order")
                .With("category", FhirValues.Array(drug[21].Repetitions().Select(each => FhirValues.Concept(each, run.Message))))
                .With("medicationCodeableConcept", Medicine(drug, run)).With("subject", run.Subject)
                .With("authoredOn", FhirValues.Instant(drug[32]) ?? (order is null ? null : FhirValues.Instant(order[9])))
                .With("requester", order is null ? null : FhirValues.Person(order[12].Repetition(0)))
                .With("recorder", order is null ? null : FhirValues.Person(order[10].Repetition(0)));
            var doses = behind.Where(each => each.Name == "TQ1").Select(timing => Dose(drug, timing, behind, run)).ToList();
            request.With("dosageInstruction", FhirValues.Array(doses)).With("dispenseRequest", Dispense(drug, run));
        }
    }

    // HL7 table 0119.
    private static string Status(string control) => control switch
    {
        "CA" or "OC" or "CR" => "cancelled", "DC" or "OD" or "DR" => "stopped", "HD" or "OH" or "HR" => "on-hold", "" => "unknown", _ => "active",
    };

    private static JsonObject Medicine(MappedSegment drug, MappingRun run)
    {
        var medicine = FhirValues.Concept(drug[2], run.Message) ?? new JsonObject { ["text"] = "unknown" };
        if (FhirValues.Concept(drug[31], run.Message)?["coding"] is not JsonArray more) return medicine;
        var codings = medicine["coding"] as JsonArray;
        if (codings is null) medicine["coding"] = codings = [];
        foreach (var coding in more) codings.Add(coding?.DeepClone());
        return medicine;
    }

    private static JsonObject Dose(MappedSegment drug, MappedSegment timing, List<MappedSegment> behind, MappingRun run)
    {
        var route = behind.FirstOrDefault(each => each.Name == "RXR");
        // TQ1-3 is an RPT: its first component names the usage in three subcomponents.
        var usage = FhirValues.Concept(timing[3].Repetition(0).Component(1), run.Message, subcomponents: true);
        var period = new JsonObject().With("start", FhirValues.Instant(timing[7])).With("end", FhirValues.Instant(timing[8]));
        var dose = new JsonObject();
        if (period.Count > 0)
            dose["extension"] = new JsonArray { new JsonObject { ["url"] = $"{Extensions}/JP_MedicationDosage_PeriodOfUse", ["valuePeriod"] = period } };
        return dose.With("text", usage?["text"]?.DeepClone())
            .With("additionalInstruction", FhirValues.Array(timing[3].Repetitions().Skip(1)
                .Select(each => FhirValues.Concept(each.Component(1), run.Message, subcomponents: true))))
            .With("timing", new JsonObject().With("repeat", new JsonObject().With("boundsDuration", Days(timing))).With("code", usage))
            .With("site", route is null ? null : FhirValues.Concept(route[2], run.Message))
            .With("route", route is null ? null : FhirValues.Concept(route[1], run.Message))
            .With("method", route is null ? null : FhirValues.Concept(route[4], run.Message))
            .With("doseAndRate", FhirValues.Array([DoseAndRate(drug, run)]));
    }

    // Days of use; another unit stays unmapped.
    private static JsonObject? Days(MappedSegment timing) =>
        timing.Look(6).Component(2).Subcomponent(1).Text() is "d" or "D" && FhirValues.Number(timing[6].First()) is { } days
            ? new JsonObject { ["value"] = days, ["unit"] = "日", ["system"] = "http://unitsofmeasure.org", ["code"] = "d" } : null;

    private static JsonObject? DoseAndRate(MappedSegment drug, MappingRun run)
    {
        var single = FhirValues.Quantity(FhirValues.Number(drug[3].First()) ?? FhirValues.Number(drug[4].First()), drug[5], run.Message);
        var perDay = FhirValues.Quantity(FhirValues.Number(drug[19].First()), drug[19].Component(2), run.Message, subcomponents: true);
        var answer = new JsonObject().With("doseQuantity", single);
        if (perDay is not null)
            answer["rateRatio"] = new JsonObject
            {
                ["numerator"] = perDay,
                ["denominator"] = new JsonObject { ["value"] = 1, ["unit"] = "日", ["system"] = "http://unitsofmeasure.org", ["code"] = "d" },
            };
        return answer.Count == 0 ? null : answer;
    }

    private static JsonObject? Dispense(MappedSegment drug, MappingRun run)
    {
        var dispense = new JsonObject();
        var instructions = drug[7].Repetitions().Select(each => FhirValues.Concept(each, run.Message)).OfType<JsonObject>()
            .Select(each => (JsonNode)new JsonObject { ["url"] = $"{Extensions}/JP_MedicationRequest_DispenseRequest_InstructionForDispense", ["valueCodeableConcept"] = each });
        dispense.With("extension", FhirValues.Array(instructions));
        if (int.TryParse(drug[12].First(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var repeats))
            dispense["numberOfRepeatsAllowed"] = repeats;
        return dispense.With("quantity", FhirValues.Quantity(FhirValues.Number(drug[10].First()), drug[11], run.Message));
    }
}
