using Renkei.Fhir.Definitions;
using Renkei.Fhir.Searching;

namespace Renkei.Tests.Fhir.Searching;

public class SearchTableTests
{
    private static readonly string[] Held =
    [
        "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "Encounter", "Condition", "AllergyIntolerance", "MedicationRequest",
        "MedicationDispense", "MedicationAdministration", "MedicationStatement", "Observation", "DiagnosticReport", "ServiceRequest", "Specimen",
        "Procedure", "Immunization", "ImagingStudy", "DocumentReference", "List", "Binary", "Composition", "Bundle", "Consent", "AuditEvent",
        "Provenance", "Coverage", "CarePlan", "Questionnaire", "QuestionnaireResponse", "Subscription",
    ];

    // Why a parameter of R4 gives no values. Without an expression the standard does not say where to look; near is a
    // distance; the other two would need %resource, and MolecularSequence is not held.
    private static readonly string[] NotByValues =
    [
        "DomainResource _text", "Location near", "MolecularSequence chromosome-variant-coordinate", "MolecularSequence referenceseqid-variant-coordinate",
        "Patient age", "Patient birthOrderBoolean", "Resource _content", "Resource _filter", "Resource _query",
    ];

    [Fact]
    public void Every_parameter_of_R4_compiles_or_is_listed() => Assert.Equal(
        NotByValues,
        R4.Table.ResourceNames.SelectMany(type => SearchTable.Of(type).Values).Where(parameter => parameter.Unsupported is not null)
            .Select(parameter => $"{parameter.Holder} {parameter.Code}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_type_held_has_parameters() =>
        Assert.All(Held, type => Assert.Contains("_id", SearchTable.Of(type).Keys));

    [Theory]
    [InlineData("Patient", "birthdate", SearchType.Date)]
    [InlineData("Observation", "code-value-quantity", SearchType.Composite)]
    [InlineData("Condition", "onset-age", SearchType.Quantity)]
    [InlineData("Encounter", "subject", SearchType.Reference)]
    [InlineData("Questionnaire", "url", SearchType.Uri)]
    [InlineData("Immunization", "series", SearchType.String)]
    public void A_parameter_has_the_type_of_its_page(string type, string code, SearchType kind) =>
        Assert.Equal(kind, SearchTable.Of(type)[code].Type);
}
