using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Exchange;

/// <summary>A whole plan in memory but for the bytes of its files: what a zip holds, and what two plans are compared by.</summary>
/// <param name="Id">The plan.</param>
/// <param name="MadeAt">When it was made or imported.</param>
/// <param name="ClosedAt">When it was closed, or null.</param>
/// <param name="Versions">Every version of every section by revision.</param>
/// <param name="Numbers">The last local number of every kind.</param>
/// <param name="Drafts">Submissions that lost a race.</param>
/// <param name="Files">The files by local number.</param>
/// <param name="Imports">Where it came from.</param>
internal sealed record PlanArchive(
    PlanId Id, DateTimeOffset MadeAt, DateTimeOffset? ClosedAt, IReadOnlyList<SectionRow> Versions,
    IReadOnlyDictionary<string, int> Numbers, IReadOnlyList<PlanDraft> Drafts, IReadOnlyList<PlanFile> Files,
    IReadOnlyList<ImportEntry> Imports)
{
    /// <summary>Every section as it stands, in the order of papers.</summary>
    internal IReadOnlyList<SectionRow> Heads { get; } =
    [
        .. Versions.GroupBy(version => version.Key, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(version => version.Version)!)
            .OrderBy(head => head.Key, SectionOrder.Keys),
    ];

    internal OverviewContent Overview =>
        OverviewSection.Kind.ReadTyped(Heads.First(head => head.Key == OverviewSection.Key.Text).Body);

    internal static async Task<PlanArchive?> Load(Unit unit, PlanId plan, CancellationToken stop)
    {
        var found = await PlanShelf.Find(unit, plan, stop);
        if (found is null) return null;
        var numbers = await unit.List("select kind, last from plan_number where plan = @plan order by kind",
            row => (Kind: row.Text(0), Last: row.Int(1)), stop, ("@plan", plan.Value));
        var imports = await unit.List("""
            select at, actor, actor_label, from_plan, from_name, content_hash from plan_import
             where plan = @plan order by number
            """, row => new ImportEntry
        {
            At = row.Instant(0), By = new ActorEntry { Id = row.Text(1), Label = row.Text(2) }, FromPlan = row.Id(3),
            FromName = row.Text(4), ContentSha256 = row.Text(5),
        }, stop, ("@plan", plan.Value));
        return new PlanArchive(
            plan, found.MadeAt, found.ClosedAt, await SectionRows.History(unit, plan, stop),
            numbers.ToDictionary(number => number.Kind, number => number.Last, StringComparer.Ordinal),
            await PlanDrafts.All(unit, plan, stop), await PlanFiles.List(unit, plan, stop), imports);
    }

    /// <summary>plan.json in canonical form.</summary>
    internal byte[] PlanJson() => CanonicalJson.Write(JsonSerializer.SerializeToElement(
        new PlanEntry
        {
            Format = PlanFormat.Number,
            Id = Id.Value,
            MadeAt = MadeAt,
            ClosedAt = ClosedAt,
            Sections =
            [
                .. Heads.Select(head => new SectionEntry
                {
                    Key = head.Key, Version = head.Version, Content = JsonElement.Parse(head.Body),
                }),
            ],
            Numbers = new SortedDictionary<string, int>(Numbers.ToDictionary(), StringComparer.Ordinal),
            Files = [.. Files.Select(FileOf)],
            Drafts = [.. Drafts.Select(DraftOf)],
            Imports = Imports,
        }, ExchangeJson.Default.PlanEntry));

    /// <summary>history.ndjson: every version on a line of its own, in canonical form.</summary>
    internal byte[] HistoryJson()
    {
        using var lines = new MemoryStream();
        foreach (var version in Versions)
        {
            lines.Write(LineOf(version));
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    /// <summary>
    /// SHA-256 over everything people entered: versions, drafts, files. Left out is what an import changes: id, when it was made or
    /// closed, import records, the version that gave the copy its own name, and how far numbers have been given. Two plans are
    /// equal when this is (decision 0041).
    /// </summary>
    internal string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var version in Versions.Where(version => version.Act != SectionAct.Imported)) Append(LineOf(version));
        Append("drafts"u8.ToArray());
        foreach (var draft in Drafts)
            Append(CanonicalJson.Write(JsonSerializer.SerializeToElement(DraftOf(draft), ExchangeJson.Default.DraftEntry)));
        Append("files"u8.ToArray());
        foreach (var file in Files)
            Append(CanonicalJson.Write(JsonSerializer.SerializeToElement(FileOf(file), ExchangeJson.Default.FileEntry)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // The length in front, so that no two plans share a text.
        void Append(byte[] bytes)
        {
            Span<byte> length = stackalloc byte[4];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }

    private static byte[] LineOf(SectionRow version) => CanonicalJson.Write(JsonSerializer.SerializeToElement(
        new HistoryEntry
        {
            Revision = version.Revision, Key = version.Key, Version = version.Version, Base = version.Base,
            Act = version.Act, At = version.At, By = Of(version.By), Content = JsonElement.Parse(version.Body),
        }, ExchangeJson.Default.HistoryEntry));

    private static FileEntry FileOf(PlanFile file) => new()
    {
        Number = file.Number, Name = file.Name, MediaType = file.MediaType, Size = file.Size,
        Sha256 = Convert.ToHexStringLower(file.Sha256), At = file.At, By = Of(file.By),
        Erased = file.Erased is { } erased ? new ErasureEntry { At = erased.At, Why = erased.Why } : null,
    };

    private static DraftEntry DraftOf(PlanDraft draft) => new()
    {
        Number = draft.Number, Key = draft.Section, Base = draft.Base, Head = draft.Head,
        Content = JsonElement.Parse(draft.Body), At = draft.At, By = Of(draft.By), State = PlanDrafts.Wire(draft.State),
        Settled = draft.Settled is { } settled
            ? new SettledEntry { At = settled.At, By = Of(settled.By), Version = settled.Version } : null,
    };

    private static ActorEntry Of(Actor actor) => new() { Id = actor.Id, Label = actor.Label };
}
