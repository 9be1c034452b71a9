using Microsoft.AspNetCore.Http;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Sessions;

/// <summary>The one way into a session: ends what this browser had, begins a new one with a new token, writes the audit row.</summary>
internal sealed class Entrance(SessionTable sessions, TimeProvider clock)
{
    /// <summary>Begins a session in the unit of the proof. The cookie leaves only when the unit is durable.</summary>
    internal async Task Begin(
        Unit unit, HttpContext http, Actor person, Guid id, (SessionLevel Level, string How) entry, CancellationToken stop)
    {
        if (http.Features.Get<Session>() is { } before)
            await sessions.End(unit, before.Person, before.Id, stop);
        var token = await sessions.Begin(unit, id, entry.Level, Device.Of(http.Request.Headers.UserAgent), stop);
        if (entry.Level != SessionLevel.HalfWay)
            await HouseAudit.Write(unit, person, "session.begun", $"person/{id:D}", clock, stop, ("how", entry.How));
        unit.AfterCommit(() => SessionCookie.Set(http, token));
    }

    /// <summary>Raises the session of this request after another proof; its token changes.</summary>
    internal async Task<bool> Raise(
        Unit unit, HttpContext http, (SessionLevel Level, string How) entry, CancellationToken stop)
    {
        if (http.Features.Get<Session>() is not { } session) return false;
        if (await sessions.Raise(unit, session.Id, entry.Level, stop) is not { } token) return false;
        await HouseAudit.Write(unit, new Actor($"person:{session.Person:D}", ""), "session.raised",
            $"person/{session.Person:D}", clock, stop, ("how", entry.How));
        unit.AfterCommit(() => SessionCookie.Set(http, token));
        return true;
    }
}

/// <summary>A device as its owner recognises it in a list. Only known words are kept, never the header itself.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    internal static string Of(string? userAgent)
    {
        var browser = Browsers.FirstOrDefault(each => userAgent?.Contains(each.Sign, StringComparison.Ordinal) == true).Name;
        var system = Systems.FirstOrDefault(each => userAgent?.Contains(each.Sign, StringComparison.Ordinal) == true).Name;
        return browser is null && system is null ? "?" : string.Join(" / ", new[] { browser, system }.OfType<string>());
    }
}
