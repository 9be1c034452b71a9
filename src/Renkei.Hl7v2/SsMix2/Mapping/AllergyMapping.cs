using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>AL1 and IAM to JP_AllergyIntolerance (ConceptMaps segment-adt-00-al1 and segment-adt-61-iam).</summary>
internal static class AllergyMapping
{
    private const string Clinical = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private const string Verification = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    private const string NothingSaid = "アレルギー反応情報なし";

    public static void MapBrief(MappingRun run)
    {
        foreach (var segment in run.Message.All("AL1"))
            run.Add("AllergyIntolerance", "JP_AllergyIntolerance").With("clinicalStatus", FhirValues.Concept(Clinical, "active"))
                .With("category", Category(segment[2].First())).With("code", FhirValues.Concept(segment[3], run.Message)).With("patient", run.Subject);
    }

    public static void Map(MappingRun run)
    {
        foreach (var segment in run.Message.All("IAM"))
        {
            var verification = Verified(segment[17].First());
            // R4 forbids a clinical status beside entered-in-error (ait-2).
            var clinical = verification == "entered-in-error" ? null : FhirValues.Concept(Clinical, segment[6].First() == "D" ? "inactive" : "active");
            var onset = FhirValues.Instant(segment[11]);
            var resource = run.Add("AllergyIntolerance", "JP_AllergyIntolerance").With("clinicalStatus", clinical)
                .With("verificationStatus", verification is null ? null : FhirValues.Concept(Verification, verification))
                .With("type", segment[9].First() switch { "AL" => "allergy", "IN" => "intolerance", _ => null })
                .With("category", Category(segment[2].First())).With("code", FhirValues.Concept(segment[3], run.Message))
                .With("patient", run.Subject).With("onsetDateTime", onset);
            // R4 has one onset: a time in words only where there is no date.
            if (onset is null) resource.With("onsetString", FhirValues.Text(segment[12]));
            resource.With("recordedDate", FhirValues.Instant(segment[13])).With("asserter", FhirValues.Person(segment[18])).With("reaction", Reaction(segment));
        }
    }

    // A reaction needs a manifestation in R4; the map says what stands where none is told.
    private static JsonArray? Reaction(MappedSegment segment)
    {
        var severity = segment[4].First() switch { "MI" => "mild", "MO" => "moderate", "SV" => "severe", _ => null };
        var words = FhirValues.Text(string.Join('、', segment[5].Repetitions().Where(each => each.HasText).Select(each => each.Text())));
        if (severity is null && words is null) return null;
        return
        [
            new JsonObject().With("manifestation", new JsonArray { new JsonObject { ["text"] = words ?? NothingSaid } })
                .With("description", words).With("severity", severity),
        ];
    }

    /// <summary>ConceptMap table-v2-0127-to-allergyintolerancecategory; MA and MC have no category.</summary>
    private static JsonArray? Category(string code) => code switch
    {
        "DA" => ["medication"], "FA" => ["food"], "EA" or "PA" or "LA" => ["environment"], "AA" => ["biologic"], _ => null,
    };

    // HL7 table 0438.
    private static string? Verified(string code) => code switch { "C" => "confirmed", "U" or "P" or "S" => "unconfirmed", "E" => "entered-in-error", _ => null };
}
