using System.Globalization;
using System.Text.Json.Serialization;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>The state of a milestone or activity.</summary>
public enum WorkState
{
    /// <summary>未着手.</summary>
    [Word("未着手", "Not started"), JsonStringEnumMemberName("not-started")]
    NotStarted,

    /// <summary>着手（不足あり）.</summary>
    [Word("着手（不足あり）", "Started (incomplete)"), JsonStringEnumMemberName("started")]
    Started,

    /// <summary>確認待ち.</summary>
    [Word("確認待ち", "Awaiting confirmation"), JsonStringEnumMemberName("awaiting")]
    Awaiting,

    /// <summary>完了: only with evidence.</summary>
    [Word("完了", "Done"), JsonStringEnumMemberName("done")]
    Done,

    /// <summary>対象外: only with reason and approver.</summary>
    [Word("対象外", "Not applicable"), JsonStringEnumMemberName("not-applicable")]
    NotApplicable,
}

/// <summary>A party of the plan and, where known, the person there.</summary>
public sealed record PartyPerson : OpenRecord
{
    /// <summary>The party's local number.</summary>
    [Field("機関（番号）", "Party (number)", Refers = FieldRefers.ToParty)]
    public int? Party { get; init; }

    /// <summary>The person's name as written down.</summary>
    [Field("氏名", "Person")]
    public string? Person { get; init; }
}

/// <summary>A party takes a role in an activity.</summary>
[Identity("role", "party")]
public sealed record Assignment : OpenRecord
{
    /// <summary>Which role.</summary>
    [Field("区分", "Role"), JsonConverter(typeof(ProcedureRoleJson))]
    public required ProcedureRole Role { get; init; }

    /// <summary>The party's local number.</summary>
    [Field("機関（番号）", "Party (number)", Refers = FieldRefers.ToParty)]
    public required int Party { get; init; }

    /// <summary>What it does here.</summary>
    [Field("すること", "Task", Limit = 2000, Lines = true)]
    public string? Task { get; init; }
}

/// <summary>Evidence (根拠) of a milestone: a file, a text, or a link to a record. Its three dates are three different things.</summary>
[Identity("number")]
public sealed record Evidence : OpenRecord
{
    /// <summary>Its local number (kind <see cref="PlanNumbers.Evidence"/>), given once and never reused.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>What it is called.</summary>
    [Field("件名", "Title")]
    public required string Title { get; init; }

    /// <summary>The local number of an attached file (kind <see cref="PlanNumbers.File"/>).</summary>
    [Field("添付ファイル（番号）", "Attached file (number)")]
    public int? File { get; init; }

    /// <summary>The evidence itself, when it is a text.</summary>
    [Field("内容", "Text", Limit = 20_000, Lines = true)]
    public string? Text { get; init; }

    /// <summary>A record of this plan (<c>decision/9</c>), a sheet of its contents, or an address beginning with http:// or https://.</summary>
    [Field("リンク", "Link", Limit = 2000, Pattern = "[a-z][a-z-]*/[1-9][0-9]*|problems|efforts|vision|scope|areas|members|patients|zones|referrals|effects|resources|arrangements|https?://[^\\s]+", Refers = FieldRefers.ToRecord)]
    public string? Link { get; init; }

    /// <summary>発効日: from when it holds.</summary>
    [Field("発効日", "Effective from")]
    public DateOnly? Effective { get; init; }

    /// <summary>受領日: when it reached us.</summary>
    [Field("受領日", "Received on")]
    public DateOnly? Received { get; init; }

    /// <summary>有効期限: the last day it holds.</summary>
    [Field("有効期限", "Expires on")]
    public DateOnly? Expires { get; init; }

    /// <summary>Who gave it.</summary>
    [Field("提出者", "Given by")]
    public PartyPerson? GivenBy { get; init; }

    /// <summary>Set when it was taken back: it stays readable and no longer carries 完了.</summary>
    [Field("取り下げ", "Withdrawn")]
    public EvidenceWithdrawal? Withdrawn { get; init; }
}

/// <summary>Why, by whom and when an evidence was taken back.</summary>
public sealed record EvidenceWithdrawal : OpenRecord
{
    /// <summary>Why.</summary>
    [Field("理由", "Reason", Limit = 2000, Lines = true)]
    public required string Reason { get; init; }

    /// <summary>Who, as written.</summary>
    [Field("取り下げた人", "Withdrawn by")]
    public string? By { get; init; }

    /// <summary>取り下げ日.</summary>
    [Field("取り下げ日", "Withdrawn on")]
    public DateOnly? On { get; init; }
}

/// <summary>Where one organisation stands towards a milestone that is agreed on.</summary>
public enum AgreementState
{
    /// <summary>回答待ち.</summary>
    [Word("回答待ち", "Awaited"), JsonStringEnumMemberName("awaited")]
    Awaited,

    /// <summary>合意.</summary>
    [Word("合意", "Agreed"), JsonStringEnumMemberName("agreed")]
    Agreed,

    /// <summary>保留: not agreed, with a reason.</summary>
    [Word("保留", "Held back"), JsonStringEnumMemberName("held-back")]
    HeldBack,
}

/// <summary>One organisation's agreement (合意) with a milestone, or that it is still awaited.</summary>
[Identity("party")]
public sealed record Agreement : OpenRecord
{
    /// <summary>The party's local number.</summary>
    [Field("機関（番号）", "Party (number)", Refers = FieldRefers.ToParty)]
    public required int Party { get; init; }

    /// <summary>Where it stands.</summary>
    [Field("合意の状態", "State")]
    public AgreementState State { get; init; }

    /// <summary>Who said so, as written.</summary>
    [Field("合意した人", "Agreed by")]
    public string? Person { get; init; }

    /// <summary>When.</summary>
    [Field("合意日", "Agreed on")]
    public DateOnly? On { get; init; }

    /// <summary>A condition, or why it is held back.</summary>
    [Field("意見・条件", "Remark", Limit = 5000, Lines = true)]
    public string? Note { get; init; }
}

/// <summary>What this plan has reached of one milestone. The milestone itself stands in the procedure (Renkei.Guide).</summary>
[Identity("key")]
public sealed record Milestone : OpenRecord
{
    /// <summary>The milestone's key in the procedure.</summary>
    [Field("マイルストーン", "Milestone", Pattern = "[a-z0-9][a-z0-9.-]*", Refers = FieldRefers.ToMilestone)]
    public required string Key { get; init; }

    /// <summary>The state.</summary>
    [Field("状態", "State")]
    public WorkState State { get; init; }

    /// <summary>Why it is 対象外, or why it is in this state.</summary>
    [Field("理由", "Reason", Limit = 2000, Lines = true)]
    public string? Reason { get; init; }

    /// <summary>Who approved it.</summary>
    [Field("承認者", "Approved by")]
    public string? ApprovedBy { get; init; }

    /// <summary>A note.</summary>
    [Field("メモ", "Note", Limit = 2000, Lines = true)]
    public string? Note { get; init; }

    /// <summary>The title of the evidence whose withdrawal took it back from 完了; gone with the next change of state.</summary>
    [Field("戻った理由の根拠", "Why it fell back")]
    public string? FellBackFor { get; init; }

    /// <summary>The organisations whose agreement is asked; 完了 needs that of every one.</summary>
    [Field("合意", "Agreements")]
    public IReadOnlyList<Agreement> Agreements { get => field ?? []; init; }

    /// <summary>The evidence, in the order it was attached.</summary>
    [Field("根拠", "Evidence")]
    public IReadOnlyList<Evidence> Evidence { get => field ?? []; init; }
}

/// <summary>A state of the whole activity set by hand, instead of the one that follows from its milestones.</summary>
public sealed record StateOverride : OpenRecord
{
    /// <summary>The state.</summary>
    [Field("状態", "State")]
    public required WorkState State { get; init; }

    /// <summary>Why.</summary>
    [Field("理由", "Reason", Limit = 2000, Lines = true)]
    public required string Reason { get; init; }

    /// <summary>Who approved it.</summary>
    [Field("承認者", "Approved by")]
    public string? ApprovedBy { get; init; }
}

/// <summary>What this plan records of one activity (活動) of the procedure.</summary>
public sealed record ActivityContent : OpenRecord
{
    /// <summary>A state set by hand; null where it follows from the milestones.</summary>
    [Field("手で決めた状態", "State set by hand")]
    public StateOverride? Override { get; init; }

    /// <summary>The due date.</summary>
    [Field("期限", "Due")]
    public DateOnly? Due { get; init; }

    /// <summary>Who answers for it.</summary>
    [Field("責任者", "Owner")]
    public PartyPerson? Owner { get; init; }

    /// <summary>Who takes which role.</summary>
    [Field("担当", "Assignments")]
    public IReadOnlyList<Assignment> Assignments { get => field ?? []; init; }

    /// <summary>What has been reached, by milestone. A milestone that is not here is 未着手.</summary>
    [Field("マイルストーン", "Milestones")]
    public IReadOnlyList<Milestone> Milestones { get => field ?? []; init; }

    /// <summary>The milestone under a key, or a fresh one that is 未着手.</summary>
    public Milestone MilestoneOf(string key) =>
        Milestones.FirstOrDefault(milestone => milestone.Key == key) ?? new Milestone { Key = key };

    /// <summary>The content with one milestone replaced or added.</summary>
    public ActivityContent With(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return this with
        {
            Milestones = Milestones.Any(one => one.Key == milestone.Key)
                ? [.. Milestones.Select(one => one.Key == milestone.Key ? milestone : one)]
                : [.. Milestones, milestone],
        };
    }
}

/// <summary>The sections <c>activity/step1/1</c> …: one per activity that has been worked on.</summary>
public static class ActivitySection
{
    /// <summary>The kind.</summary>
    public static SectionKind<ActivityContent> Kind { get; } = new(
        "activity", "activity/step[1-4]/[1-9][0-9]?", PlanJson.Default.ActivityContent,
        () => new ActivityContent(), LabelOf, WorkRules.Check);

    /// <summary>The key of an activity.</summary>
    /// <param name="step">1 to 4.</param>
    /// <param name="number">1 to 8 in step 1.</param>
    public static SectionKey<ActivityContent> Key(int step, int number) =>
        Kind.Key(string.Create(CultureInfo.InvariantCulture, $"activity/step{step}/{number}"));

    /// <summary>The key of an activity.</summary>
    public static SectionKey<ActivityContent> Key(ActivityAt at) => Key(at.Step, at.Number);

    /// <summary>The place in the procedure a key of this kind names.</summary>
    public static ActivityAt At(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ActivityAt.Parse(key["activity/".Length..]) ?? throw new ArgumentException($"{key} is no key of an activity.", nameof(key));
    }

    private static TextKey LabelOf(string key)
    {
        var at = At(key);
        return at.Activity is { } activity
            ? new TextKey($"Step{at.Step} {activity.Heading}", $"Step {at.Step}, {activity.Named.En}")
            : new TextKey($"Step{at.Step} 活動{at.Number}", $"Step {at.Step} activity {at.Number}");
    }
}
