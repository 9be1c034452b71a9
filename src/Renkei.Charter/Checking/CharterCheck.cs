namespace Renkei.Charter.Checking;

/// <summary>Examines a charter (規約の検査): errors and warnings, each pointing to the row or place it is about.</summary>
public static class CharterCheck
{
    /// <summary>The most findings that are reported; a charter with more is not near to being right.</summary>
    public const int MostFindings = 1_000;

    /// <summary>Everything found, errors first, then in the order of the file.</summary>
    public static IReadOnlyList<CharterIssue> Run(CharterDocument charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        var findings = new Findings();
        NameChecks.Run(charter, findings);
        RuleChecks.Run(charter, findings);
        ConflictChecks.Run(charter, findings);
        CoverageChecks.Run(charter, findings);
        SafeguardChecks.Run(charter, findings);
        return [.. findings.All.OrderBy(one => one.Severity).Take(MostFindings)];
    }
}

/// <summary>Collects what the checks find.</summary>
internal sealed class Findings
{
    private readonly List<CharterIssue> all = [];

    internal IReadOnlyList<CharterIssue> All => all;

    internal void Error(string code, string place, Kernel.TextKey text, params object[] arguments) =>
        all.Add(new(IssueSeverity.Error, code, place, null, text, arguments));

    internal void Warning(string code, string place, Kernel.TextKey text, params object[] arguments) =>
        all.Add(new(IssueSeverity.Warning, code, place, null, text, arguments));

    internal void Error(string code, string place, RowId row, Kernel.TextKey text, params object[] arguments) =>
        all.Add(new(IssueSeverity.Error, code, place, row, text, [row.ToString(), .. arguments]));

    internal void Warning(string code, string place, RowId row, Kernel.TextKey text, params object[] arguments) =>
        all.Add(new(IssueSeverity.Warning, code, place, row, text, [row.ToString(), .. arguments]));
}
