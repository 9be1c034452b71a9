using System.Security.Cryptography;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Storage;

namespace Renkei.Search;

/// <summary>
/// Everything that can be found by words. Entries change in the transaction of whoever changes the thing itself.
/// What a question means does not depend on the engine: every word stands in the folded title, readings or body.
/// The index of pairs only says where to look.
/// </summary>
public static partial class SearchIndex
{
    /// <summary>How many hits are counted, ranked and shown; of more, the answer says only that there are more.</summary>
    public const int HitsLimit = 1_000;

    /// <summary>How many hits of each kind are counted where there are more than <see cref="HitsLimit"/> in all.</summary>
    public const int KindLimit = 100;

    /// <summary>How many hits a page shows.</summary>
    public const int HitsOnPage = 20;

    /// <summary>How many scopes one question may be asked in.</summary>
    public const int ScopesLimit = 500;

    /// <summary>Puts a text in, or replaces it. A text that is there already costs one look.</summary>
    /// <exception cref="ArgumentException">The entry has no key, kind or local address, or they are too long.</exception>
    public static async Task Put(Unit unit, SearchEntry entry, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(entry);
        Check(entry);
        var (title, readings, body) = (Cut(entry.Title, SearchEntry.TitleLimit),
            Cut(entry.Readings, SearchEntry.ReadingsLimit), Cut(entry.Body, SearchEntry.BodyLimit));
        var head = JapaneseText.Fold(title, Folding.Search) + Grams.FieldEnd + JapaneseText.Fold(readings, Folding.Search);
        var tail = JapaneseText.Fold(body, Folding.Search);
        await unit.Execute("insert into search_scope (scope, kind) values (@scope, @kind) on conflict (scope, kind) do nothing", stop,
            ("@scope", entry.Scope.Name), ("@kind", entry.Kind));
        var id = await unit.Number(PutEntry, stop,
            ("@scope", entry.Scope.Name), ("@key", entry.Key), ("@language", Code(entry.Language)), ("@kind", entry.Kind),
            ("@head", head), ("@size", (long)head.Length + tail.Length),
            ("@digest", Digest(entry.Kind, entry.Address, title, readings, body, head, tail)));
        if (id is null) return; // The same text stands there already.
        await unit.Execute(PutText, stop, ("@id", id), ("@address", entry.Address), ("@title", title), ("@readings", readings),
            ("@body", body), ("@tail", tail));
        await PutGrams(unit, id.Value, entry.Scope.Name, entry.Kind, head, tail, stop);
    }

    /// <summary>Takes a text out, in every language it stands in.</summary>
    public static async Task Remove(Unit unit, SearchScope scope, string key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentException.ThrowIfNullOrEmpty(key);
        await Remove(unit, stop, ("@scope", scope.Name), ("@key", key));
    }

    /// <summary>Takes out everything of a scope itself (not what lies within it), such as before it is put in anew.</summary>
    public static async Task RemoveScope(Unit unit, SearchScope scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        await Remove(unit, stop, ("@scope", scope.Name), ("@key", ""));
        await unit.Execute("delete from search_scope where scope = @scope", stop, ("@scope", scope.Name));
    }

    /// <summary>Finds what holds every word of the question, in the scopes the asker may read, best first.</summary>
    /// <param name="unit">The unit to read in.</param>
    /// <param name="query">The question.</param>
    /// <param name="allowed">What the asker may read. Nothing outside is looked at, counted or told of.</param>
    /// <param name="reader">The reader's language: a text that stands in it too is found only in it.</param>
    /// <param name="kind">Only this kind, or null for all.</param>
    /// <param name="page">Which page, from 1; a page beyond the last is the last.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<SearchAnswer> Find(
        Unit unit, SearchQuery query, IReadOnlyCollection<SearchScope> allowed, Language reader, string? kind, int page,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(allowed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(allowed.Count, ScopesLimit);
        if (query.IsEmpty || allowed.Count == 0) return SearchAnswer.Nothing;
        var readable = await MayRead(unit, allowed, stop);
        if (readable.Scopes.Count == 0) return SearchAnswer.Nothing;
        var run = new SearchRun(unit, query, readable, reader, stop);
        var found = await run.Newest(kind: null);
        var isCut = found.Count > HitsLimit;
        var kinds = isCut ? await run.Kinds(found) : [.. found.GroupBy(hit => hit.Kind, StringComparer.Ordinal)
            .Select(group => new KindCount(group.Key, group.Count(), IsCut: false))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Kind, StringComparer.Ordinal)];
        var all = new KindCount("", Math.Min(found.Count, HitsLimit), isCut);
        if (kind is not null) found = isCut ? await run.Newest(kind) : [.. found.Where(hit => hit.Kind == kind)];
        var shown = Math.Min(found.Count, HitsLimit);
        var pages = Math.Max(1, (shown + HitsOnPage - 1) / HitsOnPage);
        page = Math.Clamp(page, 1, pages);
        var best = await run.Best(found, kind, wanted: Math.Min(page * HitsOnPage, shown));
        var ids = best.Skip((page - 1) * HitsOnPage).Take(HitsOnPage).Select(hit => hit.Id).ToArray();
        return new SearchAnswer(await Load(unit, query, ids, stop), shown, found.Count > HitsLimit, page, pages, all, kinds);
    }

    private static async Task Remove(Unit unit, CancellationToken stop, params (string, object?)[] which)
    {
        await unit.Execute(unit.Engine == Engine.PostgreSql ? RemoveGramsOnPostgres : RemoveGramsOnSqlite, stop, which);
        await unit.Execute(RemoveTexts, stop, which);
        await unit.Execute(RemoveEntries, stop, which);
    }

    private static async Task<Readable> MayRead(Unit unit, IReadOnlyCollection<SearchScope> allowed, CancellationToken stop)
    {
        var names = allowed.Select(scope => scope.Name).ToArray();
        var held = unit.Engine == Engine.PostgreSql
            ? await unit.List(ReadableOnPostgres, Read, stop, ("@allowed", names))
            : await unit.List(ReadableOnSqlite, Read, stop, ("@allowed", JsonSerializer.Serialize(names)));
        var all = await unit.Number("select count(*) from search_scope", stop);
        return new Readable([.. held.Select(pair => pair.Scope).Distinct(StringComparer.Ordinal)],
            [.. held.Select(pair => pair.Kind).Distinct(StringComparer.Ordinal)], held.Count == all);

        static (string Scope, string Kind) Read(Row row) => (row.Text(0), row.Text(1));
    }

    private static async Task<IReadOnlyList<SearchHit>> Load(Unit unit, SearchQuery query, long[] ids, CancellationToken stop)
    {
        var rows = unit.Engine == Engine.PostgreSql
            ? await unit.List(LoadOnPostgres, Read, stop, ("@ids", ids))
            : await unit.List(LoadOnSqlite, Read, stop, ("@ids", JsonSerializer.Serialize(ids)));
        return [.. rows.OrderBy(row => Array.IndexOf(ids, row.Id)).Select(row => Highlight.Of(row.Entry, query))];

        static (long Id, SearchEntry Entry) Read(Row row) => (row.Long(0), new SearchEntry
        {
            Scope = new SearchScope(row.Text(1)), Kind = row.Text(2), Key = row.Text(3),
            Language = row.Text(4) == "ja" ? Language.Japanese : Language.English,
            Address = row.Text(5), Title = row.Text(6), Readings = row.Text(7), Body = row.Text(8),
        });
    }

    private static void Check(SearchEntry entry)
    {
        foreach (var text in (ReadOnlySpan<string>)[entry.Key, entry.Kind, entry.Address])
            if (text.Length is 0 or > SearchEntry.KeyLimit)
                throw new ArgumentException($"Key, kind and address have 1 to {SearchEntry.KeyLimit} characters.", nameof(entry));
        if (entry.Address[0] != '/' || entry.Address.StartsWith("//", StringComparison.Ordinal) || entry.Address.Contains('\\', StringComparison.Ordinal))
            throw new ArgumentException("An address is a path of this program, beginning with one slash.", nameof(entry));
    }

    // A NUL or half a surrogate pair cannot be stored on both engines.
    private static string Cut(string text, int limit)
    {
        var cut = text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
        return cut.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || cut.Contains('\0', StringComparison.Ordinal)
            ? string.Concat(cut.EnumerateRunes().Select(rune => rune.Value == 0 ? " " : rune.ToString())) : cut;
    }

    private static string Digest(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));

    internal static string Code(Language language) => language switch { Language.Japanese => "ja", Language.English => "en" };
}
