using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Guide.Checking;
using Renkei.Kernel;

namespace Renkei.Cli.Guides;

/// <summary><c>renkei guide check</c>: one line for each finding, with file, line and column. No database is opened, no address is called.</summary>
internal static class GuideCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock) => new("guide", GuideKeys.Guide.In(terminal.Language)) { Check(terminal, clock) };

    private static Command Check(Terminal terminal, TimeProvider clock)
    {
        var content = new Option<string?>("--content") { Description = GuideKeys.ContentOption.In(terminal.Language) };
        return terminal.Make("check", GuideKeys.Check, (call, _) => Task.FromResult(Run(call, call.Value(content), clock)), content);
    }

    private static int Run(Call call, string? directory, TimeProvider clock)
    {
        if (directory is not null && !Directory.Exists(directory))
            return call.Refused("guide check", new(RefusalKind.NotFound, GuideKeys.NoFolder, directory));
        var findings = GuideCheck.Run(directory, JapanTime.Today(clock));
        var list = new JsonArray();
        foreach (var one in findings)
        {
            call.Warn($"{one.File}:{one.Line}:{one.Column} {Name(one.Kind).In(call.Language)} {one.In(call.Language)}");
            list.Add(new JsonObject
            {
                ["file"] = one.File, ["line"] = one.Line, ["column"] = one.Column, ["kind"] = one.Kind.ToString(),
                ["ja"] = one.In(Language.Japanese), ["en"] = one.In(Language.English),
            });
        }

        if (findings.Count == 0) call.Say(GuideKeys.Fine);
        else call.Say(GuideKeys.Wrong, findings.Count);
        return call.End(findings.Count == 0 ? ExitCode.Fine : ExitCode.Found, new JsonObject { ["command"] = "guide check", ["findings"] = list });
    }

    private static TextKey Name(FindingKind kind) => kind switch
    {
        FindingKind.File => GuideKeys.File,
        FindingKind.Source => GuideKeys.Source,
        FindingKind.Date => GuideKeys.Date,
        FindingKind.Link => GuideKeys.Link,
        FindingKind.Translation => GuideKeys.Translation,
        FindingKind.Term => GuideKeys.Term,
    };
}
