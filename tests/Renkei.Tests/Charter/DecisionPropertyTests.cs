using FsCheck;
using FsCheck.Fluent;
using Renkei.Charter;
using Renkei.Charter.Deciding;
using Renkei.Kernel;

namespace Renkei.Tests.Charter;

public class DecisionPropertyTests
{
    private const int Runs = 3_000;

    [Fact]
    public void The_index_answers_as_the_plain_words_do()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var compiled = CompiledCharter.Of(charter);
            return Enumerable.Range(0, 10).All(_ =>
            {
                var question = region.Question();
                var fast = compiled.Decide(question);
                return (fast.Allowed, fast.Step) == new PlainDecision(charter, question).Answer();
            });
        });
    }

    [Fact]
    public void The_set_form_agrees_with_single_decisions()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var compiled = CompiledCharter.Of(charter);
            var asked = region.Question();
            var consent = compiled.Prepare(asked.Consent, JapanTime.Day(asked.Now));
            var set = compiled.VisibleTo(compiled.Resolve(asked), consent);
            return Enumerable.Range(0, 30).All(_ =>
            {
                var other = region.Question();
                var one = asked with
                {
                    Source = other.Source, Information = other.Information, Sensitivity = other.Sensitivity, DataDate = other.DataDate, Flags = other.Flags,
                };
                var inside = MemberId.TryRead(one.Source, out var source)
                    && set.Contains(source, one.Information, one.Sensitivity, one.DataDate, one.Flags ?? []);
                return inside == compiled.Decide(one).Allowed;
            });
        });
    }

    [Fact]
    public void Every_edge_of_a_slice_is_exact()
    {
        Holds(region =>
        {
            var compiled = CompiledCharter.Of(region.Charter());
            var asked = region.Question();
            var consent = compiled.Prepare(asked.Consent, JapanTime.Day(asked.Now));
            return compiled.VisibleTo(compiled.Resolve(asked), consent).Slices.All(slice =>
            {
                bool At(DateOnly day) => compiled.Decide(asked with
                {
                    Source = slice.Source.ToString(), Information = slice.Information, Sensitivity = slice.Sensitivity, DataDate = day,
                    Flags = slice.LongTerm ? [InformationFlag.LongTerm] : [],
                }).Allowed;
                return At(slice.From) && At(slice.Until) && (slice.From == DateOnly.MinValue || !At(slice.From.AddDays(-1)))
                    && (slice.Until == DateOnly.MaxValue || !At(slice.Until.AddDays(1)));
            });
        });
    }

    [Fact]
    public void An_unrelated_rule_never_changes_an_answer()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var question = region.Question();
            // Unrelated: it is about another type of information than the question.
            var stranger = region.Rule(99) with { Information = [question.Information == "x" ? "y" : "x"] };
            return CompiledCharter.Of(charter).Decide(question)
                == CompiledCharter.Of(charter with { Rules = [.. charter.Rules, stranger] }).Decide(question);
        });
    }

    [Fact]
    public void Removing_a_permit_never_permits()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var question = region.Question();
            return CompiledCharter.Of(charter).Decide(question).Allowed || charter.Rules.Where(rule => rule.Effect == Effect.Permit).All(rule =>
                !CompiledCharter.Of(charter with { Rules = [.. charter.Rules.Where(one => one != rule)] }).Decide(question).Allowed);
        });
    }

    [Fact]
    public void Adding_a_denial_never_permits()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var question = region.Question();
            var denial = region.Rule(99) with { Effect = Effect.Deny, Consent = null };
            return CompiledCharter.Of(charter).Decide(question).Allowed
                || !CompiledCharter.Of(charter with { Rules = [.. charter.Rules, denial] }).Decide(question).Allowed;
        });
    }

    [Fact]
    public void The_order_of_rules_never_matters()
    {
        Holds(region =>
        {
            var charter = region.Charter();
            var question = region.Question();
            var shuffled = charter.Rules.OrderBy(_ => region.Next(1000)).ToList();
            return CompiledCharter.Of(charter).Decide(question) == CompiledCharter.Of(charter with { Rules = shuffled }).Decide(question);
        });
    }

    [Fact]
    public void Every_answer_has_a_sentence_in_both_languages()
    {
        Assert.All(TruthTable.Rows, row =>
        {
            var question = TruthTable.Question(row);
            var decision = TruthTable.Charters[row["規約"]].Decide(question);
            var japanese = ExampleCharter.Document.Explain(question, decision, Language.Japanese);
            Assert.Contains(decision.Allowed ? "見られます。" : "見られません。", japanese, StringComparison.Ordinal);
            Assert.DoesNotContain("{", japanese, StringComparison.Ordinal);
            Assert.Contains(decision.Allowed ? " may see " : " may not see ", ExampleCharter.Document.Explain(question, decision, Language.English), StringComparison.Ordinal);
            if (decision.NamesRow && decision.Step != 8) Assert.Contains(decision.Row.ToString(), japanese, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_decision_allocates_nothing()
    {
        var compiled = TruthTable.Charters["例"];
        var asked = TruthTable.Rows.Where(row => row["規約"] == "例").Select(TruthTable.Question)
            .Select(question => (Question: compiled.Resolve(question), Consent: compiled.Prepare(question.Consent, JapanTime.Day(question.Now)))).ToArray();
        foreach (var one in asked) compiled.Decide(one.Question, one.Consent);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var one in asked) compiled.Decide(one.Question, one.Consent);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // FsCheck gives seeds; a failure prints the seed, and the seed is the whole region.
    private static void Holds(Func<SmallRegion, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Runs),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(new SmallRegion(seed))));
}
