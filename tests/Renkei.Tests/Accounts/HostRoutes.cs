using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Renkei.Tests.Accounts;

/// <summary>One route as it is called: its pattern, an address with the parameters filled in, the method.</summary>
internal sealed record CalledRoute(string Route, string Address, string Method);

/// <summary>Every route the real host maps, static files aside.</summary>
internal static partial class HostRoutes
{
    /// <summary>The framework's own for files written while it runs from source. Names no act, so the gate refuses it.</summary>
    private const string FilesBeingWritten = "{**path:file}";

    internal static IEnumerable<RouteEndpoint> Endpoints(RunningHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != FilesBeingWritten);

    /// <summary>The routes, each parameter filled by its name; what the names leave out by its kind: an empty id, 1, x.</summary>
    internal static List<CalledRoute> Of(RunningHost host, IReadOnlyDictionary<string, string> named)
    {
        var routes = from endpoint in Endpoints(host)
                     where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                     from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                     let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
                     orderby pattern, method
                     select new CalledRoute($"{method} {pattern}", Parameter().Replace(pattern, match =>
                         named.TryGetValue(match.Groups["name"].Value, out var value) ? value
                         : match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString("D")
                         : match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "x"), method);
        return [.. routes.Distinct()];
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
