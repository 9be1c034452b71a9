using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>RXA and its RXR of OMP-12 to JP_MedicationAdministration_Injection (ConceptMap segment-omp-12-rxa-to-medicationadministration).</summary>
internal static class AdministrationMapping
{
    public static void Map(MappingRun run)
    {
        foreach (var given in run.Message.All("RXA"))
        {
            var route = run.Message.Behind(given, "ORC", "RXE").FirstOrDefault(each => each.Name == "RXR");
            var (from, to) = (FhirValues.Instant(given[3]), FhirValues.Instant(given[4]));
            var dose = FhirValues.Quantity(FhirValues.Number(given[6].First()), given[7], run.Message);
            var dosage = new JsonObject().With("text", FhirValues.Text(given[12]))
                .With("site", route is null ? null : FhirValues.Concept(route[2], run.Message))
                .With("route", route is null ? null : FhirValues.Concept(route[1], run.Message))
                .With("method", route is null ? null : FhirValues.Concept(route[4], run.Message)).With("dose", dose);
            run.Add("MedicationAdministration", "JP_MedicationAdministration_Injection").With("status", Status(given[20].First()))
                .With("medicationCodeableConcept", FhirValues.Concept(given[5], run.Message) ?? new JsonObject { ["text"] = "unknown" })
                .With("subject", run.Subject).With("effectivePeriod", Period(from, to, run))
                .With("performer", FhirValues.Array(given[10].Repetitions().Select(each => FhirValues.Person(each) is { } person ? new JsonObject { ["actor"] = person } : null)))
                .With("device", FhirValues.Array([Device(route)])).With("note", FhirValues.Array(given[9].Repetitions().Select(Note)))
                .With("dosage", dosage);
        }
    }

    // R4 wants a time; what has none was given on its care date.
    private static JsonObject Period(string? from, string? to, MappingRun run)
    {
        var date = run.Name.CareDate;
        var day = StandardFileName.IsDate(date) ? $"{date[..4]}-{date[4..6]}-{date[6..]}" : null;
        var period = new JsonObject().With("start", from ?? (to is null ? day : null)).With("end", to);
        if (period.Count == 0) period["extension"] = new JsonArray { new JsonObject { ["url"] = AbsentReason, ["valueCode"] = "unknown" } };
        return period;
    }

    private const string AbsentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    // HL7 table 0322: complete, refused, not administered, partially administered.
    private static string Status(string code) => code switch { "CP" => "completed", "RE" or "NA" => "not-done", "PA" => "stopped", _ => "unknown" };

    private static JsonObject? Device(MappedSegment? route) =>
        route is not null && (FhirValues.Text(route[3], 2) ?? FhirValues.Text(route[3])) is { } name ? new JsonObject { ["display"] = name } : null;

    private static JsonObject? Note(Er7.Er7Value value) =>
        (FhirValues.Text(value, 2) ?? FhirValues.Text(value)) is { } text ? new JsonObject { ["text"] = text } : null;
}
