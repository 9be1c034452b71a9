using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Renkei.Accounts.Sessions;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Rights;

/// <summary>
/// Stands between routing and every handler: finds out who asks and from which seat, lets <see cref="Access"/> decide,
/// and asks for the form's token on everything that changes something. A route that names no act is refused.
/// </summary>
public sealed class AccessGate(RequestDelegate next, ILogger<AccessGate> log)
{
    /// <summary>Where an anonymous reader of a page is sent.</summary>
    public const string SignInAddress = "/sign-in";

    /// <summary>Where a person without a second factor is sent.</summary>
    internal const string EnrolAddress = "/account/second-factor";

    /// <summary>Where a person between password and second factor is sent.</summary>
    internal const string CodeAddress = "/sign-in/code";

    /// <summary>Handles one request.</summary>
    public async Task Invoke(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // What routing itself answers (405, 415) and what no route matches (404) has no content to protect.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await Recognise(http, plan: null);
            await next(http);
            return;
        }

        if (endpoint.Metadata.GetMetadata<Needs>() is not { Act: var act })
        {
            log.LogWarning("{Route} names no act (.Needs) and is refused.", endpoint.DisplayName);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Pictures and styles are the same for everybody; they cost no read.
        if (act == Act.ReadPublic && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }

        var named = Named.In(http.Request.RouteValues);
        var (visitor, session, seat) = await Recognise(http, named.Plan);
        if (!named.Readable || !Access.Allows(visitor, act, seat, named.Party))
        {
            Refuse(http, visitor, seat, session, named);
            // The pattern of the route, not what was typed: nothing of a stranger's making goes into the log.
            if (http.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
                log.LogWarning("{Person} was refused {Act} at {Route}.", visitor.Person?.ToString("D") ?? "nobody", act, endpoint.RoutePattern.RawText);
            return;
        }

        if (Unfinished(session, act) is { } step)
        {
            if (IsRead(http.Request)) SeeOther(http, step);
            else http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!IsRead(http.Request) && !await HasToken(http, endpoint))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }

    /// <summary>Where a half-finished sign-in leads; null when the act is open to it.</summary>
    private static string? Unfinished(Session? session, Act act) => session?.Level switch
    {
        SessionLevel.MustEnrol when act is not (Act.ReadPublic or Act.SignInOrOut or Act.ManageOwnAccount) => EnrolAddress,
        _ => null,
    };

    private static void Refuse(HttpContext http, Visitor visitor, Seat? seat, Session? session, Named named)
    {
        if (!visitor.IsSignedIn)
        {
            if (!IsRead(http.Request))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            var here = LocalAddress.Of(http.Request.PathBase + http.Request.Path + http.Request.QueryString);
            SeeOther(http, session?.Level == SessionLevel.HalfWay ? CodeAddress
                : here == "/" ? SignInAddress : $"{SignInAddress}?return={Uri.EscapeDataString(here)}");
            return;
        }

        // Whether a plan exists is told only to who sits in it.
        http.Response.StatusCode = named.HasPlan && seat is null || !named.Readable
            ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
    }

    private static async Task<(Visitor Visitor, Session? Session, Seat? Seat)> Recognise(HttpContext http, Guid? plan)
    {
        if (SessionCookie.Read(http.Request) is not { } token) return (Visitor.Anonymous, null, null);
        var services = http.RequestServices;
        var database = services.GetRequiredService<Database>();
        var sessions = services.GetRequiredService<SessionTable>();
        var stop = http.RequestAborted;
        Holder? holder;
        (Seat? Seat, string? DeputyOf) acting = default;
        await using (var unit = await database.Read(stop))
        {
            holder = await sessions.Find(unit, token, stop);
            if (holder?.Session.Level == SessionLevel.Full && plan is { } asked)
                acting = await services.GetRequiredService<Seats>().ActingIn(unit, asked, holder.Session.Person, stop);
        }

        if (holder is null) return (Visitor.Anonymous, null, null);
        http.Features.Set(holder.Session);
        // Between password and second factor the person is still nobody.
        if (holder.Session.Level == SessionLevel.HalfWay) return (Visitor.Anonymous, holder.Session, null);
        await sessions.Touch(database, holder.Session, stop);

        var visitor = new Visitor(holder.Session.Person, holder.Name, holder.Administrator) { DeputyOf = acting.DeputyOf };
        http.Features.Set(visitor);
        if (acting.Seat is { } seat) http.Features.Set(seat);
        // The form token is bound to the person: one taken before sign-in, or by another person, does not fit.
        http.User = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, holder.Session.Person.ToString("D"))], "session"));
        OwnAnswer.Mark(http.Response);
        FillFrame(services, holder, visitor, acting.Seat);
        return (visitor, holder.Session, acting.Seat);
    }

    private static void FillFrame(IServiceProvider services, Holder holder, Visitor visitor, Seat? seat)
    {
        var frame = services.GetRequiredService<Frame>();
        var texts = services.GetRequiredService<Texts>();
        frame.Person = visitor.Name;
        string?[] parts = [holder.OrganisationName, seat is null ? null : texts[SeatKeys.Of(seat.Role)],
            visitor.DeputyOf is null ? null : texts[GateKeys.DeputyOf, visitor.DeputyOf]];
        frame.PersonRole = string.Join(texts.InJapanese ? "・" : ", ", parts.OfType<string>());
    }

    private static async Task<bool> HasToken(HttpContext http, RouteEndpoint endpoint)
    {
        // A route may take another proof (a signature, a one-time link), and then says so with DisableAntiforgery.
        if (endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false }) return true;
        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
    }

    private static bool IsRead(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static void SeeOther(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    /// <summary>What the address names. An unreadable plan or party is not "none": it refuses.</summary>
    private readonly record struct Named(bool HasPlan, Guid? Plan, int? Party, bool Readable)
    {
        internal static Named In(RouteValueDictionary values)
        {
            var hasPlan = values.TryGetValue("plan", out var plan) && plan is not null;
            var hasParty = values.TryGetValue("party", out var party) && party is not null;
            Guid? id = Guid.TryParseExact(plan as string, "D", out var read) ? read : null;
            int? number = int.TryParse(party as string, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? parsed : null;
            return new Named(hasPlan, id, number, (!hasPlan || id is not null) && (!hasParty || number is not null));
        }
    }
}

/// <summary>How a host places the gate.</summary>
public static class AccessGateInPipeline
{
    /// <summary>Places the gate. After <c>UseRouting</c>, before anything that handles a request.</summary>
    public static IApplicationBuilder UseAccessGate(this IApplicationBuilder app) => app.UseMiddleware<AccessGate>();
}

/// <summary>Words of the gate.</summary>
internal static class GateKeys
{
    internal static readonly TextKey DeputyOf = new("{0}の代理", "deputy of {0}");
}
