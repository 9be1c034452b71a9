using System.Net;
using Microsoft.AspNetCore.Http;

namespace Renkei.Accounts.Links;

/// <summary>Tells whether a request comes from this very machine, and not through a proxy that stands on it.</summary>
internal static class Loopback
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Proto", "X-Real-IP"];

    internal static bool Asks(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && http.Connection.LocalIpAddress is { } local && IPAddress.IsLoopback(local)
        && IsLoopbackName(http.Request.Host.Host)
        && !ProxyHeaders.Any(http.Request.Headers.ContainsKey);

    // A name that only resolves to this machine today (DNS rebinding) is not one of these.
    private static bool IsLoopbackName(string host) => host is "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
