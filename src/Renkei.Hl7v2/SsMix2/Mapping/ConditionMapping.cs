using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>PRB to JP_Condition (ConceptMap segment-ppr-01-prb-to-condition).</summary>
internal static class ConditionMapping
{
    private const string Clinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private const string Verification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    public static void Map(MappingRun run)
    {
        foreach (var problem in run.Message.All("PRB"))
        {
            var order = run.Message.Behind(problem, "PRB").FirstOrDefault(each => each.Name == "ORC");
            var isError = problem[1].First() == "DE";
            var abated = FhirValues.Instant(problem[9]) ?? FhirValues.Instant(problem[15]);
            var condition = run.Add("Condition", "JP_Condition").With("identifier", FhirValues.Array([MappingRun.Identifier(FhirValues.Text(problem[4]))]));
            if (isError) condition.With("verificationStatus", FhirValues.Concept(Verification, "entered-in-error"));
            else condition.With("clinicalStatus", FhirValues.Concept(Clinical, abated is null ? "active" : "resolved"));
            condition.With("category", new JsonArray { FhirValues.Concept("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item") })
                .With("code", Code(problem, run)).With("subject", run.Subject).With("onsetDateTime", FhirValues.Instant(problem[16]))
                .With("abatementDateTime", abated).With("recordedDate", FhirValues.Instant(problem[7]))
                .With("recorder", order is null ? null : FhirValues.Person(order[12].Repetition(0)));
        }
    }

    // The disease's number and its class of ICD-10 are two codings of one thing; what the doctor wrote is its text.
    private static JsonObject? Code(MappedSegment problem, MappingRun run)
    {
        var disease = FhirValues.Concept(problem[3], run.Message);
        // PRB-10's second triple says inpatient or outpatient (JHSD0004) and names no disease.
        var icd = problem[10].First() is { Length: > 0 } code && CodeSystemNames.Of(problem[10].First(3), code) is { } system
            ? new JsonObject().With("system", system).With("code", FhirValues.Code(code)).With("display", FhirValues.Text(problem[10], 2)) : null;
        var codings = FhirValues.Array([.. (disease?["coding"] as JsonArray ?? []).Select(each => each?.DeepClone()), icd]);
        var text = FhirValues.Text(problem[17]) ?? disease?["text"]?.GetValue<string>();
        var concept = new JsonObject().With("coding", codings).With("text", text);
        return concept.Count == 0 ? null : concept;
    }
}
