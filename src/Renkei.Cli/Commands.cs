using System.CommandLine;
using Renkei.Cli.Atlas;
using Renkei.Cli.Charters;
using Renkei.Cli.Finance;
using Renkei.Cli.Guides;
using Renkei.Cli.Plans;
using Renkei.Cli.Records;
using Renkei.Cli.Safekeeping;

namespace Renkei.Cli;

/// <summary>Every command of <c>renkei</c>, one line each.</summary>
internal static class Commands
{
    public static IReadOnlyList<Command> All(Terminal terminal) =>
    [
        BackupCommand.Make(terminal),
        RestoreCommand.Make(terminal),
        VerifyCommand.Make(terminal),
        AuditCommand.Make(terminal),
        CharterCommand.Make(terminal),
        GuideCommand.Make(terminal, TimeProvider.System),
        FinanceCommand.Make(terminal),
        AtlasCommand.Make(terminal, TimeProvider.System),
        SoakWriterCommand.Make(terminal),
        PlanCommand.Make(terminal),
        FhirCommand.Make(terminal),
        Hl7Command.Make(terminal),
        SsMix2Command.Make(terminal, TimeProvider.System),
    ];
}
