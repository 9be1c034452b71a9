using System.Collections.Concurrent;
using Renkei.Fhir.Definitions;

namespace Renkei.Fhir.Searching;

/// <summary>The search parameters of R4, read and compiled for a type when it is first asked about.</summary>
public static class SearchTable
{
    private static readonly Lazy<ILookup<string, string>> Lines = new(() => R4.Embedded("r4-search.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#').ToLookup(line => line[..line.IndexOf('\t', StringComparison.Ordinal)], StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, SearchParameter>> Known = new(StringComparer.Ordinal);

    /// <summary>The parameters of a type of resource, by their names, with those every resource has.</summary>
    public static IReadOnlyDictionary<string, SearchParameter> Of(string type) => Known.GetOrAdd(type, static name =>
    {
        var parameters = new SortedDictionary<string, SearchParameter>(StringComparer.Ordinal);
        for (var holder = name; holder != "-" && R4.Table.Type(holder) is { } definition; holder = definition.Parent)
            foreach (var line in Lines.Value[holder])
            {
                var parameter = new SearchParameter(line).Compile();
                parameters.TryAdd(parameter.Code, parameter);
            }

        return parameters;
    });
}
