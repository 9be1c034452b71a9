using System.Text.Json;
using Renkei.Planning.Exchange;
using Renkei.Tests.House;

namespace Renkei.Tests.Planning.Exchange;

public class PlanSchemaTests
{
    [Fact]
    [Trait("Kind", "golden")]
    public void The_published_schemas_are_those_of_the_types()
    {
        foreach (var (name, schema) in PlanSchema.All)
        {
            var file = Path.Combine(Checkout.Root, "docs", "schema", name);
            if (Environment.GetEnvironmentVariable("RENKEI_GOLDEN") == "write")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, schema);
            }

            Assert.True(File.Exists(file) && File.ReadAllText(file) == schema,
                $"docs/schema/{name} differs from the types. If the change is meant: `dotnet run do.cs -- golden`, and read the diff.");
        }
    }

    [Fact]
    public async Task An_exported_plan_has_the_published_form()
    {
        await using var desk = await Zips.Full();
        var entries = Zips.Unpack(await desk.Export());
        Assert.Empty(SchemaCheck.Of(PlanSchema.All["manifest-1.schema.json"], entries["manifest.json"]));
        Assert.Empty(SchemaCheck.Of(PlanSchema.All["plan-1.schema.json"], entries["plan.json"]));
        foreach (var line in System.Text.Encoding.UTF8.GetString(entries["history.ndjson"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Empty(SchemaCheck.Of(PlanSchema.All["history-1.schema.json"], System.Text.Encoding.UTF8.GetBytes(line)));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":\"1\"")]
    [InlineData("\"state\":\"done\"", "\"state\":\"finished\"")]
    [InlineData("\"due\":\"2027-02-12\"", "\"due\":\"soon\"")]
    [InlineData("\"key\":\"party/1\"", "\"key\":\"party/0\"")]
    [InlineData("\"imports\":[]", "\"imports\":[],\"secret\":1")]
    [InlineData("\"promoter\":\"prefecture\",", "")]
    public async Task What_the_schema_forbids_is_found(string from, string to)
    {
        await using var desk = await Zips.Full();
        var json = System.Text.Encoding.UTF8.GetString(Zips.Unpack(await desk.Export())["plan.json"]);
        Assert.Contains(from, json, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaCheck.Of(PlanSchema.All["plan-1.schema.json"],
            System.Text.Encoding.UTF8.GetBytes(json.Replace(from, to, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_field_is_named_in_both_languages()
    {
        foreach (var (name, schema) in PlanSchema.All)
        {
            foreach (var title in Titles(JsonElement.Parse(schema)))
                Assert.True(title.Split(" / ") is [{ Length: > 0 }, { Length: > 0 }], $"{name}: {title}");
        }
    }

    private static IEnumerable<string> Titles(JsonElement schema) => schema.ValueKind switch
    {
        // The branches of allOf repeat properties that are named above them.
        JsonValueKind.Object => schema.EnumerateObject().Where(member => member.Name != "allOf").SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(property => Titles(property.Value)
                .Prepend(property.Value.TryGetProperty("title", out var title) ? title.GetString()! : $"{property.Name} has no title"))
            : Titles(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Titles),
        _ => [],
    };
}
