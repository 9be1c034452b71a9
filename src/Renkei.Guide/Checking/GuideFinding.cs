using Renkei.Kernel;

namespace Renkei.Guide.Checking;

/// <summary>One thing that is wrong with the guide's content.</summary>
/// <param name="File">The file, as it was read.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in bytes, from 1.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Arguments">What fills the places of the text.</param>
public sealed record GuideFinding(string File, int Line, int Column, FindingKind Kind, TextKey Text, params IReadOnlyList<object> Arguments)
{
    /// <summary>The sentence.</summary>
    public string In(Language language) => Text.In(language, [.. Arguments]);
}

/// <summary>What kind of thing is wrong.</summary>
public enum FindingKind
{
    /// <summary>The file cannot be read.</summary>
    File,

    /// <summary>A source is missing or unknown.</summary>
    Source,

    /// <summary>A date is missing, in the future, or old.</summary>
    Date,

    /// <summary>A link leads nowhere.</summary>
    Link,

    /// <summary>A language is missing.</summary>
    Translation,

    /// <summary>A term is not in the glossary.</summary>
    Term,
}
