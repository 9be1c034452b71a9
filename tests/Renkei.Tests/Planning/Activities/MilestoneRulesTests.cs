using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Activities;

public class MilestoneRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly Milestone Fresh = new() { Key = "outline" };

    [Fact]
    public void Done_without_evidence_is_refused() =>
        Assert.Same(MilestoneKeys.DoneNeedsEvidence, Set(Fresh, WorkState.Done).Refused!.Text);

    [Theory]
    [InlineData("in force today", 0, null, false, true)]
    [InlineData("expires today", -10, 0, false, true)]
    [InlineData("expired yesterday", -10, -1, false, false)]
    [InlineData("in force tomorrow", 1, null, false, false)]
    [InlineData("withdrawn", -10, null, true, false)]
    public void Only_evidence_that_holds_today_carries_done(string label, int from, int? until, bool withdrawn, bool carries)
    {
        var milestone = With(new Evidence
        {
            Number = 1, Title = label, Text = "x", Effective = Today.AddDays(from), Received = Today,
            Expires = until is { } days ? Today.AddDays(days) : null,
            Withdrawn = withdrawn ? new EvidenceWithdrawal { Reason = "差し替え" } : null,
        });

        Assert.Equal(carries, Set(milestone, WorkState.Done).Refused is null);
    }

    [Fact]
    public void Done_lapses_when_its_evidence_expires()
    {
        var done = With(Good() with { Expires = Today }) with { State = WorkState.Done };

        Assert.Equal(WorkState.Done, done.On(Today));
        Assert.Equal(WorkState.Started, done.On(Today.AddDays(1)));
        Assert.True(done.Lapsed(Today.AddDays(1)));
    }

    [Fact]
    public void Out_of_scope_needs_reason_and_approver()
    {
        Assert.NotNull(MilestoneRules.Set(Fresh, new(WorkState.NotApplicable, null, null, "高橋 実"), Today).Refused);
        Assert.NotNull(MilestoneRules.Set(Fresh, new(WorkState.NotApplicable, null, "島内だけのため", " "), Today).Refused);
        Assert.True(MilestoneRules.Set(Fresh, new(WorkState.NotApplicable, null, "島内だけのため", "高橋 実"), Today)
            .Succeeded(out var kept, out _));
        Assert.Equal(("島内だけのため", "高橋 実"), (kept.Reason, kept.ApprovedBy));
    }

    [Fact]
    public void Withdrawing_the_last_evidence_falls_back_with_words()
    {
        var done = With(Good()) with { State = WorkState.Done };

        Assert.True(Withdraw(done, "誤って登録した").Succeeded(out var after, out _));
        Assert.Equal(WorkState.Started, after.State);
        Assert.Equal("議事録", after.FellBackFor);
        Assert.Equal("誤って登録した", after.Evidence[0].Withdrawn!.Reason);
    }

    [Fact]
    public void Withdrawing_one_of_two_leaves_it_done()
    {
        var done = With(Good(), Good() with { Number = 2, Title = "要綱" }) with { State = WorkState.Done };

        Assert.True(Withdraw(done, "差し替え").Succeeded(out var after, out _));
        Assert.Equal(WorkState.Done, after.State);
    }

    [Fact]
    public void Withdrawal_needs_a_reason_and_happens_once()
    {
        Assert.Equal(RefusalKind.Invalid, Withdraw(With(Good()), " \n").Refused!.Kind);
        Assert.True(Withdraw(With(Good()), "差し替え").Succeeded(out var after, out _));
        Assert.Equal(RefusalKind.Conflict, Withdraw(after, "もう一度").Refused!.Kind);
        Assert.Equal(RefusalKind.NotFound, MilestoneRules.Withdraw(
            after, 9, new EvidenceWithdrawal { Reason = "x" }, Today).Refused!.Kind);
    }

    [Fact]
    public void Evidence_says_what_is_wrong_with_it()
    {
        Assert.NotNull(Attach(Good() with { Title = "　" }).Refused);
        Assert.Same(MilestoneKeys.FileOrText, Attach(Good() with { Text = " " }).Refused!.Text);
        Assert.NotNull(Attach(Good() with { Effective = null }).Refused);
        Assert.Same(MilestoneKeys.ReceivedLater, Attach(Good() with { Received = Today.AddDays(1) }).Refused!.Text);
        Assert.Same(MilestoneKeys.ExpiresBefore, Attach(Good() with { Expires = Today.AddDays(-1) }).Refused!.Text);
        Assert.Null(Attach(Good() with { Text = null, File = 3 }).Refused);
    }

    private static Evidence Good() =>
        new() { Number = 1, Title = "議事録", Text = "共有した。", Effective = Today, Received = Today };

    private static Milestone With(params Evidence[] evidence) => Fresh with { Evidence = evidence };

    private static Outcome<Milestone> Set(Milestone before, WorkState state) =>
        MilestoneRules.Set(before, new MilestoneChange(state, null, null, null), Today);

    private static Outcome<Milestone> Attach(Evidence evidence) => MilestoneRules.Attach(Fresh, evidence, Today);

    private static Outcome<Milestone> Withdraw(Milestone before, string reason) =>
        MilestoneRules.Withdraw(before, 1, new EvidenceWithdrawal { Reason = reason, On = Today }, Today);
}
