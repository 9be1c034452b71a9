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
        if (PlanText.Line(form.Text("name")) is not { } name) return new AtField("name", FormFields.Missing(BodyKeys.Name));
        if (Words.Read<BodyKind>(form["kind"].ToString()) is not { } kind) return new AtField("kind", FormFields.Missing(BodyKeys.Kind));
        if (!form.Day("set-up", BodyKeys.SetUp, out var setUp, out var unreadable)) return new AtField("set-up", unreadable!);
        if (!form.Day("ended", BodyKeys.Ended, out var ended, out unreadable)) return new AtField("ended", unreadable!);
        if (!Stages(form, before).Succeeded(out var stages, out var refusal)) return refusal;
        if (!Members(form, before).Succeeded(out var members, out refusal)) return refusal;
        if (!RecordLinks.Read(form, before?.Links ?? []).Succeeded(out var links, out refusal)) return new AtField("records", refusal);
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
            if (!form.Day(StageField(stage), Words.Of(stage), out var since, out var unreadable)) return new AtField(StageField(stage), unreadable!);
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
        foreach (var row in MemberRows(form))
        {
            if (row.Line("person") is not { } person) return new AtField(row.Name("person"), FormFields.Missing(RegisterKeys.Person));
            if (!form.Day(row.Name("from"), BodyKeys.From, out var from, out var unreadable)) return new AtField(row.Name("from"), unreadable!);
            if (!form.Day(row.Name("until"), BodyKeys.Until, out var until, out unreadable)) return new AtField(row.Name("until"), unreadable!);
            var known = before?.Members.FirstOrDefault(one => one.Number == row.Number);
            members.Add((known ?? new BodyMember { Number = next++, Person = person }) with
            {
                Person = person, Party = row.Count("party"), Role = row.Line("role"), From = from, Until = until,
            });
        }

        return members;
    }

    private static IEnumerable<FormRow> MemberRows(IFormCollection form) =>
        FormRow.Of(form, "member").Where(row => !row.IsEmpty("person", "party", "role", "from", "until"));

    /// <summary>The refusal at the field it lies in, where it lies in one.</summary>
    internal static Refusal Placed(Refusal refusal, IFormCollection form) =>
        refusal is not AtField && FieldOf(refusal, form) is { } field ? new AtField(field, refusal) : refusal;

    private static string? FieldOf(Refusal refusal, IFormCollection form) => refusal.Text switch
    {
        var text when text == BodySection.NoName || text == BodyKeys.NameTaken => "name",
        // The first body of a plan has none to stand under, and no such field.
        var text when text == BodySection.NoParent || text == BodyKeys.Circle || text == BodyKeys.NoParentThere =>
            form.ContainsKey("parent") ? "parent" : "kind",
        var text when text == BodySection.EndedBefore => "ended",
        var text when text == BodySection.StagesReversed => StageField(BodyStage.Preparatory),
        var text when text == BodySection.MemberReversed =>
            MemberRows(form).FirstOrDefault(row => Equals(row.Line("person"), refusal.Arguments[0]))?.Name("until"),
        _ => refusal is AtMember member ? MemberRows(form).ElementAtOrDefault(member.Place)?.Name("party") : null,
    };

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

        for (var at = 0; at < asked.Members.Count; at++)
        {
            var known = before?.Members.FirstOrDefault(one => one.Number == asked.Members[at].Number);
            if (Choices.CheckParty(book, asked.Members[at].Party, known?.Party) is { } refusal) return new AtMember(at, refusal);
        }

        return RecordLinks.Check(asked.Links, book) is { } nowhere ? new AtField("records", nowhere) : null;
    }

    // Which member of the list it is: blank rows may stand between them in the form.
    private sealed record AtMember(int Place, Refusal Cause) : Refusal(Cause.Kind, Cause.Text, Cause.Arguments);
}
