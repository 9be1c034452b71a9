using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Kernel.Zip;
using Renkei.Kernel.Text;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Exchange;

/// <summary>What was written.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentSha256">Equal for plans of equal content.</param>
/// <param name="Files">How many files are inside.</param>
public sealed record Exported(PlanId Plan, string Name, string ContentSha256, int Files);

/// <summary>Takes a whole plan out as a zip: same plan, same bytes. It holds no keys and no accounts.</summary>
public static class PlanExport
{
    /// <summary>Writes the zip to a stream that need not be seekable, and the audit row.</summary>
    public static async Task<Outcome<Exported>> Write(
        Database database, PlanId plan, Stream output, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        Outcome<Exported> written;
        await using (var unit = await database.Read(stop)) written = await Write(unit, plan, output, stop);
        if (!written.Succeeded(out var exported, out var refusal)) return refusal;
        // That a whole plan left the house is recorded before anybody gets the bytes.
        await using (var unit = await database.Begin(stop))
        {
            await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "plan.exported", "plan",
                Encoding.UTF8.GetBytes($$"""{"contentSha256":"{{exported.ContentSha256}}"}"""), clock, stop);
            await unit.Commit(stop);
        }

        return exported;
    }

    /// <summary>What a zip is called: 佐渡モデル_2026-11-24.zip.</summary>
    public static string FileNameOf(string plan, TimeProvider clock)
    {
        var name = FileName.Clean(string.Concat(plan.EnumerateRunes().Take(60)));
        return string.Create(CultureInfo.InvariantCulture,
            $"{(name.Length == 0 ? "plan" : name)}_{JapanTime.Today(clock):yyyy-MM-dd}.zip");
    }

    internal static async Task<Outcome<Exported>> Write(Unit unit, PlanId plan, Stream output, CancellationToken stop)
    {
        if (await PlanArchive.Load(unit, plan, stop) is not { } archive) return new PlanSections.PlanNotOpen();
        var (planJson, history) = (archive.PlanJson(), archive.HistoryJson());
        var files = archive.Files.Where(file => file is { Attachment: not null, Erased: null }).ToList();
        var manifest = new PlanManifest
        {
            Format = PlanFormat.Number,
            Plan = plan.Value,
            Name = archive.Overview.Name,
            ContentSha256 = archive.ContentHash(),
            Entries =
            [
                Entry(PlanFormat.Plan, planJson), Entry(PlanFormat.History, history),
                .. files.Select(file => new ManifestEntry
                {
                    Path = PlanFormat.PathOf(file.Number, file.Name), Size = file.Size,
                    Sha256 = Convert.ToHexStringLower(file.Sha256),
                }),
            ],
        };
        var zip = new StoredZip(output);
        await zip.Add(PlanFormat.Manifest, CanonicalJson.Write(
            JsonSerializer.SerializeToElement(manifest, ExchangeJson.Default.PlanManifest)), stop);
        await zip.Add(PlanFormat.Plan, planJson, stop);
        await zip.Add(PlanFormat.History, history, stop);
        foreach (var file in files)
        {
            var opened = await PlanFiles.Open(unit, plan, file, stop)
                ?? throw new InvalidDataException($"File {file.Number} of plan {plan} has lost its bytes. Restore a backup.");
            await zip.Add(PlanFormat.PathOf(file.Number, file.Name), opened.Bytes, stop);
        }

        await zip.Finish(stop);
        return new Exported(plan, manifest.Name, manifest.ContentSha256, files.Count);
    }

    private static ManifestEntry Entry(string path, byte[] content) => new()
    {
        Path = path, Size = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
    };
}
