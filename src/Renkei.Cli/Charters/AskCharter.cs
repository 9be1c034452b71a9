using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Charter;
using Renkei.Charter.Deciding;
using Renkei.Charter.Reading;
using Renkei.Kernel;

namespace Renkei.Cli.Charters;

/// <summary><c>renkei charter ask FILE &lt; questions.ndjson</c>: one question in a line, one answer in a line, in the same order.</summary>
internal static class AskCharter
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal)
    {
        var file = CharterCommand.FileArgument(terminal);
        return terminal.Make("ask", CharterKeys.Ask, async (call, stop) =>
        {
            var (name, findings) = (call.Value(file)!, new JsonArray());
            var (_, charter) = await CharterCommand.Read(call, name, findings, stop);
            if (charter is null) return call.End(ExitCode.Found, CharterCommand.Answer("charter ask", ("findings", findings)));
            // What has errors cannot be trusted to decide.
            if (CharterCommand.HasErrors(charter)) return call.Refused("charter ask", new(RefusalKind.Invalid, CharterKeys.HasErrors, name));
            return await Answer(call, CompiledCharter.Of(charter), stop);
        }, file);
    }

    private static async Task<int> Answer(Call call, CompiledCharter charter, CancellationToken stop)
    {
        var exit = ExitCode.Fine;
        for (var line = 1; await Line(call.Input, stop) is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var reading = CharterFile.ReadQuestion(Encoding.UTF8.GetBytes(text));
            if (reading.Value is not { } question) exit = ExitCode.Found;
            var answer = reading.Value is { } asked ? Answer(charter, asked) : Problem(line, reading.Issues[0]);
            await call.Line(answer.ToJsonString(OneLine), stop);
        }

        return exit;
    }

    private static JsonObject Answer(CompiledCharter charter, AccessQuestion question)
    {
        var decision = charter.Decide(question);
        var duties = new JsonArray();
        if (decision.Duties.HasFlag(Duties.LabelUninformed)) duties.Add("label-uninformed");
        if (decision.Duties.HasFlag(Duties.AlertAndReview)) duties.Add("alert-and-review");
        return new JsonObject
        {
            ["id"] = question.Id, ["allowed"] = decision.Allowed, ["step"] = decision.Step,
            ["reason"] = JsonNamingPolicy.KebabCaseLower.ConvertName(decision.Reason.ToString()),
            ["row"] = decision.NamesRow ? decision.Row.ToString() : null, ["record"] = decision.Provision, ["duties"] = duties,
            ["ja"] = charter.Document.Explain(question, decision, Language.Japanese),
            ["en"] = charter.Document.Explain(question, decision, Language.English),
        };
    }

    private static JsonObject Problem(int line, WireIssue issue) => new()
    {
        ["line"] = line, ["problem"] = issue.Code, ["offset"] = issue.Offset, ["text"] = issue.Message,
    };

    // A line without end must not fill the memory: beyond the limit one more character is kept, and the reader refuses it.
    private static async Task<string?> Line(TextReader input, CancellationToken stop)
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (await input.ReadAsync(one, stop) > 0)
        {
            if (one[0] == '\n') return line.ToString();
            if (line.Length <= CharterFile.MostQuestionBytes) line.Append(one[0]);
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
