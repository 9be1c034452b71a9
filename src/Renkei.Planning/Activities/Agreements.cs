using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Activities;

/// <summary>
/// What may become of the agreements (合意) with a milestone. Pure. 完了 needs the agreement of every organisation asked;
/// one that is taken back takes the milestone back from 完了.
/// </summary>
internal static class Agreements
{
    /// <summary>The common view of the problems (問題認識共通化) is nobody's alone: it is always agreed on, one by one (参考（独自）).</summary>
    internal static bool AreNeeded(string milestone) => milestone == "common-view";

    /// <summary>Asks exactly these organisations. What they answered before stays; who is asked no more and had agreed stays too.</summary>
    internal static Outcome<Milestone> Ask(Milestone before, IReadOnlyList<int> parties, IReadOnlySet<int> known)
    {
        if (parties.Any(party => !known.Contains(party))) return new Refusal(RefusalKind.Invalid, RoleKeys.UnknownParty);
        var asked = parties.Union(before.Agreements.Where(one => one.State == AgreementState.Agreed).Select(one => one.Party));
        return Settled(before, before with
        {
            Agreements =
            [
                .. asked.Order().Select(party =>
                    before.Agreements.FirstOrDefault(one => one.Party == party) ?? new Agreement { Party = party }),
            ],
        }, AgreementKeys.AskedAnew);
    }

    /// <summary>Records what one organisation says.</summary>
    internal static Outcome<Milestone> Record(Milestone before, Agreement asked, string partyName, DateOnly today)
    {
        var found = before.Agreements.FirstOrDefault(one => one.Party == asked.Party);
        if (found is null) return new Refusal(RefusalKind.NotFound, AgreementKeys.NotAsked);
        if (asked.On > today) return new Refusal(RefusalKind.Invalid, AgreementKeys.LaterThanToday);
        var note = PlanText.Lines(asked.Note);
        if (asked.State == AgreementState.HeldBack && note is null) return FormFields.Missing(AgreementKeys.Note);
        var person = PlanText.Line(asked.Person);
        if (asked.State == AgreementState.Agreed && person is null) return FormFields.Missing(AgreementKeys.Person);
        var after = found with
        {
            State = asked.State, Note = note,
            Person = asked.State == AgreementState.Awaited ? null : person,
            On = asked.State == AgreementState.Awaited ? null : asked.On ?? today,
        };
        return Settled(before, before with
        {
            Agreements = [.. before.Agreements.Select(one => one.Party == asked.Party ? after : one)],
        }, new TextKey(AgreementKeys.Of.In(Language.Japanese, partyName), AgreementKeys.Of.In(Language.English, partyName)));
    }

    private static Milestone Settled(Milestone before, Milestone after, TextKey lost) =>
        before.State == WorkState.Done && after.Agreements.Any(one => one.State != AgreementState.Agreed)
            ? after with { State = WorkState.Started, FellBackFor = lost.Ja } : after;
}

internal static class AgreementKeys
{
    internal static readonly TextKey Title = new("合意", "Agreement");
    internal static readonly TextKey Person = new("合意した人", "Who agreed");
    internal static readonly TextKey On = new("合意日", "Agreed on");
    internal static readonly TextKey Note = new("意見・条件（保留のときは理由）", "Remark (why, when held back)");
    internal static readonly TextKey Count = new("{1}者のうち{0}者が合意", "{0} of {1} agreed");
    internal static readonly TextKey AskForm = new("合意を求める機関を決める", "Choose whose agreement is asked");
    internal static readonly TextKey AskHint = new(
        "選んだ機関のすべてが合意すると完了にできます。機関は「自機関の担当」から自分で合意できます。すでに合意した機関は外れません。",
        "It can be done when all of them have agreed. They can agree themselves on the page of their own part. Who has agreed already stays.");
    internal static readonly TextKey Ask = new("この機関に合意を求める", "Ask these for agreement");
    internal static readonly TextKey RecordForm = new("{0}の合意を記録する", "Record the agreement of {0}");
    internal static readonly TextKey Record = new("記録する", "Record");
    internal static readonly TextKey Nobody = new("参加機関がまだありません。先に参加機関を加えてください。", "There are no parties yet. Add them first.");
    internal static readonly TextKey OwnTitle = new("合意の依頼", "Agreements asked of us");
    internal static readonly TextKey OwnLead = new(
        "運営主体から、次のマイルストーンについて合意を求められています。", "The operating body asks for your agreement with these milestones.");
    internal static readonly TextKey Agree = new("合意する", "Agree");
    internal static readonly TextKey AnswerForm = new("合意または保留を答える", "Agree or hold back");
    internal static readonly TextKey AskFirst = new(
        "このマイルストーンは機関ごとの合意が必要です。先に「合意を求める機関を決める」で機関を選んでください。",
        "This milestone needs the agreement of each organisation. First choose whose agreement is asked.");
    internal static readonly TextKey NotAsked = new(
        "この機関には合意を求めていません。活動のページを開き直してください。", "This organisation was not asked. Open the activity's page again.");
    internal static readonly TextKey LaterThanToday = new(
        "「合意日」がきょうより後です。実際の日を入力してください。", "The day lies in the future. Enter the day it was agreed.");
    internal static readonly TextKey Of = new("{0}の合意", "the agreement of {0}");
    internal static readonly TextKey AskedAnew = new("新しく求めた合意", "an agreement newly asked for");
}
