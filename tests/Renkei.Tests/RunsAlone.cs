namespace Renkei.Tests;

/// <summary>Tests that nothing else may run beside, such as those that measure the memory of the process.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
