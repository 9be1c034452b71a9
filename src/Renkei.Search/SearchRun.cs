using System.Text.Json;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Search;

/// <summary>
/// One question being answered. A word can stand in every text there is, so no more than <see cref="SearchIndex.HitsLimit"/>
/// of anything is read; where there are more, it is the newest of those whose title is the question, then of those with its
/// words in the title, then with its words side by side, then of all (decision 0071).
/// </summary>
internal sealed class SearchRun(Unit unit, SearchQuery query, Readable readable, Language reader, CancellationToken stop)
{
    /// <summary>More scopes than this are not looked up in the index but compared row by row.</summary>
    internal const int MarkedScopesLimit = 64;

    private const int Limit = SearchIndex.HitsLimit;

    private readonly string language = SearchIndex.Code(reader);

    private readonly string[] scopes = [.. readable.Scopes];

    private readonly long[] digests = [.. readable.Scopes.Select(Grams.Digest)];

    private readonly string[] marks = unit.Engine == Engine.Sqlite && readable.Scopes.Count <= MarkedScopesLimit && !readable.Everything
        ? [.. readable.Scopes.Select(scope => Grams.Mark('s', scope))] : [];

    /// <summary>The newest that hold every word; one more than the limit says that there are more.</summary>
    internal Task<IReadOnlyList<Candidate>> Newest(string? kind) => Look(Sought.Anywhere(query), kind, Limit + 1);

    /// <summary>How many there are of each kind, each counted up to its limit.</summary>
    /// <param name="found">The newest of all kinds. A kind with more than its limit among them is counted by that; the others are asked for.</param>
    internal async Task<IReadOnlyList<KindCount>> Kinds(IReadOnlyList<Candidate> found)
    {
        var many = found.CountBy(hit => hit.Kind).Where(count => count.Value > SearchIndex.KindLimit)
            .Select(count => new KindCount(count.Key, SearchIndex.KindLimit, IsCut: true)).ToList();
        string[] others = [.. readable.Kinds.Where(kind => many.TrueForAll(count => count.Kind != kind))];
        if (others.Length > 0) many.AddRange(await Count(others));
        return [.. many.OrderByDescending(count => count.Count).ThenByDescending(count => count.IsCut).ThenBy(count => count.Kind, StringComparer.Ordinal)];
    }

    private Task<IReadOnlyList<KindCount>> Count(string[] kinds)
    {
        var sought = Sought.Anywhere(query);
        return unit.Engine == Engine.PostgreSql
            ? unit.List(SearchIndex.CountOnPostgres, ReadCount, stop, [.. OnPostgres(sought, SearchIndex.KindLimit + 1),
                ("@kinds", kinds.Select(Grams.Digest).ToArray()), ("@names", kinds)])
            : unit.List(SearchIndex.CountOnSqlite, ReadCount, stop, [.. OnSqlite(SearchIndex.KindLimit + 1),
                ("@kinds", JsonSerializer.Serialize(kinds.ToDictionary(kind => kind, kind => sought.Match(marks, kind))))]);
    }

    private static KindCount ReadCount(Row row) =>
        new(row.Text(0), Math.Min(row.Int(1), SearchIndex.KindLimit), row.Int(1) > SearchIndex.KindLimit);

    /// <summary>The best of what was found, best first, no fewer than are wanted where there are as many.</summary>
    /// <param name="found">What <see cref="Newest"/> told.</param>
    /// <param name="kind">Only this kind, or null for all.</param>
    /// <param name="wanted">How many, from the best. The stages are those of the order, so the last ones are asked for only when the first tell too few.</param>
    internal async Task<List<Candidate>> Best(IReadOnlyList<Candidate> found, string? kind, int wanted)
    {
        var phrases = query.Terms.Count > 1 ? await LookAll(Sought.AsPhrase(query), kind) : [];
        var best = new Dictionary<long, Candidate>();
        if (found.Count <= Limit)
        {
            Add(found);
        }
        else
        {
            Add(await LookAll(Sought.AsTitle(query), kind));
            Add(await Look(Sought.AllInTitle(query), kind, Limit));
            // Whatever else there is comes after these.
            if (best.Count < wanted)
            {
                if (query.Terms.Count > 1) Add(await LookAll(Sought.OneInTitle(query), kind));
                Add(phrases);
                Add(found.Take(Limit));
            }
        }

        var asPhrase = phrases.Select(candidate => candidate.Id).ToHashSet();
        return [.. best.Values.Select(candidate => candidate with { AsPhrase = asPhrase.Contains(candidate.Id) })
            .Order(Comparer<Candidate>.Create(Candidate.BestFirst)).Take(Limit)];

        void Add(IEnumerable<Candidate> more)
        {
            foreach (var candidate in more) best.TryAdd(candidate.Id, candidate);
        }
    }

    private async Task<List<Candidate>> LookAll(IEnumerable<Sought> each, string? kind)
    {
        var found = new List<Candidate>();
        foreach (var sought in each) found.AddRange(await Look(sought, kind, Limit));
        return found;
    }

    /// <summary>The newest.</summary>
    private Task<IReadOnlyList<Candidate>> Look(Sought sought, string? kind, int limit) => unit.Engine == Engine.PostgreSql
        ? unit.List(SearchIndex.FindOnPostgres, Read, stop, [.. OnPostgres(sought, limit), .. OfKind(kind)])
        : unit.List(SearchIndex.FindOnSqlite, Read, stop, [.. OnSqlite(limit), ("@kind", kind ?? ""), ("@match", sought.Match(marks, kind))]);

    private Candidate Read(Row row) => Candidate.Of(row.Long(0), row.Text(1), row.Long(2), row.Text(3), query);

    private (string, object?)[] OnSqlite(int limit) =>
        [("@scopes", readable.ScopesJson), ("@language", language), ("@limit", limit)];

    private (string, object?)[] OnPostgres(Sought sought, int limit)
    {
        var (grams, words, inTitle) = sought.Set();
        return
        [
            ("@everything", readable.Everything), ("@scopes", scopes), ("@marks", digests), ("@language", language), ("@limit", limit),
            ("@grams", grams), ("@words", words), ("@heads", inTitle),
        ];
    }

    private static (string, object?)[] OfKind(string? kind) => [("@kind", kind is null ? 0L : Grams.Digest(kind)), ("@name", kind ?? "")];
}

/// <summary>What one asker may read.</summary>
/// <param name="Scopes">The scopes that hold something.</param>
/// <param name="Kinds">The kinds of what they hold.</param>
/// <param name="Everything">True when there is nothing outside.</param>
internal sealed record Readable(IReadOnlyCollection<string> Scopes, string[] Kinds, bool Everything)
{
    internal string ScopesJson { get; } = JsonSerializer.Serialize(Scopes);
}

/// <summary>What ranking knows of a hit.</summary>
internal sealed record Candidate(long Id, string Kind, long Size, bool IsTitle, int InTitle, bool AsPhrase)
{
    internal static Candidate Of(long id, string kind, long size, string head, SearchQuery query)
    {
        var title = head.AsSpan(0, head.IndexOf(Grams.FieldEnd, StringComparison.Ordinal));
        var (isTitle, inTitle) = (false, 0);
        foreach (var phrase in query.Phrases) isTitle |= title.SequenceEqual(phrase);
        foreach (var term in query.Terms) inTitle += head.Contains(term.Text, StringComparison.Ordinal) ? 1 : 0;
        return new Candidate(id, kind, size, isTitle, inTitle, AsPhrase: false);
    }

    /// <summary>The title itself, then more words in the title, then the words side by side, then the shorter text, then the newer.</summary>
    internal static int BestFirst(Candidate one, Candidate two)
    {
        var order = two.IsTitle.CompareTo(one.IsTitle);
        if (order == 0) order = two.InTitle.CompareTo(one.InTitle);
        if (order == 0) order = two.AsPhrase.CompareTo(one.AsPhrase);
        if (order == 0) order = one.Size.CompareTo(two.Size);
        return order == 0 ? two.Id.CompareTo(one.Id) : order;
    }
}
