using System.Text.Json;
using Renkei.Cli;
using Renkei.Kernel;
using Renkei.Tests.Hl7v2.SsMix2;

namespace Renkei.Tests.Cli;

public sealed class SsMix2CommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-ssmix2-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task What_is_written_is_found_right_and_what_is_wrong_is_told()
    {
        var root = Path.Combine(folder, "root");
        var message = Write("a.hl7", SsMix2Material.Admission);

        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "write", root, message, "--at", "20260401120000000"));
        Assert.Equal("123/456/1234567/20260401/ADT-22/1234567_20260401_ADT-22_999999999999999_20260401120000000_-_1",
            Lines().Single().GetProperty("file").GetString());
        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "check", root));
        Assert.Empty(Lines());

        await File.WriteAllBytesAsync(Path.Combine(root, "stub"), [13, 10], TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Found, await Run("ssmix2", "check", root));
        Assert.All(Lines(), line => Assert.Equal(["file", "check", "segment", "field", "offset", "message"], line.EnumerateObject().Select(each => each.Name)));
        Assert.Contains("path", Lines().Select(line => line.GetProperty("check").GetString()));
    }

    [Fact]
    public async Task An_update_tells_what_it_renamed()
    {
        var message = Write("a.hl7", SsMix2Material.Admission);
        await Run("ssmix2", "write", folder, message, message, "--at", "20260401120000000");

        Assert.EndsWith("_-_2", Lines()[1].GetProperty("renamed")[0].GetProperty("to").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_and_ends_with_one()
    {
        Assert.Equal(ExitCode.Found, await Run("ssmix2", "write", folder, Write("p.hl7", SsMix2Material.Prescription)));
        Assert.Contains("--kind", Lines().Single().GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "write", folder, Write("p.hl7", SsMix2Material.Prescription), "--kind", "OMP-01"));
        Assert.Equal(ExitCode.Usage, await Run("ssmix2", "write", folder, Write("p.hl7", SsMix2Material.Prescription), "--at", "today"));
    }

    [Fact]
    public async Task A_document_goes_into_the_extended_storage()
    {
        var root = Path.Combine(folder, "root");
        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "write", root, Write("main.pdf", [1]), Write("side.png", [2]),
            "--extended", "^経過記録^^11506-3^経過記録^LN", "--patient", "1234567", "--date", "20260401", "--at", "20260401120000000", "--department", "01"));

        Assert.Equal(["main.pdf", "side.png"], Directory.EnumerateFiles(Path.Combine(root, Lines().Single().GetProperty("file").GetString()!))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Usage, await Run("ssmix2", "write", root, Write("main.pdf", [1]), "--extended", "^経過記録^^11506-3"));
    }

    [Fact]
    public async Task Resources_leave_that_pass_the_check_and_the_rest_is_counted()
    {
        var root = Path.Combine(folder, "root");
        await Run("ssmix2", "write", root, Write("a.hl7", SsMix2Material.Admission), Write("b.hl7", SsMix2Material.Admission), "--at", "20260401120000000");
        await Run("ssmix2", "write", root, Write("p.hl7", SsMix2Material.Prescription), "--kind", "OMP-01", "--at", "20260401120000000");

        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "to-fhir", root, "--institution", "1311234567"));

        Assert.Equal(["Patient", "Encounter", "Binary", "MedicationRequest", "Binary"], Lines().Select(line => line.GetProperty("resourceType").GetString()));
        Assert.All(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Empty(Renkei.Fhir.Checking.ResourceCheck.Check(System.Text.Encoding.UTF8.GetBytes(line))));
        var counts = JsonDocument.Parse(error.ToString()).RootElement;
        Assert.Equal((3, 2, 1, 0), (counts.GetProperty("files").GetInt32(), counts.GetProperty("converted").GetInt32(),
            counts.GetProperty("oldOrDeleted").GetInt32(), counts.GetProperty("refused").GetInt32()));
        Assert.Equal(2, counts.GetProperty("unmappedFields").GetProperty("MSH-10").GetInt32());
    }

    // By reading the samples: three name another patient in PID-3 than in their path.
    [Fact]
    public async Task Samples_in_the_wrong_folder_are_refused_with_reason()
    {
        Assert.Equal(ExitCode.Found, await Run("ssmix2", "to-fhir", SsMix2Material.Samples()));
        var said = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(3, said.Count(line => line.TryGetProperty("refused", out var why) && why.ValueKind == JsonValueKind.String));
        Assert.Equal(4, said[^1].GetProperty("converted").GetInt32());
        Assert.Equal(3, Lines().Count(line => line.GetProperty("resourceType").GetString() == "MedicationRequest"));

        error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Fine, await Run("ssmix2", "to-fhir", SsMix2Material.Samples(), "--misfiled", "--without-source"));
        var types = Lines().CountBy(line => line.GetProperty("resourceType").GetString()!).ToDictionary();
        Assert.Equal((5, 4, 1, 3, 1), (types["AllergyIntolerance"], types["Patient"], types["Condition"], types["MedicationRequest"], types["DiagnosticReport"]));
        Assert.Equal(6, types["Observation"]);
    }

    [Fact]
    public async Task A_missing_root_is_said() => Assert.Equal(ExitCode.Environment, await Run("ssmix2", "check", Path.Combine(folder, "none")));

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private Task<int> Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        var terminal = new Terminal(Language.English, output, error, _ => null);
        return terminal.Run(args, Commands.All(terminal));
    }

    private JsonElement[] Lines() => [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
