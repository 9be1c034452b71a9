using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;
using Renkei.Hl7v2.SsMix2;
using Renkei.Kernel;

namespace Renkei.Cli.Records;

/// <summary><c>renkei ssmix2 check|write|to-fhir</c>: one JSON object in a line per finding or file.</summary>
internal static class SsMix2Command
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal, TimeProvider clock) =>
        new("ssmix2", SsMix2Keys.SsMix2.In(terminal.Language)) { Check(terminal), Write(terminal, clock), ToFhirCommand.Make(terminal) };

    private static Command Check(Terminal terminal)
    {
        var root = new Argument<string>("ROOT") { Description = SsMix2Keys.Root.In(terminal.Language) };
        return terminal.Make("check", SsMix2Keys.Check, async (call, stop) =>
        {
            var exit = ExitCode.Fine;
            foreach (var finding in StorageSweep.Check(call.Value(root)!))
            {
                exit = ExitCode.Found;
                await call.Line(Line(json =>
                {
                    json.WriteString("file", finding.File);
                    json.WriteString("check", finding.Check);
                    if (finding.Segment.Length > 0) json.WriteString("segment", finding.Segment);
                    else json.WriteNull("segment");
                    if (finding.Field > 0) json.WriteNumber("field", finding.Field);
                    else json.WriteNull("field");
                    if (finding.Offset >= 0) json.WriteNumber("offset", finding.Offset);
                    else json.WriteNull("offset");
                    json.WriteString("message", finding.Message);
                }), stop);
            }

            return exit;
        }, root);
    }

    private static Command Write(Terminal terminal, TimeProvider clock)
    {
        var root = new Argument<string>("ROOT") { Description = SsMix2Keys.WriteRoot.In(terminal.Language) };
        var files = new Argument<string[]>("FILE") { Description = SsMix2Keys.Files.In(terminal.Language), Arity = ArgumentArity.OneOrMore };
        var (kind, order, department) = (Option("--kind", SsMix2Keys.Kind), Option("--order", SsMix2Keys.Order), Option("--department", SsMix2Keys.Department));
        var (at, extended) = (Option("--at", SsMix2Keys.At), Option("--extended", SsMix2Keys.Extended));
        var (patient, date) = (Option("--patient", SsMix2Keys.Patient), Option("--date", SsMix2Keys.Date));
        return terminal.Make("write", SsMix2Keys.Write, async (call, stop) =>
        {
            var sent = call.Value(at) is not { } said ? JapanTime.At(clock.GetUtcNow())
                : DateTime.TryParseExact(said, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (DateTime?)null;
            if (sent is null)
            {
                call.Warn(SsMix2Keys.AtWrong.In(call.Language));
                return ExitCode.Usage;
            }

            var wish = new FilingWish(call.Value(kind), call.Value(order), call.Value(department));
            if (call.Value(extended) is not { } folder) return await Messages(call, call.Value(root)!, call.Value(files)!, wish, sent.Value, stop);
            var what = ExtendedKind.Read(folder);
            if (what is null || call.Value(patient) is not { } whose || call.Value(date) is not { } day)
            {
                call.Warn(SsMix2Keys.ExtendedNeeds.In(call.Language));
                return ExitCode.Usage;
            }

            var name = new StandardFileName(whose, day, what.CodeInName, wish.Order ?? StandardFileName.NoOrder,
                sent.Value.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture), wish.Department ?? "-", ConditionFlag.Valid);
            var contents = call.Value(files)!.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
            return await Answer(call, call.Value(files)![0], StorageWriting.Write(call.Value(root)!, new ExtendedPath(what, name), contents), stop);
        }, root, files, kind, order, department, at, extended, patient, date);

        Option<string?> Option(string option, TextKey text) => new(option) { Description = text.In(terminal.Language) };
    }

    private static async Task<int> Messages(Call call, string root, string[] files, FilingWish wish, DateTime sent, CancellationToken stop)
    {
        var exit = ExitCode.Fine;
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, stop);
            var document = Er7Reader.Read(bytes, new List<Hl7Issue>());
            var outcome = MessageFiling.Of(document, wish, sent).Succeeded(out var name, out var why)
                ? StorageWriting.Write(root, name, bytes) : why;
            exit = Math.Max(exit, await Answer(call, file, outcome, stop));
            // Two messages of one command cannot be two versions of one thing at one time.
            sent = sent.AddMilliseconds(1);
        }

        return exit;
    }

    private static async Task<int> Answer(Call call, string file, Outcome<StorageWritten> outcome, CancellationToken stop)
    {
        var done = outcome.Succeeded(out var written, out var why);
        await call.Line(Line(json =>
        {
            json.WriteString("source", file);
            if (!done) json.WriteString("refusal", why!.Text.In(call.Language, why.Arguments));
            else
            {
                json.WriteString("file", written!.Path);
                json.WriteStartArray("renamed");
                foreach (var (from, to) in written.Renamed)
                {
                    json.WriteStartObject();
                    json.WriteString("from", from);
                    json.WriteString("to", to);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        }), stop);
        return done ? ExitCode.Fine : ExitCode.Found;
    }

    private static string Line(Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(output, Relaxed))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
