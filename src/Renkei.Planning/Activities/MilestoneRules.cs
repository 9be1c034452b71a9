using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Activities;

/// <summary>What may become of a milestone beyond what its section checks itself. Pure: no clock, no database.</summary>
internal static class MilestoneRules
{
    /// <summary>Sets state and note.</summary>
    internal static Outcome<Milestone> Set(Milestone before, MilestoneChange asked, DateOnly today)
    {
        if (asked.State == WorkState.Done && Agreements.AreNeeded(before.Key) && before.Agreements.Count == 0)
            return new Refusal(RefusalKind.Invalid, AgreementKeys.AskFirst);
        if (asked.State == WorkState.Done && !before.Evidence.Any(evidence => evidence.Counts(today)))
            return new Refusal(RefusalKind.Invalid, MilestoneKeys.DoneNeedsEvidence);
        var reason = PlanText.Lines(asked.Reason);
        var approver = PlanText.Line(asked.Approver);
        if (asked.State == WorkState.NotApplicable)
        {
            if (reason is null) return FormFields.Missing(MilestoneKeys.Reason);
            if (approver is null) return FormFields.Missing(MilestoneKeys.Approver);
        }

        return before with
        {
            State = asked.State, Note = PlanText.Lines(asked.Note),
            Reason = asked.State == WorkState.NotApplicable ? reason : null,
            ApprovedBy = asked.State == WorkState.NotApplicable ? approver : null,
            FellBackFor = asked.State == before.State ? before.FellBackFor : null,
        };
    }

    /// <summary>Attaches one evidence.</summary>
    internal static Outcome<Milestone> Attach(Milestone before, Evidence asked, DateOnly today)
    {
        var evidence = asked with { Title = PlanText.Line(asked.Title) ?? "", Text = PlanText.Lines(asked.Text) };
        if (evidence.Title.Length == 0) return FormFields.Missing(MilestoneKeys.EvidenceTitle);
        if (evidence.Text is null && evidence.File is null && evidence.Link is null) return new Refusal(RefusalKind.Invalid, MilestoneKeys.FileOrText);
        if (evidence.Effective is null) return FormFields.Missing(MilestoneKeys.Effective);
        if (evidence.Received is null) return FormFields.Missing(MilestoneKeys.Received);
        if (evidence.Received > today) return new Refusal(RefusalKind.Invalid, MilestoneKeys.ReceivedLater);
        if (evidence.Expires < evidence.Effective) return new Refusal(RefusalKind.Invalid, MilestoneKeys.ExpiresBefore);
        return before with { Evidence = [.. before.Evidence, evidence] };
    }

    /// <summary>Takes an evidence back. A milestone that was 完了 and has none left that counts falls back, and says why.</summary>
    internal static Outcome<Milestone> Withdraw(Milestone before, int number, EvidenceWithdrawal withdrawal, DateOnly today)
    {
        if (PlanText.Lines(withdrawal.Reason) is not { } reason) return FormFields.Missing(MilestoneKeys.WithdrawReason);
        var found = before.Evidence.FirstOrDefault(evidence => evidence.Number == number);
        if (found is null) return new Refusal(RefusalKind.NotFound, MilestoneKeys.NoSuchEvidence);
        if (found.Withdrawn is not null) return new Refusal(RefusalKind.Conflict, MilestoneKeys.AlreadyWithdrawn);

        var after = before with
        {
            Evidence =
            [
                .. before.Evidence.Select(evidence => evidence.Number == number
                    ? evidence with { Withdrawn = withdrawal with { Reason = reason } } : evidence),
            ],
        };
        return before.State == WorkState.Done && !after.Evidence.Any(evidence => evidence.Counts(today))
            ? after with { State = WorkState.Started, FellBackFor = found.Title } : after;
    }
}

/// <summary>What somebody asks of a milestone's state.</summary>
internal sealed record MilestoneChange(WorkState State, string? Note, string? Reason, string? Approver);

internal static class MilestoneKeys
{
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Note = new("メモ（足りないもの・次にすること）", "Note (what is lacking, what comes next)");
    internal static readonly TextKey Reason = new("対象外にする理由", "Why it is not applicable");
    internal static readonly TextKey Approver = new("承認者", "Approved by");
    internal static readonly TextKey EvidenceTitle = new("根拠の名前", "Name of the evidence");
    internal static readonly TextKey EvidenceText = new("内容（文章）", "In words");
    internal static readonly TextKey EvidenceFile = new("ファイル", "File");
    internal static readonly TextKey Effective = new("発効日", "In force from");
    internal static readonly TextKey Received = new("受領日", "Received");
    internal static readonly TextKey Expires = new("有効期限", "Expires");
    internal static readonly TextKey WithdrawReason = new("取り下げの理由", "Why it is withdrawn");

    internal static readonly TextKey DoneNeedsEvidence = new(
        "根拠がないため「完了」にできません。先に、きょう有効な根拠（発効日がきょう以前で、有効期限内のもの）を付けてください。",
        "It cannot be done without evidence. First attach evidence that holds today (in force, not expired).");
    internal static readonly TextKey FileOrText = new(
        "ファイルを選ぶか、内容を文章で入力するか、この計画の記録を選んでください。", "Choose a file, enter the evidence in words, or choose a record of this plan.");
    internal static readonly TextKey ReceivedLater = new(
        "「受領日」がきょうより後です。実際に受け取った日を入力してください。", "The day of receipt lies in the future. Enter the day it was received.");
    internal static readonly TextKey ExpiresBefore = new(
        "「有効期限」が「発効日」より前です。日付を確かめてください。", "It would expire before it comes into force. Check the dates.");
    internal static readonly TextKey NoSuchEvidence = new(
        "その根拠は見つかりません。活動のページを開き直してください。", "There is no such evidence. Open the activity's page again.");
    internal static readonly TextKey AlreadyWithdrawn = new(
        "この根拠はすでに取り下げられています。", "This evidence is already withdrawn.");
}
