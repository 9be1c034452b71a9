using System.Text.Json;
using Renkei.Cli;
using Renkei.Kernel;

namespace Renkei.Tests.Cli;

public sealed class FhirCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-fhir-").FullName;
    private readonly StringWriter output = new();

    [Fact]
    public async Task Each_file_is_answered_in_its_order()
    {
        var good = Write("a.json", """{"resourceType":"Patient"}""");
        var bad = Write("b.json", """{"resourceType":"Patient","gender":"m"}""");
        var xml = Write("c.xml", """<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>""");

        Assert.Equal(ExitCode.Found, await Run("fhir", "check", good, bad, Path.Combine(folder, "none.json"), xml));

        var lines = Lines();
        Assert.Equal(["informational", "code-invalid", "not-found", "informational"],
            lines.Select(line => line.GetProperty("issue")[0].GetProperty("code").GetString()));
        Assert.Equal("Patient.gender", lines[1].GetProperty("issue")[0].GetProperty("expression")[0].GetString());
        Assert.All(lines, line => Assert.Equal("OperationOutcome", line.GetProperty("resourceType").GetString()));
    }

    [Fact]
    public async Task What_is_valid_ends_with_zero() =>
        Assert.Equal(ExitCode.Fine, await Run("fhir", "check", Write("a.json", """{"resourceType":"Patient"}""")));

    [Theory]
    [InlineData("--xml")]
    [InlineData(null)]
    public async Task A_round_trip_keeps_decimals_and_names(string? option)
    {
        const string json = """
            { "resourceType" : "Observation", "status":"final", "code":{"text":"𠮷"},
              "valueQuantity":{"value":1.500} }
            """;
        string[] rest = option is null ? [] : [option];

        Assert.Equal(ExitCode.Fine, await Run(["fhir", "roundtrip", Write("a.json", json), .. rest]));
        Assert.Equal("""{"resourceType":"Observation","status":"final","code":{"text":"𠮷"},"valueQuantity":{"value":1.500}}""", output.ToString().TrimEnd());
    }

    [Fact]
    public async Task An_outcome_is_itself_a_valid_resource()
    {
        await Run("fhir", "check", Write("b 名.json", """{"resourceType":"Patient","gender":"m"}"""));
        var outcome = Write("outcome.json", output.ToString());

        Assert.Equal(ExitCode.Fine, await Run("fhir", "check", outcome));
    }

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<int> Run(params string[] args)
    {
        var terminal = new Terminal(Language.English, output, TextWriter.Null, _ => null);
        return terminal.Run(args, Commands.All(terminal));
    }

    private JsonElement[] Lines() => [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
