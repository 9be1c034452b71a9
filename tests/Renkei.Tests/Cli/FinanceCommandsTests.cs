using System.Text.Json;
using Renkei.Cli;
using Renkei.Kernel;

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

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Spoken> Run(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(Language.Japanese, output, error, _ => null, new StringReader(input));
        return new Spoken(await terminal.Run(args, Commands.All(terminal)), output.ToString(), error.ToString());
    }
}
