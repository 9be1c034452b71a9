using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;

namespace Renkei.Planning.Plans;

/// <summary>What Accounts asks of plans: to enter an organisation as a party, to say a plan's name, and to draw a plan's frame around a page of its own.</summary>
internal static class RegisterOfPlans
{
    internal static PlanRegister Of(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        // Seats of its own: the registered ones are made with this very register.
        var hands = new PlanHands(
            services.GetRequiredService<Organisations>(), new Seats(clock), services.GetRequiredService<Ids>(), clock);
        return new PlanRegister(
            (unit, plan, organisation, actor, stop) =>
                AddParty.Of(unit, new PlanId(plan), organisation, null, actor, hands, stop),
            async (unit, plan, stop) =>
                (await PlanSections.Find(unit, new PlanId(plan), OverviewSection.Key, stop))?.Content.Name,
            async (http, unit, plan, title, stop) =>
            {
                if (await PlanSections.Find(unit, new PlanId(plan), OverviewSection.Key, stop) is not { } overview) return;
                PlanFrame.Open(http.RequestServices.GetRequiredService<Frame>(), new PlanId(plan), overview.Content,
                    Asking.Of(http), PlanArea.Parties, new FrameLink(title, null));
            });
    }
}
