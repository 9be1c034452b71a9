using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

/// <summary>How bad a finding in the assumptions is.</summary>
public enum FinanceSeverity
{
    /// <summary>Nothing can be worked out.</summary>
    Error,

    /// <summary>It can, but the plan has a gap people should know.</summary>
    Warning,
}

/// <summary>A finding in the assumptions: what, where, and what to do next.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Place">Where it stands, such as <c>costs/C1/unit</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Arguments">What fills its places.</param>
public sealed record FinanceIssue(FinanceSeverity Severity, string Place, TextKey Text, params object[] Arguments)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => Text.In(language, Arguments);
}
