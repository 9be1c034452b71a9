using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Activities;

public class AssignRolesTests
{
    [Fact]
    public async Task Exactly_one_organisation_leads()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(RoleKeys.OneLead, (await Assign(house, 7, (ProcedureRole.Participant, house.First))).Refused!.Text);
        Assert.Equal(RoleKeys.OneLead, (await Assign(house, 7,
            (ProcedureRole.Operator, 1), (ProcedureRole.Operator, house.First))).Refused!.Text);
        var kept = PlanHouse.Value(await Assign(house, 7,
            (ProcedureRole.Operator, 1), (ProcedureRole.Participant, house.First), (ProcedureRole.Participant, house.Second),
            (ProcedureRole.Vendor, house.Vendor)));
        Assert.Equal(4, kept.Assignments.Count);
    }

    [Fact]
    public async Task Nobody_is_assigned_where_nothing_is_to_be_done()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(RoleKeys.NothingButAssigned, (await Assign(house, 1,
            (ProcedureRole.Operator, 1), (ProcedureRole.Vendor, house.Vendor))).Refused!.Text);
    }

    [Fact]
    public async Task An_organisation_of_another_plan_is_refused()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(RoleKeys.UnknownParty, (await Assign(house, 1, (ProcedureRole.Operator, 99))).Refused!.Text);
    }

    private static async Task<Outcome<ActivityContent>> Assign(
        PlanHouse house, int activity, params (ProcedureRole Role, int Party)[] roles) =>
        await AssignRoles.Handle(house.Database, house.Plan, new(1, activity), await house.Version(activity),
            [.. roles.Select(one => new Assignment { Role = one.Role, Party = one.Party })], house.Secretary, house.Clock, PlanHouse.Stop);
}
