using System.Net;
using System.Text.RegularExpressions;

namespace Renkei.BrowserTests;

/// <summary>
/// Follows every link a person sees, page by page, and checks each page it comes to. Pages of the same kind (the same address but for
/// its numbers) are looked at a few times, not a hundred.
/// </summary>
internal static partial class Walk
{
    /// <summary>How many pages one walk visits at most.</summary>
    public const int PagesLimit = 160;

    private const int SameKindLimit = 2;

    public static async Task<(int Pages, IReadOnlyList<string> Found)> Everywhere(
        IPage page, string start, params Func<IPage, Task<IReadOnlyList<string>>>[] checks)
    {
        var found = new List<string>();
        var pages = await Follow(start, async address =>
        {
            if (await Open(page, address) is not { } answer) return null;
            var path = new Uri(address).PathAndQuery;
            if (answer.Status >= 400) found.Add($"{path}: {answer.Status}");
            foreach (var check in checks)
                found.AddRange((await check(page)).Select(sentence => $"{path}: {sentence}"));
            return await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => !a.download).map(a => a.href)");
        });
        return (pages, found);
    }

    /// <summary>The same pages as they were sent, nothing drawn: address and markup.</summary>
    public static async Task<IReadOnlyList<(string Address, string Markup)>> Read(IPage page, string start)
    {
        var read = new List<(string, string)>();
        await Follow(start, async address =>
        {
            if (await Markup(page, address) is not { } markup) return null;
            read.Add((address, markup));
            return Link().Matches(markup).Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value))
                .Select(to => Uri.TryCreate(new Uri(address), to, out var full) ? full.AbsoluteUri : "");
        });
        return read;
    }

    /// <summary>A page as it is sent to the person of this page; null when the address is a download and not a page.</summary>
    public static async Task<string?> Markup(IPage page, string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(address);
        return answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)
            ? await answer.TextAsync() : null;
    }

    private static async Task<int> Follow(string start, Func<string, Task<IEnumerable<string>?>> visit)
    {
        var origin = new Uri(start).GetLeftPart(UriPartial.Authority);
        var waiting = new Queue<string>([start]);
        var known = new HashSet<string> { start };
        var kinds = new Dictionary<string, int>();
        var pages = 0;
        while (pages < PagesLimit && waiting.TryDequeue(out var address))
        {
            var kind = Number().Replace(new Uri(address).AbsolutePath, "#");
            if (kinds.TryGetValue(kind, out var seen) && seen >= SameKindLimit) continue;
            kinds[kind] = seen + 1;
            if (await visit(address) is not { } links) continue;
            pages++;
            foreach (var link in links.Select(each => each.Split('#')[0]).Where(each => each.StartsWith(origin + "/", StringComparison.Ordinal)))
                if (!link.Contains("lang=", StringComparison.Ordinal) && known.Add(link)) waiting.Enqueue(link);
        }

        return pages;
    }

    /// <summary>The page's answer; null when the address is a download and not a page.</summary>
    private static async Task<IResponse?> Open(IPage page, string address)
    {
        try
        {
            var answer = await page.GotoAsync(address);
            var type = answer is null ? "" : await answer.HeaderValueAsync("content-type") ?? "";
            return type.StartsWith("text/html", StringComparison.Ordinal) ? answer : null;
        }
        catch (PlaywrightException failed) when (failed.Message.Contains("Download is starting", StringComparison.Ordinal)
            || failed.Message.Contains("net::ERR_ABORTED", StringComparison.Ordinal))
        {
            return null;
        }
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[A-Za-z0-9_-]{20,}")]
    private static partial Regex Number();

    [GeneratedRegex("""<a\b(?![^>]*\sdownload\b)[^>]*?\shref="(?<to>[^"]*)"[^>]*>""")]
    private static partial Regex Link();
}
