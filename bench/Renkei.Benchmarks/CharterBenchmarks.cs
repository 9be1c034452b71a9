using System.Diagnostics;
using Renkei.Charter;
using Renkei.Charter.Deciding;

namespace Renkei.Benchmarks;

/// <summary>
/// Decisions per second on one core with many participants and rules, bytes allocated per decision, and the time to compile
/// a charter. The rival is the same decision by walking the list of rules.
/// </summary>
internal static class CharterBenchmarks
{
    private const int Seed = 70;

    private static readonly DateOnly Today = new(2027, 6, 14);
    private static readonly DateTimeOffset Now = new(2027, 6, 14, 10, 0, 0, TimeSpan.FromHours(9));

    public static int Run(int members, int rules, int decisions)
    {
        var document = Region(members, rules, new Random(Seed));
        var began = Stopwatch.GetTimestamp();
        var compiled = CompiledCharter.Of(document);
        var compileMs = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

        var chance = new Random(Seed + 1);
        var asked = Enumerable.Range(0, 4096).Select(_ => Question(members, chance)).ToArray();
        var questions = asked.Select(question => compiled.Resolve(question)).ToArray();
        var consents = asked.Select(question => compiled.Prepare(question.Consent, Today)).ToArray();
        Ask(compiled, questions, consents, decisions / 4);

        var before = GC.GetAllocatedBytesForCurrentThread();
        began = Stopwatch.GetTimestamp();
        var allowed = Ask(compiled, questions, consents, decisions);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        began = Stopwatch.GetTimestamp();
        var walked = Math.Max(1, decisions / 1000);
        var found = 0;
        for (var at = 0; at < walked; at++) found += Walk(document, asked[at & 4095]);
        var walkSeconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        Console.WriteLine($"{members} participants, {rules} rules, seed {Seed}; {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine($"Compile: {compileMs:N1} ms (first time in the process)");
        Console.WriteLine($"Decisions: {decisions / seconds:N0}/s on one core, {(double)allocated / decisions:N3} bytes each, {100.0 * allowed / decisions:N1} % allowed");
        Console.WriteLine($"Rival, only finding the rules by walking the list: {walked / walkSeconds:N0}/s ({found} found)");
        return allocated < decisions ? 0 : 1;
    }

    private static int Ask(CompiledCharter charter, ResolvedQuestion[] questions, PreparedConsent[] consents, int decisions)
    {
        var allowed = 0;
        for (var at = 0; at < decisions; at++)
            if (charter.Decide(questions[at & 4095], consents[at & 4095]).Allowed) allowed++;
        return allowed;
    }

    private static int Walk(CharterDocument charter, AccessQuestion question)
    {
        var viewer = charter.Members.First(one => one.Id.ToString() == question.Viewer.Institution);
        var source = charter.Members.First(one => one.Id.ToString() == question.Source);
        return charter.Rules.Count(rule => Reaches(rule.To, viewer) && Reaches(rule.From, source)
            && rule.Information.Contains(question.Information) && rule.Professions.Contains(question.Viewer.Profession) && rule.Purposes.Contains(question.Purpose));
    }

    private static bool Reaches(Party party, Member member) =>
        party.Members.Count > 0 ? party.Members.Contains(member.Id) : party.Kinds.Contains(member.Kind);

    private static AccessQuestion Question(int members, Random chance) => new(
        new($"M{chance.Next(1, members + 1)}", Name("p", 8, chance)), $"M{chance.Next(1, members + 1)}", Name("t", 14, chance), Name("u", 4, chance),
        Now, Today.AddDays(-chance.Next(2500)), LinkCertainty.Certain, Relation.Treating,
        new([new("C1", Effect.Permit, ConsentMethod.Blanket, Today.AddDays(-100), Evidence.Paper)]));

    private static CharterDocument Region(int members, int rules, Random chance)
    {
        Wording Word(string id) => new(id, id);
        IReadOnlyList<string> Some(string letter, int count, int most) =>
            [.. Enumerable.Range(0, chance.Next(1, most + 1)).Select(_ => Name(letter, count, chance)).Distinct()];
        Party Side() => chance.Next(4) == 0
            ? new([], [new MemberId(chance.Next(1, members + 1)), new MemberId(chance.Next(1, members + 1))]) : new(Some("k", 8, 3), []);
        return new(CharterDocument.FormatName, CharterDocument.CurrentVersion, Word("bench"), null, new(2027, 4, 1), new(Guid.Empty, [1]),
            ImplicitPolicy.Refuse, [.. Enumerable.Range(0, 8).Select(at => new InstitutionKind($"k{at}", Word($"k{at}")))],
            [.. Enumerable.Range(1, members).Select(at => new Member(new(at), $"m{at}", $"k{at % 8}", [MemberRole.Discloses, MemberRole.Views], false, new(2026, 1, 1)))],
            [.. Enumerable.Range(0, 8).Select(at => new Profession($"p{at}", Word($"p{at}"), Standpoint.Clinician))],
            [.. Enumerable.Range(0, 14).Select(at => new InformationType($"t{at}", Word($"t{at}"), [], []))], [],
            [.. Enumerable.Range(0, 4).Select(at => new Purpose($"u{at}", Word($"u{at}"), Purpose.Treatment))],
            [.. Enumerable.Range(1, rules).Select(at => new SharingRule(new(at), at % 10 == 0 ? Effect.Deny : Effect.Permit, Situation.Ordinary, Side(), Side(),
                Some("p", 8, 4), Some("t", 14, 3), [], Some("u", 4, 2), new(DataStart.Any), at % 10 == 0 ? null : ConsentCondition.Blanket, RetentionYears: 5))],
            new([ConsentMethod.Blanket], [Evidence.Paper], true, LaterMembers.NotCovered, WithdrawalEffect.HideExisting, 60, [], new(15, 18), LeavingEffect.Hide),
            null, null, null, new(5, true, true), new(true, true, TlsVersion.Tls13, 15), [], []);
    }

    private static string Name(string letter, int count, Random chance) => $"{letter}{chance.Next(count)}";
}
