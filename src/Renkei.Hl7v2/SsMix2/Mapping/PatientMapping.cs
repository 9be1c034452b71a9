using System.Text.Json.Nodes;
using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>PID, NK1 and DB1 to JP_Patient (ConceptMap segment-pid-to-patient).</summary>
internal static class PatientMapping
{
    public static JsonObject? Map(MappingRun run)
    {
        if (run.Message.Find("PID") is not { } pid) return null;
        var patient = new JsonObject
        {
            ["resourceType"] = "Patient", ["id"] = run.PatientId,
            ["meta"] = new JsonObject { ["profile"] = new JsonArray("http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient") },
        };
        return patient.With("extension", FhirValues.Array(run.Message.All("DB1").Select(Disability)))
            .With("identifier", FhirValues.Array(pid[3].Repetitions().Select(each => FhirValues.Text(each) is { } number
                ? new JsonObject().With("system", run.PatientSystem).With("value", number) : null)))
            .With("name", FhirValues.Array(pid[5].Repetitions().Select(FhirValues.Name)))
            .With("telecom", Telecoms(pid[13], pid[14]))
            .With("gender", Gender(pid[8].First())).With("birthDate", FhirValues.Day(pid[7]))
            .With("address", FhirValues.Array(pid[11].Repetitions().Select(FhirValues.Address)))
            .With("contact", FhirValues.Array(run.Message.All("NK1").Select(kin => Contact(kin, run))));
    }

    /// <summary>ConceptMap table-v2-0001-to-administrativegender.</summary>
    private static string? Gender(string code) => code switch { "F" => "female", "M" => "male", "O" => "other", "U" => "unknown", _ => null };

    private static JsonObject? Contact(MappedSegment kin, MappingRun run)
    {
        // One name fits: the one in ideographs, else the first.
        var names = kin[2].Repetitions().ToList();
        var ideographic = names.FindIndex(each => each.First(8) == "I");
        var name = names.Count == 0 ? null : FhirValues.Name(names[Math.Max(0, ideographic)]);
        var contact = new JsonObject()
            .With("relationship", FhirValues.Array([FhirValues.Concept(kin[3], run.Message)])).With("name", name)
            .With("telecom", Telecoms(kin[5], kin[6]))
            .With("address", FhirValues.Address(kin[4].Repetition(0)));
        if (FhirValues.Text(kin[13]) is { } organization) contact["organization"] = new JsonObject { ["display"] = organization };
        return contact.Count == 0 ? null : contact;
    }

    private static JsonArray Telecoms(Er7Value home, Er7Value work) => FhirValues.Array(
        [.. home.Repetitions().Select(each => FhirValues.Telecom(each, "home")), .. work.Repetitions().Select(each => FhirValues.Telecom(each, "work"))]);

    private static JsonObject? Disability(MappedSegment disability)
    {
        var code = FhirValues.Code(disability[4].First());
        return code is null ? null : new JsonObject
        {
            ["url"] = "http://hl7.org/fhir/StructureDefinition/patient-disability",
            ["valueCodeableConcept"] = FhirValues.Concept("http://terminology.hl7.org/CodeSystem/v2-0136", code).With("text", FhirValues.Text(disability[2])),
        };
    }
}
