using System.Globalization;

namespace Renkei.Planning.Plans;

/// <summary>The addresses of a plan's pages, in one place, so that no page spells them.</summary>
internal static class PlanAddress
{
    internal static string Home(PlanId plan) => $"/plans/{plan}";

    internal static string Step(PlanId plan, int step) => Say($"/plans/{plan}/step/{step}");

    internal static string Activity(PlanId plan, int number) => Say($"/plans/{plan}/step/1/activity/{number}");

    internal static string Milestone(PlanId plan, int number, string key) => Say($"/plans/{plan}/step/1/activity/{number}#m-{key}");

    internal static string Parties(PlanId plan) => $"/plans/{plan}/parties";

    internal static string Party(PlanId plan, int party) => Say($"/plans/{plan}/parties/{party}");

    internal static string Part(PlanId plan, int party) => Say($"/plans/{plan}/part/{party}");

    internal static string Settings(PlanId plan) => $"/plans/{plan}/settings";

    internal static string Say(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
