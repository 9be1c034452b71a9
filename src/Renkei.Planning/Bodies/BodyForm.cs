using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Bodies;

/// <summary>Reads the form of a body (会議体), and checks it beside the other records.</summary>
internal static class BodyForm
{
    internal static Outcome<BodyContent> Read(IFormCollection form, BodyContent? before)
    {
        if (PlanText.Line(form.Text("name")) is not { } name) return FormFields.Missing(BodyKeys.Name);
        if (Words.Read<BodyKind>(form["kind"].ToString()) is not { } kind) return FormFields.Missing(BodyKeys.Kind);
        if (!form.Day("set-up", BodyKeys.SetUp, out var setUp, out var unreadable)
            || !form.Day("ended", BodyKeys.Ended, out var ended, out unreadable)) return unreadable!;
        if (!Stages(form, before).Succeeded(out var stages, out var refusal)) return refusal;
        if (!Members(form, before).Succeeded(out var members, out refusal)) return refusal;
        if (!RecordLinks.Read(form, before?.Links ?? []).Succeeded(out var links, out refusal)) return refusal;
        return (before ?? new BodyContent { Name = name }) with
        {
            Name = name, Kind = kind, SetUp = setUp, Ended = ended, Links = links, Members = members,
            Parent = kind == BodyKind.WorkingGroup && form.Number("parent") is > 0 and var parent ? parent : null,
            Stages = kind == BodyKind.Leading ? stages : [],
            Purpose = PlanText.Lines(form.Text("purpose")), Charter = PlanText.Lines(form.Text("charter")),
        };
    }

    internal static string StageField(BodyStage stage) => "stage-" + Words.Wire(stage);

    private static Outcome<IReadOnlyList<BodyStep>> Stages(IFormCollection form, BodyContent? before)
    {
        var steps = new List<BodyStep>();
        foreach (var stage in Enum.GetValues<BodyStage>())
        {
            if (!form.Day(StageField(stage), Words.Of(stage), out var since, out var unreadable)) return unreadable!;
            if (since is not { } day) continue;
            var known = before?.Stages.FirstOrDefault(step => step.Stage == stage);
            steps.Add((known ?? new BodyStep { Stage = stage, Since = day }) with { Since = day });
        }

        return steps;
    }

    private static Outcome<IReadOnlyList<BodyMember>> Members(IFormCollection form, BodyContent? before)
    {
        var members = new List<BodyMember>();
        var next = FormRow.Next((before?.Members ?? []).Select(one => one.Number));
        foreach (var row in FormRow.Of(form, "member").Where(row => !row.IsEmpty("person", "party", "role", "from", "until")))
        {
            if (row.Line("person") is not { } person) return FormFields.Missing(RegisterKeys.Person);
            if (!form.Day(row.Name("from"), BodyKeys.From, out var from, out var unreadable)
                || !form.Day(row.Name("until"), BodyKeys.Until, out var until, out unreadable)) return unreadable!;
            var known = before?.Members.FirstOrDefault(one => one.Number == row.Number);
            members.Add((known ?? new BodyMember { Number = next++, Person = person }) with
            {
                Person = person, Party = row.Count("party"), Role = row.Line("role"), From = from, Until = until,
            });
        }

        return members;
    }

    /// <summary>The content as it may be saved under a number (0 for a new one), or why not.</summary>
    internal static Refusal? Check(BodyContent asked, BodyContent? before, int number, RegisterBook book)
    {
        if (book.Bodies.Any(other => other.Key != number && other.Value.Content.Name == asked.Name))
            return new Refusal(RefusalKind.Conflict, BodyKeys.NameTaken, asked.Name);
        var seen = new HashSet<int> { number };
        for (var at = asked.Parent; at is { } parent; at = book.Bodies[parent].Content.Parent)
        {
            if (parent == number || !seen.Add(parent)) return new Refusal(RefusalKind.Invalid, BodyKeys.Circle);
            if (!book.Bodies.ContainsKey(parent)) return new Refusal(RefusalKind.Invalid, BodyKeys.NoParentThere);
        }

        foreach (var member in asked.Members)
        {
            var known = before?.Members.FirstOrDefault(one => one.Number == member.Number);
            if (Choices.CheckParty(book, member.Party, known?.Party) is { } refusal) return refusal;
        }

        return RecordLinks.Check(asked.Links, book);
    }
}
