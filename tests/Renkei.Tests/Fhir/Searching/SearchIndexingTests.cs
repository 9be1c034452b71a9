using System.Text;
using Renkei.Fhir.Searching;

namespace Renkei.Tests.Fhir.Searching;

public class SearchIndexingTests
{
    private const string Patient = """
        {"resourceType":"Patient","id":"p1","meta":{"lastUpdated":"2026-04-01T00:00:00Z","tag":[{"system":"http://t","code":"x"}]},
         "identifier":[{"system":"urn:oid:1.2.392.100495.20.3.51.11311234567","value":"0001","type":{"coding":[{"system":"http://v2","code":"MR"}],"text":"患者番号"}}],
         "name":[{"use":"official","family":"渡邊","given":["太郎"]},{"family":"ワタナベ","given":["タロウ"]}],
         "telecom":[{"system":"phone","value":"03-1234-5678"},{"system":"email","value":"a@example.jp"}],
         "gender":"male","birthDate":"1970-01","deceasedBoolean":false,
         "address":[{"text":"新潟県佐渡市","postalCode":"952-0001"}],"managingOrganization":{"reference":"Organization/1310000001"}}
        """;

    private const string Observation = """
        {"resourceType":"Observation","id":"o1","status":"final",
         "code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin"}],"text":"ヘモグロビン"},
         "subject":{"reference":"http://example.jp/fhir/Patient/p1/_history/2"},"performer":[{"identifier":{"system":"http://i","value":"9"},"type":"Practitioner"}],
         "effectivePeriod":{"start":"2026-04-01T09:00:00+09:00"},
         "valueQuantity":{"value":7.20,"comparator":"<","unit":"g/dL","system":"http://unitsofmeasure.org","code":"g/dL"},
         "component":[{"code":{"coding":[{"code":"c1"}]},"valueQuantity":{"value":1}},{"code":{"coding":[{"code":"c2"}]},"valueString":"x"}]}
        """;

    [Fact]
    public void A_name_is_found_however_it_is_written()
    {
        var names = Of(Patient, "name").Cast<StringValue>().ToList();

        Assert.Contains(names, name => name.Text == "渡邊" && name.Folded == "渡辺");
        Assert.Contains(names, name => name.Folded == "わたなへ");
        // Family and given together, for who types both without a space; no text of the resource, so not for :exact.
        Assert.Contains(names, name => name.Text is null && name.Folded == "渡辺太郎");
    }

    [Fact]
    public void Tokens_carry_system_code_and_words()
    {
        var identifier = Assert.Single(Of(Patient, "identifier").Cast<TokenValue>());
        Assert.Equal(("urn:oid:1.2.392.100495.20.3.51.11311234567", "0001", "患者番号"), (identifier.System, identifier.Code, identifier.Text));
        Assert.Equal(["http://v2|MR"], identifier.OfType);
        Assert.Equal("http://hl7.org/fhir/administrative-gender|male", Tokens(Patient, "gender"));
        Assert.Equal("|03-1234-5678", Tokens(Patient, "phone"));
        Assert.Equal("|a@example.jp", Tokens(Patient, "email"));
        Assert.Equal("http://t|x", Tokens(Patient, "_tag"));
        Assert.Equal("|p1", Tokens(Patient, "_id"));
        Assert.Contains("ヘモグロビン", Assert.Single(Of(Observation, "code").Cast<TokenValue>()).Text, StringComparison.Ordinal);
    }

    // Patient.deceased.exists() and Patient.deceased != false.
    [Theory]
    [InlineData("""{"resourceType":"Patient","id":"1"}""", "|false")]
    [InlineData("""{"resourceType":"Patient","deceasedBoolean":true}""", "|true")]
    [InlineData("""{"resourceType":"Patient","deceasedDateTime":"2020"}""", "|true")]
    [InlineData("""{"resourceType":"Patient","deceasedBoolean":false}""", "|false")]
    public void Everybody_is_found_as_deceased_or_not(string json, string token) => Assert.Equal(token, Tokens(json, "deceased"));

    [Fact]
    public void References_say_type_id_version_and_server()
    {
        var subject = Assert.Single(Of(Observation, "patient").Cast<ReferenceValue>()).Target;
        Assert.Equal(("Patient", "p1", "2", "http://example.jp/fhir"), (subject.Type, subject.Id, subject.Version, subject.Server));
        var performer = Assert.Single(Of(Observation, "performer").Cast<ReferenceValue>());
        Assert.Equal(("Practitioner", "", "9"), (performer.Target.Type, performer.Target.Url, performer.Identifier!.Code));
        Assert.Equal("1310000001", Assert.Single(Of(Patient, "organization").Cast<ReferenceValue>()).Target.Id);
    }

    [Fact]
    public void Dates_cover_what_they_name_and_may_be_open()
    {
        var birth = Assert.Single(Of(Patient, "birthdate").Cast<DateValue>());
        Assert.Equal((-9 * 3600_000_000L, ((31 * 24) - 9) * 3600_000_000L), (birth.Low, birth.High));
        Assert.Equal(long.MaxValue, Assert.Single(Of(Observation, "date").Cast<DateValue>()).High);
    }

    [Fact]
    public void A_quantity_below_a_bound_is_open_downwards()
    {
        var value = Assert.Single(Of(Observation, "value-quantity").Cast<QuantityValue>());

        Assert.Equal((null, 7.2m, "http://unitsofmeasure.org", "g/dL"), (value.Low, value.High, value.System, value.Code));
    }

    [Fact]
    public void A_composite_joins_what_stands_together()
    {
        var parts = Assert.Single(Of(Observation, "component-code-value-quantity").Cast<CompositeValue>()).Parts;

        Assert.Equal(("c1", 1m), (((TokenValue)parts[0]).Code, ((QuantityValue)parts[1]).Low));
        Assert.Equal(2, Of(Observation, "combo-code-value-quantity").Count);
    }

    [Fact]
    public void What_is_not_valid_has_no_values() =>
        Assert.Empty(SearchIndexing.Values(Encoding.UTF8.GetBytes("""{"resourceType":"Patient","nam":1}""")));

    [Theory]
    [InlineData("Patient/1", "Patient", "1", null, null)]
    [InlineData("https://example.jp/a/Patient/1/_history/3", "Patient", "1", "3", "https://example.jp/a")]
    [InlineData("urn:uuid:c757873d-ec9a-4326-a141-556f43239520", null, null, null, null)]
    [InlineData("#p", null, null, null, null)]
    [InlineData("Nothing/1", null, null, null, null)]
    [InlineData("/", null, null, null, null)]
    public void A_reference_is_read_by_its_form(string url, string? type, string? id, string? version, string? server)
    {
        var read = ReferenceText.Read(url);

        Assert.Equal((type, id, version, server), (read.Type, read.Id, read.Version, read.Server));
    }

    private static List<SearchValue> Of(string json, string code) =>
        [.. SearchIndexing.Values(Encoding.UTF8.GetBytes(json)).Where(pair => pair.Parameter.Code == code).Select(pair => pair.Value)];

    private static string Tokens(string json, string code) =>
        string.Join(' ', Of(json, code).Cast<TokenValue>().Select(token => $"{token.System}|{token.Code}"));
}
