using System.Text.Json;
using Renkei.Audit;
using Renkei.Cli;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Storage.Files;
using Renkei.Tests.Storage;

namespace Renkei.Tests.Cli;

/// <summary>An installation of a test's own, on the engine of the run, and the command line in front of it.</summary>
internal sealed class OwnInstallation : IAsyncDisposable
{
    private readonly OwnPostgres? server;

    private OwnInstallation(OwnPostgres? server)
    {
        this.server = server;
        Place = new Installation(TestDatabase.NewFolder(), server?.Connection);
    }

    public Installation Place { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OwnInstallation> Empty() => new(TestDatabase.Postgres is null ? null : await OwnPostgres.Make());

    /// <summary>With the tables of both sides, ten acts and a file on the plan's, one act on the network's.</summary>
    public static async Task<OwnInstallation> Filled()
    {
        var own = await Empty();
        var clock = new FakeClock();
        await using (var plan = await own.Place.Open(Side.Plan, Stop))
        {
            await Schema.Apply(plan, PlanTables.Side.Schema, clock, Stop);
            await using var unit = await plan.Begin(Stop);
            for (var i = 0; i < 10; i++)
                await AuditTrail.Write(unit, AuditTrail.House, new Actor("person:1", "山田"), "thing.made", $"{i}", "{}"u8.ToArray(), clock, Stop);
            await Attachments.Add(unit, new FileOwner("plan:1"), "a.txt", "本文"u8.ToArray(), null, new SeededIds(clock, 1), clock, Stop);
            await unit.Commit(Stop);
        }

        await using (var network = await own.Place.Open(Side.Network, Stop))
        {
            await Schema.Apply(network, NetworkTables.Side.Schema, clock, Stop);
            await using var unit = await network.Begin(Stop);
            await AuditTrail.Write(unit, AuditTrail.House, Actor.System("test"), "thing.made", "n", default, clock, Stop);
            await unit.Commit(Stop);
        }

        return own;
    }

    public async Task Change(string sql)
    {
        await using var plan = await Place.Open(Side.Plan, Stop);
        await using var unit = await plan.Begin(Stop);
        await unit.Execute(sql, Stop);
        await unit.Commit(Stop);
    }

    public Task<Spoken> Run(params string[] args) => RunIn(Language.English, args);

    public async Task<Spoken> RunIn(Language language, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string? Variable(string name) => name switch
        {
            "RENKEI_DATA" => Place.DataDirectory, "RENKEI_POSTGRES" => Place.Postgres, _ => null,
        };
        var terminal = new Terminal(language, output, error, Variable);
        return new Spoken(await terminal.Run(args, Commands.All(terminal)), output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}

/// <summary>What a command answered.</summary>
internal sealed record Spoken(int Exit, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
