using System.IO.Compression;
using System.Text;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Exchange;

public class PlanZipTests
{
    [Fact]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        await using var desk = await Full();
        var first = await desk.Export();
        desk.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(first, await desk.Export());
    }

    [Fact]
    public async Task Any_zip_program_reads_it_and_its_order_is_fixed()
    {
        await using var desk = await Full();
        await using var zip = new ZipArchive(new MemoryStream(await desk.Export()));
        Assert.Equal(["manifest.json", "plan.json", "history.ndjson", "files/1/議事録𠮷.txt"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        using var reader = new StreamReader(zip.Entries[3].Open());
        Assert.Equal("第3回で承認", await reader.ReadToEndAsync(PlanDesk.Stop));
    }

    [Fact]
    public async Task An_import_is_a_new_plan_of_equal_content()
    {
        await using var desk = await Full();
        var original = await desk.Export();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var imported = PlanDesk.Value(await desk.Import(original, "佐渡モデル（写し）"));
        Assert.NotEqual(desk.Plan, imported.Plan);
        var copy = await desk.Ask(unit => PlanShelf.Find(unit, imported.Plan, PlanDesk.Stop));
        Assert.Equal("佐渡モデル（写し）", copy!.Name);
        var (before, after) = (await desk.Archive(desk.Plan), await desk.Archive(imported.Plan));
        Assert.Equal(before.ContentHash(), after.ContentHash());
        Assert.Equal(before.ContentHash(), imported.ContentSha256);
        // Local numbers, drafts and history are the same; only the version that names the copy is added.
        Assert.Equal(before.Numbers, after.Numbers);
        Assert.Equal(before.Drafts, after.Drafts);
        Assert.Equal(before.Versions, after.Versions.SkipLast(1));
        Assert.Equal(SectionAct.Imported, after.Versions[^1].Act);
        Assert.Equal(desk.Plan.Value, Assert.Single(after.Imports).FromPlan);
        var file = await desk.Ask(unit => PlanFiles.Find(unit, imported.Plan, 1, PlanDesk.Stop));
        Assert.Equal(PlanDesk.Takahashi, file!.By);
        Assert.NotNull(await desk.Ask(unit => PlanFiles.Open(unit, imported.Plan, file, PlanDesk.Stop)));
    }

    [Fact]
    public async Task Under_the_same_name_the_history_is_byte_equal()
    {
        await using var desk = await Full();
        var imported = PlanDesk.Value(await desk.Import(await desk.Export(), null));
        Assert.Equal((await desk.Archive(desk.Plan)).HistoryJson(), (await desk.Archive(imported.Plan)).HistoryJson());
    }

    [Fact]
    public async Task A_copy_goes_on_with_its_own_numbers()
    {
        await using var desk = await Full();
        var imported = PlanDesk.Value(await desk.Import(await desk.Export(), "写し"));
        Assert.Equal(2, await desk.Do(unit => PlanNumbers.Next(unit, imported.Plan, PlanNumbers.Evidence, PlanDesk.Stop)));
        var saved = await PlanSections.Submit(desk.Database, imported.Plan, PlanDesk.Seven,
            new ActivityContent(), 3, PlanDesk.Sato, desk.Clock, PlanDesk.Stop);
        Assert.Equal(4, PlanDesk.Value(saved).Version);
        Assert.Equal(3, (await desk.Read(PlanDesk.Seven)).Version);
    }

    [Fact]
    public async Task A_copy_of_a_copy_remembers_both()
    {
        await using var desk = await Full();
        var one = PlanDesk.Value(await desk.Import(await desk.Export(), "写し1"));
        var two = PlanDesk.Value(await desk.Import(await desk.Export(one.Plan), "写し2"));
        Assert.Equal([desk.Plan.Value, one.Plan.Value], (await desk.Archive(two.Plan)).Imports.Select(import => import.FromPlan));
        Assert.Equal(one.ContentSha256, two.ContentSha256);
    }

    [Fact]
    public async Task An_erased_file_stays_known_in_a_copy()
    {
        await using var desk = await Full();
        await desk.Do(async unit => PlanDesk.Value(await PlanFiles.Erase(
            unit, desk.Plan, (await PlanFiles.Find(unit, desk.Plan, 1, PlanDesk.Stop))!, "本人の請求", PlanDesk.Sato,
            desk.Clock, PlanDesk.Stop)));
        var zip = await desk.Export();
        Assert.DoesNotContain("第3回で承認", Encoding.UTF8.GetString(zip), StringComparison.Ordinal);
        var imported = PlanDesk.Value(await desk.Import(zip, null));
        var file = await desk.Ask(unit => PlanFiles.Find(unit, imported.Plan, 1, PlanDesk.Stop));
        Assert.Equal("本人の請求", file!.Erased!.Why);
        Assert.Equal((await desk.Archive(desk.Plan)).ContentHash(), imported.ContentSha256);
    }

    [Fact]
    public async Task Export_and_import_are_in_the_audit_streams()
    {
        await using var desk = await Full();
        var stream = new MemoryStream();
        PlanDesk.Value(await PlanExport.Write(desk.Database, desk.Plan, stream, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
        Assert.Equal("plan.exported plan", (await desk.Audit())[^1]);
        var imported = PlanDesk.Value(await desk.Import(stream.ToArray(), "写し"));
        var copy = await desk.Ask(unit => unit.List("select act from audit_row where stream = @stream order by sequence",
            row => row.Text(0), PlanDesk.Stop, ("@stream", Renkei.Audit.AuditTrail.OfPlan(imported.Plan.Value))));
        Assert.Equal(["plan.imported", "section.imported"], copy);
    }

    [Fact]
    public async Task A_zip_packed_again_by_another_program_is_taken()
    {
        await using var desk = await Full();
        Assert.Null((await desk.Import(Zips.Repack(await desk.Export()), null)).Refused);
    }

    private static Task<PlanDesk> Full() => Zips.Full();
}
