using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>Refused, or something was found that should not be.</summary>
    public const int Found = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The surroundings are broken: no database, no permission, no room, wrong version.</summary>
    public const int Environment = 3;
}

/// <summary>Where a command speaks, in which language, and the options every command has.</summary>
internal sealed class Terminal(
    Language language, TextWriter output, TextWriter error, Func<string, string?> variable, TextReader? input = null,
    Func<Stream>? bytesIn = null, Func<Stream>? bytesOut = null)
{
    private Stream? opened;

    // What holds without an option is said in its description: the help would print the value of a variable, with the password in it.
    public Option<string?> Data { get; } = new("--data") { Description = CliKeys.DataOption.In(language), Recursive = true };

    public Option<string?> Postgres { get; } = new("--postgres") { Description = CliKeys.PostgresOption.In(language), Recursive = true };

    public Option<string?> PostgresNetwork { get; } =
        new("--postgres-network") { Description = CliKeys.PostgresNetworkOption.In(language), Recursive = true };

    public Option<bool> Json { get; } = new("--json") { Description = CliKeys.JsonOption.In(language), Recursive = true };

    public Language Language => language;

    public TextWriter Output => output;

    public TextWriter Error => error;

    public TextReader Input => input ?? TextReader.Null;

    /// <summary>What is piped in, as bytes, for formats that are no text.</summary>
    public Stream BytesIn => bytesIn?.Invoke() ?? Stream.Null;

    /// <summary>Standard output as bytes; opened once.</summary>
    public Stream BytesOut => opened ??= bytesOut?.Invoke() ?? Stream.Null;

    public string? Variable(string name) => variable(name);

    /// <summary>The terminal of this process. Japanese where the locale is Japanese, else English.</summary>
    public static Terminal OfProcess()
    {
        var locale = ((IEnumerable<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
            .Select(System.Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new Terminal(
            locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true ? Language.Japanese : Language.English,
            Console.Out, Console.Error, System.Environment.GetEnvironmentVariable, Console.In,
            Console.OpenStandardInput, () => new BufferedStream(Console.OpenStandardOutput(), 1 << 16));
    }

    /// <summary>A command whose action speaks through a <see cref="Call"/>.</summary>
    public Command Make(
        string name, TextKey description, Func<Call, CancellationToken, Task<int>> act, params Symbol[] parts)
    {
        var command = new Command(name, description.In(language));
        foreach (var part in parts)
            if (part is Option option) command.Add(option);
            else if (part is Argument argument) command.Add(argument);
        command.SetAction((parsed, stop) => Act(command, new Call(this, parsed), act, stop));
        return command;
    }

    /// <summary>Reads the command line and runs the command.</summary>
    public async Task<int> Run(string[] args, IEnumerable<Command> commands)
    {
        var root = new RootCommand(CliKeys.Root.In(language)) { Data, Postgres, PostgresNetwork, Json };
        foreach (var command in commands) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>()) help.Description = CliKeys.ShowHelp.In(language);
        // The library's own words, such as the headings of the help, follow the thread's language and not ours.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.Japanese ? "ja" : "en");
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in Wrong(parsed)) await error.WriteLineAsync(wrong);
            await error.WriteLineAsync(CliKeys.SeeHelp.In(language));
            return ExitCode.Usage;
        }

        return parsed.Action is HelpAction && language == Language.Japanese ? await Help(parsed)
            : await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    /// <summary>What cannot be understood: what is no command of ours, what is missing; else what the validators say.</summary>
    private IEnumerable<string> Wrong(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0) return parsed.UnmatchedTokens.Select(token => CliKeys.Unknown.In(language, token));
        var command = parsed.CommandResult.Command;
        if (command.Action is null && command.Subcommands.Count > 0)
            return [CliKeys.CommandNeeded.In(language, string.Join(", ", command.Subcommands.Where(each => !each.Hidden).Select(each => each.Name)))];
        var missing = command.Arguments
            .Where(each => each.Arity.MinimumNumberOfValues > (parsed.GetResult(each)?.Tokens.Count ?? 0)).ToList();
        return missing.Count > 0 ? missing.Select(each => CliKeys.ArgumentNeeded.In(language, $"<{each.Name}>"))
            : parsed.Errors.Select(each => each.Message);
    }

    // One heading of the library has no Japanese.
    private async Task<int> Help(ParseResult parsed)
    {
        await using var text = new StringWriter();
        var exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = text, Error = error, EnableDefaultExceptionHandler = false });
        await output.WriteAsync(text.ToString().Replace("Description:", "説明:", StringComparison.Ordinal));
        return exit;
    }

    private static async Task<int> Act(
        Command command, Call call, Func<Call, CancellationToken, Task<int>> act, CancellationToken stop)
    {
        try
        {
            return await act(call, stop);
        }
        catch (SchemaMismatch mismatch)
        {
            return call.Broken(command.Name, mismatch.In(call.Language));
        }
        catch (OperationCanceledException)
        {
            return call.Broken(command.Name, CliKeys.Stopped.In(call.Language));
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException or InvalidDataException
            or TimeoutException or System.Net.Sockets.SocketException or ArgumentException { Source: "Npgsql" or "System.Data.Common" })
        {
            return call.Broken(command.Name, CliKeys.Failed.In(call.Language, problem.Message));
        }
    }
}

/// <summary>One run of one command.</summary>
internal sealed class Call(Terminal terminal, ParseResult parsed)
{
    public Language Language => terminal.Language;

    public bool Json => parsed.GetValue(terminal.Json);

    /// <summary>What is piped in.</summary>
    public TextReader Input => terminal.Input;

    /// <summary>What is piped in, as bytes.</summary>
    public Stream BytesIn => terminal.BytesIn;

    /// <summary>Standard output as bytes, for formats that are no text; flush it at the end.</summary>
    public Stream BytesOut => terminal.BytesOut;

    /// <summary>An environment variable.</summary>
    public string? Variable(string name) => terminal.Variable(name);

    /// <summary>A line of a format of its own, such as one NDJSON answer; written whatever --json says.</summary>
    public Task Line(string line, CancellationToken stop) => terminal.Output.WriteLineAsync(line.AsMemory(), stop);

    /// <summary>The installation the options name.</summary>
    public Installation Installation => new(
        Path.GetFullPath(Given(terminal.Data, "RENKEI_DATA") ?? "data"),
        Given(terminal.Postgres, "RENKEI_POSTGRES"), Given(terminal.PostgresNetwork, "RENKEI_POSTGRES_NETWORK"));

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    // An empty value takes back what a variable says.
    private string? Given(Option<string?> option, string variable) =>
        (parsed.GetResult(option) is { } given ? given.GetValueOrDefault<string?>() : terminal.Variable(variable)) is { Length: > 0 } text ? text : null;

    /// <summary>A line for people; silent when the answer is JSON.</summary>
    public void Say(TextKey text, params object[] arguments)
    {
        if (!Json) terminal.Output.WriteLine(text.In(Language, arguments));
    }

    /// <summary>A finding, for people, on the error stream.</summary>
    public void Warn(string sentence)
    {
        if (!Json) terminal.Error.WriteLine(sentence);
    }

    /// <summary>How far a long command is; on the error stream, also when the answer is JSON.</summary>
    public void Progress(TextKey text, params object[] arguments) => terminal.Error.WriteLine(text.In(Language, arguments));

    /// <summary>The answer as JSON, when that was asked for.</summary>
    public int End(int exit, JsonObject answer)
    {
        answer["exitCode"] = exit;
        if (Json) terminal.Output.WriteLine(answer.ToJsonString(Indented));
        return exit;
    }

    /// <summary>Ends with a refusal's sentence.</summary>
    public int Refused(string command, Refusal why)
    {
        var sentence = why.Text.In(Language, why.Arguments);
        Warn(sentence);
        return End(ExitCode.Found, new JsonObject { ["command"] = command, ["refusal"] = sentence });
    }

    /// <summary>Ends because the surroundings are broken.</summary>
    public int Broken(string command, string sentence)
    {
        Warn(sentence);
        return End(ExitCode.Environment, new JsonObject { ["command"] = command, ["problem"] = sentence });
    }

    private static readonly System.Text.Json.JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
