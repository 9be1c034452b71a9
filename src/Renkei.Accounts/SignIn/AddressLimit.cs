using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Renkei.Accounts.SignIn;

/// <summary>How many proofs one network address may try. Per node: several nodes allow as many times more.</summary>
internal sealed class AddressLimit : IDisposable
{
    /// <summary>A whole hospital can stand behind one address.</summary>
    internal const int TriesPerMinute = 60;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
        }));

    internal bool Allows(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(Network(http.Connection.RemoteIpAddress ?? IPAddress.None));
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>A household or office has a whole /64 of IPv6: that is one.</summary>
    internal static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}

/// <summary>How a route says that it is limited.</summary>
internal static class AddressLimitOnRoutes
{
    internal static RouteHandlerBuilder LimitedByAddress(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter((context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<AddressLimit>().Allows(context.HttpContext)
                ? next(context)
                : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status429TooManyRequests)));
}
