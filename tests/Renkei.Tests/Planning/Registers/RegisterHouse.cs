using Renkei.Kernel;
using Renkei.Planning.Bodies;
using Renkei.Planning.Decisions;
using Renkei.Planning.Document;
using Renkei.Planning.Issues;
using Renkei.Planning.Meetings;
using Renkei.Planning.Registers;

namespace Renkei.Tests.Planning.Registers;

/// <summary>The verbs of the registers on a <see cref="PlanHouse"/>.</summary>
internal static class RegisterHouse
{
    internal static Task<Outcome<int>> Decide(this PlanHouse house, DecisionContent decision) =>
        KeepDecision.Handle(house.Database, house.Plan, decision, house.Secretary, house.Clock, PlanHouse.Stop);

    internal static async Task<Outcome<DecisionContent>> Change(
        this PlanHouse house, int number, Func<DecisionContent, DecisionContent> change, string? reason = null, int? from = null) =>
        await KeepDecision.Handle(house.Database, await house.Place(DecisionSection.Kind, number, from), before => change(before), reason,
            house.Secretary, house.Clock, PlanHouse.Stop);

    internal static Task<Outcome<int>> Raise(this PlanHouse house, IssueContent issue) =>
        KeepIssue.Handle(house.Database, house.Plan, issue, house.Secretary, house.Clock, PlanHouse.Stop);

    internal static async Task<Outcome<IssueContent>> Change(this PlanHouse house, int number, Func<IssueContent, IssueContent> change) =>
        await KeepIssue.Handle(house.Database, await house.Place(IssueSection.Kind, number), before => change(before),
            house.Secretary, house.Clock, PlanHouse.Stop);

    internal static Task<Outcome<int>> SetUp(this PlanHouse house, BodyContent body) =>
        KeepBody.Handle(house.Database, house.Plan, body, null, house.Secretary, house.Ids, house.Clock, PlanHouse.Stop);

    internal static async Task<Outcome<BodyContent>> Change(this PlanHouse house, int number, Func<BodyContent, BodyContent> change) =>
        await KeepBody.Handle(house.Database, await house.Place(BodySection.Kind, number), before => change(before), null,
            house.Secretary, house.Ids, house.Clock, PlanHouse.Stop);

    internal static Task<Outcome<int>> Meet(this PlanHouse house, MeetingContent meeting) =>
        KeepMeeting.Handle(house.Database, house.Plan, meeting, house.Secretary, house.Clock, PlanHouse.Stop);

    internal static async Task<Outcome<MeetingContent>> Change(this PlanHouse house, int number, Func<MeetingContent, MeetingContent> change) =>
        await KeepMeeting.Handle(house.Database, await house.Place(MeetingSection.Kind, number), before => change(before),
            house.Secretary, house.Clock, PlanHouse.Stop);

    internal static async Task<RecordPlace> Place<T>(this PlanHouse house, SectionKind<T> kind, int number, int? from = null)
        where T : OpenRecord => new(house.Plan, number, from ?? (await house.Read(kind, number)).Version);

    internal static async Task<SectionVersion<T>> Read<T>(this PlanHouse house, SectionKind<T> kind, int number)
        where T : OpenRecord =>
        (await house.Ask(unit => PlanSections.Find(unit, house.Plan, NumberedKey.Of(kind, number), PlanHouse.Stop)))!;

    internal static async Task<RegisterBook> Book(this PlanHouse house) =>
        (await house.Ask(unit => RegisterBook.Load(unit, house.Plan, house.Today, PlanHouse.Stop)))!;

    internal static async Task Leave(this PlanHouse house, int party)
    {
        var section = await house.PartyOf(party);
        PlanHouse.Value(await house.Do(unit => PlanSections.Save(unit, house.Plan, section.Key,
            section.Content with { Left = house.Today }, section.Version, house.Secretary, house.Clock, PlanHouse.Stop)));
    }

    internal static DecisionContent Decided(this PlanHouse house, string title = "保存方法を決める") => new()
    {
        Title = title, State = DecisionState.Decided, Result = "センターに保存する。", Why = "災害のときに見られるため。", On = house.Today,
    };

    internal static string Words(Refusal? refusal) => refusal!.Text.In(Language.Japanese, refusal.Arguments);
}
