using System.Text;
using System.Text.Json;
using Renkei.Finance.Assumptions;
using Renkei.Tests.House;

namespace Renkei.Tests.Finance.Assumptions;

public class FinanceJsonTests
{
    [Fact]
    public void What_is_written_is_read_and_written_again()
    {
        var bytes = FinanceJson.Write(Plans.Full());

        var (plan, issue) = FinanceJson.Read(bytes);

        Assert.Null(issue);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(FinanceJson.Write(plan!)));
        Assert.Equal(Plans.Full().Projected().Years[^1].Cash, plan!.Projected().Years[^1].Cash);
        Assert.Contains("\"name\": \"会員が増えない\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_other_programs_are_kept()
    {
        const string Text = """{"format":"renkei-finance","version":1,"firstYear":2027,"years":5,"colour":"blue","kinds":[{"id":"K","members":{"counts":[1]},"note":7}]}""";

        var written = Encoding.UTF8.GetString(FinanceJson.Write(FinanceJson.Read(Encoding.UTF8.GetBytes(Text)).Plan!));

        Assert.Contains("\"colour\": \"blue\"", written, StringComparison.Ordinal);
        Assert.Contains("\"note\": 7", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_takes_its_default()
    {
        const string Text = """{"format":"renkei-finance","version":1,"firstYear":2027,"years":5,"costs":[{"id":"C","stage":"operate","unit":10}]}""";

        var plan = FinanceJson.Read(Encoding.UTF8.GetBytes(Text)).Plan!;

        Assert.Equal((1, 0.1m, ReserveKind.None), (plan.OperatesFrom, plan.Tax.Rate, plan.Reserve.Kind));
        Assert.Equal((1m, true), (plan.Costs[0].Quantity.Base, plan.Costs[0].Taxed));
        Assert.Equal(120, plan.Projected().Years[0].Cost.Amount);
    }

    [Theory]
    [InlineData("\"years\": 15", "\"years\": \"fifteen\"", "$.years")]
    [InlineData("\"stage\": \"build\"", "\"stage\": \"building\"", "$.costs[1].stage")]
    [InlineData("\"shape\": \"pert\"", "\"shape\": \"round\"", "$.kinds[1].members.ceiling")]
    [InlineData("\"unit\": 3000,", "\"unit\": {\"low\": 1},", "$.costs[0].unit")]
    [InlineData("\"unit\": 3000,", "\"unit\": {\"low\": 1, \"high\": 2, \"middle\": 1},", "$.costs[0].unit")]
    [InlineData("\"id\": \"study\",", "\"id\": null,", "$.costs[0].id")]
    public void What_is_not_as_expected_has_path_line_and_column(string before, string after, string path)
    {
        var text = Encoding.UTF8.GetString(FinanceJson.Write(Plans.Full()));
        Assert.Contains(before, text, StringComparison.Ordinal);
        var spoilt = text[..text.IndexOf(before, StringComparison.Ordinal)] + after + text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..];

        var (plan, issue) = FinanceJson.Read(Encoding.UTF8.GetBytes(spoilt));

        Assert.Null(plan);
        Assert.Equal("json-not-as-expected", issue!.Value.Code);
        Assert.StartsWith(path, issue.Value.Message, StringComparison.Ordinal);
        Assert.Matches(@"\(line \d+, column \d+\)", issue.Value.Message);
        // The offset stands in the line of the change, or on the member behind it.
        var line = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(spoilt)[..(int)issue.Value.Offset]).Count(c => c == '\n');
        Assert.InRange(line - spoilt[..spoilt.IndexOf(after, StringComparison.Ordinal)].Count(c => c == '\n'), 0, 1);
    }

    [Theory]
    [InlineData("", "json-not-as-expected")]
    [InlineData("null", "json-null")]
    [InlineData("[]", "json-not-as-expected")]
    [InlineData("""{"format":"renkei-finance","version":1,"years":5}""", "json-not-as-expected")]
    [InlineData("""{"format":"renkei-finance","version":1,"firstYear":2027,"years":5,"years":6}""", "json-not-as-expected")]
    [InlineData("""{"format":"other","version":1,"firstYear":2027,"years":5}""", "finance-format")]
    [InlineData("""{"format":"renkei-finance","version":2,"firstYear":2027,"years":5}""", "finance-version")]
    public void What_is_no_finance_plan_is_refused(string text, string code)
    {
        var (plan, issue) = FinanceJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(plan);
        Assert.Equal(code, issue!.Value.Code);
    }

    /// <summary>Bytes changed by chance never throw and never give a plan that throws.</summary>
    [Fact]
    public void Broken_bytes_are_refused_or_read_never_thrown_on()
    {
        var bytes = FinanceJson.Write(Plans.Full());
        var chance = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var spoilt = bytes.ToArray();
            for (var change = 0; change < 3; change++) spoilt[chance.Next(spoilt.Length)] = (byte)chance.Next(32, 127);
            var (plan, issue) = FinanceJson.Read(spoilt);
            Assert.True(plan is null != issue is null);
            if (plan is not null && FinanceCheck.Run(plan).All(one => one.Severity != FinanceSeverity.Error)) Assert.NotEmpty(plan.Projected().Months);
        }
    }

    [Fact]
    [Trait("Kind", "golden")]
    public void The_published_schema_is_that_of_the_types()
    {
        var file = Path.Combine(Checkout.Root, "docs", "schema", "finance-1.schema.json");
        if (Environment.GetEnvironmentVariable("RENKEI_GOLDEN") == "write") File.WriteAllText(file, FinanceJson.Schema());

        Assert.Equal(File.ReadAllText(file), FinanceJson.Schema());
        using var schema = JsonDocument.Parse(FinanceJson.Schema());
        Assert.Equal("renkei-finance", schema.RootElement.GetProperty("properties").GetProperty("format").GetProperty("const").GetString());
    }
}
