using Renkei.Cli;

var terminal = Terminal.OfProcess();
return await terminal.Run(args, Commands.All(terminal));
