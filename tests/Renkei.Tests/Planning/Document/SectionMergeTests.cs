using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Document;

public class SectionMergeTests
{
    private const string Start = """
        {"due":"2027-02-12","milestones":[{"key":"system-policy","state":"started"},{"key":"cost-estimate","state":"not-started"}]}
        """;

    [Fact]
    public void Edits_of_different_fields_are_both_in_the_proposal()
    {
        var merge = Merge(
            """{"due":"2027-03-01","milestones":[{"key":"system-policy","state":"started"},{"key":"cost-estimate","state":"not-started"}]}""",
            """{"due":"2027-02-12","milestones":[{"key":"system-policy","state":"awaiting"},{"key":"cost-estimate","state":"not-started"}]}""");
        Assert.Equal(
            """{"due":"2027-03-01","milestones":[{"key":"system-policy","state":"awaiting"},{"key":"cost-estimate","state":"not-started"}]}""",
            merge.Proposal());
        Assert.Equal(["due", "milestones/system-policy/state"], merge.Differences.Select(one => one.Path.Text));
        Assert.Equal([MergeSide.Theirs, MergeSide.Mine], merge.Differences.Select(one => one.Proposed));
        Assert.DoesNotContain(merge.Differences, one => one.Both);
    }

    [Fact]
    public void One_field_changed_by_both_is_for_the_author_to_choose()
    {
        var merge = Merge("""{"due":"2027-03-01"}""", """{"due":"2027-04-01"}""", """{"due":"2027-02-12"}""");
        var difference = Assert.Single(merge.Differences);
        Assert.True(difference.Both);
        Assert.Equal("""{"due":"2027-03-01"}""", merge.Proposal());
        Assert.Equal("""{"due":"2027-04-01"}""", merge.Resolve(_ => MergeSide.Mine));
    }

    [Fact]
    public void Evidence_added_by_both_stands_side_by_side()
    {
        const string none = """{"milestones":[{"key":"outline","state":"started","evidence":[]}]}""";
        var merge = Merge(
            """{"milestones":[{"key":"outline","state":"started","evidence":[{"number":1,"title":"甲","text":"a"}]}]}""",
            """{"milestones":[{"key":"outline","state":"started","evidence":[{"number":2,"title":"乙","text":"b"}]}]}""", none);
        Assert.Equal(
            """{"milestones":[{"evidence":[{"number":1,"text":"a","title":"甲"},{"number":2,"text":"b","title":"乙"}],"key":"outline","state":"started"}]}""",
            merge.Proposal());
    }

    [Fact]
    public void An_item_removed_by_one_and_changed_by_another_is_one_choice()
    {
        var merge = Merge(
            """{"due":"2027-02-12","milestones":[{"key":"cost-estimate","state":"not-started"}]}""",
            """{"due":"2027-02-12","milestones":[{"key":"system-policy","state":"awaiting"},{"key":"cost-estimate","state":"not-started"}]}""");
        var difference = Assert.Single(merge.Differences);
        Assert.Equal("milestones/system-policy", difference.Path.Text);
        Assert.True(difference.Both);
        Assert.Null(difference.Theirs);
    }

    [Fact]
    public void A_list_whose_items_have_no_identity_is_one_field()
    {
        var merge = Merge("""{"tags":["a","b"]}""", """{"tags":["a","c"]}""", """{"tags":["a"]}""");
        Assert.Equal("tags", Assert.Single(merge.Differences).Path.Text);
    }

    [Fact]
    public void Fields_are_named_in_both_languages()
    {
        var change = SectionMerge.Changes(
            """{"milestones":[{"key":"system-policy","evidence":[{"number":12,"title":"案"}]}]}""",
            """{"milestones":[{"key":"system-policy","evidence":[{"number":12,"title":"決定"}]}]}""",
            ActivitySection.Kind.Shape);
        var one = Assert.Single(change);
        Assert.Equal("マイルストーン「システム化方針決定」 › 根拠12「決定」 › 件名", one.Path.Label.Ja);
        Assert.Equal("Milestones \"Deciding the system policy\" › Evidence 12 \"決定\" › Title", one.Path.Label.En);
    }

    [Fact]
    public void A_long_title_is_cut_where_it_names_a_field()
    {
        var title = string.Concat(Enumerable.Repeat("𠮷👩‍⚕️", 30));
        var change = Assert.Single(SectionMerge.Changes(
            $$"""{"name":"病院","kind":"participant","tasks":[{"number":3,"title":"{{title}}"}]}""",
            $$"""{"name":"病院","kind":"participant","tasks":[{"number":3,"title":"{{title}}","due":"2026-12-01"}]}""",
            PartySection.Kind.Shape));

        Assert.Equal($"依頼と回答3「{string.Concat(Enumerable.Repeat("𠮷👩‍⚕️", 19))}𠮷…」 › 回答期限", change.Path.Label.Ja);
    }

    [Fact]
    public void Values_of_enums_are_said_in_words()
    {
        var change = Assert.Single(SectionMerge.Changes(
            """{"milestones":[{"key":"outline","state":"started"}]}""",
            """{"milestones":[{"key":"outline","state":"done"}]}""", ActivitySection.Kind.Shape));
        Assert.Equal("着手（不足あり）", SectionWords.Value(change.Before, change.Shape, Language.Japanese));
        Assert.Equal("Done", SectionWords.Value(change.After, change.Shape, Language.English));
    }

    [Fact]
    public void Parts_of_a_value_are_named_in_words()
    {
        var change = Assert.Single(SectionMerge.Changes(
            """{"tasks":[]}""",
            """{"tasks":[{"number":8,"activity":"step1/8","title":"経費の確認","due":"2026-12-03","answer":null}]}""",
            PartySection.Kind.Shape));
        Assert.Equal("番号：8\n活動：Step1 8. 事業計画・収支計画の立案\n依頼：経費の確認\n回答期限：2026-12-03",
            SectionWords.Value(change.After, change.Shape, Language.Japanese));
        Assert.StartsWith("Number: 8\nActivity: Step 1, 8. Drawing up the business plan and the financial plan\n",
            SectionWords.Value(change.After, change.Shape, Language.English), StringComparison.Ordinal);
    }

    private static SectionMerge Merge(string theirs, string mine, string start = Start) =>
        SectionMerge.Of(start, theirs, mine, ActivitySection.Kind.Shape);
}
