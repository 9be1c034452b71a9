using Renkei.Accounts.Register;
using Renkei.Planning.Document;

namespace Renkei.Planning.Parties;

/// <summary>Between the register's kinds of organisation and the plan's.</summary>
internal static class PartyKinds
{
    internal static PartyKind Of(Organisation organisation) => organisation.Kind switch
    {
        OrganisationKind.Participant => PartyKind.Participant,
        OrganisationKind.Operator => PartyKind.OperatingBody,
        OrganisationKind.Government => PartyKind.Government,
        OrganisationKind.Vendor => organisation.Vendor switch
        {
            VendorKind.RecordSystem => PartyKind.RecordSystemVendor,
            VendorKind.Network => PartyKind.LineVendor,
            VendorKind.Builder or null => PartyKind.NetworkBuilder,
        },
    };

    internal static NewOrganisation New(PartyContent party, bool practice) => party.Kind switch
    {
        PartyKind.Participant => new(party.Name, OrganisationKind.Participant, Practice: practice),
        PartyKind.OperatingBody => new(party.Name, OrganisationKind.Operator, Practice: practice),
        PartyKind.Government => new(party.Name, OrganisationKind.Government, Practice: practice),
        PartyKind.NetworkBuilder => new(party.Name, OrganisationKind.Vendor, VendorKind.Builder, Practice: practice),
        PartyKind.RecordSystemVendor => new(party.Name, OrganisationKind.Vendor, VendorKind.RecordSystem, Practice: practice),
        PartyKind.LineVendor => new(party.Name, OrganisationKind.Vendor, VendorKind.Network, Practice: practice),
    };
}
