using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>How far a meeting has come.</summary>
public enum MeetingState
{
    /// <summary>予定.</summary>
    [Word("予定", "Planned"), JsonStringEnumMemberName("planned")]
    Planned,

    /// <summary>招集済.</summary>
    [Word("招集済", "Called"), JsonStringEnumMemberName("called")]
    Called,

    /// <summary>開催済.</summary>
    [Word("開催済", "Held"), JsonStringEnumMemberName("held")]
    Held,

    /// <summary>中止: with its reason.</summary>
    [Word("中止", "Cancelled"), JsonStringEnumMemberName("cancelled")]
    Cancelled,
}

/// <summary>Whether somebody comes, or came.</summary>
public enum Presence
{
    /// <summary>未回答.</summary>
    [Word("未回答", "No answer yet"), JsonStringEnumMemberName("unanswered")]
    Unanswered,

    /// <summary>出席.</summary>
    [Word("出席", "Present"), JsonStringEnumMemberName("present")]
    Present,

    /// <summary>欠席.</summary>
    [Word("欠席", "Absent"), JsonStringEnumMemberName("absent")]
    Absent,

    /// <summary>代理: somebody else comes.</summary>
    [Word("代理", "By proxy"), JsonStringEnumMemberName("proxy")]
    Proxy,

    /// <summary>随行: comes with a member.</summary>
    [Word("随行", "Accompanying"), JsonStringEnumMemberName("accompanying")]
    Accompanying,
}

/// <summary>One item of the agenda (次第), with what was said about it.</summary>
[Identity("number")]
public sealed record AgendaItem : OpenRecord
{
    /// <summary>Its number within the meeting. The order is that of the list.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>What it is about.</summary>
    [Field("議題", "Item")]
    public required string Title { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    [Field("時間（分）", "Minutes")]
    public int? TimeMinutes { get; init; }

    /// <summary>The papers' numbers (資料1、資料1-1).</summary>
    [Field("資料番号", "Papers")]
    public string? Papers { get; init; }

    /// <summary>The decision or issue it is about.</summary>
    [Field("判断・課題", "Decision or issue", Pattern = "(decision|issue)/[1-9][0-9]{0,8}", Refers = FieldRefers.ToRecord)]
    public string? About { get; init; }

    /// <summary>議事録: what was said and what came of it.</summary>
    [Field("議事録", "Minutes", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Said { get; init; }
}

/// <summary>A paper (資料) of a meeting.</summary>
[Identity("number")]
public sealed record MeetingPaper : OpenRecord
{
    /// <summary>Its number within the plan's program; people see <see cref="Label"/>.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>資料番号: 資料1, 資料1-1, 参考資料1.</summary>
    [Field("資料番号", "Paper number", Limit = 40)]
    public required string Label { get; init; }

    /// <summary>What it is.</summary>
    [Field("資料名", "Title")]
    public required string Title { get; init; }

    /// <summary>The attached file, by local number.</summary>
    [Field("添付ファイル（番号）", "Attached file (number)")]
    public int? File { get; init; }

    /// <summary>そろい: true once it can be handed out.</summary>
    [Field("そろい", "Ready")]
    public bool Ready { get; init; }
}

/// <summary>One person's presence at a meeting, as written: it stays when the person leaves.</summary>
[Identity("number")]
public sealed record Attendance : OpenRecord
{
    /// <summary>Its number within the meeting.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>The member of the body, by its number there; null for somebody else.</summary>
    [Field("構成員（番号）", "Member (number)")]
    public int? Member { get; init; }

    /// <summary>The party's local number.</summary>
    [Field("機関（番号）", "Party (number)", Refers = FieldRefers.ToParty)]
    public int? Party { get; init; }

    /// <summary>The person's name as written down.</summary>
    [Field("氏名", "Person")]
    public required string Person { get; init; }

    /// <summary>The role in the body.</summary>
    [Field("役割", "Role")]
    public string? Role { get; init; }

    /// <summary>Present, absent, by proxy, accompanying.</summary>
    [Field("出欠", "Presence")]
    public Presence Presence { get; init; }

    /// <summary>Who comes instead.</summary>
    [Field("代理の氏名", "Proxy")]
    public string? Proxy { get; init; }
}

/// <summary>One meeting (会議).</summary>
public sealed record MeetingContent : OpenRecord
{
    /// <summary>The body that meets, by local number.</summary>
    [Field("会議体（番号）", "Body (number)")]
    public int? Body { get; init; }

    /// <summary>第n回.</summary>
    [Field("回", "Number of the meeting")]
    public int? Round { get; init; }

    /// <summary>A name of its own, where the body's name and number are not enough.</summary>
    [Field("会議の名称", "Name")]
    public string? Title { get; init; }

    /// <summary>開催日.</summary>
    [Field("開催日", "Day")]
    public DateOnly? On { get; init; }

    /// <summary>開始時刻.</summary>
    [Field("開始時刻", "Begins", Pattern = MeetingSection.TimePattern)]
    public string? Begins { get; init; }

    /// <summary>終了時刻.</summary>
    [Field("終了時刻", "Ends", Pattern = MeetingSection.TimePattern)]
    public string? Ends { get; init; }

    /// <summary>The place.</summary>
    [Field("場所", "Place")]
    public string? Place { get; init; }

    /// <summary>How to join online.</summary>
    [Field("オンラインの参加方法", "How to join online", Limit = 2000, Lines = true)]
    public string? Online { get; init; }

    /// <summary>The state.</summary>
    [Field("状態", "State")]
    public MeetingState State { get; init; }

    /// <summary>招集日: when the notice went out.</summary>
    [Field("招集日", "Called on")]
    public DateOnly? Called { get; init; }

    /// <summary>Why it was cancelled.</summary>
    [Field("中止の理由", "Why it was cancelled", Limit = 2000, Lines = true)]
    public string? CancelledBecause { get; init; }

    /// <summary>The agenda in its order.</summary>
    [Field("次第", "Agenda", Limit = 60)]
    public IReadOnlyList<AgendaItem> Agenda { get => field ?? []; init; }

    /// <summary>The papers in their order.</summary>
    [Field("資料", "Papers", Limit = 100)]
    public IReadOnlyList<MeetingPaper> Papers { get => field ?? []; init; }

    /// <summary>Who comes.</summary>
    [Field("出欠", "Attendance")]
    public IReadOnlyList<Attendance> Attendance { get => field ?? []; init; }

    /// <summary>What the minutes say beside the items.</summary>
    [Field("議事録（全体）", "Minutes as a whole", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Minutes { get; init; }

    /// <summary>議事録の確定日.</summary>
    [Field("議事録の確定日", "Minutes settled on")]
    public DateOnly? MinutesSettled { get; init; }

    /// <summary>Activities and records it belongs to.</summary>
    [Field("関係する活動・記録", "Activities and records")]
    public IReadOnlyList<RecordLink> Links { get => field ?? []; init; }

    /// <summary>第4回 検討委員会, or 第4回 and the meeting's own name.</summary>
    internal string NameWith(string body) =>
        (Round is { } round ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{round}回 ") : "") + (Title ?? body);
}
