using Renkei.Fhir.Definitions;
using Renkei.Fhir.Searching;

namespace Renkei.Fhir.Querying;

/// <summary>Reads one condition: name, modifier, chain, values.</summary>
internal sealed class CriterionReading(QueryRun run, string whole)
{
    private const int ChainLimit = 5;
    private const int ValuesLimit = 1000;
    private int links;

    public Criterion? Read(string type, string name, string value)
    {
        if (++links > ChainLimit) return Refused("too-costly", $"More than {ChainLimit} links in one chain.");
        if (name.StartsWith("_has:", StringComparison.Ordinal)) return Has(type, name, value);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0) return Chain(type, name[..dot], name[(dot + 1)..], value);
        var (code, modifier) = Split(name);
        if (run.Parameter(type, code, whole) is not { } parameter) return null;
        return modifier == "missing" ? Missing(parameter, value) : Values(parameter, modifier, value);
    }

    private static (string Code, string Modifier) Split(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (name[..at], name[(at + 1)..]) : (name, "");

    private Criterion? Has(string type, string name, string value)
    {
        var parts = name.Split(':', 4);
        if (parts.Length < 4 || R4.Table.Type(parts[1]) is not { Kind: TypeKind.Resource })
            return Refused("value", $"{name} is no _has: _has:Type:reference:parameter, such as _has:Observation:patient:code.");
        if (run.Parameter(parts[1], parts[2], whole) is not { } reference) return null;
        if (reference.Type != SearchType.Reference) return Refused("value", $"{parts[1]}:{parts[2]} is no reference.");
        if (reference.Targets.Count > 0 && !reference.Targets.Contains(type)) return Refused("value", $"{parts[1]}:{parts[2]} does not lead to {type}; it leads to {string.Join(", ", reference.Targets)}.");
        return Read(parts[1], parts[3], value) is { } inner ? new HasCriterion(parts[1], reference, inner) : null;
    }

    private Criterion? Chain(string type, string head, string rest, string value)
    {
        var (code, target) = Split(head);
        if (run.Parameter(type, code, whole) is not { } reference) return null;
        if (reference.Type != SearchType.Reference) return Refused("value", $"{code} is no reference; only references are followed by a dot.");
        if (target.Length > 0 && R4.Table.Type(target) is not { Kind: TypeKind.Resource }) return Refused("value", $"R4 has no resource {target}.");
        if (target.Length > 0 && reference.Targets.Count > 0 && !reference.Targets.Contains(target))
            return Refused("value", $"{code} does not lead to {target}; it leads to {string.Join(", ", reference.Targets)}.");
        var first = Split(rest.Split('.')[0]).Code;
        // Without a type the chain goes to every type that has the parameter.
        var targets = target.Length > 0 ? [target] : reference.Targets.Where(one => first == "_has" || SearchTable.Of(one).ContainsKey(first)).ToList();
        if (targets.Count == 0)
            return Refused(QueryRun.NotKnown, $"None of the types {code} leads to ({string.Join(", ", reference.Targets)}) has a search parameter {first}.");
        var before = links;
        var inner = new List<(string, Criterion)>();
        foreach (var each in targets)
        {
            links = before;
            if (Read(each, rest, value) is not { } found) return null;
            inner.Add((each, found));
        }

        return new ChainCriterion(reference, inner);
    }

    private Criterion? Missing(SearchParameter parameter, string value) => value is "true" or "false"
        ? new ValueCriterion(parameter, Modifier.Missing, [], value == "true")
        : Refused("value", $"{value}: :missing takes true or false.");

    private Criterion? Values(SearchParameter parameter, string word, string value)
    {
        var target = "";
        if (Known(parameter.Type, word) is not { } modifier)
        {
            // subject:Patient=1 says the type of the reference.
            if (parameter.Type != SearchType.Reference || R4.Table.Type(word) is not { Kind: TypeKind.Resource })
                return Refused("not-supported", $"{parameter.Code} takes no modifier :{word}. There are: {Modifiers(parameter.Type)}.");
            (modifier, target) = (Modifier.None, word);
        }

        var texts = TermReading.Split(value, ',');
        if (texts.Count > ValuesLimit) return Refused("too-costly", $"More than {ValuesLimit} values in one parameter.");
        var terms = new List<SearchTerm>();
        foreach (var text in texts)
        {
            if (TermReading.Read(parameter, modifier, target, text, out var wrong) is { } term) terms.Add(term);
            else return Refused("value", $"{TermReading.Plain(text)}: {wrong}");
        }

        return new ValueCriterion(parameter, modifier, terms, false);
    }

    private static Modifier? Known(SearchType type, string word) => (type, word) switch
    {
        (_, "") => Modifier.None,
        (SearchType.String, "exact") => Modifier.Exact,
        (SearchType.String, "contains") => Modifier.Contains,
        (SearchType.Token or SearchType.Reference, "text") => Modifier.Text,
        (SearchType.Token, "not") => Modifier.Not,
        (SearchType.Token, "of-type") => Modifier.OfType,
        (SearchType.Reference, "identifier") => Modifier.Identifier,
        (SearchType.Uri, "above") => Modifier.Above,
        (SearchType.Uri, "below") => Modifier.Below,
        _ => null,
    };

    private static string Modifiers(SearchType type) => type switch
    {
        SearchType.String => ":missing, :exact, :contains",
        SearchType.Token => ":missing, :text, :not, :of-type",
        SearchType.Reference => ":missing, :identifier, :text, a type such as :Patient",
        SearchType.Uri => ":missing, :above, :below",
        _ => ":missing",
    };

    private Criterion? Refused(string code, string message)
    {
        run.Fault(whole, code, message);
        return null;
    }
}
