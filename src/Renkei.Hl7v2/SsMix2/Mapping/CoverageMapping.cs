using System.Text.Json.Nodes;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>IN1 to JP_Coverage (ConceptMap segment-adt-00-in1-to-coverage).</summary>
internal static class CoverageMapping
{
    public static void Map(MappingRun run)
    {
        foreach (var segment in run.Message.All("IN1"))
        {
            var payor = new JsonObject { ["type"] = "Organization" };
            var number = FhirValues.Text(segment[3]);
            if (number is not null) payor["identifier"] = new JsonObject { ["system"] = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber", ["value"] = number };
            payor.With("display", FhirValues.Text(segment[4]) ?? (number is null ? "unknown" : null));
            // 記号 and 番号 as one text; a blank stands where the message cuts.
            var subscriber = FhirValues.Text(string.Join(' ', ((string[])[segment[11].First(), segment[10].First()]).Where(each => each.Length > 0)));
            run.Add("Coverage", "JP_Coverage").With("status", "active").With("type", FhirValues.Concept(segment[2], run.Message))
                .With("subscriberId", subscriber).With("beneficiary", run.Subject).With("relationship", FhirValues.Concept(segment[17], run.Message))
                .With("period", new JsonObject().With("start", FhirValues.Day(segment[12])).With("end", FhirValues.Day(segment[13])))
                .With("payor", new JsonArray { payor });
        }
    }
}
