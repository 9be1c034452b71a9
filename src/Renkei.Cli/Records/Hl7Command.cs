using System.Buffers;
using System.CommandLine;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;

namespace Renkei.Cli.Records;

/// <summary><c>renkei hl7 dump FILE</c> and <c>renkei hl7 encode</c>: ER7 to JSON and back, byte for byte (decision 0138).</summary>
internal static class Hl7Command
{
    // What a dump of the largest file takes as a rule; a dump of many tiny fields may be longer and is refused in words.
    private const int JsonBytesLimit = 1 << 29;

    public static Command Make(Terminal terminal) => new("hl7", Hl7Keys.Hl7.In(terminal.Language)) { Dump(terminal), Encode(terminal) };

    private static Command Dump(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = Hl7Keys.File.In(terminal.Language) };
        return terminal.Make("dump", Hl7Keys.Dump, async (call, stop) =>
        {
            var path = call.Value(file)!;
            var length = new FileInfo(path).Length;
            if (length > Er7Limits.BytesLimit)
            {
                call.Warn(Hl7Keys.TooBig.In(call.Language, path, length, Er7Limits.BytesLimit));
                return ExitCode.Found;
            }

            var issues = new List<Hl7Issue>();
            var document = Er7Reader.Read(await File.ReadAllBytesAsync(path, stop), issues);
            Er7TextCheck.Check(document, issues);
            var output = call.BytesOut;
            Er7Json.Write(document, issues, output);
            output.WriteByte((byte)'\n');
            await output.FlushAsync(stop);
            return issues.Count == 0 ? ExitCode.Fine : ExitCode.Found;
        }, file);
    }

    private static Command Encode(Terminal terminal) => terminal.Make("encode", Hl7Keys.Encode, async (call, stop) =>
    {
        if (await ReadAll(call.BytesIn, stop) is not { } json)
        {
            call.Warn(Hl7Keys.InputTooBig.In(call.Language, JsonBytesLimit));
            return ExitCode.Found;
        }

        var message = new ArrayBufferWriter<byte>();
        // Nothing is written of what cannot be written whole.
        if (Er7JsonReading.Read(json, message) is { } problem)
        {
            call.Warn(Hl7Keys.CannotEncode.In(call.Language, problem.Message, problem.Code));
            return ExitCode.Found;
        }

        await call.BytesOut.WriteAsync(message.WrittenMemory, stop);
        await call.BytesOut.FlushAsync(stop);
        return ExitCode.Fine;
    });

    private static async Task<ReadOnlyMemory<byte>?> ReadAll(Stream input, CancellationToken stop)
    {
        var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (await input.ReadAsync(chunk, stop) is > 0 and var read)
        {
            if (all.Length + read > JsonBytesLimit) return null;
            all.Write(chunk, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}
