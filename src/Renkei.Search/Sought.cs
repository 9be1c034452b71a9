namespace Renkei.Search;

/// <summary>What the index is asked for: pieces of text that must all be there, the same on both engines.</summary>
/// <param name="Words">They stand anywhere: in the title, the readings or the text.</param>
/// <param name="InTitle">They stand in the title or the readings.</param>
/// <param name="Title">The title is this and nothing more.</param>
internal sealed record Sought(IReadOnlyList<string> Words, IReadOnlyList<string> InTitle, string? Title)
{
    internal static Sought Anywhere(SearchQuery query) => new(Texts(query), [], null);

    internal static Sought AllInTitle(SearchQuery query) => new([], Texts(query), null);

    internal static IEnumerable<Sought> OneInTitle(SearchQuery query) =>
        query.Terms.Select(term => new Sought(Texts(query), [term.Text], null));

    internal static IEnumerable<Sought> AsPhrase(SearchQuery query) => query.Phrases.Select(phrase => new Sought([phrase], [], null));

    internal static IEnumerable<Sought> AsTitle(SearchQuery query) => query.Phrases.Select(phrase => new Sought([], [phrase], phrase));

    /// <summary>As FTS5 asks it. The words are in quotation marks and hold none: nothing somebody types becomes an operator.</summary>
    internal string Match(IReadOnlyCollection<string> marks, string? kind)
    {
        IEnumerable<string> parts =
        [
            .. Title is null ? InTitle.Select(word => "head : " + Grams.Phrase(word)) : ["head : ^ " + Grams.Phrase(Title + Grams.FieldEnd)],
            .. Words.Select(Grams.Phrase),
            .. kind is null ? [] : (string[])[$"\"{Grams.Mark('k', kind)}\""],
            .. marks.Count == 0 ? [] : (string[])['(' + string.Join(" OR ", marks.Select(mark => $"\"{mark}\"")) + ')'],
        ];
        return string.Join(" AND ", parts);
    }

    /// <summary>As PostgreSQL asks it: the set, and the words the set does not tell for certain.</summary>
    internal (long[] Grams, string[] Words, string[] InTitle) Set() =>
        (Grams.Wanted(Words, InTitle, Title), Unsure(Words), Title is null ? Unsure(InTitle) : [.. InTitle]);

    private static string[] Unsure(IReadOnlyList<string> words) => [.. words.Where(word => !Grams.Tells(word))];

    private static string[] Texts(SearchQuery query) => [.. query.Terms.Select(term => term.Text)];
}
