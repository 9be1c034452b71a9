using Renkei.Atlas;
using Renkei.Atlas.Holding;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Tests.Atlas;

/// <summary>The nine official workbooks, the hospital list and the boundaries of 新潟県, imported once for all tests of a class.</summary>
public sealed class WholeCountry : IAsyncDisposable
{
    internal static readonly string[] Files =
    [
        "raw/kekkahyo1.xlsx", "raw/kekkahyo3_3.xlsx", "raw/kekkahyo3_4.xlsx", "raw/juki_age_muni_2025.xlsx", "raw/mhlw_R7_001722915.xlsx",
        "raw/mhlw_R7_001723349.xlsx", "raw/mhlw_R7_001723127.xlsx", "raw/mhlw_R7_001723366.xlsx", "raw/mhlw_R7_001728462.xlsx",
        "hospitals_navii_20250601.csv", "geo/niigata_municipalities.topojson",
    ];

    private readonly SemaphoreSlim turn = new(1, 1);
    private Database? database;

    /// <summary>What each import answered, by the end of the file's name.</summary>
    internal Dictionary<string, Imported> Answers { get; } = new(StringComparer.Ordinal);

    internal async Task<Database> Ready()
    {
        var stop = TestContext.Current.CancellationToken;
        foreach (var file in Files) AtlasMaterial.Path(file);
        await turn.WaitAsync(stop);
        try
        {
            if (database is not null) return database;
            var open = await TestDatabase.Open(AuditTrail.Schema, AtlasModule.Schema);
            foreach (var file in Files) Answers[file] = await Import(open, file);
            return database = open;
        }
        finally
        {
            turn.Release();
        }
    }

    internal static async Task<Imported> Import(Database database, string name)
    {
        await using var file = File.OpenRead(AtlasMaterial.Path(name));
        var outcome = await ImportOfficialFile.Handle(database, file, Path.GetFileName(name), "", Actor.System("test"), new FakeClock(), TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded(out var imported, out var why), why?.Text.In(Language.English, why.Arguments));
        return imported;
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
        turn.Dispose();
    }
}
