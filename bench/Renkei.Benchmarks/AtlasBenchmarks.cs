using System.Diagnostics;
using System.IO.Compression;
using Renkei.Atlas;
using Renkei.Atlas.Holding;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Benchmarks;

/// <summary>
/// The whole country from the official files into an empty SQLite database, against only unpacking the same files. Reach: 20 seconds and
/// 500 MB at the most. The files lie beside the checkout (RENKEI_MATERIAL, or a sibling folder "shared"); without them nothing is measured.
/// </summary>
internal static class AtlasBenchmarks
{
    private const double ReachMs = 20_000;
    private const long ReachBytes = 500L * 1000 * 1000;

    public static async Task<int> Run(bool quick)
    {
        if (Material() is not { } folder)
        {
            Console.WriteLine("The official files are not beside the checkout; set RENKEI_MATERIAL. Nothing was measured.");
            return 0;
        }

        string[] files =
        [
            .. Directory.EnumerateFiles(Path.Combine(folder, "raw"), quick ? "kekkahyo*.xlsx" : "*.xlsx").Order(StringComparer.Ordinal),
            .. quick ? [] : Directory.EnumerateFiles(folder, "hospitals_navii_*.csv"),
        ];
        var place = Directory.CreateTempSubdirectory("renkei-atlas-bench-").FullName;
        try
        {
            return Report(files, await Import(files, place), files.Sum(Unpack));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static int Report(string[] files, double importMs, double unpackMs)
    {
        using var process = Process.GetCurrentProcess();
        var good = importMs < ReachMs && process.PeakWorkingSet64 < ReachBytes;
        Console.WriteLine($"{files.Length} files, {files.Sum(file => new FileInfo(file).Length) / 1e6:0.0} MB, {Environment.ProcessorCount} cores, .NET {Environment.Version}, SQLite");
        Console.WriteLine($"Import: {importMs:N0} ms; reach {ReachMs:N0} ms. Peak memory: {process.PeakWorkingSet64 / 1e6:N0} MB; reach {ReachBytes / 1e6:N0} MB{(good ? "" : "; missed")}");
        Console.WriteLine($"Only unpacked: {unpackMs:N0} ms; ratio {importMs / Math.Max(unpackMs, 0.1):0.0}");
        return good ? 0 : 1;
    }

    private static async Task<double> Import(string[] files, string place)
    {
        await using var database = await new Installation(place, null).Open(Side.Plan, CancellationToken.None);
        await Schema.Apply(database, [.. AuditTrail.Schema, .. AtlasModule.Schema], TimeProvider.System, CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        foreach (var path in files)
        {
            var own = Stopwatch.GetTimestamp();
            await using var file = File.OpenRead(path);
            var outcome = await ImportOfficialFile.Handle(
                database, file, Path.GetFileName(path), "", Actor.System("bench"), TimeProvider.System, CancellationToken.None);
            if (!outcome.Succeeded(out var imported, out var why))
                throw new InvalidOperationException($"{path}: {why.Text.In(Language.English, why.Arguments)}");
            Console.WriteLine($"  {Stopwatch.GetElapsedTime(own).TotalMilliseconds,7:N0} ms  {imported.Taken,7:N0} rows  {Path.GetFileName(path)}");
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    // What nobody can do without: the bytes of every part.
    private static double Unpack(string path)
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal)) return 0;
        var began = Stopwatch.GetTimestamp();
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            content.CopyTo(Stream.Null);
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string? Material()
    {
        var named = Environment.GetEnvironmentVariable("RENKEI_MATERIAL");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var shared in new[] { named, Path.Combine(folder.FullName, "shared") })
                if (shared is { Length: > 0 } && Directory.Exists(Path.Combine(shared, "atlas", "raw"))) return Path.Combine(shared, "atlas");
        return null;
    }
}
