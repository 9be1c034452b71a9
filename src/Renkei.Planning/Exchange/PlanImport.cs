using System.Text;
using System.Text.Json;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Exchange;

/// <summary>What was taken in.</summary>
/// <param name="Plan">The new plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Versions">How many versions of sections came with it.</param>
/// <param name="Files">How many files came with it.</param>
/// <param name="ContentSha256">Equal to the original's.</param>
public sealed record Imported(PlanId Plan, string Name, int Versions, int Files, string ContentSha256);

/// <summary>A zip that was read whole and found sound.</summary>
public sealed class CheckedZip
{
    internal CheckedZip(ArchiveReader.Found found) => Found = found;

    internal ArchiveReader.Found Found { get; }

    /// <summary>The name of the plan in it.</summary>
    public string Name => Found.Manifest.Name;

    /// <summary>Equal for plans of equal content.</summary>
    public string ContentSha256 => Found.Manifest.ContentSha256;
}

/// <summary>
/// Takes a plan zip in as a new plan: a new id, the same local numbers, the whole history. A zip that is not whole and sound changes
/// nothing; its refusal is a <see cref="BrokenZip"/> that says what, where, and what to do next.
/// </summary>
public static class PlanImport
{
    /// <summary>Reads and checks a whole zip before any unit begins, so that nobody waits for it.</summary>
    /// <param name="zip">A seekable stream; it stays open until the plan is taken.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<Outcome<CheckedZip>> Check(Stream zip, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var read = await ArchiveReader.Read(zip, stop);
        return read.Succeeded(out var found, out var refusal) ? new CheckedZip(found) : refusal;
    }

    /// <summary>Makes the plan, in the unit; commit it on success only.</summary>
    /// <param name="unit">The unit of the act.</param>
    /// <param name="zip">What <see cref="Check"/> answered.</param>
    /// <param name="name">Another name for the copy, or null to keep the name.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ids">Gives the new id.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<Outcome<Imported>> Take(
        Unit unit, CheckedZip zip, string? name, Actor actor, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        var found = zip.Found;
        var plan = new PlanId(ids.Next());
        var archive = found.Archive;
        await Rows(unit, plan, archive, actor, clock, stop);
        if (await Files(unit, plan, found, actor, ids, clock, stop) is { } unfit) return unfit;
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "plan.imported", "plan",
            JsonSerializer.SerializeToUtf8Bytes(Record(archive, found.Manifest, actor, clock), ExchangeJson.Default.ImportEntry),
            clock, stop);
        if (name is not null && name != archive.Overview.Name)
        {
            var head = archive.Heads.First(one => one.Key == OverviewSection.Key.Text);
            var named = await SectionWrite.Save(
                unit, plan, new Submission(
                    head.Key, OverviewSection.Kind, archive.Overview with { Name = name }, head.Version, SectionAct.Imported),
                actor, clock, stop);
            if (named is WriteResult.Refused refused) return refused.Why;
        }

        foreach (var section in await SectionRows.Heads(unit, plan, stop))
            await SectionTexts.Register(unit, plan, section.Key, SectionKinds.Of(section.Key)!.Read(section.Body), stop);
        return new Imported(
            plan, name ?? archive.Overview.Name, archive.Versions.Count, archive.Files.Count, found.Manifest.ContentSha256);
    }

    private static async Task Rows(
        Unit unit, PlanId plan, PlanArchive archive, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await PlanShelf.Insert(
            unit, plan, archive.Overview.Practice, archive.Versions[^1].Revision, actor, clock.GetUtcNow(), stop);
        foreach (var version in archive.Versions) await SectionRows.Insert(unit, plan, version, stop);
        foreach (var head in archive.Heads)
        {
            await unit.Execute("""
                insert into plan_section (plan, section_key, kind, version) values (@plan, @key, @kind, @version)
                """, stop, ("@plan", plan.Value), ("@key", head.Key), ("@kind", SectionKinds.Of(head.Key)!.Name),
                ("@version", head.Version));
        }

        foreach (var (kind, last) in archive.Numbers)
        {
            await unit.Execute("insert into plan_number (plan, kind, last) values (@plan, @kind, @last)",
                stop, ("@plan", plan.Value), ("@kind", kind), ("@last", last));
        }

        foreach (var draft in archive.Drafts) await PlanDrafts.Insert(unit, plan, draft, stop);
        var imports = archive.Imports.Append(Record(archive, null, actor, clock)).ToList();
        for (var i = 0; i < imports.Count; i++)
        {
            await unit.Execute("""
                insert into plan_import (plan, number, at, actor, actor_label, from_plan, from_name, content_hash)
                values (@plan, @number, @at, @actor, @label, @from, @name, @hash)
                """, stop, ("@plan", plan.Value), ("@number", i + 1), ("@at", imports[i].At), ("@actor", imports[i].By.Id),
                ("@label", imports[i].By.Label), ("@from", imports[i].FromPlan), ("@name", imports[i].FromName),
                ("@hash", imports[i].ContentSha256));
        }
    }

    private static async Task<Refusal?> Files(
        Unit unit, PlanId plan, ArchiveReader.Found found, Actor actor, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        foreach (var file in found.Archive.Files)
        {
            var kept = file;
            if (file.Erased is null)
            {
                var path = PlanFormat.PathOf(file.Number, file.Name);
                var read = await found.Zip.Read(path, stop);
                if (!read.Succeeded(out var bytes, out var broken)) return broken;
                var added = await Attachments.Add(
                    unit, FileOwner.OfPlan(plan.Value), file.Name, bytes, actor, ids, clock, stop);
                if (!added.Succeeded(out var attachment, out var refusal)) return BrokenZip.Content(path, 1, file.Name, refusal);
                // The kind is told from the bytes here as for every file; what the zip claims must be the same.
                if (attachment.Name != file.Name || attachment.MediaType != file.MediaType)
                    return BrokenZip.Contradiction(PlanFormat.Plan, 1, path);
                kept = file with { Attachment = attachment.Id };
            }

            await PlanFiles.Insert(unit, plan, kept, stop);
        }

        return null;
    }

    private static ImportEntry Record(PlanArchive archive, PlanManifest? manifest, Actor actor, TimeProvider clock) => new()
    {
        At = clock.GetUtcNow(),
        By = new ActorEntry { Id = actor.Id, Label = actor.Label },
        FromPlan = archive.Id.Value,
        FromName = archive.Overview.Name,
        ContentSha256 = manifest?.ContentSha256 ?? archive.ContentHash(),
    };
}
