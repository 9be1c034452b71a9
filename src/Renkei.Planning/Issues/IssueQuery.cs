using System.Globalization;
using Microsoft.AspNetCore.Http;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;

namespace Renkei.Planning.Issues;

/// <summary>In which order issues are shown.</summary>
internal enum IssueOrder
{
    Number,
    Due,
    State,
}

/// <summary>Which issues are asked for, and in which order: the same for the page and the CSV.</summary>
public sealed record IssueQuery
{
    internal IssueState? State { get; private init; }

    internal string Activity { get; private init; } = "";

    /// <summary>A party's number, or empty.</summary>
    internal string Owner { get; private init; } = "";

    internal bool Overdue { get; private init; }

    internal IssueOrder Order { get; private init; }

    internal static IssueQuery Of(IQueryCollection query) => new()
    {
        State = Words.Read<IssueState>(query["state"].ToString()),
        Activity = RegisterBook.ActivityOf(query["activity"].ToString())?.At.Key ?? "",
        Owner = int.TryParse(query["owner"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var party) ? Choices.Text(party) : "",
        Overdue = query["overdue"] == "true",
        Order = Enum.TryParse<IssueOrder>(query["sort"].ToString(), out var order) && Enum.IsDefined(order) ? order : IssueOrder.Number,
    };

    internal IReadOnlyList<KeyValuePair<int, SectionVersion<IssueContent>>> Of(RegisterBook book)
    {
        var found = book.Issues.Where(one => State is null || one.Value.Content.State == State)
            .Where(one => Activity.Length == 0 || one.Value.Content.Links.Any(link => link.To == Activity))
            .Where(one => Owner.Length == 0 || Choices.Text(one.Value.Content.Owner?.Party) == Owner)
            .Where(one => !Overdue || DaysLate(one.Value.Content, book.Today) > 0);
        return Order switch
        {
            IssueOrder.Number => [.. found.OrderByDescending(one => one.Key)],
            IssueOrder.Due => [.. found.OrderBy(one => one.Value.Content.Due ?? DateOnly.MaxValue).ThenBy(one => one.Key)],
            IssueOrder.State => [.. found.OrderBy(one => one.Value.Content.State).ThenBy(one => one.Value.Content.Due ?? DateOnly.MaxValue).ThenBy(one => one.Key)],
        };
    }

    /// <summary>The address of the same question as a CSV.</summary>
    internal string CsvAddress(PlanId plan) => PlanAddress.Say(
        $"{PlanAddress.Issues(plan)}/csv?state={(State is { } state ? Words.Wire(state) : "")}&activity={Activity}&owner={Owner}&overdue={(Overdue ? "true" : "")}&sort={Order}");

    /// <summary>True while something is to be done.</summary>
    internal static bool IsOpen(IssueContent issue) => issue.State is IssueState.Open or IssueState.Working;

    /// <summary>Days past the due date while it is open; 0 otherwise.</summary>
    internal static int DaysLate(IssueContent issue, DateOnly today) =>
        IsOpen(issue) && issue.Due is { } due && due < today ? today.DayNumber - due.DayNumber : 0;
}
