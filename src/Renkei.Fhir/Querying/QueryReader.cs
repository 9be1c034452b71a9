using System.Globalization;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Searching;

namespace Renkei.Fhir.Querying;

/// <summary>Reads a search from its names and values (R4 §3.1.1). It refuses in words and never throws on content.</summary>
public static class QueryReader
{
    /// <summary>Parameters of one search.</summary>
    public const int ParametersLimit = 200;

    /// <summary>Reads a search on a type of resource. Names and values come decoded, as a query string or form gives them.</summary>
    public static QueryReading Read(
        string type, IEnumerable<KeyValuePair<string, string>> parameters, UnknownParameters unknown = UnknownParameters.Refuse)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var run = new QueryRun(type);
        if (R4.Table.Type(type) is not { Kind: TypeKind.Resource }) run.Fault(type, "not-supported", $"R4 has no resource {type}.");
        else run.Read(parameters);
        // Only what nobody knows may be ignored; a value that is wrong changes what is found and is refused always.
        var ignored = unknown == UnknownParameters.Ignore ? run.Faults.Where(fault => fault.Code == QueryRun.NotKnown).ToList() : [];
        return new(run.Query, [.. run.Faults.Except(ignored)], ignored);
    }
}

/// <summary>One reading of one search: what is no condition on values.</summary>
internal sealed class QueryRun(string type)
{
    public const string NotKnown = "not-found";

    private readonly List<Criterion> criteria = [];
    private readonly List<Inclusion> inclusions = [];
    private readonly List<SortKey> sort = [];
    private readonly List<string> elements = [];
    private int? count;
    private TotalMode total;
    private SummaryMode summary;

    public List<QueryFault> Faults { get; } = [];

    public SearchQuery Query => new(type, criteria, inclusions, sort, count, total, summary, elements);

    public void Fault(string name, string code, string message) => Faults.Add(new(name, code, message));

    public void Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var read = 0;
        foreach (var (name, value) in parameters)
        {
            if (++read > QueryReader.ParametersLimit)
            {
                Fault(name, "too-costly", $"More than {QueryReader.ParametersLimit} parameters.");
                return;
            }

            // An empty value asks for nothing (R4 §3.1.1.4).
            if (value.Length > 0 && !Control(name, value) && new CriterionReading(this, name).Read(type, name, value) is { } criterion) criteria.Add(criterion);
        }
    }

    private bool Control(string name, string value)
    {
        switch (name)
        {
            case "_count":
                if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) count = number;
                else Fault(name, "value", $"{value} is no count: a whole number from 0.");
                return true;
            case "_total": total = Word<TotalMode>(name, value, "none", "estimate", "accurate"); return true;
            case "_summary": summary = Word<SummaryMode>(name, value, "true", "text", "data", "count", "false"); return true;
            case "_elements": Elements(name, value); return true;
            case "_sort": Sort(name, value); return true;
            case "_include" or "_revinclude" or "_include:iterate" or "_revinclude:iterate": Include(name, value); return true;
            // What the answer is written in is the door's to read.
            case "_format" or "_pretty": return true;
            default: return false;
        }
    }

    private T Word<T>(string name, string value, params string[] words) where T : struct, Enum
    {
        if (words.Contains(value, StringComparer.Ordinal)) return Enum.Parse<T>(value, ignoreCase: true);
        Fault(name, "value", $"{value} is none of {string.Join(", ", words)}.");
        return default;
    }

    private void Elements(string name, string value)
    {
        foreach (var element in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (R4.Table.Type(type)!.Element(element.Split('.')[0]) is not null) elements.Add(element);
            else Fault(name, "value", $"{type} has no element {element}.");
    }

    private void Sort(string name, string value)
    {
        foreach (var key in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var descending = key[0] == '-';
            if (Parameter(type, descending ? key[1..] : key, name) is not { } parameter) continue;
            if (parameter.Type is SearchType.Composite or SearchType.Special) Fault(name, "not-supported", $"{key} has no order.");
            else sort.Add(new(parameter, descending));
        }
    }

    private void Include(string name, string value)
    {
        var (reverse, iterates) = (name.StartsWith("_rev", StringComparison.Ordinal), name.EndsWith(":iterate", StringComparison.Ordinal));
        var parts = value.Split(':');
        if (value == "*" && !reverse)
        {
            inclusions.Add(new(reverse, iterates, null, null, null));
            return;
        }

        if (parts.Length is < 2 or > 3 || R4.Table.Type(parts[0]) is not { Kind: TypeKind.Resource })
        {
            Fault(name, "value", $"{value} is no inclusion: Type:parameter or Type:parameter:TargetType, such as Observation:subject:Patient.");
            return;
        }

        var parameter = parts[1] == "*" ? null : Parameter(parts[0], parts[1], name);
        if (parameter is null && parts[1] != "*") return;
        if (parameter is { Type: not SearchType.Reference }) Fault(name, "value", $"{parts[0]}:{parts[1]} is no reference.");
        else if (parts.Length == 3 && R4.Table.Type(parts[2]) is not { Kind: TypeKind.Resource }) Fault(name, "value", $"R4 has no resource {parts[2]}.");
        else inclusions.Add(new(reverse, iterates, parts[0], parameter, parts.Length == 3 ? parts[2] : null));
    }

    /// <summary>A parameter by its name; a fault names it and what there is.</summary>
    public SearchParameter? Parameter(string holder, string code, string name)
    {
        var known = SearchTable.Of(holder);
        if (!known.TryGetValue(code, out var parameter))
            Fault(name, NotKnown, $"{holder} has no search parameter {code}. There are: {string.Join(", ", known.Values.Where(one => one.Unsupported is null).Select(one => one.Code))}.");
        else if (parameter.Unsupported is { } why)
            Fault(name, NotKnown, $"{code} is not supported: {why}.");
        else
            return parameter;
        return null;
    }
}
