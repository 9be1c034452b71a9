using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Registers;

/// <summary>What a link leads to, for people: 「判断9」, its title, and the page.</summary>
internal sealed record LinkedRecord(TextKey Name, string Title, string Address);

/// <summary>Links between records: typed as 「判断9」「会議4」 or <c>decision/9</c>, kept as keys, shown with title and page.</summary>
internal static partial class RecordLinks
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["判断"] = "decision", ["決定"] = "decision", ["課題"] = "issue", ["会議体"] = "body", ["会議"] = "meeting", ["機関"] = "party",
    };

    private static readonly char[] Between = [' ', '、', ',', ';', '・', '\n', '\r', '\t'];

    /// <summary>The links a form names: ticked activities and typed records. What cannot be read is refused by its own words.</summary>
    internal static Outcome<IReadOnlyList<RecordLink>> Read(IFormCollection form, IReadOnlyList<RecordLink> before)
    {
        var asked = new List<string>(form["activity"].OfType<string>());
        foreach (var word in (form.Text("records") ?? "").Normalize(NormalizationForm.FormKC).Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (KeyOf(word) is not { } key) return new Refusal(RefusalKind.Invalid, RegisterKeys.LinkUnreadable, word);
            asked.Add(key);
        }

        // Links to steps the form does not offer stay as they are.
        var kept = before.Where(link => link.To.StartsWith("step", StringComparison.Ordinal) && RegisterBook.ActivityOf(link.To) is null);
        return kept.Concat(asked.Distinct(StringComparer.Ordinal).Select(to =>
            before.FirstOrDefault(link => link.To == to) ?? new RecordLink { To = to })).ToArray();
    }

    /// <summary>The key of a typed word, or null: 判断9, 決定 9 (without the blank), decision/9.</summary>
    internal static string? KeyOf(string word)
    {
        if (Key().IsMatch(word)) return word;
        var match = Spoken().Match(word);
        return match.Success ? $"{Kinds[match.Groups[1].Value]}/{match.Groups[2].Value}" : null;
    }

    /// <summary>A link to a record that is not there is refused.</summary>
    internal static Refusal? Check(IReadOnlyList<RecordLink> links, RegisterBook book) => links
        .Where(link => !book.Knows(link.To) && !link.To.StartsWith("step", StringComparison.Ordinal))
        .Select(link => new Refusal(RefusalKind.Invalid, RegisterKeys.NoSuchLink, NameOf(link.To))).FirstOrDefault();

    /// <summary>Typed links as the form shows them again.</summary>
    internal static string Typed(IReadOnlyList<RecordLink> links, Language language) => string.Join(
        language == Language.Japanese ? "　" : " ",
        links.Where(link => !link.To.StartsWith("step", StringComparison.Ordinal))
            .Select(link => language == Language.Japanese ? NameOf(link.To).Ja : link.To));

    /// <summary>What a record is called: 判断9, or Decision 9.</summary>
    internal static TextKey NameOf(string link) =>
        SectionKinds.Of(link) is { } kind ? kind.LabelOf(link) : new TextKey(link, link);

    /// <summary>What a link leads to, or null where it leads to nothing any more.</summary>
    internal static LinkedRecord? Find(string link, RegisterBook book)
    {
        if (RegisterBook.ActivityOf(link) is { } activity)
            return new(new TextKey($"Step{activity.Step}", $"Step {activity.Step}"), activity.Heading, PlanAddress.Activity(book.Plan, activity.At));
        if (!book.Keys.Contains(link)) return null;
        if (Outline.Sheet.Find(link) is { } sheet) return new(Outline.OutlineKeys.Title, sheet.Title.Ja, PlanAddress.Outline(book.Plan, link));
        return new(NameOf(link), TitleOf(link, book), PlanAddress.Record(book.Plan, link) ?? PlanAddress.Home(book.Plan));
    }

    private static string TitleOf(string link, RegisterBook book)
    {
        var number = int.TryParse(link.AsSpan(link.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return link[..link.IndexOf('/', StringComparison.Ordinal)] switch
        {
            "decision" when book.Decisions.TryGetValue(number, out var found) => found.Content.Title,
            "issue" when book.Issues.TryGetValue(number, out var found) => found.Content.Title,
            "meeting" when book.Meetings.TryGetValue(number, out var found) => book.NameOf(found.Content),
            "body" => book.BodyName(number),
            "party" => book.PartyName(number),
            _ => "",
        };
    }

    [GeneratedRegex("^[a-z][a-z-]*/[1-9][0-9]{0,8}$")]
    private static partial Regex Key();

    [GeneratedRegex("^(判断|決定|課題|会議体|会議|機関)([1-9][0-9]{0,8})$")]
    private static partial Regex Spoken();
}
