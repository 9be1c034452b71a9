using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Renkei.Search;

/// <summary>
/// The one tokeniser of both engines: every two neighbouring characters of the folded text, over the code points, and every
/// character by itself. Each field ends with a mark of its own, so that its last character too begins a pair.
/// SQLite keeps them as words in the order of the text, PostgreSQL as a set of numbers.
/// </summary>
internal static class Grams
{
    /// <summary>What ends a field, and a title within its field.</summary>
    internal const char FieldEnd = '\n';

    /// <summary>Plane 16 is for private use; ASCII that is not a letter or digit moves there, because SQLite's ascii tokeniser would split at it.</summary>
    private const int Moved = 0x10FF00;

    // A code point has 21 bits. No character is Alone, so a pair is never one character; what stands in the title is told once more with InTitle.
    private const long Alone = 0x1FFFFF;
    private const long InTitle = 1L << 42;
    private const long WholeTitle = 1L << 62;

    /// <summary>For FTS5: the pairs in the order of the text, so that a phrase of pairs is a piece of the text; then the characters.</summary>
    internal static string InOrder(string field)
    {
        var grams = new StringBuilder(field.Length * 4);
        var characters = new HashSet<Rune>();
        var previous = default(Rune?);
        foreach (var rune in field.EnumerateRunes())
        {
            var safe = Safe(rune);
            Pair(safe);
            characters.Add(safe);
        }

        Pair(Safe(new Rune(FieldEnd)));
        foreach (var character in characters) Append(character).Append(' ');
        return grams.ToString();

        void Pair(Rune next)
        {
            if (previous is { } before)
            {
                Append(before);
                Append(next).Append(' ');
            }

            previous = next;
        }

        StringBuilder Append(Rune rune)
        {
            Span<char> written = stackalloc char[2];
            return grams.Append(written[..rune.EncodeToUtf16(written)]);
        }
    }

    /// <summary>For an FTS5 question: a piece of text as a phrase of its pairs, or as the one character it is.</summary>
    internal static string Phrase(string text)
    {
        var characters = text.EnumerateRunes().Select(rune => Safe(rune).ToString()).ToArray();
        return '"' + (characters.Length == 1 ? characters[0]
            : string.Join(' ', characters.Zip(characters.Skip(1), (one, two) => one + two))) + '"';
    }

    /// <summary>For FTS5: a scope or kind as one word, longer than any pair.</summary>
    internal static string Mark(char sort, string name) => string.Create(CultureInfo.InvariantCulture, $"{sort}{Digest(name):x16}");

    /// <summary>A name as a number. What is found by it is compared with the name itself.</summary>
    internal static long Digest(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    /// <summary>For PostgreSQL: which characters and pairs there are, those of the title and its readings once more, and the title whole.</summary>
    internal static long[] Numbers(string head, string tail)
    {
        var grams = new HashSet<long>();
        Collect(head, 0, single: true, grams);
        foreach (var gram in grams.ToArray()) grams.Add(gram | InTitle);
        Collect(tail, 0, single: true, grams);
        grams.Add(Title(head[..head.IndexOf(FieldEnd, StringComparison.Ordinal)]));
        return [.. grams];
    }

    /// <summary>For a PostgreSQL question: what the set must hold. Where it stands is checked on the text itself, unless <see cref="Tells"/>.</summary>
    internal static long[] Wanted(IEnumerable<string> words, IEnumerable<string> inTitle, string? title)
    {
        var grams = new HashSet<long>();
        foreach (var word in words) Collect(word, 0, single: !HasMore(word, 1), grams);
        foreach (var word in inTitle) Collect(word, InTitle, single: !HasMore(word, 1), grams);
        if (title is not null) grams.Add(Title(title));
        return [.. grams];
    }

    /// <summary>True for a word that is itself one character or pair: what the set says of it needs no second look.</summary>
    internal static bool Tells(string word) => !HasMore(word, 2);

    private static bool HasMore(string text, int characters) => text.EnumerateRunes().Skip(characters).Any();

    private static void Collect(string text, long mark, bool single, HashSet<long> grams)
    {
        var previous = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            if (single) grams.Add(((long)rune.Value << 21) | Alone | mark);
            if (previous > 0) grams.Add((previous << 21) | (uint)rune.Value | mark);
            previous = rune.Value;
        }
    }

    private static long Title(string title) => WholeTitle | (Digest(title) & (WholeTitle - 1));

    private static Rune Safe(Rune rune) => rune.IsAscii && !Rune.IsLetterOrDigit(rune) ? new Rune(Moved + rune.Value) : rune;
}
