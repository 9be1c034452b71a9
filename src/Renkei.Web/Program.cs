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
catch (SchemaMismatch mismatch)
{
    Console.Error.WriteLine(mismatch.Message);
    return 3;
}
