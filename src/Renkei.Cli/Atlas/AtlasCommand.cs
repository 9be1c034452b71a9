using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Kernel;

namespace Renkei.Cli.Atlas;

/// <summary><c>renkei atlas import|show</c>. The answer is JSON whatever <c>--json</c> says; how far it is goes to the error stream.</summary>
internal static class AtlasCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal, TimeProvider clock) => new("atlas", AtlasKeys.Atlas.In(terminal.Language))
    {
        ImportAtlasCommand.Make(terminal, clock), ShowAreaCommand.Make(terminal),
    };

    /// <summary>Writes the answer and ends.</summary>
    internal static async Task<int> End(Call call, int exit, JsonObject answer, CancellationToken stop)
    {
        answer["exitCode"] = exit;
        await call.Line(answer.ToJsonString(Indented), stop);
        return exit;
    }

    /// <summary>Ends with a sentence, on both streams.</summary>
    internal static Task<int> Refuse(Call call, string name, int exit, TextKey text, CancellationToken stop, params object[] arguments)
    {
        call.Progress(text, arguments);
        return End(call, exit, new JsonObject { ["command"] = name, ["refusal"] = text.In(call.Language, arguments) }, stop);
    }
}
