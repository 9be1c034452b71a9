using System.Buffers;
using System.CommandLine;
using System.Text;
using Renkei.Fhir;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Json;
using Renkei.Fhir.Xml;

namespace Renkei.Cli.Records;

/// <summary><c>renkei fhir check FILE…</c> and <c>renkei fhir roundtrip FILE… [--xml]</c>: one line of JSON per file, in order.</summary>
internal static class FhirCommand
{
    public static Command Make(Terminal terminal) => new("fhir", FhirKeys.Fhir.In(terminal.Language)) { Check(terminal), RoundTrip(terminal) };

    private static Command Check(Terminal terminal)
    {
        var files = FilesArgument(terminal);
        return terminal.Make("check", FhirKeys.Check, (call, stop) => Each(call, call.Value(files)!, (bytes, _) =>
        {
            var issues = IsXml(bytes) ? ResourceXml.ToJson(bytes, new ArrayBufferWriter<byte>()) : ResourceCheck.Check(bytes);
            return (issues, null);
        }, stop), files);
    }

    private static Command RoundTrip(Terminal terminal)
    {
        var files = FilesArgument(terminal);
        var xml = new Option<bool>("--xml") { Description = FhirKeys.ThroughXml.In(terminal.Language) };
        return terminal.Make("roundtrip", FhirKeys.RoundTrip, (call, stop) => Each(call, call.Value(files)!, (bytes, output) =>
            (IsXml(bytes) ? ResourceXml.ToJson(bytes, output) : call.Value(xml) ? ThroughXml(bytes, output) : ResourceJson.OneLine(bytes, output), output), stop),
            files, xml);
    }

    private static IReadOnlyList<FhirIssue> ThroughXml(byte[] json, ArrayBufferWriter<byte> output)
    {
        var xml = new ArrayBufferWriter<byte>(json.Length);
        var issues = ResourceXml.FromJson(json, xml);
        return issues.Count > 0 ? issues : ResourceXml.ToJson(xml.WrittenMemory, output);
    }

    private static async Task<int> Each(
        Call call, string[] files, Func<byte[], ArrayBufferWriter<byte>, (IReadOnlyList<FhirIssue> Issues, ArrayBufferWriter<byte>? Answer)> act,
        CancellationToken stop)
    {
        var exit = ExitCode.Fine;
        foreach (var file in files)
        {
            var (issues, answer) = await Bytes(file, stop) is { } bytes
                ? act(bytes, new ArrayBufferWriter<byte>(bytes.Length + 256)) : ([new FhirIssue(-1, "", "not-found", "The file cannot be read.")], null);
            if (issues.Count > 0) exit = ExitCode.Found;
            if (answer is null || issues.Count > 0) OperationOutcome.Write(issues, file, answer = new ArrayBufferWriter<byte>());
            await call.Line(Encoding.UTF8.GetString(answer.WrittenSpan), stop);
        }

        return exit;
    }

    // One file that is missing does not keep the others from being answered.
    private static async Task<byte[]?> Bytes(string file, CancellationToken stop)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            // One byte more than is allowed is enough to be refused by the reader's own limit.
            var bytes = new byte[Math.Min(stream.Length, ResourceLimits.BytesLimit + 1L)];
            await stream.ReadExactlyAsync(bytes, stop);
            return bytes;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsXml(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8)
        || bytes.StartsWith("\uFEFF<"u8);

    private static Argument<string[]> FilesArgument(Terminal terminal) =>
        new("FILE") { Description = FhirKeys.Files.In(terminal.Language), Arity = ArgumentArity.OneOrMore };
}
