using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>Participants that join, leave and change.</summary>
internal static class MemberChanges
{
    internal static IEnumerable<CharterChange> Between(CharterDocument before, CharterDocument after)
    {
        var old = before.Members.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.First());
        foreach (var member in after.Members)
            if (!old.TryGetValue(member.Id, out var was)) yield return Of(ChangeKind.Added, member,
                $"{CharterDiff.Day(member.From)}から{member.Name}が参加する", $"From {CharterDiff.Day(member.From)} {member.Name} takes part");
            else
                foreach (var change in Changes(was, member, before, after)) yield return change;
        foreach (var gone in old.Values.Where(one => after.Members.All(other => other.Id != one.Id)))
            yield return Of(ChangeKind.Removed, gone, $"{gone.Name}が参加機関でなくなる", $"{gone.Name} is no longer a participant");
    }

    private static IEnumerable<CharterChange> Changes(Member was, Member now, CharterDocument before, CharterDocument after)
    {
        (string Ja, string En, Func<Member, CharterDocument, AspectWords, string> Value)[] aspects =
        [
            ("名称", "name", (one, _, _) => one.Name),
            ("医療機関コード", "institution code", (one, _, words) => one.Code ?? words.Of((Wording?)null)),
            ("種別", "kind", (one, charter, words) => words.Of(charter.Kinds.FirstOrDefault(kind => kind.Id == one.Kind)?.Name)),
            ("役割", "role", (one, _, words) => words.Rule.List(one.Roles.Order().Select(words.Of))),
            ("救急の受入れ", "taking emergencies", (one, _, words) => words.Of(one.AcceptsEmergencies)),
            ("開始の日", "first day", (one, _, words) => words.Of(one.From)),
            ("脱退の日", "last day", (one, _, words) => words.Of(one.Until)),
            ("周知の日", "day of announcement", (one, _, words) => words.Of(one.AnnouncedOn)),
            ("目的の掲示の日", "day of posting the purposes", (one, _, words) => words.Of(one.PurposePostedOn)),
        ];
        foreach (var (ja, en, value) in aspects)
        {
            string Before(Language language) => value(was, before, new(before, language));
            string After(Language language) => value(now, after, new(after, language));
            if (Before(Language.Japanese) == After(Language.Japanese) && Before(Language.English) == After(Language.English)) continue;
            yield return Of(ChangeKind.Changed, now,
                $"{now.Name}の{ja}が「{Before(Language.Japanese)}」から「{After(Language.Japanese)}」になる",
                $"{now.Name}: {en} changes from “{Before(Language.English)}” to “{After(Language.English)}”");
        }
    }

    private static CharterChange Of(ChangeKind kind, Member member, string ja, string en) => new(kind, null, null, [member.Id], ja, en);
}
