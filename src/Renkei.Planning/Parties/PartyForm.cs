using Microsoft.AspNetCore.Http;
using Renkei.Design.Components;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Parties;

/// <summary>The fields of an organisation in the plan: name, kind, contact.</summary>
public sealed record PartyForm(string Name, string Kind, string Department, string Person, string Phone, string Mail)
{
    internal static PartyForm Empty { get; } = new("", "", "", "", "", "");

    internal static PartyForm Of(IFormCollection form) => new(
        form["name"].ToString(), form["kind"].ToString(), form["department"].ToString(), form["person"].ToString(),
        form["phone"].ToString(), form["mail"].ToString());

    internal static PartyForm Of(RefusedForm refused) => new(
        refused.Typed.GetValueOrDefault("name", ""), refused.Typed.GetValueOrDefault("kind", ""),
        refused.Typed.GetValueOrDefault("department", ""), refused.Typed.GetValueOrDefault("person", ""),
        refused.Typed.GetValueOrDefault("phone", ""), refused.Typed.GetValueOrDefault("mail", ""));

    internal static PartyForm Of(PartyContent saved) => new(
        saved.Name, Words.Wire(saved.Kind), saved.Contact?.Department ?? "", saved.Contact?.Person ?? "",
        saved.Contact?.Phone ?? "", saved.Contact?.Mail ?? "");

    /// <summary>The content these fields make, keeping of <paramref name="before"/> what they do not touch.</summary>
    internal Outcome<PartyContent> Read(PartyContent? before)
    {
        if (PlanText.Line(Name) is not { } name) return FormFields.Missing(PartyKeys.Name);
        // An organisation does not choose what it is in the plan: without the field the kind stays.
        var kind = Words.Read<PartyKind>(Kind) ?? before?.Kind;
        if (kind is null) return FormFields.Missing(PartyKeys.Kind);
        var contact = (before?.Contact ?? new PartyContact()) with
        {
            Department = PlanText.Line(Department), Person = PlanText.Line(Person), Phone = PlanText.Line(Phone), Mail = PlanText.Line(Mail),
        };
        var made = before ?? new PartyContent { Name = name, Kind = kind.Value };
        return made with { Name = name, Kind = kind.Value, Contact = contact };
    }

    internal static IReadOnlyList<Choice> Kinds(Language language) =>
        [.. Enum.GetValues<PartyKind>().Select(kind => new Choice(Words.Wire(kind), Words.Of(kind).In(language)))];
}
