using System.Buffers;
using System.Text;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Issues;

/// <summary>The issues as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Japanese; no cell begins a formula.</summary>
internal static class IssueCsv
{
    internal static byte[] Of(RegisterBook book, IssueQuery query, Language language)
    {
        var text = new StringBuilder();
        Line(text,
            RegisterKeys.Number, RegisterKeys.Title, RegisterKeys.State, IssueKeys.OwnerParty, IssueKeys.OwnerPerson, IssueKeys.Due,
            IssueKeys.Raised, IssueKeys.Closed, IssueKeys.Description, IssueKeys.Measures, IssueKeys.DroppedBecause, RegisterKeys.Links);
        foreach (var (number, section) in query.Of(book))
        {
            var issue = section.Content;
            Line(text,
                new TextKey($"課題{number}", $"Issue {number}"), Same(issue.Title), Words.Of(issue.State), Same(book.PartyName(issue.Owner?.Party)),
                Same(issue.Owner?.Person), Same(Days.Iso(issue.Due)), Same(Days.Iso(issue.Raised)), Same(Days.Iso(issue.Closed)),
                Same(issue.Description), Same(issue.Measures), Same(issue.DroppedBecause),
                Same(string.Join(' ', issue.Links.Select(link => link.To))));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(StringBuilder into, params TextKey[] cells) =>
            into.AppendJoin(',', cells.Select(cell => Cell(cell.In(language)))).Append("\r\n");
    }

    /// <summary>
    /// One cell. A spreadsheet takes =, +, -, @ and their full-width forms, tab and line ends in front for a formula; an apostrophe
    /// makes it a text (OWASP, CSV Injection).
    /// </summary>
    internal static string Cell(string words)
    {
        var safe = words.Length > 0 && "=+-@＝＋－＠\t\r\n".Contains(words[0], StringComparison.Ordinal) ? "'" + words : words;
        return safe.AsSpan().ContainsAny(Quoted) ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    private static TextKey Same(string? words) => new(words ?? "", words ?? "");
}
