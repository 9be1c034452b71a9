using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;

namespace Renkei.Planning.Exchange;

/// <summary>Serves the JSON Schemas of a plan zip to everybody, so that other programs can read and check one.</summary>
internal static class PublishedSchema
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/schema/{name}", Show).Needs(Act.ReadPublic);

    private static IResult Show(string name) => PlanSchema.All.TryGetValue(name, out var schema)
        ? Results.Text(schema, "application/schema+json", System.Text.Encoding.UTF8) : Results.NotFound();
}
