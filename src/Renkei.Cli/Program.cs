return new System.CommandLine.RootCommand("Renkei").Parse(args).Invoke();
