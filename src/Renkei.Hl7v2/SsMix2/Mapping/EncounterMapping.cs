using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>MSH-9, EVN, PV1 and PV2 of the movements to JP_Encounter (ConceptMap segment-adt-xx-pv1-to-encounter).</summary>
internal static class EncounterMapping
{
    public static void Map(MappingRun run)
    {
        if (run.Message.Find("PV1") is not { } visit || run.Message.Find("MSH") is not { } header) return;
        var about = header[9].First(2);
        var plan = run.Message.Find("PV2");
        var happened = run.Message.Find("EVN")?[6] is { } when ? FhirValues.Instant(when) : null;
        var (kind, isStay) = (run.Name.Kind, visit.Look(2).First() == "I");
        var (admitted, discharged) = (FhirValues.Instant(visit[44]), FhirValues.Instant(visit[45]));
        var (toCome, toGo) = plan is null ? (null, null) : (FhirValues.Instant(plan[8]), FhirValues.Instant(plan[9]));
        var period = new JsonObject().With("start", admitted ?? (kind == "ADT-21" ? toCome : null)).With("end", discharged ?? (kind is "ADT-21" or "ADT-51" ? toGo : null));
        var there = new JsonObject()
            .With("start", kind switch { "ADT-31" or "ADT-32" or "ADT-42" => happened, "ADT-22" => admitted, "ADT-21" or "ADT-41" => toCome, _ => null })
            .With("end", kind switch { "ADT-52" => discharged, "ADT-51" => toGo, "ADT-31" => plan is null ? null : FhirValues.Instant(plan[47]), _ => null });
        var bed = FhirValues.Text(string.Join('-', visit[3].Components().Take(3).Where(each => each.HasText).Select(each => each.Text())));
        run.Add("Encounter", "JP_Encounter").With("status", Status(about))
            .With("class", visit[2].First() switch
            {
                "I" => Class("IMP", "inpatient encounter"), "O" => Class("AMB", "ambulatory"), "E" => Class("EMER", "emergency"),
                _ => new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/data-absent-reason", ["code"] = "unknown" },
            })
            .With("subject", run.Subject)
            .With("participant", FhirValues.Array([.. visit[7].Repetitions().Select(each => Doctor(each, "ATND")), .. visit[17].Repetitions().Select(each => Doctor(each, "ADM"))]))
            .With("period", isStay || kind is "ADT-12" or "ADT-21" ? period : null)
            .With("location", bed is null ? null : new JsonArray
            {
                new JsonObject { ["location"] = new JsonObject { ["display"] = bed } }.With("status", LocationStatus(about)).With("period", there),
            });
    }

    private static JsonObject Class(string code, string display) =>
        new() { ["system"] = "http://terminology.hl7.org/CodeSystem/v3-ActCode", ["code"] = code, ["display"] = display };

    private static JsonObject? Doctor(Er7.Er7Value value, string role) => FhirValues.Person(value) is not { } person ? null : new JsonObject
    {
        ["type"] = new JsonArray { FhirValues.Concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", role) }, ["individual"] = person,
    };

    /// <summary>ConceptMap table-v2-0003-to-encounterstatus.</summary>
    private static string Status(string about) => about switch
    {
        "A04" or "A01" => "arrived", "A14" => "planned", "A27" or "A11" => "cancelled", "A21" or "A53" => "onleave", "A03" => "finished", _ => "in-progress",
    };

    /// <summary>ConceptMap table-v2-0003-to-encounterlocationstatus.</summary>
    private static string LocationStatus(string about) => about switch
    {
        "A14" or "A27" or "A15" or "A26" or "A16" or "A25" => "planned", "A03" => "completed", _ => "active",
    };
}
