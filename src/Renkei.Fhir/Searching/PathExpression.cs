using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Searching;

/// <summary>
/// The part of FHIRPath R4's search parameters use, compiled: paths, as, ofType, where(x='y'), where(resolve() is X), extension(url),
/// [n], unions, and "exists and not false". Every name is looked up in the definitions while compiling.
/// </summary>
internal sealed partial class PathExpression
{
    private readonly List<(PathStep Step, int Index)>[] paths;
    private readonly IReadOnlyList<TypeDefinition> ends;

    private PathExpression(List<(PathStep, int)>[] paths, IReadOnlyList<TypeDefinition> ends, bool isTruth) =>
        (this.paths, this.ends, IsTruth) = (paths, ends, isTruth);

    /// <summary>True when the answer is true or false, for every resource: whether there is a value that is not false.</summary>
    public bool IsTruth { get; }

    /// <summary>Compiles an expression that begins at a resource; null with the reason when it is not of the subset.</summary>
    public static PathExpression? Compile(string text, string holder, out string? wrong)
    {
        var truth = Truth().Match(text);
        return Compile(truth.Success ? truth.Groups["path"].Value : text, [R4.Table.Type(holder)!], holder, truth.Success, out wrong);
    }

    /// <summary>Compiles a component's expression, which begins where a composite's values stand.</summary>
    public static PathExpression? CompileInner(string text, PathExpression? outer, out string? wrong)
    {
        wrong = outer is null ? "its outer expression is not supported" : null;
        return outer is null ? null : Compile(text, outer.ends, "", truth: false, out wrong);
    }

    /// <summary>The values, from a node on.</summary>
    public List<int> Values(ResourceTape tape, int start)
    {
        var all = new List<int>();
        List<int> current = [], next = [];
        foreach (var path in paths)
        {
            current.Clear();
            current.Add(start);
            foreach (var (step, index) in path)
            {
                next.Clear();
                foreach (var node in current) step.Walk(tape, node, next);
                if (index >= 0 && next.Count > 0) next = index < next.Count ? [next[index]] : [];
                (current, next) = (next, current);
            }

            all.AddRange(current);
        }

        return all;
    }

    private static PathExpression? Compile(
        string text, IReadOnlyList<TypeDefinition> start, string holder, bool truth, out string? wrong)
    {
        var (paths, ends) = (new List<List<(PathStep, int)>>(), new List<TypeDefinition>());
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries))
        {
            var path = new List<(PathStep, int)>();
            var types = start;
            foreach (var word in Words(Plain(part)))
            {
                if (path.Count == 0 && ReferenceEquals(types, start) && word == holder) continue;
                var (step, index) = Step(word);
                types = step?.Types(types) ?? [];
                // A type that appears in none of the choices makes the part empty, which the definition means.
                if (step is null || types.Count == 0)
                {
                    wrong = $"{part}: {word} is not there or not supported";
                    return null;
                }

                path.Add((step, index));
            }

            paths.Add(path);
            ends.AddRange(types);
        }

        wrong = null;
        return new([.. paths], [.. ends.Distinct()], truth);
    }

    // (X as T).y is X.as(T).y; R4 writes DateTime once where it means dateTime.
    private static string Plain(string part) => AsType().Replace(part, "${path}.as(${type})").Replace("as(DateTime)", "as(dateTime)", StringComparison.Ordinal);

    private static IEnumerable<string> Words(string path) => Word().Matches(path).Select(match => match.Value);

    private static (PathStep? Step, int Index) Step(string word)
    {
        var match = Form().Match(word);
        if (!match.Success) return (null, -1);
        if (match.Groups["cast"].Success) return (new CastStep(match.Groups["cast"].Value), -1);
        if (match.Groups["resolve"].Success) return (new ResolveStep(match.Groups["resolve"].Value), -1);
        if (match.Groups["name"].Success) return (new WhereStep(match.Groups["name"].Value, match.Groups["value"].Value), -1);
        if (match.Groups["has"].Success) return (new HasExtensionStep(match.Groups["has"].Value), -1);
        if (match.Groups["url"].Success) return (new ExtensionStep(match.Groups["url"].Value), -1);
        var index = match.Groups["index"].Success ? int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture) : -1;
        return (new ChildStep(match.Groups["child"].Value), index);
    }

    [GeneratedRegex(@"^(?<path>[\w.]+)\.exists\(\) and \k<path> != false$")]
    private static partial Regex Truth();

    [GeneratedRegex(@"\((?<path>[\w.]+) as (?<type>\w+)\)")]
    private static partial Regex AsType();

    // A word is a name with what stands in its brackets; brackets stand inside each other at most twice.
    [GeneratedRegex(@"\w+(\[\d+\])?(\((?:[^()']|'[^']*'|\((?:[^()']|'[^']*')*\))*\))?")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:(?:as|ofType)\((?<cast>\w+)\)|where\(resolve\(\) is (?<resolve>\w+)\)|where\((?<name>\w+)='(?<value>[^']*)'\)"
        + @"|where\(hasExtension\('(?<has>[^']*)'\)\)|extension\('(?<url>[^']*)'\)|(?<child>\w+)(?:\[(?<index>\d+)\])?)$")]
    private static partial Regex Form();
}
