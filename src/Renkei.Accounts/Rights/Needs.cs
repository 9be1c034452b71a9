using Microsoft.AspNetCore.Builder;

namespace Renkei.Accounts.Rights;

/// <summary>The act a route stands for. A route without one is refused.</summary>
public sealed record Needs(Act Act);

/// <summary>How a route says what it needs.</summary>
public static class NeedsOnRoutes
{
    /// <summary>Names the act of a route, as in <c>routes.MapGet("/plans", List).Needs(Act.ListOwnPlans)</c>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Act act)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new Needs(act)));
        return route;
    }
}
