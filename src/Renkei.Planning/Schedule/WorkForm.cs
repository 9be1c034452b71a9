using System.Globalization;
using Microsoft.AspNetCore.Http;
using Renkei.Design.Components;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Schedule;

/// <summary>The fields of a work item as somebody types them.</summary>
public sealed record WorkForm
{
    internal string Title { get; init; } = "";

    internal string Kind { get; init; } = Words.Wire(WorkKind.Work);

    /// <summary>Activity and milestone in one choice: <c>step1/3</c> or <c>step1/3/outline</c>.</summary>
    internal string Place { get; init; } = "";

    internal string Party { get; init; } = "";

    internal string Person { get; init; } = "";

    internal string Start { get; init; } = "";

    internal string Due { get; init; } = "";

    internal string State { get; init; } = Words.Wire(WorkState.NotStarted);

    internal string Reason { get; init; } = "";

    internal string Begun { get; init; } = "";

    internal string Ended { get; init; } = "";

    internal string After { get; init; } = "";

    internal string Note { get; init; } = "";

    internal static WorkForm Of(IFormCollection form) => new()
    {
        Title = form["title"].ToString(), Kind = form["kind"].ToString(), Place = form["place"].ToString(),
        Party = form["owner-party"].ToString(), Person = form["owner-person"].ToString(), Start = form["start"].ToString(),
        Due = form["due"].ToString(), State = form["state"].ToString(), Reason = form["reason"].ToString(),
        Begun = form["begun"].ToString(), Ended = form["ended"].ToString(), After = form["after"].ToString(), Note = form["note"].ToString(),
    };

    internal static WorkForm Of(WorkContent saved) => new()
    {
        Title = saved.Title, Kind = Words.Wire(saved.Kind),
        Place = saved.Milestone is null ? saved.Activity ?? "" : $"{saved.Activity}/{saved.Milestone}",
        Party = saved.Owner?.Party?.ToString(CultureInfo.InvariantCulture) ?? "", Person = saved.Owner?.Person ?? "",
        Start = Days.Iso(saved.Start), Due = Days.Iso(saved.Due), State = Words.Wire(saved.State), Reason = saved.Reason ?? "",
        Begun = Days.Iso(saved.Begun), Ended = Days.Iso(saved.Ended), Note = saved.Note ?? "",
        After = string.Join(", ", saved.After.Select(number => number.ToString(CultureInfo.InvariantCulture))),
    };

    /// <summary>The content these fields make, keeping of <paramref name="before"/> what they do not touch.</summary>
    internal Outcome<WorkContent> Read(WorkContent? before, DateOnly today)
    {
        if (PlanText.Line(Title) is not { } title) return FormFields.Missing(WorkKeys.Title);
        if (Words.Read<WorkKind>(Kind) is not { } kind) return FormFields.Missing(WorkKeys.Kind);
        if (Words.Read<WorkState>(State) is not { } state) return FormFields.Missing(WorkKeys.State);
        if (!Numbers(out var after)) return new Refusal(RefusalKind.Invalid, WorkKeys.AfterUnreadable);
        if (!FormFields.Day(Start, WorkSection.StartName, out var start, out var refusal)
            || !FormFields.Day(Due, WorkSection.DueName, out var due, out refusal)
            || !FormFields.Day(Begun, WorkSection.BegunName, out var begun, out refusal)
            || !FormFields.Day(Ended, WorkSection.EndedName, out var ended, out refusal))
            return refusal!;
        if (begun > today || ended > today) return new Refusal(RefusalKind.Invalid, WorkKeys.NotYet);
        // What is called done without a day ended today; what is begun anew has not ended.
        if (state == WorkState.Done) ended ??= today;
        var (activity, milestone) = Where();
        return (before ?? new WorkContent { Title = title }) with
        {
            Title = title, Kind = kind, Activity = activity, Milestone = milestone, Owner = Owner(before?.Owner), Start = start, Due = due,
            State = state, Reason = state == WorkState.NotApplicable ? PlanText.Lines(Reason) : null, Begun = begun, Ended = ended,
            After = after, Note = PlanText.Lines(Note),
        };
    }

    private (string? Activity, string? Milestone) Where() => Place.Split('/') switch
    {
        [var step, var number] => ($"{step}/{number}", null),
        [var step, var number, var milestone] => ($"{step}/{number}", milestone),
        _ => (null, null),
    };

    private PartyPerson? Owner(PartyPerson? before)
    {
        int? party = int.TryParse(Party, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var person = PlanText.Line(Person);
        return party is null && person is null ? null : (before ?? new PartyPerson()) with { Party = party, Person = person };
    }

    private bool Numbers(out IReadOnlyList<int> numbers)
    {
        var found = new List<int>();
        numbers = found;
        foreach (var word in After.Normalize(System.Text.NormalizationForm.FormKC)
                     .Split([',', '、', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
            if (!found.Contains(number)) found.Add(number);
        }

        return true;
    }

    internal static IReadOnlyList<Choice> Places { get; } =
    [
        .. from activity in BuildingProcedure.Activities
           from choice in activity.Milestones
               .Select(one => new Choice($"{activity.At.Key}/{one.Key}", $"　{one.Name}"))
               .Prepend(new Choice(activity.At.Key, ScheduleRows.TitleOf(activity)))
           select choice,
    ];

    internal static IReadOnlyList<Choice> Kinds(Language language) =>
        [.. Enum.GetValues<WorkKind>().Select(kind => new Choice(Words.Wire(kind), Words.Of(kind).In(language)))];

    internal static IReadOnlyList<Choice> States(Language language) =>
        [.. Enum.GetValues<WorkState>().Select(state => new Choice(Words.Wire(state), Words.Of(state).In(language)))];
}

internal static class WorkKeys
{
    internal static readonly TextKey New = new("作業を加える", "Add a work item");
    internal static readonly TextKey Change = new("作業を変える", "Change it");
    internal static readonly TextKey Title = new("作業の件名", "What is done");
    internal static readonly TextKey TitleHint = new("例：システム環境調査票を集める", "Such as collecting the system surveys");
    internal static readonly TextKey Kind = new("種類", "Kind");
    internal static readonly TextKey Place = new("活動・マイルストーン", "Activity or milestone");
    internal static readonly TextKey PlaceHint = new(
        "マイルストーンを選ぶと、その期日のしるし（◆）が工程表に付きます。", "With a milestone the schedule shows its mark (◆) on the due date.");
    internal static readonly TextKey Party = new("担当の機関", "Organisation");
    internal static readonly TextKey Person = new("担当者の氏名", "Person");
    internal static readonly TextKey PersonHint = new(
        "参加者の氏名と同じにすると、その方の「自分の仕事」に載ります。", "Written as the person's own name it comes up in that person's “My work”.");
    internal static readonly TextKey Planned = new("予定", "As planned");
    internal static readonly TextKey Actual = new("実際", "As it went");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Reason = new("対象外にする理由", "Why it is not applicable");
    internal static readonly TextKey EndedHint = new(
        "「完了」で空欄なら、きょうの日付になります。", "With “Done” and no day it becomes today.");
    internal static readonly TextKey After = new("先に終わる作業（番号）", "After these items (numbers)");
    internal static readonly TextKey AfterHint = new(
        "終わるのを待つ作業の番号です。いくつもあるときは「3, 12」のように書きます。", "Numbers of the items this one waits for, such as 3, 12.");
    internal static readonly TextKey AfterUnreadable = new(
        "「先に終わる作業」を読み取れません。「3, 12」のように、作業の番号を「,」で区切って入力してください。",
        "The items to wait for cannot be read. Enter numbers as in 3, 12.");
    internal static readonly TextKey Note = new("メモ", "Note");
    internal static readonly TextKey NotYet = new(
        "「着手日」と「完了日」はきょうまでの日付にしてください。先の予定は「開始予定日」と「期限」に入れます。",
        "The days it began and ended cannot lie in the future. What is planned belongs to start and due.");
    internal static readonly TextKey Number = new("番号", "No.");
    internal static readonly TextKey Before = new("この作業を待っている作業", "Items waiting for this one");
    internal static readonly TextKey Against = new("基準版との差", "Against the baseline");
    internal static readonly TextKey Optional = new("任意", "Optional");
}
