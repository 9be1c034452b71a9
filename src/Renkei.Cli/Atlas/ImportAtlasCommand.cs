using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Kernel;
using Renkei.Office.Reading;
using Renkei.Storage;

namespace Renkei.Cli.Atlas;

/// <summary>
/// <c>renkei atlas import DIR|FILE… [--edition EDITION]</c>. Each file is one transaction: it is taken whole or not at all. A file found in a folder that is no
/// known publication is passed over; one that was named is refused.
/// </summary>
internal static class ImportAtlasCommand
{
    private const string Name = "atlas import";
    private const int EditionCharsLimit = 40;

    private static readonly string[] Endings = [".xlsx", ".csv", ".json", ".geojson", ".topojson"];

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var paths = new Argument<string[]>("PATH") { Description = AtlasKeys.Paths.In(terminal.Language), Arity = ArgumentArity.OneOrMore };
        var edition = new Option<string?>("--edition") { Description = AtlasKeys.Edition.In(terminal.Language) };
        return terminal.Make("import", AtlasKeys.Import,
            (call, stop) => Run(call, call.Value(paths)!, call.Value(edition)?.Trim() ?? "", clock, stop), paths, edition);
    }

    private sealed record Found(string Path, bool Named);

    private static async Task<int> Run(Call call, string[] paths, string edition, TimeProvider clock, CancellationToken stop)
    {
        if (edition.Length > EditionCharsLimit || edition.Any(each => char.IsWhiteSpace(each) || char.IsControl(each)))
            return await AtlasCommand.Refuse(call, Name, ExitCode.Usage, AtlasKeys.EditionWrong, stop, EditionCharsLimit);
        if (paths.FirstOrDefault(path => !Path.Exists(path)) is { } lost)
            return await AtlasCommand.Refuse(call, Name, ExitCode.Environment, AtlasKeys.NoPath, stop, lost);
        var fresh = !await call.Installation.Has(Side.Plan, stop);
        await using var database = await call.Installation.Open(Side.Plan, stop);
        if (fresh) await Schema.Apply(database, PlanTables.Side.Schema, clock, stop);
        else if (await Schema.Check(database, PlanTables.Side.Schema, stop) > 0)
            return await AtlasCommand.Refuse(call, Name, ExitCode.Environment, AtlasKeys.Older, stop, database.Place);

        var found = paths.SelectMany(Files).ToList();
        var files = new JsonArray();
        var refused = 0;
        for (var i = 0; i < found.Count; i++)
        {
            call.Progress(AtlasKeys.Progress, i + 1, found.Count, found[i].Path);
            var (answer, bad) = await Import(call, database, found[i], edition, clock, stop);
            files.Add((JsonNode)answer);
            if (bad) refused++;
        }

        return await AtlasCommand.End(call, refused > 0 ? ExitCode.Found : ExitCode.Fine, new JsonObject
        {
            ["command"] = Name, ["files"] = files, ["refusedFiles"] = refused,
        }, stop);
    }

    private static IEnumerable<Found> Files(string path) => File.Exists(path) ? [new Found(path, Named: true)]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(file => new Found(file, Named: false));

    private static async Task<(JsonObject Answer, bool Refused)> Import(
        Call call, Database database, Found found, string edition, TimeProvider clock, CancellationToken stop)
    {
        await using var file = File.OpenRead(found.Path);
        var outcome = await ImportOfficialFile.Handle(
            database, file, Path.GetFileName(found.Path), edition, Actor.System("command"), clock, stop);
        if (outcome.Succeeded(out var imported, out var why))
        {
            call.Progress(AtlasKeys.Taken, imported.Dataset.Title, imported.Edition.Label, imported.Taken, imported.Refused, imported.IssueCount);
            return (Taken(call, found.Path, imported), false);
        }

        var sentence = why.Text.In(call.Language, why.Arguments);
        call.Progress(AtlasKeys.Said, sentence);
        var code = why switch { ImportRefusal import => import.Code, WorkbookRefusal workbook => workbook.Code, _ => "refused" };
        var passed = code == "unknown-file" && !found.Named;
        return (new JsonObject
        {
            ["file"] = found.Path, ["outcome"] = passed ? "passed" : "refused", ["code"] = code, ["message"] = sentence,
        }, !passed);
    }

    private static JsonObject Taken(Call call, string path, Imported imported) => new()
    {
        ["file"] = path,
        ["outcome"] = imported.Change switch
        {
            ImportChange.Added => "added", ImportChange.Replaced => "replaced", ImportChange.Unchanged => "unchanged",
        },
        ["dataset"] = imported.Dataset.Code, ["title"] = imported.Dataset.Title, ["publisher"] = imported.Dataset.Publisher,
        ["edition"] = imported.Edition.Key, ["editionLabel"] = imported.Edition.Label,
        ["rowsTaken"] = imported.Taken, ["rowsRefused"] = imported.Refused, ["issueCount"] = imported.IssueCount,
        ["issues"] = new JsonArray(
        [
            .. imported.Issues.Select(issue => (JsonNode)new JsonObject
            {
                ["sheet"] = issue.Sheet, ["cell"] = issue.Cell, ["code"] = issue.Code, ["message"] = issue.Text.In(call.Language, issue.Arguments),
            }),
        ]),
    };
}
