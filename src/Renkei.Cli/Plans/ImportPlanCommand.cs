using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Exchange;
using Renkei.Storage;

namespace Renkei.Cli.Plans;

/// <summary><c>renkei plan import FILE [--name NAME] [--secretariat MAIL]</c>. A broken zip changes nothing and says why.</summary>
internal static class ImportPlanCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = PlanCommandKeys.File.In(terminal.Language) };
        var name = new Option<string?>("--name") { Description = PlanCommandKeys.Name.In(terminal.Language) };
        var secretariat = new Option<string?>("--secretariat") { Description = PlanCommandKeys.Secretariat.In(terminal.Language) };
        return terminal.Make("import", PlanCommandKeys.Import, (call, stop) => PlanCommand.WithPlans(call, "plan import",
            database => Run(call, database, new Asked(call.Value(file)!, call.Value(name), call.Value(secretariat)), stop), stop),
            file, name, secretariat);
    }

    private sealed record Asked(string File, string? Name, string? Secretariat);

    private static async Task<int> Run(Call call, Database database, Asked asked, CancellationToken stop)
    {
        if (!File.Exists(asked.File)) return call.Broken("plan import", PlanCommandKeys.NoFile.In(call.Language, asked.File));
        var clock = TimeProvider.System;
        var ids = new RandomIds(clock);
        await using var zip = File.OpenRead(asked.File);
        var read = await PlanImport.Check(zip, stop);
        if (!read.Succeeded(out var sound, out var refusal)) return call.Refused("plan import", refusal);
        await using var unit = await database.Begin(stop);
        var taken = await PlanImport.Take(unit, sound, asked.Name, PlanCommand.Actor, ids, clock, stop);
        if (!taken.Succeeded(out var imported, out refusal)) return call.Refused("plan import", refusal);
        if (asked.Secretariat is { } mail)
        {
            if (await new People(ids, clock).FindByMail(unit, mail, stop) is not { } person)
                return call.Refused("plan import", new Refusal(RefusalKind.NotFound, PlanCommandKeys.NoPerson, mail));
            var seated = await ImportPlan.Seat(
                unit, imported.Plan, person, new Organisations(ids, clock), new Seats(clock), stop);
            if (seated.Refused is { } unseated) return call.Refused("plan import", unseated);
        }

        await unit.Commit(stop);
        call.Say(PlanCommandKeys.Imported, imported.Plan, imported.Name, imported.Versions, imported.Files, imported.ContentSha256);
        return call.End(ExitCode.Fine, new JsonObject
        {
            ["command"] = "plan import", ["plan"] = imported.Plan.ToString(), ["name"] = imported.Name,
            ["versions"] = imported.Versions, ["files"] = imported.Files, ["contentSha256"] = imported.ContentSha256,
        });
    }
}
