using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Renkei.Finance.Assumptions;
using Renkei.Finance.Workbook;
using Renkei.Office.Writing;

namespace Renkei.Tests.Finance.Workbook;

public sealed class FinanceWorkbookTests : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Offices = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice"];

    private readonly string folder = Directory.CreateTempSubdirectory("renkei-workbook-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("hm")]
    [InlineData("full")]
    [InlineData("simplified")]
    [InlineData("yearly")]
    public async Task Worked_out_again_it_gives_the_programs_yen(string name)
    {
        var plan = PlanOf(name);
        var projection = plan.Projected();
        var planted = Planted(await Book(plan));

        var sheets = await Recalculated(planted);

        var rows = Rows(sheets["年度別"]);
        foreach (var (label, amount) in new (string, Func<Renkei.Finance.Engine.ProjectionPeriod, long>)[]
        {
            ("会員（施設）", year => year.Members), ("会費・利用料", year => year.Fees.Amount), ("補助金・負担金", year => year.Contributions.Amount),
            ("不足を埋める負担", year => year.Gap.Amount), ("収入 計", year => year.Income.Amount), ("準備", year => year.Costs[0].Amount),
            ("構築", year => year.Costs[1].Amount), ("運用", year => year.Costs[2].Amount), ("更改", year => year.Costs[3].Amount), ("終了", year => year.Costs[4].Amount),
            ("消費税の納付", year => year.TaxPaid.Amount), ("手元の資金", year => year.Cash.Amount), ("更改積立金", year => year.Reserve.Amount),
            ("減価償却費", year => year.Written.Amount), ("固定資産", year => year.FixedAssets.Amount), ("未払消費税", year => year.TaxPayable.Amount),
            ("正味財産 期末残高", year => year.NetAssets.Amount), ("資産－負債－正味財産（つねに0）", _ => 0L),
        })
            Assert.Equal((label, string.Join(' ', projection.Years.Select(amount))), (label, string.Join(' ', rows[label].Take(plan.Years))));

        Assert.Equal(projection.Answers.FeeForRunning!.Value.Amount, rows["運用費をまかなう会費（1会員・年）"][0]);
        Assert.Equal(projection.Answers.FeeWithRenewal!.Value.Amount, rows["更改までまかなう会費（1会員・年）"][0]);
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes() =>
        Assert.Equal(await Book(Plans.Full()), await Book(Plans.Full()));

    [Fact]
    public async Task A_changed_cell_gives_what_the_program_gives()
    {
        // One price and one number of members changed in the workbook, as a reader would.
        var plan = Plans.Hm();
        var changed = FinanceWorkbook.With(plan, new Dictionary<string, decimal> { ["costs/office/unit"] = 30_000_000, ["kinds/all/counts/1"] = 500 });
        var sheets = await Recalculated(Planted(await Book(plan), ("costs/office/unit", 30_000_000), ("kinds/all/counts/1", 500)));

        Assert.Equal(77_000_000, changed.Costs.Sum(cost => cost.Stage == LifeStage.Operate ? cost.Unit.Base : 0));
        Assert.Equal(154_000, changed.Projected().Answers.FeeForRunning!.Value.Amount);
        Assert.Equal(154_000, Rows(sheets["年度別"])["運用費をまかなう会費（1会員・年）"][0]);
    }

    [Fact]
    public void Values_of_a_workbook_come_back_into_the_plan()
    {
        var plan = Plans.Full();
        var back = FinanceWorkbook.With(plan, new Dictionary<string, decimal>
        {
            ["costs/platform/unit"] = 200_000_000, ["kinds/clinic/ceiling"] = 150, ["contributions/fund/ceiling"] = 100_000_000, ["openingCash"] = 1,
            ["nowhere"] = 5,
        });

        // A value above its range widens the range; one within it leaves the bounds.
        Assert.Equal(new Uncertain(200_000_000, 90_000_000, 200_000_000), back.Costs[1].Unit);
        Assert.Equal(new Uncertain(150, 120, 260, RangeShape.Pert), back.Kinds[1].Members.Ceiling);
        Assert.Equal((100_000_000L, 1L), (back.Contributions[0].Ceiling!.Value, back.OpeningCash));
        Assert.Equal(FinanceJson.Write(plan), FinanceJson.Write(FinanceWorkbook.With(plan, new Dictionary<string, decimal>())));
    }

    private static FinancePlan PlanOf(string name) => name switch
    {
        "hm" => Plans.Hm(),
        "full" => Plans.Full(),
        "simplified" => Plans.Full() with { Tax = new() { Method = TaxMethod.Simplified }, Gap = null, Years = 13 },
        _ => Plans.Full() with { Reserve = new() { Kind = ReserveKind.Yearly, Yearly = 7_000_001 }, Tax = new() },
    };

    private static async Task<byte[]> Book(FinancePlan plan)
    {
        Assert.True(FinanceWorkbook.Of(plan, place => place).Succeeded(out var sheets, out _));
        return await WorkbookWriter.Write(sheets!, TestContext.Current.CancellationToken);
    }

    // Every stored value of a formula is made wrong, so that a spreadsheet that only shows stored values is found out.
    private byte[] Planted(byte[] book, params (string Place, decimal Value)[] changed)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(book)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var read = entry.Open();
                using var write = to.CreateEntry(entry.FullName).Open();
                if (!entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
                {
                    read.CopyTo(write);
                    continue;
                }

                var sheet = XDocument.Load(read);
                foreach (var cell in sheet.Descendants(Main + "c").Where(cell => cell.Element(Main + "f") is not null))
                {
                    cell.Element(Main + "v")?.Remove();
                    cell.Add(new XElement(Main + "v", "123456"));
                }

                foreach (var row in sheet.Descendants(Main + "row"))
                    foreach (var (place, value) in changed)
                        if (row.Elements().First().Value == place) row.Elements().ElementAt(2).Element(Main + "v")!.Value = value.ToString(CultureInfo.InvariantCulture);
                sheet.Save(write);
            }

        return stream.ToArray();
    }

    private async Task<Dictionary<string, XDocument>> Recalculated(byte[] book)
    {
        var office = Offices.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice (soffice) is not here: install libreoffice-calc to work the workbook out again.");
        var path = Path.Combine(folder, "plan.xlsx");
        await File.WriteAllBytesAsync(path, book, TestContext.Current.CancellationToken);
        var profile = Path.Combine(folder, "profile", "user");
        Directory.CreateDirectory(profile);
        // LibreOffice keeps stored values unless it is told always to recalculate (0: always).
        await File.WriteAllTextAsync(Path.Combine(profile, "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """, Encoding.UTF8, TestContext.Current.CancellationToken);
        using var process = Process.Start(new ProcessStartInfo(office!,
        [
            $"-env:UserInstallation=file://{Path.Combine(folder, "profile")}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "out"), path,
        ]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 && File.Exists(Path.Combine(folder, "out", "plan.xlsx")), said);
        return Sheets(await File.ReadAllBytesAsync(Path.Combine(folder, "out", "plan.xlsx"), TestContext.Current.CancellationToken));
    }

    private static Dictionary<string, XDocument> Sheets(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is { } entry ? Load(entry).Root!.Elements(Main + "si").Select(one => one.Value).ToArray() : [];
        var names = Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet").Select(one => one.Attribute("name")!.Value).ToArray();
        return names.Select((name, at) => (name, Sheet: Load(zip.GetEntry(FormattableString.Invariant($"xl/worksheets/sheet{at + 1}.xml"))!))).ToDictionary(one => one.name, one =>
        {
            foreach (var cell in one.Sheet.Descendants(Main + "c").Where(cell => cell.Attribute("t")?.Value == "s"))
                cell.Element(Main + "v")!.Value = shared[int.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture)];
            return one.Sheet;
        });

        static XDocument Load(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        }
    }

    // Rows by what stands in their first cell; numbers to the yen, a dash for what is none.
    private static Dictionary<string, long[]> Rows(XDocument sheet) => sheet.Descendants(Main + "row")
        .Select(row => row.Elements(Main + "c").Select(cell => cell.Element(Main + "v")?.Value ?? cell.Value).ToArray())
        .Where(cells => cells.Length > 1 && cells[0].Length > 0).GroupBy(cells => cells[0])
        .ToDictionary(group => group.Key, group => group.First()[1..].Where(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .Select(value => checked((long)Math.Round(double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), 6))).ToArray());
}
