using System.Text;

namespace Renkei.Search;

/// <summary>
/// The one tokeniser of both engines: every two neighbouring characters of the folded text, over the code points.
/// Each field ends with a mark of its own, so that its last character too begins a pair and no pair joins two fields' words.
/// </summary>
internal static class Grams
{
    private const char FieldEnd = '\n';

    /// <summary>Plane 16 is for private use; ASCII that is not a letter or digit moves there, because SQLite's ascii tokeniser would split at it.</summary>
    private const int Moved = 0x10FF00;

    /// <summary>For FTS5: the pairs in the order of the text, so that a phrase of pairs is a piece of the text.</summary>
    internal static string InOrder(params ReadOnlySpan<string> fields)
    {
        var grams = new StringBuilder();
        var previous = "";
        foreach (var field in fields)
        {
            foreach (var rune in field.EnumerateRunes()) Add(rune);
            Add(new Rune(FieldEnd));
        }

        return grams.ToString();

        void Add(Rune rune)
        {
            var written = Safe(rune);
            if (previous.Length > 0) grams.Append(previous).Append(written).Append(' ');
            previous = written;
        }
    }

    /// <summary>For an FTS5 question: a word as a phrase of its pairs; one character asks for every pair it begins.</summary>
    internal static string Match(SearchTerm term)
    {
        var characters = term.Text.EnumerateRunes().Select(Safe).ToArray();
        return characters.Length == 1 ? $"\"{characters[0]}\" *"
            : '"' + string.Join(' ', characters.Zip(characters.Skip(1), (one, two) => one + two)) + '"';
    }

    /// <summary>For PostgreSQL: which characters and pairs there are. Where they stand is checked on the text itself.</summary>
    internal static string[] Distinct(params ReadOnlySpan<string> fields)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields) Collect(field, grams, single: true);
        return [.. grams];
    }

    /// <summary>For a PostgreSQL question: what the text must hold to be looked at.</summary>
    internal static string[] Wanted(IEnumerable<SearchTerm> terms)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms) Collect(term.Text, grams, single: !term.Text.EnumerateRunes().Skip(1).Any());
        return [.. grams];
    }

    /// <summary>True for a word that is itself one character or pair: what the index says of it needs no second look.</summary>
    internal static bool Tells(SearchTerm term) => !term.Text.EnumerateRunes().Skip(2).Any();

    private static void Collect(string text, HashSet<string> grams, bool single)
    {
        var previous = "";
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.ToString();
            if (single) grams.Add(character);
            if (previous.Length > 0) grams.Add(previous + character);
            previous = character;
        }
    }

    private static string Safe(Rune rune) => rune.IsAscii && !Rune.IsLetterOrDigit(rune)
        ? new Rune(Moved + rune.Value).ToString() : rune.ToString();
}
