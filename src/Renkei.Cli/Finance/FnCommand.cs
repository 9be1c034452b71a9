using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Finance.Functions;

namespace Renkei.Cli.Finance;

/// <summary>
/// <c>renkei finance fn NAME ARG…</c>, or one call a line on standard input. Each answer is one line: <c>{"value":…}</c> with 17 digits, or
/// <c>{"error":"#NUM!","message":"…"}</c>.
/// </summary>
internal static class FnCommand
{
    private const int MostCharactersOfLine = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = FinanceKeys.Name.In(terminal.Language), Arity = ArgumentArity.ZeroOrOne };
        var arguments = new Argument<string[]>("ARG") { Description = FinanceKeys.Arguments.In(terminal.Language), Arity = ArgumentArity.ZeroOrMore };
        return terminal.Make("fn", FinanceKeys.Fn, async (call, stop) =>
        {
            if (call.Value(name) is not { } function) return await AnswerLines(call, stop);
            var answer = FunctionCall.Answer(function, call.Value(arguments) ?? []);
            await call.Line(Json(answer), stop);
            return answer.Error is null ? ExitCode.Fine : ExitCode.Found;
        }, name, arguments);
    }

    private static async Task<int> AnswerLines(Call call, CancellationToken stop)
    {
        var exit = ExitCode.Fine;
        while (await NextLine(call.Input, stop) is { } line)
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            var answer = line.Length > MostCharactersOfLine
                ? FormulaValue.WrongKind($"The line has more than {MostCharactersOfLine} characters.")
                : FunctionCall.Answer(words[0], words[1..]);
            if (answer.Error is not null) exit = ExitCode.Found;
            await call.Line(Json(answer), stop);
        }

        return exit;
    }

    // The number is written by us: a JSON writer would shorten it to fewer than 17 digits.
    private static string Json(FormulaValue answer) => answer.Error is null
        ? $"{{\"value\":{answer.Text}}}"
        : new JsonObject { ["error"] = answer.Text, ["message"] = answer.Reason }.ToJsonString(OneLine);

    // A line without end must not fill the memory: beyond the limit one more character is kept, and the line is refused.
    private static async Task<string?> NextLine(TextReader input, CancellationToken stop)
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (await input.ReadAsync(one, stop) > 0)
        {
            if (one[0] == '\n') return line.ToString();
            if (line.Length <= MostCharactersOfLine) line.Append(one[0]);
        }

        return line.Length > 0 ? line.ToString() : null;
    }
}
