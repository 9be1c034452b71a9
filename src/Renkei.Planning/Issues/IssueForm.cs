using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Issues;

/// <summary>Reads the form of an issue, and checks it beside the other records.</summary>
internal static class IssueForm
{
    internal static Outcome<IssueContent> Read(IFormCollection form, IssueContent? before)
    {
        if (PlanText.Line(form.Text("title")) is not { } title) return FormFields.Missing(RegisterKeys.Title);
        if (Words.Read<IssueState>(form["state"].ToString()) is not { } state) return FormFields.Missing(RegisterKeys.State);
        if (!form.Day("due", IssueKeys.Due, out var due, out var unreadable)
            || !form.Day("raised", IssueKeys.Raised, out var raised, out unreadable)
            || !form.Day("closed", IssueKeys.Closed, out var closed, out unreadable)) return unreadable!;
        if (!RecordLinks.Read(form, before?.Links ?? []).Succeeded(out var links, out var refusal)) return refusal;
        var party = form.Number("owner-party") is > 0 and var number ? number : (int?)null;
        var person = PlanText.Line(form.Text("owner-person"));
        return (before ?? new IssueContent { Title = title }) with
        {
            Title = title, State = state, Due = due, Raised = raised, Closed = closed, Links = links,
            Description = PlanText.Lines(form.Text("description")), Measures = PlanText.Lines(form.Text("measures")),
            DroppedBecause = state == IssueState.Dropped ? PlanText.Lines(form.Text("dropped-because")) : null,
            Owner = party is null && person is null ? null : (before?.Owner ?? new PartyPerson()) with { Party = party, Person = person },
        };
    }

    internal static Outcome<IssueContent> Check(IssueContent asked, IssueContent? before, RegisterBook book)
    {
        if (RecordLinks.Check(asked.Links, book) is { } link) return link;
        if (Choices.CheckParty(book, asked.Owner?.Party, before?.Owner?.Party) is { } party) return party;
        return asked with
        {
            Raised = asked.Raised ?? before?.Raised ?? book.Today,
            Closed = IssueQuery.IsOpen(asked) ? null : asked.Closed ?? book.Today,
        };
    }
}
