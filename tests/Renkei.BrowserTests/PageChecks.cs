using System.Text.Json;

namespace Renkei.BrowserTests;

/// <summary>What every page must hold, whatever it shows. Each check answers with sentences; none means all is well.</summary>
internal static class PageChecks
{
    private static readonly Lazy<string> Axe = new(() =>
        File.ReadAllText(Path.Combine(BuiltProgram.Root, "src/Renkei.Design/node_modules/axe-core/axe.min.js")));

    /// <summary>What axe-core calls serious or critical, with the element it means.</summary>
    public static async Task<IReadOnlyList<string>> Accessibility(IPage page)
    {
        // Evaluated by the debugger, not by a script element: the page's own content policy stays in force.
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>("""
            () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
              .filter(each => each.impact === 'serious' || each.impact === 'critical')
              .flatMap(each => each.nodes.map(node => `axe ${each.id} (${each.impact}): ${node.html.slice(0, 160)} ${node.failureSummary.split('\n').slice(1, 2).join(' ').trim()}`)))
            """);
        return Sentences(found);
    }

    /// <summary>Words in the wrong language: Japanese on an English page outside lang="ja", English sentences on a Japanese page.</summary>
    public static async Task<IReadOnlyList<string>> Language(IPage page) => Sentences(await page.EvaluateAsync<JsonElement>("""
        () => {
          const own = document.documentElement.lang, found = [];
          const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/;
          const english = /(?:\b[A-Za-z][a-z']*\b[ ,;:]+){3,}\b[A-Za-z][a-z']*\b/;
          const wrong = (text, lang) => own === 'en' ? japanese.test(text) && !lang.startsWith('ja') : english.test(text) && !lang.startsWith('en');
          // The attribute, not the property: an element of a drawing has only the attribute (SVG 2 §5.10).
          const langOf = element => element.closest('[lang]')?.getAttribute('lang') ?? '';
          const say = (kind, text, element) => found.push(`${kind} <${element.tagName.toLowerCase()}> ${text.trim().slice(0, 80)}`);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!element || ['SCRIPT', 'STYLE', 'TEXTAREA', 'TEMPLATE'].includes(element.tagName)) continue;
            if (wrong(node.data, langOf(element))) say(`text on a ${own} page:`, node.data, element);
          }
          for (const element of document.body.querySelectorAll('[aria-label],[title],[placeholder],[alt]'))
            for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
              const text = element.getAttribute(name);
              if (text && wrong(text, langOf(element))) say(`${name} on a ${own} page:`, text, element);
            }
          return found;
        }
        """));

    /// <summary>A page that must be pushed sideways, and what sticks out.</summary>
    public static async Task<IReadOnlyList<string>> Width(IPage page) => Sentences(await page.EvaluateAsync<JsonElement>("""
        () => {
          const limit = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= limit + 1) return [];
          const scrolls = element => { for (let up = element.parentElement; up; up = up.parentElement)
            if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > limit + 1 && !scrolls(each));
          return [`${document.documentElement.scrollWidth} px wide in ${limit}: ` + out.slice(-3).map(each => each.outerHTML.slice(0, 100)).join(' | ')];
        }
        """));

    /// <summary>
    /// What the eye sees at once: a date broken in two, a mark that touches a word, buttons or fields of one row that do not line up,
    /// a name that touches its field.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Layout(IPage page) => Sentences(await page.EvaluateAsync<JsonElement>("""
        () => {
          const found = [], shown = each => each.getClientRects().length > 0 && each.getBoundingClientRect().width > 2;
          const name = each => `<${each.tagName.toLowerCase()} class="${each.className}"> ${each.textContent.trim().slice(0, 40)}`;
          for (const cell of document.querySelectorAll('main .nowrap')) {
            if (!shown(cell)) continue;
            const range = document.createRange();
            range.selectNodeContents(cell);
            if (range.getBoundingClientRect().height > 1.8 * parseFloat(getComputedStyle(cell).lineHeight)) found.push(`broken in two: ${name(cell)}`);
          }
          for (const field of document.querySelectorAll('main .field')) {
            const label = field.querySelector(':scope > label'), entry = field.querySelector(':scope > :is(input:not([type=checkbox], [type=radio], [type=hidden]), textarea, select)');
            if (!label || !entry || !shown(label) || !shown(entry)) continue;
            const [above, below] = [label.getBoundingClientRect(), entry.getBoundingClientRect()];
            if (below.top - above.bottom < 2 && below.bottom > above.top && below.left < above.right && above.left < below.right) found.push(`touches its field: ${name(label)}`);
          }
          for (const own of document.querySelectorAll('main .own, main .orig, main .legend span[lang], main summary > [lang], main .bullets li > a')) {
            const before = own.previousSibling;
            if (!shown(own) || !before || !/\S$/.test(before.textContent) || before.nodeType === 8) continue;
            const range = document.createRange();
            range.selectNodeContents(before);
            const [left, right] = [[...range.getClientRects()].at(-1), own.getClientRects()[0]];
            if (left && left.bottom > right.top + 4 && right.bottom > left.top + 4 && Math.abs(right.left - left.right) < 2) found.push(`runs into the word before it: ${name(own)}`);
          }
          for (const tag of document.querySelectorAll('main .tag, main .chip')) {
            const before = tag.previousElementSibling;
            if (!before || !shown(before) || !shown(tag)) continue;
            const [left, right] = [[...before.getClientRects()].at(-1), tag.getClientRects()[0]];
            if (left.bottom > right.top + 4 && right.bottom > left.top + 4 && right.left >= left.right - 1 && right.left - left.right < 3) found.push(`touches what stands before it: ${name(tag)}`);
          }
          for (const row of document.querySelectorAll('main .acts, main .rowform, main .hd .act')) {
            const parts = [...row.children].flatMap(each => each.tagName === 'FORM' ? [...each.children] : [each]).filter(shown).map(each => [each, each.getBoundingClientRect()]);
            for (let i = 1; i < parts.length; i++) {
              const [, a] = parts[i - 1], [part, b] = parts[i];
              if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < Math.min(a.height, b.height) / 4) continue;
              if (![a.top - b.top, a.bottom - b.bottom, (a.top + a.bottom - b.top - b.bottom) / 2].some(off => Math.abs(off) <= 2)) found.push(`out of line: ${name(part)}`);
            }
          }
          for (const row of document.querySelectorAll('main .three, main .pair, main .filters')) {
            const entries = [...row.querySelectorAll(':scope > .field > :is(input, select)')].filter(shown).map(each => [each, each.getBoundingClientRect()]);
            for (let i = 1; i < entries.length; i++) {
              const [, a] = entries[i - 1], [part, b] = entries[i];
              if (Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) && Math.abs(a.top - b.top) > 2) found.push(`out of line: ${name(part.parentElement)}`);
            }
          }
          return found;
        }
        """));

    /// <summary>One h1, a title, a language, a main part; every field has a name; every style and picture was served.</summary>
    public static async Task<IReadOnlyList<string>> Frame(IPage page) => Sentences(await page.EvaluateAsync<JsonElement>("""
        () => {
          const found = [];
          if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
          if (!document.title.trim()) found.push('no title');
          if (!document.querySelector('main')) found.push('no main');
          if (!['ja', 'en'].includes(document.documentElement.lang)) found.push('no language');
          for (const form of document.querySelectorAll('form[method=post]'))
            if (!form.querySelector('input[name=__RequestVerificationToken]')) found.push(`form without token: ${form.action}`);
          for (const sheet of document.styleSheets) if (sheet.href && sheet.cssRules.length === 0) found.push(`empty style ${sheet.href}`);
          return found;
        }
        """));

    private static List<string> Sentences(JsonElement found) => [.. found.EnumerateArray().Select(each => each.GetString()!)];
}
