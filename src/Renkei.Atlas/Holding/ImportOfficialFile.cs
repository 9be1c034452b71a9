using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Renkei.Atlas.Importing;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Atlas.Holding;

/// <summary>What an import did to an edition.</summary>
public enum ImportChange
{
    /// <summary>The edition is new; older ones stay beside it.</summary>
    Added,

    /// <summary>The publisher's corrected file of the same edition took the place of the one before.</summary>
    Replaced,

    /// <summary>The very same file was there already; nothing was written.</summary>
    Unchanged,
}

/// <summary>One file that was imported.</summary>
/// <param name="Dataset">Which table it is.</param>
/// <param name="Edition">Which edition.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Taken">Rows taken.</param>
/// <param name="Refused">Rows not taken.</param>
/// <param name="IssueCount">Issues in all.</param>
/// <param name="Issues">The first of the issues, with sheet and cell.</param>
public sealed record Imported(
    Dataset Dataset, Edition Edition, ImportChange Change, int Taken, int Refused, int IssueCount, IReadOnlyList<ImportIssue> Issues);

/// <summary>Imports one official file: read it whole, then keep it in one transaction with its audit row, or keep nothing.</summary>
public static class ImportOfficialFile
{
    /// <summary>The largest file: 64 MiB.</summary>
    public const long FileBytesLimit = 64L * 1024 * 1024;

    /// <summary>Reads, checks and keeps a file.</summary>
    /// <param name="database">The planning side's database.</param>
    /// <param name="file">The file; it must be able to seek.</param>
    /// <param name="name">Its name.</param>
    /// <param name="edition">The edition a person named for a file that does not say its own; else empty.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait; what was not committed is undone.</param>
    public static async Task<Outcome<Imported>> Handle(
        Database database, Stream file, string name, string edition, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, stop);
        if (!OfficialFile.Read(file, name, edition).Succeeded(out var harvest, out var why)) return why;
        await using var unit = await database.Begin(stop);
        var change = await Change(unit, harvest, hash, stop);
        if (change != ImportChange.Unchanged)
        {
            await Clear(unit, harvest, stop);
            await KeepEdition(unit, harvest, name, hash, actor, clock, stop);
            await KeepRows(unit, harvest, stop);
            await AuditTrail.Write(unit, AuditTrail.House, actor, "atlas.imported", $"{harvest.Dataset.Code}/{harvest.Edition!.Key}",
                Payload(harvest, name, hash), clock, stop);
            await unit.Commit(stop);
        }

        return new Imported(harvest.Dataset, harvest.Edition!, change, harvest.Taken, harvest.Refused, harvest.IssueCount, harvest.Issues);
    }

    private static async Task<ImportChange> Change(Unit unit, Harvest harvest, byte[] hash, CancellationToken stop)
    {
        var before = await unit.Find("select file_hash from atlas_edition where dataset = @dataset and edition = @edition",
            row => row.Bytes(0), stop, Named(harvest));
        return before is null ? ImportChange.Added : before.AsSpan().SequenceEqual(hash) ? ImportChange.Unchanged : ImportChange.Replaced;
    }

    private static async Task Clear(Unit unit, Harvest harvest, CancellationToken stop)
    {
        await unit.Execute("delete from atlas_edition where dataset = @dataset and edition = @edition", stop, Named(harvest));
        await unit.Execute("delete from atlas_place where dataset = @dataset and edition = @edition", stop, Named(harvest));
        await unit.Execute("delete from atlas_series where dataset = @dataset and edition = @edition", stop, Named(harvest));
        await unit.Execute("delete from atlas_site where dataset = @dataset and edition = @edition", stop, Named(harvest));
        await unit.Execute("delete from atlas_shape where dataset = @dataset and edition = @edition", stop, Named(harvest));
    }

    private static Task<int> KeepEdition(
        Unit unit, Harvest harvest, string name, byte[] hash, Actor actor, TimeProvider clock, CancellationToken stop) => unit.Execute("""
        insert into atlas_edition (dataset, edition, label, file_name, file_hash, taken, refused, issues, at, actor, actor_label)
        values (@dataset, @edition, @label, @file, @hash, @taken, @refused, @issues, @at, @actor, @actorLabel)
        """, stop,
        [
            .. Named(harvest), ("@label", harvest.Edition!.Label), ("@file", name), ("@hash", hash), ("@taken", harvest.Taken), ("@refused", harvest.Refused),
            ("@issues", harvest.IssueCount), ("@at", clock.GetUtcNow()), ("@actor", actor.Id), ("@actorLabel", actor.Label),
        ]);

    private static async Task KeepRows(Unit unit, Harvest harvest, CancellationToken stop)
    {
        foreach (var place in harvest.Places.Values)
            await unit.Execute("insert into atlas_place (dataset, edition, place, name, kind) values (@dataset, @edition, @place, @name, @kind)",
                stop, [.. Named(harvest), ("@place", place.Code), ("@name", place.Name), ("@kind", place.Kind)]);
        foreach (var series in harvest.Series)
            await unit.Execute("insert into atlas_series (dataset, edition, place, measure, points) values (@dataset, @edition, @place, @measure, @points)",
                stop, [.. Named(harvest), ("@place", series.Place), ("@measure", series.Measure), ("@points", PointsText.Write(series.Points))]);
        foreach (var site in harvest.Sites)
            await unit.Execute("""
                insert into atlas_site (dataset, edition, site, place, name, location, north, east, functions, points)
                values (@dataset, @edition, @site, @place, @name, @location, @north, @east, @functions, @points)
                """, stop,
                [
                    .. Named(harvest), ("@site", site.Key), ("@place", site.Place), ("@name", site.Name), ("@location", site.Where),
                    ("@north", Micro(site.Position?.North)), ("@east", Micro(site.Position?.East)), ("@functions", site.Functions),
                    ("@points", PointsText.Write(site.Points)),
                ]);
        foreach (var shape in harvest.Shapes)
            await unit.Execute("insert into atlas_shape (dataset, edition, place, name, rings) values (@dataset, @edition, @place, @name, @rings)",
                stop, [.. Named(harvest), ("@place", shape.Place), ("@name", shape.Name), ("@rings", shape.Rings)]);
    }

    private static (string, object?)[] Named(Harvest harvest) => [("@dataset", harvest.Dataset.Code), ("@edition", harvest.Edition!.Key)];

    // Positions are kept in millionths of a degree, some ten centimetres.
    private static long? Micro(decimal? degrees) => degrees is { } known ? (long)Math.Round(known * 1_000_000m, MidpointRounding.AwayFromZero) : null;

    private static byte[] Payload(Harvest harvest, string name, byte[] hash)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("sha256", Convert.ToHexStringLower(hash));
            json.WriteString("taken", harvest.Taken.ToString(CultureInfo.InvariantCulture));
            json.WriteString("refused", harvest.Refused.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
