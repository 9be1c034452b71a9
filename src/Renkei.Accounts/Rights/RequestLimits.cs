using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Renkei.Accounts.Rights;

/// <summary>What is limited in number, because it costs much or can be guessed.</summary>
public enum Limit
{
    /// <summary>A proof of who one is: password, code, passkey, link. Counted by address; by account see the lock-out.</summary>
    Proof,

    /// <summary>A search. Counted by person, or by address for who is not signed in.</summary>
    Search,

    /// <summary>A letter to somebody. Counted by person.</summary>
    Letter,
}

/// <summary>How often one network address or one person may ask within a minute. Per node: several nodes allow as many times more.</summary>
internal sealed class RequestLimits : IDisposable
{
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(Limit Limit, string Who)> limiter =
        PartitionedRateLimiter.Create<(Limit Limit, string Who), (Limit, string)>(asked => RateLimitPartition.GetFixedWindowLimiter(
            asked, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute(asked.Limit), Window = Window, QueueLimit = 0 }));

    internal static int PerMinute(Limit limit) => limit switch
    {
        // A whole hospital can stand behind one address.
        Limit.Proof => 60,
        Limit.Search => 120,
        Limit.Letter => 30,
    };

    /// <summary>Null when it may go on, else how long to wait.</summary>
    internal TimeSpan? Wait(HttpContext http, Limit limit)
    {
        var person = limit == Limit.Proof ? null : http.Features.Get<Visitor>()?.Person;
        var who = person?.ToString("D") ?? Network(http.Connection.RemoteIpAddress ?? IPAddress.None).ToString();
        using var lease = limiter.AttemptAcquire((limit, who));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
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

/// <summary>How a route says that it is limited, and how an answer says how long to wait.</summary>
public static class LimitsOnRoutes
{
    /// <summary>Answers 429 with the time to wait when the limit is reached.</summary>
    public static RouteHandlerBuilder Limited(this RouteHandlerBuilder route, Limit limit) =>
        route.AddEndpointFilter((context, next) =>
        {
            var http = context.HttpContext;
            if (http.RequestServices.GetRequiredService<RequestLimits>().Wait(http, limit) is not { } wait) return next(context);
            http.Response.SayWait(wait);
            return ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status429TooManyRequests));
        });

    /// <summary>Says how long to wait (RFC 9110 §10.2.3).</summary>
    internal static void SayWait(this HttpResponse response, TimeSpan wait) => response.Headers.RetryAfter =
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
