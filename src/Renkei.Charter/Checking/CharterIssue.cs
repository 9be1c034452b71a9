using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>Something the check found in a charter.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">A short stable code, such as <c>rule-contradiction</c>.</param>
/// <param name="Place">Where in the file, as a JSON pointer.</param>
/// <param name="Row">The row of the matrix, where it is about one.</param>
/// <param name="Text">The sentence: what, where, what next.</param>
/// <param name="Arguments">What fills the sentence.</param>
public sealed record CharterIssue(
    IssueSeverity Severity, string Code, string Place, RowId? Row, TextKey Text, params object[] Arguments)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => Text.In(language,
        [.. Arguments.Select(argument => argument is Wording words ? words.In(language) : argument)]);
}

/// <summary>How bad it is.</summary>
public enum IssueSeverity
{
    /// <summary>誤り: the charter cannot be signed.</summary>
    Error,

    /// <summary>注意: the committee should look.</summary>
    Warning,
}
