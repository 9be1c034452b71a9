using System.Text.RegularExpressions;

namespace Renkei.Tests.House;

public partial class SizeTests
{
    private const int FileLinesLimit = 400;
    private const int FunctionLinesLimit = 60;
    private const int ColumnsLimit = 165;

    // A longer file needs its reason here.
    private static readonly Dictionary<string, string> LongFiles = new()
    {
    };

    // Today's long functions. A line leaves when its function is cut; none comes in.
    private static readonly Dictionary<string, string> LongFunctions = new()
    {
    };

    [Fact]
    public void Files_stay_readable_in_one_sitting() => Ratchet.Holds(
        Written().Where(file => Lines(file).Length > FileLinesLimit), LongFiles, $"More than {FileLinesLimit} lines; cut it at a concept:");

    [Fact]
    public void Functions_fit_a_screen() => Ratchet.Holds(
        from file in Checkout.With(".cs", ".razor")
        from function in Functions(Lines(file))
        where function.Length > FunctionLinesLimit
        select $"{file} {function.Name}",
        LongFunctions,
        $"More than {FunctionLinesLimit} lines; let one function branch and its helpers compute:");

    /// <summary>A sentence for people stands on one line, however long: cut in pieces it cannot be found. So texts do not count.</summary>
    [Fact]
    public void Lines_of_code_stay_on_the_screen() => Ratchet.Holds(
        from file in Checkout.With(".cs")
        where file.StartsWith("src/", StringComparison.Ordinal)
        from line in Lines(file).Select((text, index) => (text, Number: index + 1))
        where Literal().Replace(line.text, "\"\"").Length > ColumnsLimit
        select $"{file}:{line.Number} ({line.text.Length})",
        $"Wider than {ColumnsLimit} columns, its texts not counted:");

    [Fact]
    public void A_function_is_measured_from_name_to_brace()
    {
        string[] text = ["    public void Show()", "    {", "        if (x)", "        {", "        }", "    }", "    private int Two() =>", "        2;"];

        Assert.Equal([("Show", 6), ("Two", 2)], Functions(text));
    }

    private static IEnumerable<string> Written() => Checkout.With(".cs", ".razor", ".css", ".js", ".mjs");

    private static string[] Lines(string file) => Checkout.Read(file).TrimEnd('\n').Split('\n');

    /// <summary>Functions by the shape our formatter gives them: a head, a brace or an arrow in its column, an end in the same column.</summary>
    private static IEnumerable<(string Name, int Length)> Functions(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var head = Head().Match(lines[at]);
            if (!head.Success) continue;
            var indent = head.Groups["indent"].Value;
            var end = at;
            var inBraces = false;
            while (end < lines.Length - 1 && !Ends(lines[end], indent, inBraces))
            {
                end++;
                inBraces |= lines[end] == indent + "{";
            }

            yield return (head.Groups["name"].Value, end - at + 1);
        }
    }

    private static bool Ends(string line, string indent, bool inBraces) => inBraces
        ? line == indent + "}" || line == indent + "};"
        : line.EndsWith(';') || line.EndsWith('}');

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^(?<indent> {4}| {8})(?:public|private|internal|protected)[^=;""]* (?<name>\w+)(?:<[^>(]*>)?\(")]
    private static partial Regex Head();
}
