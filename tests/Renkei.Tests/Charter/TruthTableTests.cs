using Renkei.Charter.Deciding;

namespace Renkei.Tests.Charter;

public class TruthTableTests
{
    [Fact]
    public void Every_row_gets_its_answer_rule_and_step()
    {
        var wrong = new List<string>();
        foreach (var row in TruthTable.Rows)
        {
            var decision = TruthTable.Charters[row["規約"]].Decide(TruthTable.Question(row));
            var expected = (Allowed: row["答え"] != "見られない", int.Parse(row["段階"], null), row["規則"].Replace("―", "", StringComparison.Ordinal), TruthTable.Reasons[row["理由"]],
                Label: row["答え"].Contains("未告知", StringComparison.Ordinal));
            var actual = (decision.Allowed, decision.Step, decision.NamesRow ? decision.Row.ToString() : "", decision.Reason,
                decision.Duties.HasFlag(Duties.LabelUninformed));
            if (expected != actual) wrong.Add($"{row["番号"]} {row["文"]}\n   {expected} but {actual}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Emergencies_and_disasters_always_demand_review() => Assert.All(
        TruthTable.Rows.Where(row => row["理由"] is "緊急閲覧" or "災害時閲覧"),
        row => Assert.True(TruthTable.Charters[row["規約"]].Decide(TruthTable.Question(row)).Duties.HasFlag(Duties.AlertAndReview)));

    [Fact]
    public void At_least_two_hundred_rows_ten_for_each_step()
    {
        Assert.True(TruthTable.Rows.Count >= 200);
        Assert.Equal(Enumerable.Range(1, 8), TruthTable.Rows.GroupBy(row => int.Parse(row["段階"], null))
            .Where(step => step.Count() >= 10).Select(step => step.Key).Order());
    }

    [Fact]
    public void Every_reason_rule_and_consent_appears()
    {
        // NoDisasterInCharter and its relatives mirror the emergency's; the table keeps to one of each pair.
        DecisionReason[] mirrored = [DecisionReason.NoDisasterInCharter, DecisionReason.DisasterDataOutsideDates, DecisionReason.DisasterRuleDenies];
        Assert.Empty(Enum.GetValues<DecisionReason>().Except(mirrored).Except(TruthTable.Rows.Select(row => TruthTable.Reasons[row["理由"]])));
        Assert.Empty(ExampleCharter.Document.Rules.Select(rule => rule.Id.ToString()).Except(TruthTable.Rows.Select(row => row["規則"])));
        Assert.Empty(TruthTable.Consents.Select(row => row["同意"]).Except(TruthTable.Rows.Select(row => row["同意"])));
        Assert.Empty(TruthTable.Charters.Keys.Except(TruthTable.Rows.Select(row => row["規約"])));
    }

    [Fact]
    public void Rows_are_numbered_distinct_sentences()
    {
        Assert.Equal(Enumerable.Range(1, TruthTable.Rows.Count), TruthTable.Rows.Select(row => int.Parse(row["番号"], null)));
        Assert.All(TruthTable.Rows, row => Assert.Matches("^.+は、.+を、.+見られ(る|ない|る（未告知の印つき）)。.+。$", row["文"]));
        string[] words = ["番号", "文", "理由", "答え", "規則", "段階"];
        Assert.Equal(TruthTable.Rows.Count, TruthTable.Rows.Select(row =>
            string.Join('|', row.Where(cell => !words.Contains(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => cell.Value))).Distinct().Count());
    }
}
