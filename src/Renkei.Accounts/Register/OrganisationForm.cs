using Renkei.Design;
using Renkei.Design.Components;

namespace Renkei.Accounts.Register;

/// <summary>An organisation as a form sends it.</summary>
public sealed record OrganisationForm(string? Name, string? Kind, string? VendorKind)
{
    internal static OrganisationForm Empty { get; } = new("", "", "");

    internal NewOrganisation Read() => new(Name ?? "",
        Enum.GetValues<OrganisationKind>().FirstOrDefault(each => OrganisationCodes.Code(each) == Kind),
        Enum.GetValues<VendorKind>().Select(each => (VendorKind?)each).FirstOrDefault(each => OrganisationCodes.Code(each) == VendorKind),
        Kind == OrganisationCodes.Code(OrganisationKind.Operator) ? OperatorStage.Preparation : null);

    internal static IReadOnlyList<Choice> Kinds(Texts texts) =>
        [.. Enum.GetValues<OrganisationKind>().Select(each => new Choice(OrganisationCodes.Code(each), texts[OrganisationKeys.Of(each)]))];

    internal static IReadOnlyList<Choice> VendorKinds(Texts texts) =>
        [.. Enum.GetValues<VendorKind>().Select(each => new Choice(OrganisationCodes.Code(each), texts[OrganisationKeys.Of(each)]))];
}
