using System.Text.Json.Nodes;
using Renkei.Charter.Reading;

namespace Renkei.Tests.Charter;

public class CharterSchemaTests
{
    public static TheoryData<string> Names => ["charter.schema.json", "charter-question.schema.json"];

    [Theory]
    [Trait("Kind", "golden")]
    [MemberData(nameof(Names))]
    public void Published_schemas_are_what_the_reader_reads(string name)
    {
        var file = Path.Combine(ExampleCharter.Folder("docs", "schema"), name);
        var schema = name == "charter.schema.json" ? CharterSchema.Charter() : CharterSchema.Question();
        if (Environment.GetEnvironmentVariable("RENKEI_GOLDEN") == "write") File.WriteAllText(file, schema);

        Assert.Equal(File.ReadAllText(file), schema);
    }

    [Fact]
    public void Every_member_of_the_example_stands_in_the_schema() =>
        Assert.Empty(Unknown(JsonNode.Parse(ExampleCharter.Bytes)!, JsonNode.Parse(CharterSchema.Charter())!, "$"));

    [Fact]
    public void A_member_the_schema_does_not_know_is_noticed() => Assert.Equal(
        ["$.rules[0].colour"], Unknown(JsonNode.Parse("""{"rules":[{"id":"R1","colour":1}]}""")!, JsonNode.Parse(CharterSchema.Charter())!, "$"));

    private static IEnumerable<string> Unknown(JsonNode? value, JsonNode? schema, string path) => value switch
    {
        JsonObject members when schema?["properties"] is JsonObject known => members.SelectMany(member =>
            known.ContainsKey(member.Key) ? Unknown(member.Value, known[member.Key], $"{path}.{member.Key}") : [$"{path}.{member.Key}"]),
        JsonObject when schema is null => [path],
        JsonArray items => items.SelectMany((item, at) => Unknown(item, schema?["items"], $"{path}[{at}]")),
        _ => [],
    };
}
