using System.Collections.Concurrent;

namespace Renkei.Planning.Document;

/// <summary>
/// What bodies of sections say, read once. The key is the whole body as it came from the database in this very request, so an
/// entry can be neither stale nor somebody else's, and nothing need be dropped when a plan changes. Content is never changed
/// in place (<see cref="OpenRecord"/>).
/// </summary>
/// <typeparam name="T">What the sections hold.</typeparam>
internal sealed class ParsedSections<T>
    where T : OpenRecord
{
    /// <summary>How many characters of bodies are kept; beyond it everything is dropped and read anew.</summary>
    internal const int CharactersLimit = 1_000_000;

    /// <summary>A body longer than this is not kept: a few would push out everything else.</summary>
    internal const int BodyLimit = CharactersLimit / 10;

    private readonly ConcurrentDictionary<string, T> parsed = new(StringComparer.Ordinal);
    private int characters;

    internal int Characters => Volatile.Read(ref characters);

    internal T Of(string body, Func<string, T> parse)
    {
        if (parsed.TryGetValue(body, out var known)) return known;
        var content = parse(body);
        if (body.Length > BodyLimit) return content;
        if (Interlocked.Add(ref characters, body.Length) > CharactersLimit)
        {
            parsed.Clear();
            Interlocked.Exchange(ref characters, body.Length);
        }

        return parsed.GetOrAdd(body, content);
    }
}
