using System.Collections.Frozen;

namespace Renkei.Charter.Deciding;

// How the index is made. Rows of bits stand one after another: row n of a table is the rules that reach name n.
public sealed partial class CompiledCharter
{
    // Default members (index 0) take part on day 0 only as far as no day reaches: Until is 0, today is never 0.
    private int UnknownSensitivity => Sensitivities.Count + 1;

    /// <summary>The bits of named participants.</summary>
    internal ulong[] Members(IReadOnlyList<MemberId> named)
    {
        var mask = new ulong[members.Length / 64 + 1];
        foreach (var id in named)
            if (memberIndex.TryGetValue(id.ToString(), out var at)) mask[at >> 6] |= 1UL << at;
        return mask;
    }

    /// <summary>The participants a consent of a day reaches without naming them, as seen today.</summary>
    internal ulong[] MembersKnownTo(DateOnly givenOn, DateOnly today)
    {
        var later = Document.Consent.LaterMembers == LaterMembers.CoveredWhenAnnounced;
        var mask = new ulong[members.Length / 64 + 1];
        for (var at = 1; at < members.Length; at++)
            if (members[at].From <= givenOn.DayNumber || later && members[at].AnnouncedOn <= today.DayNumber)
                mask[at >> 6] |= 1UL << at;
        return mask;
    }

    private static FrozenDictionary<string, int> Index(IEnumerable<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = 0;
        foreach (var name in names) index.TryAdd(name, ++next);
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> MemberIndex(IReadOnlyList<Member> members)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < members.Count; at++)
        {
            index.TryAdd(members[at].Id.ToString(), at + 1);
            if (members[at].Code is { } code) index.TryAdd(code, at + 1);
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ulong[] ByMember(SharingRule[] sorted, Func<SharingRule, Party> side) => Table(sorted, members.Length, (rule, row) =>
    {
        // What the charter does not know is reached by no permit, and by a denial that reaches everybody.
        if (row == 0) return rule.Effect == Effect.Deny && side(rule).Everybody;
        var member = Document.Members[row - 1];
        var party = side(rule);
        return party.Members.Count > 0 ? party.Members.Contains(member.Id)
            : party.Kinds.Count == 0 || party.Kinds.Contains(member.Kind);
    });

    private ulong[] ByName(SharingRule[] sorted, FrozenDictionary<string, int> index, Func<SharingRule, IReadOnlyList<string>> names)
    {
        var byRow = index.ToDictionary(pair => pair.Value, pair => pair.Key);
        return Table(sorted, index.Count + 1, (rule, row) => row == 0
            ? rule.Effect == Effect.Deny && names(rule).Count == 0
            : names(rule).Count == 0 || names(rule).Contains(byRow[row]));
    }

    private ulong[] BySensitivity(SharingRule[] sorted)
    {
        var byRow = Sensitivities.ToDictionary(pair => pair.Value, pair => pair.Key);
        return Table(sorted, UnknownSensitivity + 1, (rule, row) =>
            rule.Sensitivities.Count == 0 ? row == 0 || rule.Effect == Effect.Deny
                : byRow.TryGetValue(row, out var label) && rule.Sensitivities.Contains(label));
    }

    private static ulong[] Those(SharingRule[] sorted, Situation situation, Effect effect)
    {
        var row = new ulong[sorted.Length / 64 + 1];
        for (var at = 0; at < sorted.Length; at++)
            if (sorted[at].Situation == situation && sorted[at].Effect == effect) row[at >> 6] |= 1UL << at;
        return row;
    }

    private ulong[] Table(SharingRule[] sorted, int rows, Func<SharingRule, int, bool> reaches)
    {
        var table = new ulong[rows * words];
        for (var row = 0; row < rows; row++)
            for (var at = 0; at < sorted.Length; at++)
                if (reaches(sorted[at], row)) table[row * words + (at >> 6)] |= 1UL << at;
        return table;
    }
}
