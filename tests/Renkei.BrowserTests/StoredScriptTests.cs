using System.Net;
using System.Text.RegularExpressions;

namespace Renkei.BrowserTests;

/// <summary>
/// Hostile words in every text field of every form, then every page that may show them, in a real browser
/// (OWASP ASVS 4.0.3 §5.3.3). The page's own content policy is the second wall; here the first one must hold alone.
/// </summary>
public partial class StoredScriptTests(OwnPractice own) : IClassFixture<OwnPractice>
{
    // Shorter than the shortest name a form takes. Begins as a formula, breaks out of an attribute, then out of text.
    private const string Hostile = "=1+1\"'><script data-evil>alert(1)</script><img data-evil src=x onerror=alert(1)>";
    private const string HostileAddress = "javascript:alert(1)//\"><img data-evil src=x onerror=alert(1)>";

    private readonly Practice practice = own.House;

    [Fact]
    public async Task Hostile_words_in_every_field_stay_words_on_every_page()
    {
        var complaints = new List<string>();
        var page = await practice.Person(Practice.Secretariat);
        await Listen(page, complaints);
        var (forms, fields) = await FillEverything(page, complaints);
        foreach (var who in (string[])[Practice.Hospital, Practice.Vendor])
        {
            var guest = await practice.Person(who);
            await Listen(guest, complaints);
            var (more, moreFields) = await FillEverything(guest, complaints);
            (forms, fields) = (forms + more, fields + moreFields);
        }

        var shown = 0;
        foreach (var (who, language) in (IEnumerable<(string, string)>)[(Practice.Secretariat, "ja"), (Practice.Secretariat, "en"), (Practice.Hospital, "ja"), (Practice.Vendor, "ja")])
        {
            var reader = await practice.Person(who, language);
            await Listen(reader, complaints);
            // A page without the words cannot be harmed by them; the others are drawn.
            foreach (var (address, _) in (await Walk.Read(reader, reader.Url)).Where(each => each.Markup.Contains("data-evil", StringComparison.Ordinal)))
            {
                await reader.GotoAsync(address);
                complaints.AddRange((await Harmless(reader)).Select(sentence => $"{address}: {sentence}"));
                if ((await reader.Locator("body").InnerTextAsync()).Contains(Hostile, StringComparison.Ordinal)) shown++;
            }

            await reader.GotoAsync($"/search?q={Uri.EscapeDataString("alert(1)")}");
            complaints.AddRange(await Harmless(reader));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct().Take(40)));
        // The test is worth something only when the words went in and came out.
        Assert.True(forms >= 25 && fields >= 50, $"Only {fields} fields of {forms} forms were filled.");
        Assert.True(shown >= 12, $"The words were shown on {shown} pages only.");
    }

    /// <summary>Opens every kind of page and sends each of its forms, but for those that end something.</summary>
    private static async Task<(int Forms, int Fields)> FillEverything(IPage page, List<string> complaints)
    {
        var (forms, fields) = (0, 0);
        var kinds = new HashSet<string>();
        foreach (var (place, _) in await Walk.Read(page, page.Url))
        {
            // Read anew: what was sent before may have brought forms with it.
            if (await Walk.Markup(page, place) is not { } markup || !ActionsOf(markup, place).Any(IsNew)) continue;
            await page.GotoAsync(place);
            var actions = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('form')].map(form => new URL(form.action).pathname)");
            for (var at = 0; at < actions.Length; at++)
            {
                if (!IsNew(actions[at])) continue;
                kinds.Add(Kind(actions[at]));
                if (page.Url != place) await page.GotoAsync(place);
                var filled = await page.EvaluateAsync<int>(Fill, new object[] { at, Hostile, HostileAddress });
                if (filled == 0) continue;
                await page.EvaluateAsync("at => { window.sent = true; document.forms[at].submit(); }", at);
                await page.WaitForFunctionAsync("() => !window.sent && document.readyState === 'complete'");
                complaints.AddRange(await Harmless(page));
                (forms, fields) = (forms + 1, fields + filled);
            }
        }

        return (forms, fields);

        bool IsNew(string action) => !Ends().IsMatch(action) && !kinds.Contains(Kind(action));
    }

    private static string Kind(string action) => Number().Replace(action, "#");

    private static IEnumerable<string> ActionsOf(string markup, string place) => Form().Matches(markup)
        .Select(form => form.Groups["to"] is { Success: true } to ? WebUtility.HtmlDecode(to.Value) : place)
        .Select(action => new Uri(new Uri(place), action).AbsolutePath);

    private const string Fill = """
        ([at, hostile, address]) => {
          const form = document.forms[at];
          let filled = 0;
          for (const each of form.elements) {
            if (each.type === 'hidden' || each.type === 'submit' || each.type === 'file' || each.disabled) continue;
            if (each.tagName === 'SELECT') { if (!each.value && each.options.length > 1) each.selectedIndex = 1; continue; }
            if (each.type === 'radio') { if (![...form.elements].some(other => other.name === each.name && other.checked)) each.checked = true; continue; }
            if (['date', 'number', 'checkbox', 'password'].includes(each.type)) continue;
            each.value = each.type === 'email' ? `a${Date.now()}@example.jp` : each.type === 'url' ? address : hostile;
            if (each.type !== 'email') filled++;
          }
          return filled;
        }
        """;

    private static async Task Listen(IPage page, List<string> complaints)
    {
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"{page.Url}: a dialog says {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) complaints.Add($"{page.Url}: {message.Text}");
        };
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('Content Security Policy: ' + e.violatedDirective + ' ' + e.sample))");
    }

    /// <summary>No element grew out of the words, and no link or form leads into a script.</summary>
    private static async Task<IReadOnlyList<string>> Harmless(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('[data-evil], [onerror], script:not([src])')].map(each => `evil element ${each.outerHTML.slice(0, 120)}`)
          .concat([...document.querySelectorAll('[href], [src], [action], [formaction]')]
            .filter(each => ['href', 'src', 'action', 'formaction'].some(name => /^\s*(javascript|vbscript|data:text)/i.test(each.getAttribute(name) ?? '')))
            .map(each => `evil address ${each.outerHTML.slice(0, 120)}`))
        """);

    [GeneratedRegex("/(sign-out|end|end-all|remove|disable|enable|administrator|renew|take|role|withdrawal|hand-over|undo|password|second-factor|recovery-codes|confirm|export|import|acceptance)$")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")]
    private static partial Regex Number();

    [GeneratedRegex("""<form\b(?:[^>]*?\saction="(?<to>[^"]*)")?[^>]*>""")]
    private static partial Regex Form();
}
