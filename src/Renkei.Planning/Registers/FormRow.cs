using Microsoft.AspNetCore.Http;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Registers;

/// <summary>One row of a list in a form: fields named <c>option-3-title</c>. Blank rows wait at the end; a row emptied goes.</summary>
internal sealed record FormRow(IFormCollection Form, string List, int At)
{
    /// <summary>So many rows of one list are read; more are refused by the section's own limits.</summary>
    internal const int RowsLimit = 300;

    /// <summary>The rows of a list, in their order.</summary>
    internal static IEnumerable<FormRow> Of(IFormCollection form, string list)
    {
        for (var at = 1; at <= RowsLimit; at++)
        {
            var row = new FormRow(form, list, at);
            if (form.ContainsKey(row.Name("number"))) yield return row;
            else yield break;
        }
    }

    internal static string Name(string list, int at, string field) => PlanAddress.Say($"{list}-{at}-{field}");

    internal string Name(string field) => Name(List, At, field);

    /// <summary>The item's own number; 0 for a new one.</summary>
    internal int Number => Form.Number(Name("number"));

    internal string? Line(string field) => PlanText.Line(Form[Name(field)].ToString());

    internal string? Lines(string field) => PlanText.Lines(Form[Name(field)].ToString());

    internal int? Count(string field) => Form.Number(Name(field)) is > 0 and var count ? count : null;

    internal string Raw(string field) => Form[Name(field)].ToString();

    /// <summary>True when nothing was typed into any of these fields.</summary>
    internal bool IsEmpty(params string[] fields) => fields.All(field => Line(field) is null);

    /// <summary>The next free number of a list.</summary>
    internal static int Next(IEnumerable<int> used) => used.DefaultIfEmpty(0).Max() + 1;
}

/// <summary>What stands in a form: what was typed when it came back, else what is saved.</summary>
public sealed record FormWords(RefusedForm? Refused)
{
    internal string Of(string name, string? saved) =>
        Refused is null ? saved ?? "" : Refused.Typed.GetValueOrDefault(name, "");

    internal string Of(string name, int? saved) =>
        Of(name, saved?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal string Of(string name, DateOnly? saved) => Of(name, Activities.Days.Iso(saved));

    internal bool Ticked(string name, bool saved) => Refused is null ? saved : Refused.Typed.ContainsKey(name);

    /// <summary>True when one of several boxes of a name is ticked.</summary>
    internal bool Ticked(string name, string value, bool saved) =>
        Refused is null ? saved : Refused.Typed.GetValueOrDefault(name, "").Split('\n').Contains(value);
}
