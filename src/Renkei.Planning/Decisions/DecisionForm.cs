using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Decisions;

/// <summary>Reads the form of a decision: words, criteria, options with their marks, and what was decided.</summary>
internal static class DecisionForm
{
    /// <summary>The content the fields make, keeping of <paramref name="before"/> what they do not touch.</summary>
    internal static Outcome<DecisionContent> Read(IFormCollection form, DecisionContent? before)
    {
        if (PlanText.Line(form.Text("title")) is not { } title) return FormFields.Missing(RegisterKeys.Title);
        if (Words.Read<DecisionState>(form["state"].ToString()) is not { } state) return FormFields.Missing(RegisterKeys.State);
        if (!form.Day("on", DecisionKeys.On, out var on, out var unreadable)) return unreadable!;
        if (!Criteria(form, before).Succeeded(out var criteria, out var refusal)) return refusal;
        if (!Options(form, before, criteria).Succeeded(out var options, out refusal)) return refusal;
        if (!RecordLinks.Read(form, before?.Links ?? []).Succeeded(out var links, out refusal)) return refusal;
        var chosen = form.Number("chosen");
        if (chosen > 0 && options.All(option => option.Row != chosen)) return new Refusal(RefusalKind.Invalid, DecisionKeys.ChosenEmpty);
        return (before ?? new DecisionContent { Title = title }) with
        {
            Title = title, State = state, On = on, Links = links,
            Question = PlanText.Lines(form.Text("question")), Background = PlanText.Lines(form.Text("background")),
            Criteria = [.. criteria.Select(one => one.Kept)], Options = [.. options.Select(one => one.Kept)],
            Chosen = chosen > 0 ? options.First(option => option.Row == chosen).Kept.Number : null,
            Result = PlanText.Lines(form.Text("result")), Why = PlanText.Lines(form.Text("why")),
            Body = Chosen(form, "body"), Meeting = Chosen(form, "meeting"), Replaces = Chosen(form, "replaces"),
            TookPart = PlanText.Lines(form.Text("took-part")),
            WithdrawnBecause = state == DecisionState.Withdrawn ? PlanText.Lines(form.Text("withdrawn-because")) : null,
        };
    }

    private static int? Chosen(IFormCollection form, string name) => form.Number(name) is > 0 and var number ? number : null;

    // A row of the form with the item it became: marks name criteria by their rows.
    private sealed record RowOf<T>(int Row, T Kept);

    private static Outcome<IReadOnlyList<RowOf<DecisionCriterion>>> Criteria(IFormCollection form, DecisionContent? before)
    {
        var kept = new List<RowOf<DecisionCriterion>>();
        var next = FormRow.Next((before?.Criteria ?? []).Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "criterion").Where(row => !row.IsEmpty("name", "weight")))
        {
            if (row.Line("name") is not { } name) return FormFields.Missing(DecisionKeys.CriterionName);
            if (WeightedSum.Kept(row.Raw("weight")) is not { } weight || weight == "0")
                return new Refusal(RefusalKind.Invalid, DecisionKeys.WeightWrong, name);
            var known = (before?.Criteria ?? []).FirstOrDefault(one => one.Number == row.Number);
            kept.Add(new(row.At, (known ?? new DecisionCriterion { Number = next++, Name = name, Weight = weight }) with { Name = name, Weight = weight }));
        }

        return kept;
    }

    private static Outcome<IReadOnlyList<RowOf<DecisionOption>>> Options(
        IFormCollection form, DecisionContent? before, IReadOnlyList<RowOf<DecisionCriterion>> criteria)
    {
        var kept = new List<RowOf<DecisionOption>>();
        var next = FormRow.Next((before?.Options ?? []).Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "option"))
        {
            var typed = criteria.Select(one => (Criterion: one.Kept, Typed: form[ScoreName(row.At, one.Row)].ToString().Trim()))
                .Where(one => one.Typed.Length > 0).ToArray();
            if (row.IsEmpty("title") && row.Lines("reasons") is null && typed.Length == 0) continue;
            if (row.Line("title") is not { } title) return FormFields.Missing(DecisionKeys.OptionTitle);
            if (typed.FirstOrDefault(one => WeightedSum.Kept(one.Typed) is null) is { Criterion: { } wrong })
                return new Refusal(RefusalKind.Invalid, DecisionKeys.ScoreWrong, title, wrong.Name);
            var known = (before?.Options ?? []).FirstOrDefault(one => one.Number == row.Number);
            kept.Add(new(row.At, (known ?? new DecisionOption { Number = next++, Title = title }) with
            {
                Title = title, Reasons = row.Lines("reasons"),
                Scores = [.. typed.Select(one => new DecisionScore { Criterion = one.Criterion.Number, Score = WeightedSum.Kept(one.Typed)! })],
            }));
        }

        return kept;
    }

    internal static string ScoreName(int option, int criterion) => PlanAddress.Say($"score-{option}-{criterion}");
}
