using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>A link from a record to an activity (<c>step1/7</c>) or to another record (<c>decision/9</c>).</summary>
[Identity("to")]
public sealed record RecordLink : OpenRecord
{
    /// <summary>An activity of the procedure, or a kind and a local number.</summary>
    internal const string Pattern = "step[1-4]/[1-9][0-9]?|[a-z][a-z-]*/[1-9][0-9]{0,8}";

    /// <summary>Where it leads.</summary>
    [Field("リンク先", "Linked to", Pattern = Pattern, Refers = FieldRefers.ToRecord)]
    public required string To { get; init; }
}

/// <summary>Keys of sections that are a kind and a local number, such as <c>decision/9</c>.</summary>
public static class NumberedKey
{
    /// <summary>The key pattern of a kind whose sections are numbered by <see cref="PlanNumbers"/> under the kind's own name.</summary>
    internal static string Pattern(string kind) => kind + "/[1-9][0-9]{0,8}";

    /// <summary>The key of one record.</summary>
    public static SectionKey<T> Of<T>(SectionKind<T> kind, int number)
        where T : OpenRecord
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Key(Text(kind.Name, number));
    }

    /// <summary>The key as text.</summary>
    public static string Text(string kind, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}/{number}");

    /// <summary>True for a key that is a kind and a number and nothing else.</summary>
    internal static bool Is(string key) => key.Split('/') is [_, var number] && number.Length > 0 && number.All(char.IsAsciiDigit);

    /// <summary>The local number in a key.</summary>
    public static int NumberOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return int.Parse(key.AsSpan(key.IndexOf('/', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture);
    }
}
