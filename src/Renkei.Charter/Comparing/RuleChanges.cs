using Renkei.Charter.Checking;
using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>Rows added, removed and changed. A changed row says every aspect that differs, widening and narrowing apart.</summary>
internal static class RuleChanges
{
    internal static IEnumerable<CharterChange> Between(CharterDocument before, CharterDocument after)
    {
        var old = before.Rules.GroupBy(rule => rule.Id).ToDictionary(group => group.Key, group => group.First());
        var now = after.Rules.GroupBy(rule => rule.Id).ToDictionary(group => group.Key, group => group.First());
        foreach (var id in old.Keys.Union(now.Keys).Order())
        {
            var (was, becomes) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (was is null) yield return Added(becomes!, after);
            else if (becomes is null) yield return Removed(was, before, after);
            else
                foreach (var change in new RowComparison(was, becomes, before, after).Changes()) yield return change;
        }
    }

    private static CharterChange Added(SharingRule rule, CharterDocument after)
    {
        var from = CharterDiff.Day(rule.ValidFrom ?? after.From);
        var behind = CharterDiff.Behind(rule.Decision);
        return new(ChangeKind.Added, rule.Id, rule.Decision, Touched(rule, after),
            $"{from}から{new RuleWords(after, Language.Japanese).Sentence(rule)}{behind.Ja}",
            $"From {from} {new RuleWords(after, Language.English).Sentence(rule)}{behind.En}");
    }

    private static CharterChange Removed(SharingRule rule, CharterDocument before, CharterDocument after)
    {
        var from = CharterDiff.Day(after.From);
        return new(ChangeKind.Removed, rule.Id, null, Touched(rule, before),
            $"{from}から{new RuleWords(before, Language.Japanese).Ending(rule)}",
            $"From {from} {new RuleWords(before, Language.English).Ending(rule)}");
    }

    internal static IReadOnlyList<MemberId> Touched(SharingRule rule, CharterDocument charter) => [.. charter.Members
        .Where(one => CoverageChecks.Reaches(rule.From, one) || CoverageChecks.Reaches(rule.To, one)).Select(one => one.Id)];
}

/// <summary>One row as it was and as it becomes.</summary>
internal sealed class RowComparison(SharingRule was, SharingRule now, CharterDocument before, CharterDocument after)
{
    private readonly List<CharterChange> changes = [];
    private readonly IReadOnlyList<MemberId> touched = [.. RuleChanges.Touched(was, before).Union(RuleChanges.Touched(now, after))];
    private readonly string from = CharterDiff.Day(now.ValidFrom is { } day && day > after.From ? day : after.From);

    internal IEnumerable<CharterChange> Changes()
    {
        if (was.Effect != now.Effect || was.Situation != now.Situation)
        {
            Say(ChangeKind.Changed, words => words.Sentence(now));
            return changes;
        }

        Parties();
        Lists(was.Information, now.Information, words => words.Types, "情報種別", "types of information");
        Lists(was.Professions, now.Professions, words => words.Professions, "職種", "professions");
        Lists(was.Purposes, now.Purposes, words => words.Purposes, "利用目的", "purposes");
        Lists(was.Sensitivities, now.Sensitivities, words => words.Labels, "区分", "labels");
        Aspect("同意の条件", "consent", was.Consent, now.Consent, words => words.Of(was.Consent), words => words.Of(now.Consent));
        Aspect("データの期間", "dates of data", was.Data, now.Data, words => words.Rule.Window(was.Data), words => words.Rule.Window(now.Data));
        Aspect("共有の時期", "timing", was.Timing, now.Timing, words => words.Of(was.Timing), words => words.Of(now.Timing));
        Aspect("情報形式", "format", was.Format, now.Format, words => words.Rule.Format(was), words => words.Rule.Format(now));
        Aspect("保存方法", "storage", was.Storage, now.Storage, words => words.Of(was.Storage), words => words.Of(now.Storage));
        Aspect("保存期間", "retention", was.RetentionYears, now.RetentionYears, words => words.Years(was.RetentionYears), words => words.Years(now.RetentionYears));
        Aspect("切り分け", "means", was.Means, now.Means, words => words.Of(was.Means), words => words.Of(now.Means));
        Aspect("手順", "procedure", was.Procedure, now.Procedure, words => words.Of(was.Procedure), words => words.Of(now.Procedure));
        Aspect("始まりの日", "first day", was.ValidFrom, now.ValidFrom, words => words.Of(was.ValidFrom), words => words.Of(now.ValidFrom));
        Aspect("終わりの日", "last day", was.ValidUntil, now.ValidUntil, words => words.Of(was.ValidUntil), words => words.Of(now.ValidUntil));
        return changes;
    }

    private void Parties()
    {
        Narrowed(Gone(was.To, before, now.To, after), rule => rule with { To = new([], Gone(was.To, before, now.To, after)) });
        Narrowed(Gone(was.From, before, now.From, after), rule => rule with { From = new([], Gone(was.From, before, now.From, after)) });
        Widened(Gone(now.To, after, was.To, before), rule => rule with { To = new([], Gone(now.To, after, was.To, before)) });
        Widened(Gone(now.From, after, was.From, before), rule => rule with { From = new([], Gone(now.From, after, was.From, before)) });
    }

    private void Narrowed(List<MemberId> members, Func<SharingRule, SharingRule> only)
    {
        if (members.Count > 0) Say(ChangeKind.Removed, words => words.Ending(Kinds(only(was), before)));
    }

    private void Widened(List<MemberId> members, Func<SharingRule, SharingRule> only)
    {
        if (members.Count > 0) Say(ChangeKind.Added, words => words.Sentence(Kinds(only(now), after)));
    }

    // A side that lost or won exactly a whole kind is said by the kind's name, as the committee would.
    private static SharingRule Kinds(SharingRule rule, CharterDocument charter) =>
        rule with { From = Kinds(rule.From, charter), To = Kinds(rule.To, charter) };

    private static Party Kinds(Party party, CharterDocument charter)
    {
        if (party.Members.Count == 0) return party;
        var kinds = charter.Members.Where(one => party.Members.Contains(one.Id)).Select(one => one.Kind).Distinct().ToList();
        var whole = charter.Members.Where(one => kinds.Contains(one.Kind)).Select(one => one.Id).ToHashSet();
        return whole.SetEquals(party.Members) ? new(kinds, []) : party;
    }

    private static List<MemberId> Gone(Party first, CharterDocument firstCharter, Party second, CharterDocument secondCharter) =>
    [
        .. firstCharter.Members.Where(one => CoverageChecks.Reaches(first, one)
            && secondCharter.Members.FirstOrDefault(other => other.Id == one.Id) is { } same && !CoverageChecks.Reaches(second, same)).Select(one => one.Id),
    ];

    private void Lists(IReadOnlyList<string> old, IReadOnlyList<string> fresh, Func<RuleWords, Func<IEnumerable<string>, string>> name, string ja, string en)
    {
        if (old.Order(StringComparer.Ordinal).SequenceEqual(fresh.Order(StringComparer.Ordinal))) return;
        Aspect(ja, en, 0, 1, words => All(words, old), words => All(words, fresh));

        string All(AspectWords words, IReadOnlyList<string> list) =>
            list.Count > 0 ? name(words.Rule)(list) : words.Say("（限定なし）", "(no limit)");
    }

    private void Aspect<T>(string ja, string en, T old, T fresh, Func<AspectWords, string> oldWords, Func<AspectWords, string> freshWords)
    {
        if (EqualityComparer<T>.Default.Equals(old, fresh)) return;
        Say(ChangeKind.Changed, words =>
        {
            var (from, to) = (oldWords(new(before, words.Language)), freshWords(new(after, words.Language)));
            return words.Language == Language.Japanese
                ? $"{words.Viewers(now)}が見る{words.What(now)}の{ja}が「{from}」から「{to}」になる"
                : $"for {words.What(now)} seen by {words.Viewers(now)}, {en} changes from “{from}” to “{to}”";
        });
    }

    private void Say(ChangeKind kind, Func<RuleWords, string> sentence)
    {
        var behind = CharterDiff.Behind(now.Decision);
        var charter = kind == ChangeKind.Removed ? before : after;
        changes.Add(new(kind, now.Id, now.Decision, touched,
            $"{from}から{sentence(new(charter, Language.Japanese))}{behind.Ja}", $"From {from} {sentence(new(charter, Language.English))}{behind.En}"));
    }
}
