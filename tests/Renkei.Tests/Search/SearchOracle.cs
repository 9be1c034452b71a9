using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Search;

namespace Renkei.Tests.Search;

/// <summary>What search should answer, said as plainly as decision 0071 says it: read every text, compare, sort.</summary>
internal sealed class SearchOracle
{
    private const int Limit = 1000;
    private const int KindLimit = 100;

    private readonly List<Kept> texts = [];
    private long next;

    internal void Put(SearchEntry entry)
    {
        var at = texts.FindIndex(text => Is(text, entry.Scope, entry.Key) && text.Entry.Language == entry.Language);
        var kept = new Kept(at < 0 ? next++ : texts[at].Number, entry, JapaneseText.Fold(entry.Title, Folding.Search),
            JapaneseText.Fold(entry.Readings, Folding.Search), JapaneseText.Fold(entry.Body, Folding.Search));
        if (at < 0) texts.Add(kept);
        else texts[at] = kept;
    }

    internal void Remove(SearchScope scope, string key) => texts.RemoveAll(text => Is(text, scope, key));

    internal Answer Find(string[] words, SearchScope[] allowed, Language reader, string? kind)
    {
        var terms = words.Select(word => JapaneseText.Fold(word, Folding.Search)).ToArray();
        string[] phrases = [string.Concat(terms), string.Join(' ', terms)];
        var readable = texts.Where(text => allowed.Any(scope => text.Entry.Scope == scope
                || text.Entry.Scope.Name.StartsWith(scope.Name + "/", StringComparison.Ordinal))
            && (text.Entry.Language == reader || !texts.Exists(other => Is(other, text.Entry.Scope, text.Entry.Key) && other.Entry.Language == reader)))
            .ToList();
        var all = readable.Where(text => terms.All(text.Holds)).ToList();
        var hits = all.Where(text => kind is null || text.Entry.Kind == kind).ToList();
        var asPhrase = phrases.SelectMany(phrase => Newest(hits.Where(text => text.Holds(phrase)))).ToHashSet();
        var pool = hits.ToHashSet();
        if (hits.Count > Limit)
        {
            pool = [.. phrases.SelectMany(phrase => Newest(hits.Where(text => text.Title == phrase))),
                .. Newest(hits.Where(text => terms.All(text.HoldsInTitle)))];
            if (pool.Count < Limit)
            {
                foreach (var term in terms) pool.UnionWith(Newest(hits.Where(text => text.HoldsInTitle(term))));
                pool.UnionWith(asPhrase);
                pool.UnionWith(Newest(hits));
            }
        }

        var best = pool.OrderByDescending(text => phrases.Contains(text.Title)).ThenByDescending(text => terms.Count(text.HoldsInTitle))
            .ThenByDescending(text => terms.Length > 1 && asPhrase.Contains(text)).ThenBy(text => text.Size).ThenByDescending(text => text.Number).Take(Limit);
        var kinds = all.GroupBy(text => text.Entry.Kind)
            .Select(group => all.Count <= Limit ? new KindCount(group.Key, group.Count(), IsCut: false)
                : new KindCount(group.Key, Math.Min(group.Count(), KindLimit), group.Count() > KindLimit))
            .OrderByDescending(count => count.Count + (count.IsCut ? 1 : 0)).ThenBy(count => count.Kind, StringComparer.Ordinal);
        return new Answer([.. best.Select(text => text.Name)], hits.Count > Limit,
            new KindCount("", Math.Min(all.Count, Limit), all.Count > Limit), [.. kinds]);
    }

    private static IEnumerable<Kept> Newest(IEnumerable<Kept> texts) => texts.OrderByDescending(text => text.Number).Take(Limit);

    private static bool Is(Kept text, SearchScope scope, string key) => text.Entry.Scope == scope && text.Entry.Key == key;

    internal sealed record Answer(string[] Names, bool IsCut, KindCount All, KindCount[] Kinds);

    private sealed record Kept(long Number, SearchEntry Entry, string Title, string Readings, string Body)
    {
        public string Name => $"{Entry.Scope} {Entry.Key} {Entry.Language}";

        public int Size => Title.Length + Readings.Length + 1 + Body.Length;

        public bool HoldsInTitle(string word) => Title.Contains(word, StringComparison.Ordinal) || Readings.Contains(word, StringComparison.Ordinal);

        public bool Holds(string word) => HoldsInTitle(word) || Body.Contains(word, StringComparison.Ordinal);
    }
}
