using Renkei.Fhir.Checking;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Searching;

/// <summary>What a resource can be found by: for each search parameter of its type the values it has.</summary>
public static class SearchIndexing
{
    /// <summary>Composite values of one place of a resource; a hundred codings times a hundred values must not fill the memory.</summary>
    public const int CompositesLimit = 256;

    /// <summary>The values of a valid resource in JSON; empty when it is not valid.</summary>
    public static IReadOnlyList<(SearchParameter Parameter, SearchValue Value)> Values(ReadOnlyMemory<byte> resource)
    {
        var issues = new List<FhirIssue>();
        var tape = new ResourceTape();
        if (!tape.Read(resource, issues)) return [];
        ResourceCheck.Check(tape, issues);
        return issues.Count > 0 ? [] : Values(tape);
    }

    /// <summary>The values of a checked resource.</summary>
    internal static IReadOnlyList<(SearchParameter Parameter, SearchValue Value)> Values(ResourceTape tape)
    {
        var found = new List<(SearchParameter, SearchValue)>();
        if (tape.Count == 0 || tape[0].Type is not { } type) return found;
        var values = new List<SearchValue>();
        foreach (var parameter in SearchTable.Of(type.Name).Values)
        {
            if (parameter.Unsupported is not null || parameter.Compiled is not { } path) continue;
            values.Clear();
            if (path.IsTruth) values.Add(Truth(tape, path));
            else if (parameter.Type == SearchType.Composite) Composites(tape, parameter, path, values);
            else foreach (var node in path.Values(tape, 0)) ValueReading.Add(tape, node, parameter.Type, values);
            // The same value twice in a resource is found once.
            foreach (var value in values.Distinct()) found.Add((parameter, value));
        }

        return found;
    }

    private static TokenValue Truth(ResourceTape tape, PathExpression path)
    {
        var there = path.Values(tape, 0).Exists(node => tape[node].Kind != JsonKind.False);
        return new(null, there ? "true" : "false", null, []);
    }

    private static void Composites(ResourceTape tape, SearchParameter parameter, PathExpression path, List<SearchValue> found)
    {
        foreach (var place in path.Values(tape, 0))
        {
            var columns = new List<List<SearchValue>>();
            for (var at = 0; at < parameter.Components.Count; at++)
            {
                var column = new List<SearchValue>();
                foreach (var node in parameter.CompiledComponents[at].Values(tape, place))
                    ValueReading.Add(tape, node, parameter.Components[at].Type, column);
                columns.Add(column);
            }

            Combine(columns, found);
        }
    }

    private static void Combine(List<List<SearchValue>> columns, List<SearchValue> found)
    {
        IEnumerable<SearchValue[]> rows = [[]];
        foreach (var column in columns) rows = rows.SelectMany(row => column.Select(value => (SearchValue[])[.. row, value]));
        found.AddRange(rows.Take(CompositesLimit).Select(row => new CompositeValue(row)));
    }
}
