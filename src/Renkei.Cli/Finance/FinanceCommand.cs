using System.CommandLine;

namespace Renkei.Cli.Finance;

/// <summary><c>renkei finance fn|stats|run|simulate</c>. No database is opened. The answer is JSON whatever <c>--json</c> says.</summary>
internal static class FinanceCommand
{
    public static Command Make(Terminal terminal) => new("finance", FinanceKeys.Finance.In(terminal.Language))
    {
        FnCommand.Make(terminal), StatsCommand.Make(terminal), RunCommand.Make(terminal), SimulateCommand.Make(terminal),
    };
}
