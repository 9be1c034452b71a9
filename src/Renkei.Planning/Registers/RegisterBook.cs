using System.Globalization;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Registers;

/// <summary>
/// The numbered records of a plan together: decisions, issues, meetings, bodies, and the parties they speak of. Read from one
/// snapshot; only for who may read the plan (Act.ReadPlan).
/// </summary>
public sealed record RegisterBook
{
    /// <summary>The plan.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>Its overview.</summary>
    public required OverviewContent Overview { get; init; }

    /// <summary>Today in Japan.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The decisions by number.</summary>
    public required IReadOnlyDictionary<int, SectionVersion<DecisionContent>> Decisions { get; init; }

    /// <summary>The issues by number.</summary>
    public required IReadOnlyDictionary<int, SectionVersion<IssueContent>> Issues { get; init; }

    /// <summary>The meetings by number.</summary>
    public required IReadOnlyDictionary<int, SectionVersion<MeetingContent>> Meetings { get; init; }

    /// <summary>The bodies by number.</summary>
    public required IReadOnlyDictionary<int, SectionVersion<BodyContent>> Bodies { get; init; }

    /// <summary>The parties by number.</summary>
    public required IReadOnlyDictionary<int, PartyContent> Parties { get; init; }

    /// <summary>Every section there is, whatever its kind: what a link may lead to.</summary>
    public required IReadOnlySet<string> Keys { get; init; }

    /// <summary>Reads the records, or answers null when the plan is not there.</summary>
    internal static async Task<RegisterBook?> Load(Unit unit, PlanId plan, DateOnly today, CancellationToken stop)
    {
        var heads = await PlanHeads.Now(unit, plan, stop);
        return heads.Find(OverviewSection.Key) is null ? null : Of(heads, today);
    }

    /// <summary>The records beside a picture of the plan that was read already.</summary>
    internal static async Task<RegisterBook> Beside(Unit unit, Activities.PlanPicture picture, CancellationToken stop) =>
        Of(await PlanHeads.Now(unit, picture.Plan, stop), picture.Today);

    private static RegisterBook Of(PlanHeads heads, DateOnly today) => heads.Once(new OfDay(today), Of);

    private static RegisterBook Of(PlanHeads all, OfDay key) => new()
    {
        Plan = all.Plan, Overview = all.Find(OverviewSection.Key)!.Content, Today = key.Today,
        Parties = all.All(PartySection.Kind).ToDictionary(section => PartySection.NumberOf(section.Key), section => section.Content),
        Decisions = Numbered(all.All(DecisionSection.Kind)), Issues = Numbered(all.All(IssueSection.Kind)),
        Meetings = Numbered(all.All(MeetingSection.Kind)), Bodies = Numbered(all.All(BodySection.Kind)),
        Keys = all.Keys.ToHashSet(StringComparer.Ordinal),
    };

    private sealed record OfDay(DateOnly Today);

    /// <summary>True when a link leads to an activity of the procedure or to a record that is there.</summary>
    internal bool Knows(string link) => ActivityOf(link) is not null || Keys.Contains(link);

    /// <summary>The activity a link leads to, or null.</summary>
    internal static ProcedureActivity? ActivityOf(string link) => ActivityAt.Parse(link)?.Activity;

    internal string PartyName(int? party) => party is not { } number ? ""
        : Parties.TryGetValue(number, out var found) ? found.Name : number.ToString(CultureInfo.InvariantCulture);

    internal string BodyName(int? body) =>
        body is { } number && Bodies.TryGetValue(number, out var found) ? found.Content.Name : "";

    /// <summary>第4回 検討委員会, or the meeting's own name.</summary>
    internal string NameOf(MeetingContent meeting) => meeting.NameWith(BodyName(meeting.Body));

    /// <summary>The decided decision that changed this one, or null.</summary>
    internal int? ReplacedBy(int decision) =>
        (replaced ??= Decisions.Where(one => one.Value.Content.State == DecisionState.Decided && one.Value.Content.Replaces is not null)
            .GroupBy(one => one.Value.Content.Replaces!.Value)
            .ToDictionary(group => group.Key, group => group.Min(one => one.Key))).TryGetValue(decision, out var later) ? later : null;

    private Dictionary<int, int>? replaced;

    /// <summary>A person with the organisation: 佐藤 恵（準備会 事務局）.</summary>
    internal string Who(PartyPerson? person) => person is null ? ""
        : (person.Person, PartyName(person.Party)) switch
        {
            (null, var party) => party,
            (var name, "") => name,
            var (name, party) => $"{name}（{party}）",
        };

    /// <summary>Meetings that are to come, the next one first.</summary>
    internal IEnumerable<KeyValuePair<int, SectionVersion<MeetingContent>>> Coming => Meetings
        .Where(one => one.Value.Content is { State: MeetingState.Planned or MeetingState.Called, On: { } day } && day >= Today)
        .OrderBy(one => one.Value.Content.On).ThenBy(one => one.Value.Content.Begins, StringComparer.Ordinal).ThenBy(one => one.Key);

    /// <summary>The keys of records that name this one, in the order of papers.</summary>
    internal IReadOnlyList<string> LeadingTo(string key) =>
    [
        .. Meetings.Where(one => Leads(one.Value.Content.Links, key) || one.Value.Content.Agenda.Any(item => item.About == key)
                || NumberedKey.Text("body", one.Value.Content.Body ?? 0) == key).Select(one => one.Value.Key.Text),
        .. Bodies.Where(one => Leads(one.Value.Content.Links, key)
            || NumberedKey.Text("body", one.Value.Content.Parent ?? 0) == key).Select(one => one.Value.Key.Text),
        .. Decisions.Where(one => Leads(one.Value.Content.Links, key) || NumberedKey.Text("decision", one.Value.Content.Replaces ?? 0) == key
            || NumberedKey.Text("meeting", one.Value.Content.Meeting ?? 0) == key
            || NumberedKey.Text("body", one.Value.Content.Body ?? 0) == key).Select(one => one.Value.Key.Text),
        .. Issues.Where(one => Leads(one.Value.Content.Links, key)).Select(one => one.Value.Key.Text),
    ];

    private static bool Leads(IReadOnlyList<RecordLink> links, string key) => links.Any(link => link.To == key);

    private static Dictionary<int, SectionVersion<T>> Numbered<T>(IReadOnlyList<SectionVersion<T>> sections)
        where T : OpenRecord => sections.ToDictionary(section => NumberedKey.NumberOf(section.Key.Text));
}
