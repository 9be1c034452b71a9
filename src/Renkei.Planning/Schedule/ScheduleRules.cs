using System.Globalization;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule;

/// <summary>What a work item may say about the rest of its plan. Pure: what it needs of the plan is passed in.</summary>
internal static class ScheduleRules
{
    /// <summary>An item that waits for itself, with the way round in numbers: 作業3 → 作業5 → 作業3.</summary>
    internal sealed record Circle(string Way) : Refusal(RefusalKind.Invalid, CircleText, Way);

    /// <summary>An item that is not there.</summary>
    internal sealed record NoSuchWork(int Number) : Refusal(RefusalKind.Invalid, NoSuchText, Number);

    /// <summary>An organisation that is not in the plan.</summary>
    internal sealed record NoSuchParty(int Number) : Refusal(RefusalKind.Invalid, NoPartyText, Number);

    /// <summary>An organisation that left the plan.</summary>
    internal sealed record PartyLeft(string Name) : Refusal(RefusalKind.Invalid, PartyLeftText, Name);

    /// <summary>A person who can no longer sign in.</summary>
    internal sealed record PersonLeft(string Name) : Refusal(RefusalKind.Invalid, PersonLeftText, Name);

    /// <summary>An activity or milestone the procedure does not have there.</summary>
    internal sealed record NoSuchPlace() : Refusal(RefusalKind.Invalid, NoPlaceText);

    /// <summary>The first thing that keeps this item from being saved, or null.</summary>
    internal static Refusal? Check(int number, WorkContent work, ScheduleSurroundings around)
    {
        if (work.Activity is { } activity && PlaceOf(activity) is not { } || !MilestoneFits(work)) return new NoSuchPlace();
        if (work.Owner?.Party is { } party)
        {
            if (!around.Parties.TryGetValue(party, out var found)) return new NoSuchParty(party);
            if (found.Left is not null && work.IsOpen()) return new PartyLeft(found.Name);
        }

        if (work.IsOpen() && work.Owner?.Person is { } person && around.Gone.Contains(person)) return new PersonLeft(person);
        foreach (var before in work.After)
            if (before != number && !around.Work.ContainsKey(before)) return new NoSuchWork(before);
        return CircleThrough(number, work, around.Work) is { } way ? new Circle(Show(way)) : null;
    }

    /// <summary>The activity a key such as <c>step1/3</c> names in the procedure, or null.</summary>
    internal static ProcedureActivity? PlaceOf(string activity) => ActivityAt.Parse(activity)?.Activity;

    private static bool MilestoneFits(WorkContent work) => work.Milestone is not { } key
        || (work.Activity is { } activity && PlaceOf(activity) is { } place && place.Milestones.Any(one => one.Key == key));

    /// <summary>The way from an item over what it waits for back to itself, or null. Breadth first, so that the shortest is named.</summary>
    internal static IReadOnlyList<int>? CircleThrough(int number, WorkContent work, IReadOnlyDictionary<int, WorkContent> all)
    {
        var from = new Dictionary<int, int>();
        var next = new Queue<int>();
        foreach (var before in work.After) if (from.TryAdd(before, number)) next.Enqueue(before);
        while (next.TryDequeue(out var at))
        {
            if (at == number) return Way(number, from);
            foreach (var before in all.GetValueOrDefault(at)?.After ?? []) if (from.TryAdd(before, at)) next.Enqueue(before);
        }

        return null;
    }

    private static List<int> Way(int number, Dictionary<int, int> from)
    {
        var way = new List<int> { number };
        for (var at = from[number]; at != number; at = from[at]) way.Insert(0, at);
        way.Insert(0, number);
        return way;
    }

    private static string Show(IReadOnlyList<int> way) =>
        string.Join(" → ", way.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static readonly TextKey CircleText = new(
        "作業がたがいを待ち合っています（番号 {0}）。どれかの「先に終わる作業」を外してください。",
        "These items wait for each other (numbers {0}). Remove one of the dependencies.");
    private static readonly TextKey NoSuchText = new(
        "「先に終わる作業」の番号{0}は、この計画の工程表にありません。一覧の番号を入力してください。",
        "There is no work item number {0} in this schedule. Enter numbers of the list.");
    private static readonly TextKey NoPartyText = new(
        "番号{0}の機関はこの計画にありません。一覧から選んでください。", "There is no organisation number {0} in this plan. Choose one from the list.");
    private static readonly TextKey PartyLeftText = new(
        "「{0}」はこの計画から退会しています。ほかの機関を担当にしてください。", "“{0}” has left this plan. Choose another organisation.");
    private static readonly TextKey PersonLeftText = new(
        "「{0}」さんは利用停止中です。後任の方の氏名を入力してください。", "“{0}” can no longer sign in. Enter the successor's name.");
    private static readonly TextKey NoPlaceText = new(
        "その活動またはマイルストーンは手順にありません。一覧から選び直してください。",
        "The procedure has no such activity or milestone. Choose from the list.");
}

/// <summary>What the rules of one work item need to know of its plan.</summary>
/// <param name="Parties">The organisations by number.</param>
/// <param name="Gone">Names of people of the plan who can no longer sign in, where nobody of that name still can.</param>
/// <param name="Work">The other items by number.</param>
internal sealed record ScheduleSurroundings(
    IReadOnlyDictionary<int, PartyContent> Parties, IReadOnlySet<string> Gone, IReadOnlyDictionary<int, WorkContent> Work);
