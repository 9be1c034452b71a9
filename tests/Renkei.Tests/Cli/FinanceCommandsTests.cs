using System.Text.Json;
using Renkei.Cli;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Exchange;
using Renkei.Planning.Money;
using Renkei.Tests.Finance;
using Renkei.Tests.Planning;

namespace Renkei.Tests.Cli;

public sealed class FinanceCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-finance-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_function_answers_its_value_with_17_digits()
    {
        var spoken = await Run("", "finance", "fn", "sln", "1", "0", "3");

        Assert.Equal((0, "{\"value\":0.33333333333333331}"), (spoken.Exit, spoken.Output.Trim()));
        Assert.Equal("{\"value\":0.10000000000000001}", (await Run("", "finance", "fn", "fv", "0", "1", "-0.1")).Output.Trim());
    }

    [Fact]
    public async Task Left_out_and_negative_arguments_are_understood()
    {
        Assert.Equal(-1030.164327, (await Run("", "finance", "fn", "PMT", "0.0066666666666666671", "10", "10000", "-", "1")).Json.GetProperty("value").GetDouble(), 1e-6);
        Assert.Equal(-0.443506941, (await Run("", "finance", "fn", "irr", "-70000;12000;15000", "-0.1")).Json.GetProperty("value").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("#NUM!", "irr", "1;2;3")]
    [InlineData("#DIV/0!", "sln", "1", "0", "0")]
    [InlineData("#VALUE!", "yearfrac", "2027-02-29", "2027-03-01")]
    [InlineData("#VALUE!", "pmt", "1")]
    [InlineData("#NAME?", "xnpv", "1")]
    public async Task An_error_value_ends_with_1_and_its_reason(string error, params string[] words)
    {
        var spoken = await Run("", ["finance", "fn", .. words]);

        Assert.Equal(1, spoken.Exit);
        Assert.Equal(error, spoken.Json.GetProperty("error").GetString());
        Assert.NotEmpty(spoken.Json.GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task A_call_a_line_gives_an_answer_a_line()
    {
        var spoken = await Run("sln 30000 7500 10\n\nirr 1;2\nyearfrac 2012-01-01 2012-07-30 3\r\n", "finance", "fn");

        var answers = spoken.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, spoken.Exit);
        Assert.Equal(3, answers.Count);
        Assert.Equal(2250, answers[0].GetProperty("value").GetDouble());
        Assert.Equal("#NUM!", answers[1].GetProperty("error").GetString());
        Assert.Equal(211 / 365.0, answers[2].GetProperty("value").GetDouble(), 1e-15);
    }

    [Fact]
    public async Task Stats_answers_the_four_figures_of_a_file()
    {
        var file = Path.Combine(folder, "numacc1.txt");
        await File.WriteAllTextAsync(file, "10000001\n10000003\n10000002\n", Stop);

        var spoken = await Run("", "finance", "stats", file);

        Assert.Equal((0, "{\"n\":3,\"mean\":10000002,\"sd\":1,\"lag1\":-0.5}"), (spoken.Exit, spoken.Output.Trim()));
        Assert.Equal(spoken.Output, (await Run("10000001\n10000003\n10000002", "finance", "stats", "-")).Output);
    }

    [Fact]
    public async Task Stats_refuses_a_bad_line_with_its_number()
    {
        var spoken = await Run("1\n2\nthree\n", "finance", "stats", "-", "--json");

        Assert.Equal(1, spoken.Exit);
        Assert.Equal(3, spoken.Json.GetProperty("findings")[0].GetProperty("line").GetInt32());
        Assert.Contains("-:3", (await Run("1\n2\nthree\n", "finance", "stats", "-")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("\n", "finance", "stats", "-")).Exit);
        Assert.Equal(3, (await Run("", "finance", "stats", Path.Combine(folder, "not-there"))).Exit);
        Assert.Equal(2, (await Run("", "finance", "stats")).Exit);
    }

    [Fact]
    public async Task Run_answers_hm_nets_fees_from_a_plan_zip()
    {
        // Planning reference §4.5, oracle 1.
        var spoken = await Run("", "finance", "run", await Zip(Plans.Hm()));

        Assert.Equal(0, spoken.Exit);
        var answers = spoken.Json.GetProperty("answers");
        Assert.Equal((72_523, 191_011), (answers.GetProperty("feeForRunning").GetInt64(), answers.GetProperty("feeWithRenewal").GetInt64()));
        Assert.Equal(10, spoken.Json.GetProperty("years").GetArrayLength());
        Assert.Equal(71_000_000, spoken.Json.GetProperty("years")[0].GetProperty("costs")[2].GetInt64());
    }

    [Fact]
    public async Task Simulate_says_the_same_bytes_for_a_seed()
    {
        var zip = await Zip(Plans.Full());

        var spoken = await Run("", "finance", "simulate", zip, "--seed", "42", "--draws", "500");

        Assert.Equal((0, 500), (spoken.Exit, spoken.Json.GetProperty("draws").GetInt32()));
        Assert.Equal(spoken.Output, (await Run("", "finance", "simulate", zip, "--seed", "42", "--draws", "500")).Output);
        Assert.NotEqual(spoken.Output, (await Run("", "finance", "simulate", zip, "--seed", "43", "--draws", "500")).Output);
    }

    [Fact]
    public async Task A_plan_file_that_cannot_be_used_is_refused()
    {
        var json = Path.Combine(folder, "plan.json");
        await File.WriteAllTextAsync(json, "{\"format\":\"renkei-finance\",\"version\":1,\"firstYear\":2027,\n\"years\":\"ten\"}", Stop);
        var none = Path.Combine(folder, "none.json");
        await File.WriteAllBytesAsync(none, FinanceJson.Write(Plans.Hm() with { Years = 0 }), Stop);

        var broken = await Run("", "finance", "run", json);
        Assert.Equal(1, broken.Exit);
        Assert.Contains("line 2", broken.Error, StringComparison.Ordinal);
        Assert.Contains("計画の年数が0です", (await Run("", "finance", "run", none)).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("", "finance", "simulate", await Zip(Plans.Hm()), "--draws", "0")).Exit);
        Assert.Contains("会員が増えない", (await Run("", "finance", "run", await Zip(Plans.Full()), "--scenario", "x")).Error, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("", "finance", "run", Path.Combine(folder, "not-there.zip"))).Exit);
        Assert.Equal(2, (await Run("", "finance", "run")).Exit);
    }

    private async Task<string> Zip(FinancePlan money)
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(MoneySection.Key, money, 0);
        var path = Path.Combine(folder, $"{money.Years}-{money.Costs.Count}.zip");
        await using var file = File.Create(path);
        PlanDesk.Value(await PlanExport.Write(desk.Database, desk.Plan, file, PlanDesk.Sato, desk.Clock, Stop));
        return path;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Spoken> Run(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(Language.Japanese, output, error, _ => null, new StringReader(input));
        return new Spoken(await terminal.Run(args, Commands.All(terminal)), output.ToString(), error.ToString());
    }
}
