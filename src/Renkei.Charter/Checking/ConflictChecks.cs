using Renkei.Charter.Deciding;
using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>Rows against each other: contradictions, and narrower conditions that a wider row undoes.</summary>
internal static class ConflictChecks
{
    private static readonly TextKey Contradiction = new("{0} の許可と {1} の拒否が同じ範囲で矛盾しています。どちらかを消してください。", "{0} permits exactly what {1} denies. Remove one.");
    private static readonly TextKey DenialWins = new("{0} の許可と {1} の拒否が重なり、具体さに差がないため、重なる所では拒否が勝ちます。", "{0} and the denial {1} overlap and neither is more specific: where they overlap, denial wins.");
    private static readonly TextKey Undone = new("{0} はより狭い同意を求めますが、{1} が同じ範囲をより広い同意で許しています。{1} から除いてください。", "{0} asks for a narrower consent, but {1} already permits the same with a wider one. Take it out of {1}.");
    private static readonly TextKey Same = new("{0} と {1} は同じ内容です。一方は要りません。", "{0} and {1} say the same. One is not needed.");

    internal static void Run(CharterDocument charter, Findings findings)
    {
        var reaches = charter.Rules.Select(rule => new Reach(rule, charter)).ToArray();
        for (var at = 0; at < reaches.Length; at++)
        {
            if (reaches[at].Rule.Effect == Effect.Deny) continue;
            for (var other = 0; other < reaches.Length; other++)
            {
                if (at == other || reaches[at].Rule.Situation != reaches[other].Rule.Situation) continue;
                var place = NameChecks.Place($"/rules/{at}");
                if (reaches[other].Rule.Effect == Effect.Deny) Denied(reaches[at], reaches[other], place, findings);
                else Repeated(reaches[at], reaches[other], place, at > other, findings);
            }
        }
    }

    private static void Denied(Reach permit, Reach denial, string place, Findings findings)
    {
        if (!permit.Meets(denial)) return;
        var denials = new Denials();
        denials.Add(denial.Specificity);
        if (permit.Within(denial) && denial.Within(permit))
            findings.Error("rule-contradiction", place, permit.Rule.Id, Contradiction, denial.Rule.Id.ToString());
        // An exception on purpose narrows whom or what: nothing to report. Otherwise the two merely cross.
        else if (!denials.BeatenBy(permit.Specificity) && !denial.IsExceptionTo(permit))
            findings.Warning("rule-denied", place, permit.Rule.Id, DenialWins, denial.Rule.Id.ToString());
    }

    private static void Repeated(Reach permit, Reach second, string place, bool later, Findings findings)
    {
        if (permit.Rule.Consent is not { } consent || second.Rule.Consent is not { } wider || !permit.Within(second)) return;
        if (wider < consent && consent != ConsentCondition.Presumed && wider != ConsentCondition.NotRequired)
            findings.Warning("rule-undone", place, permit.Rule.Id, Undone, second.Rule.Id.ToString());
        else if (wider == consent && later && second.Within(permit))
            findings.Warning("rule-same", place, permit.Rule.Id, Same, second.Rule.Id.ToString());
    }

    /// <summary>What a row reaches, its participants counted out.</summary>
    private sealed class Reach(SharingRule rule, CharterDocument charter)
    {
        private readonly HashSet<MemberId> from = Members(charter, rule.From);
        private readonly HashSet<MemberId> to = Members(charter, rule.To);
        private readonly DateOnly first = rule.ValidFrom ?? charter.From;
        private readonly DateOnly last = rule.ValidUntil ?? DateOnly.MaxValue;

        internal SharingRule Rule => rule;

        internal Specificity Specificity { get; } = CompiledRule.Of(rule, charter.From).Specificity;

        /// <summary>Whether something is reached by both.</summary>
        internal bool Meets(Reach other) => Shared(rule.Information, other.Rule.Information) && Shared(rule.Purposes, other.Rule.Purposes)
            && Shared(rule.Professions, other.Rule.Professions) && first <= other.last && other.first <= last
            && (other.Rule.Sensitivities.Count == 0 || rule.Sensitivities.Intersect(other.Rule.Sensitivities).Any())
            && from.Overlaps(other.from) && to.Overlaps(other.to);

        /// <summary>Whether everything this reaches is reached by the other too.</summary>
        internal bool Within(Reach other) => Covers(other.Rule.Information, rule.Information) && Covers(other.Rule.Purposes, rule.Purposes)
            && Covers(other.Rule.Professions, rule.Professions) && other.first <= first && last <= other.last
            && rule.Sensitivities.Order(StringComparer.Ordinal).SequenceEqual(other.Rule.Sensitivities.Order(StringComparer.Ordinal))
            && (other.Rule.Data.Start == DataStart.Any || other.Rule.Data == rule.Data)
            && from.IsSubsetOf(other.from) && to.IsSubsetOf(other.to);

        internal bool IsExceptionTo(Reach permit) =>
            rule.Sensitivities.Count > 0 || from.IsProperSubsetOf(permit.from) || to.IsProperSubsetOf(permit.to);

        private static bool Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
            one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();

        private static bool Covers(IReadOnlyList<string> outer, IReadOnlyList<string> inner) =>
            outer.Count == 0 || inner.Count > 0 && !inner.Except(outer).Any();

        private static HashSet<MemberId> Members(CharterDocument charter, Party party) => [.. charter.Members.Where(one =>
            party.Members.Count > 0 ? party.Members.Contains(one.Id) : party.Kinds.Count == 0 || party.Kinds.Contains(one.Kind)).Select(one => one.Id)];
    }
}
