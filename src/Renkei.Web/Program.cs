using Renkei.Guide.Content;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Web;

if (args.Contains("--help"))
{
    Console.WriteLine(StartOptions.Usage);
    return 0;
}

if (StartOptions.Read(args, out var wrong) is not { } options)
{
    Console.Error.WriteLine(wrong);
    Console.Error.WriteLine(StartOptions.Usage);
    return 2;
}

try
{
    var clock = TimeProvider.System;
    await using var app = await RenkeiHost.Build(options, clock, new RandomIds(clock), CancellationToken.None);
    await app.StartAsync();
    foreach (var address in app.Urls) Console.WriteLine($"Renkei: {address}");
    if (options.Sample)
    {
        foreach (var link in await PlanSide.Practise(app, CancellationToken.None))
            Console.WriteLine($"練習用 / practice: {link.Name}（{link.Role}） {link.Address}");
    }
    else if (await PlanSide.FirstDoor(app, CancellationToken.None) is { } first)
    {
        Console.WriteLine($"最初の管理者を登録してください / register the first administrator: {first}");
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (OperationCanceledException)
{
    // Told to stop while it was still starting. What was begun in the databases was undone.
    return 0;
}
catch (GuideContentBroken broken)
{
    // 2 as for a wrong option: starting again would not help, and the unit of systemd does not try.
    Console.Error.WriteLine($"ガイドの文章（--content）を読み込めません。/ The guide's content (--content) cannot be used.\n{broken.Message}");
    return 2;
}
catch (SchemaMismatch mismatch)
{
    Console.Error.WriteLine(mismatch.Message);
    return 3;
}
