using Renkei.Kernel;

namespace Renkei.Search;

/// <summary>
/// Whose text it is: <c>guide</c>, <c>plan:…</c>, <c>plan:…/party:3</c>. Who may read a scope may read what lies within it:
/// <c>plan:1</c> opens <c>plan:1/party:3</c>, never the other way round.
/// </summary>
public readonly record struct SearchScope
{
    /// <summary>The longest name of a scope.</summary>
    public const int LengthLimit = 100;

    /// <summary>A scope by its name: ASCII letters, digits, and <c>: - _</c>, parts separated by <c>/</c>.</summary>
    public SearchScope(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > LengthLimit || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_' or '/'))
            throw new ArgumentException($"A scope is at most {LengthLimit} ASCII letters, digits, ':', '-', '_' and '/'.", nameof(name));
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The guide: open to everybody.</summary>
    public static SearchScope Guide { get; } = new("guide");

    /// <summary>All of one plan.</summary>
    public static SearchScope Plan(Guid plan) => new($"plan:{plan:D}");

    /// <summary>One organisation's part of a plan.</summary>
    public static SearchScope Party(Guid plan, int party) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"plan:{plan:D}/party:{party}"));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What kind of thing is found, with its name for people. A module registers its kinds as singletons.</summary>
/// <param name="Code">Stable, such as <c>milestone</c>.</param>
/// <param name="Label">Its name, such as マイルストーン.</param>
public sealed record SearchKind(string Code, TextKey Label);

/// <summary>One text that can be found. Scope, key and language say which; putting it again replaces it.</summary>
public sealed record SearchEntry
{
    /// <summary>A longer title is cut here.</summary>
    public const int TitleLimit = 300;

    /// <summary>Longer readings are cut here.</summary>
    public const int ReadingsLimit = 500;

    /// <summary>Of a longer text only the beginning is searched.</summary>
    public const int BodyLimit = 50_000;

    /// <summary>The longest key, kind or address.</summary>
    public const int KeyLimit = 500;

    /// <summary>Who may find it.</summary>
    public required SearchScope Scope { get; init; }

    /// <summary>The code of a <see cref="SearchKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which thing of its scope, such as <c>step1/activity:3</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The language of the text.</summary>
    public required Language Language { get; init; }

    /// <summary>What it is called; a hit here counts more.</summary>
    public required string Title { get; init; }

    /// <summary>How the title is read (よみ) and other names it goes by; searched like the title.</summary>
    public string Readings { get; init; } = "";

    /// <summary>Its words.</summary>
    public required string Body { get; init; }

    /// <summary>Where it is: a path of this program, beginning with one slash.</summary>
    public required string Address { get; init; }
}
