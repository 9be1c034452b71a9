using System.Text;
using System.Text.Json;
using Renkei.Fhir.Definitions;
using Renkei.Tests.House;

namespace Renkei.Tests.Fhir.Definitions;

public class R4Tests
{
    // Units, media types and currencies are systems of others; a list of LOINC is not in the package.
    private static readonly string[] NotListed = ["LL379-9", "currencies", "mimetypes", "ucum-units"];

    [Fact]
    [Trait("Kind", "golden")]
    public void The_tables_are_what_HL7_publishes()
    {
        var compiler = new DefinitionCompiler();
        foreach (var (_, bytes) in FhirMaterial.Core().OrderBy(pair => pair.Key, StringComparer.Ordinal))
            compiler.Add(JsonDocument.Parse(bytes).RootElement);

        Same("r4-types.txt", compiler.Types());
        Same("r4-search.txt", compiler.Search());
        Assert.Equal(NotListed, compiler.NotListed);
    }

    [Fact]
    public void The_tables_stay_under_a_megabyte() => Assert.InRange(
        new FileInfo(PathOf("r4-types.txt")).Length + new FileInfo(PathOf("r4-search.txt")).Length, 100_000, 1_000_000);

    // The elements of R4 §8.1.2 (Patient), in their order, after those of DomainResource.
    [Fact]
    public void A_patient_has_the_elements_of_its_page() => Assert.Equal(
        [
            "id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension", "identifier", "active", "name",
            "telecom", "gender", "birthDate", "deceased", "address", "maritalStatus", "multipleBirth", "photo", "contact", "communication",
            "generalPractitioner", "managingOrganization", "link",
        ],
        R4.Table.Type("Patient")!.Elements.Select(element => element.Name));

    [Theory]
    [InlineData("Patient", "contact", 0, true, "Patient.contact")]
    [InlineData("Patient.link", "other", 1, false, "Reference")]
    [InlineData("Questionnaire.item", "item", 0, true, "Questionnaire.item")]
    [InlineData("Observation", "value", 0, false, "Quantity CodeableConcept string boolean integer Range Ratio SampledData time dateTime Period")]
    [InlineData("Resource", "id", 0, false, "id")]
    [InlineData("Bundle.entry", "resource", 0, false, "Resource")]
    public void Elements_have_cardinality_and_types(string type, string name, int min, bool repeats, string types)
    {
        var element = R4.Table.Type(type)!.Element(name)!;

        Assert.Equal((min, repeats, types), (element.Min, element.Repeats, string.Join(' ', element.Types)));
    }

    // http://hl7.org/fhir/R4/valueset-administrative-gender.html
    [Theory]
    [InlineData("male", true)]
    [InlineData("unknown", true)]
    [InlineData("m", false)]
    public void A_required_binding_knows_its_codes(string code, bool known) =>
        Assert.Equal(known, R4.Table.Type("Patient")!.Element("gender")!.Binding!.Has(Encoding.UTF8.GetBytes(code)));

    [Fact]
    public void R4_has_148_types_of_resources() =>
        Assert.Equal(148, R4.Table.Types.Count(type => type.IsResource));

    private static string PathOf(string name) => Path.Combine(Checkout.Root, "src", "Renkei.Fhir", "Definitions", name);

    private static void Same(string name, string compiled)
    {
        if (Environment.GetEnvironmentVariable("RENKEI_GOLDEN") == "write") File.WriteAllText(PathOf(name), compiled);
        Assert.True(compiled == File.ReadAllText(PathOf(name)), $"{name} is not what the package compiles to; `dotnet run do.cs -- golden` writes it.");
    }
}
