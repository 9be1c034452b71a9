using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Document;

public class WorkRulesTests
{
    private static readonly Evidence Minutes = new() { Number = 1, Title = "議事録", Text = "第3回で承認" };

    [Fact]
    public void Done_needs_evidence_and_the_refusal_says_so()
    {
        var refusal = WorkRules.Check(new Milestone { Key = "system-policy", State = WorkState.Done });
        Assert.Equal("マイルストーン「システム化方針決定」は、根拠がないので完了にできません。根拠を付けてから完了にしてください。",
            refusal!.Text.In(Language.Japanese, refusal.Arguments));
        Assert.Null(WorkRules.Check(new Milestone { Key = "system-policy", State = WorkState.Done, Evidence = [Minutes] }));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("不要のため", null, false)]
    [InlineData(null, "会長", false)]
    [InlineData("不要のため", "会長", true)]
    public void Not_applicable_needs_reason_and_approver(string? reason, string? approver, bool accepted) =>
        Assert.Equal(accepted, WorkRules.Check(new Milestone
        {
            Key = "standards", State = WorkState.NotApplicable, Reason = reason, ApprovedBy = approver,
        }) is null);

    [Fact]
    public void Evidence_needs_something_in_it() => Assert.IsType<WorkRules.EmptyEvidence>(WorkRules.Check(
        new Milestone { Key = "standards", Evidence = [Minutes with { Text = " " }] }));

    [Fact]
    public void Evidence_does_not_end_before_it_begins() => Assert.IsType<WorkRules.DatesReversed>(WorkRules.Check(
        new Milestone
        {
            Key = "standards",
            Evidence = [Minutes with { Effective = new(2026, 11, 12), Expires = new(2026, 11, 11), Received = new(2026, 12, 1) }],
        }));

    [Theory]
    [InlineData("", WorkState.NotStarted)]
    [InlineData("a=done b=done", WorkState.Done)]
    [InlineData("a=done b=not-applicable", WorkState.Done)]
    [InlineData("a=not-applicable b=not-applicable", WorkState.NotApplicable)]
    [InlineData("a=awaiting b=done", WorkState.Awaiting)]
    [InlineData("a=awaiting", WorkState.Started)]
    [InlineData("a=done", WorkState.Started)]
    public void An_activity_follows_its_milestones(string states, WorkState expected)
    {
        var content = states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('='))
            .Aggregate(new ActivityContent(), (sum, one) =>
                sum.With(new Milestone { Key = one[0], State = Words.Read<WorkState>(one[1])!.Value }));
        Assert.Equal(expected, WorkRules.StateOf(content, ["a", "b"]));
        var set = content with { Override = new StateOverride { State = WorkState.Started, Reason = "再検討" } };
        Assert.Equal(WorkState.Started, WorkRules.StateOf(set, ["a", "b"]));
    }
}
