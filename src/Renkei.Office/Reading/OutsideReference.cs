using System.Text.RegularExpressions;

namespace Renkei.Office.Reading;

/// <summary>Tells a formula that reaches beyond its workbook from one that does not.</summary>
internal static partial class OutsideReference
{
    /// <summary>
    /// True for another workbook ([1]Sheet!A1, 'C:\[x.xlsx]S'!A1), a DDE link (app|topic!item) and functions that fetch.
    /// A column of a table (Table1[Column]) is inside.
    /// </summary>
    internal static bool In(string formula) =>
        (formula.Contains('[', StringComparison.Ordinal) && Workbook().IsMatch(formula))
        || (formula.Contains('|', StringComparison.Ordinal) && Dde().IsMatch(formula))
        || Fetch().IsMatch(formula);

    [GeneratedRegex(@"(^|[^\w\]])'?[^'!\[\]""]*\[[^\[\]]+\][^'!\[\]()+*/,;""]*'?!|file:", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Workbook();

    [GeneratedRegex(@"[\w.']+\|'?[^'!]*'?!", RegexOptions.None, 200)]
    private static partial Regex Dde();

    [GeneratedRegex(@"\b(WEBSERVICE|RTD|IMAGE|CALL|REGISTER\.ID|SQL\.REQUEST)\s*\(", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Fetch();
}
