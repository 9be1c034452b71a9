using System.Globalization;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage.Files;

namespace Renkei.Planning.Exchange;

/// <summary>plan.json: what stands now, and what is no version of a section. It must agree with the history and the manifest.</summary>
internal static class PlanReader
{
    private const string File = PlanFormat.Plan;

    internal static Outcome<PlanArchive> Read(byte[] bytes, IReadOnlyList<SectionRow> history, PlanManifest manifest)
    {
        var shaped = ArchiveReader.Shape(bytes, ExchangeJson.Default.PlanEntry, File, 1);
        if (!shaped.Succeeded(out var plan, out var refusal)) return refusal;
        if (plan.Format != manifest.Format) return BrokenZip.Contradiction(File, 1, "format");
        if (plan.Id != manifest.Plan) return BrokenZip.Contradiction(File, 1, "id");
        var archive = new PlanArchive(
            new PlanId(plan.Id), plan.MadeAt, plan.ClosedAt, history, plan.Numbers,
            [.. plan.Drafts.Select(Draft)], [.. plan.Files.Select(Of)], plan.Imports);
        var wrong = Sections(plan, archive) ?? Numbers(plan, archive) ?? Files(plan, manifest)
            ?? Drafts(plan, archive) ?? Imports(plan);
        if (wrong is not null) return wrong;
        return archive.Overview.Name == manifest.Name ? archive : BrokenZip.Contradiction(PlanFormat.Manifest, 1, "name");
    }

    private static BrokenZip? Sections(PlanEntry plan, PlanArchive archive)
    {
        var heads = archive.Heads;
        if (plan.Sections.Count != heads.Count) return BrokenZip.Contradiction(File, 1, "sections");
        foreach (var (section, head) in plan.Sections.Zip(heads))
        {
            if (section.Key != head.Key || section.Version != head.Version || JsonText.Of(section.Content) != head.Body)
                return BrokenZip.Contradiction(File, 1, string.Concat("sections ", section.Key.AsSpan(0, Math.Min(60, section.Key.Length))));
            // Old versions may come from before a rule was made; what stands now must keep it.
            if (SectionKinds.Of(head.Key)!.Check(SectionKinds.Of(head.Key)!.Read(head.Body)) is { } rule)
                return BrokenZip.Content(File, 1, head.Key, rule);
        }

        return null;
    }

    // A number given once is never given again, so the counters must have reached every number in use. A section named
    // kind/n has its number from the counter of its kind.
    private static BrokenZip? Numbers(PlanEntry plan, PlanArchive archive)
    {
        foreach (var (kind, last) in plan.Numbers)
            if (last < 0 || kind.Length is 0 or > 40 || !kind.All(c => c is (>= 'a' and <= 'z') or '-'))
                return BrokenZip.WrongShape(File, 1, "$.numbers");
        return Reached(PlanNumbers.File, plan.Files.Select(file => file.Number))
            ?? Reached(PlanNumbers.Draft, plan.Drafts.Select(draft => draft.Number))
            ?? archive.Heads.Select(head => head.Key.Split('/')).Where(parts => parts.Length == 2)
                .GroupBy(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture))
                .Select(kind => Reached(kind.Key, kind)).FirstOrDefault(wrong => wrong is not null)
            ?? Reached(PlanNumbers.Evidence, archive.Versions.Where(row => ActivitySection.Kind.Owns(row.Key))
                .SelectMany(row => ActivitySection.Kind.ReadTyped(row.Body).Milestones)
                .SelectMany(milestone => milestone.Evidence).Select(evidence => evidence.Number))
            ?? Reached(PlanNumbers.Task, archive.Versions.Where(row => PartySection.Kind.Owns(row.Key))
                .SelectMany(row => PartySection.Kind.ReadTyped(row.Body).Tasks).Select(task => task.Number));

        BrokenZip? Reached(string kind, IEnumerable<int> used) =>
            used.Any(number => number < 1 || number > plan.Numbers.GetValueOrDefault(kind))
                ? BrokenZip.Contradiction(File, 1, $"numbers {kind}") : null;
    }

    private static BrokenZip? Files(PlanEntry plan, PlanManifest manifest)
    {
        var listed = manifest.Entries.Where(entry => entry.Path is not (PlanFormat.Plan or PlanFormat.History))
            .ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        foreach (var file in plan.Files)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"files {file.Number}");
            if (!numbers.Add(file.Number)) return BrokenZip.Contradiction(File, 1, where);
            if (FileName.Clean(file.Name) != file.Name || file.Name.Length == 0) return BrokenZip.BadPath(where);
            if (file.Sha256.Length != 64 || !file.Sha256.All(char.IsAsciiHexDigitLower)) return BrokenZip.WrongShape(File, 1, where);
            if (HistoryReader.Actor(file.By, File, 1, where) is { } wrong) return wrong;
            if (ArchiveReader.Text(file.MediaType, File, 1, where) is { } type) return type;
            if (file.Erased is { } erased)
            {
                if (ArchiveReader.Text(erased.Why, File, 1, where, 500) is { } why) return why;
                continue;
            }

            var path = PlanFormat.PathOf(file.Number, file.Name);
            if (!listed.Remove(path, out var entry)) return BrokenZip.Missing(path);
            if (entry.Sha256 != file.Sha256 || entry.Size != file.Size) return BrokenZip.Contradiction(File, 1, where);
        }

        return listed.Count > 0 ? BrokenZip.Unexpected(listed.Keys.First()) : null;
    }

    private static BrokenZip? Drafts(PlanEntry plan, PlanArchive archive)
    {
        var versions = archive.Heads.ToDictionary(head => head.Key, head => head.Version, StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        foreach (var draft in plan.Drafts)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"drafts {draft.Number}");
            var last = versions.GetValueOrDefault(draft.Key);
            if (!numbers.Add(draft.Number) || draft.Base < 0 || draft.Head < 1 || draft.Base >= draft.Head || draft.Head > last
                || PlanDrafts.Read(draft.State) is not { } state || (state == DraftState.Open) != (draft.Settled is null)
                || draft.Settled?.Version > last) return BrokenZip.Contradiction(File, 1, where);
            if (HistoryReader.Content(draft.Key, draft.Content, File, 1, where).Refused is BrokenZip content) return content;
            if (HistoryReader.Actor(draft.By, File, 1, where) is { } wrong) return wrong;
            if (draft.Settled is { } settled && HistoryReader.Actor(settled.By, File, 1, where) is { } by) return by;
        }

        return null;
    }

    private static BrokenZip? Imports(PlanEntry plan) => plan.Imports.Select(import =>
        HistoryReader.Actor(import.By, File, 1, "imports") ?? ArchiveReader.Text(import.FromName, File, 1, "imports")
        ?? ArchiveReader.Text(import.ContentSha256, File, 1, "imports")).FirstOrDefault(wrong => wrong is not null);

    private static PlanDraft Draft(DraftEntry draft) => new(
        draft.Number, draft.Key, draft.Base, draft.Head, JsonText.Of(draft.Content), draft.At, Of(draft.By),
        PlanDrafts.Read(draft.State) ?? DraftState.Open,
        draft.Settled is { } settled ? new DraftSettled(settled.At, Of(settled.By), settled.Version) : null);

    private static PlanFile Of(FileEntry file) => new(
        file.Number, null, file.Name, file.MediaType, file.Size,
        file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigit) ? Convert.FromHexString(file.Sha256) : [],
        file.At, Of(file.By), file.Erased is { } erased ? new Erasure(erased.At, erased.Why) : null);

    private static Actor Of(ActorEntry actor) => new(actor.Id, actor.Label);
}
