using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Renkei.Fhir.Definitions;

/// <summary>
/// Makes the two compact tables from the definitions HL7 publishes (package hl7.fhir.r4.core 4.0.1, CC0 1.0): what
/// <see cref="R4"/> reads. Run once per FHIR version, by the golden test; the program itself reads the tables alone.
/// </summary>
/// <remarks>
/// Types: <c>T name base kind</c>, then <c>E name min max types [!valueSet] [a]</c> for what the type adds to its base; <c>@X</c> is
/// the inner type X, <c>a</c> an attribute in XML. Value sets of required bindings: <c>V name</c>, then <c>S system code …</c>;
/// codes are percent-encoded where they hold a space. Search: one tab-separated line per base type and parameter.
/// </remarks>
internal sealed class DefinitionCompiler
{
    private const string Notice =
        "# Compiled from hl7.fhir.r4.core 4.0.1, FHIR R4 (c) HL7.org 2011+, http://hl7.org/fhir/R4, published under CC0 1.0 (public domain dedication).\n"
        + "# FHIR is a trademark of HL7. Written by DefinitionCompiler; do not edit.\n";

    private readonly Dictionary<string, JsonElement> structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> valueSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> codeSystems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> parameters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string?> bound = new(StringComparer.Ordinal);

    /// <summary>Value sets of required bindings whose codes the package does not list, such as UCUM units.</summary>
    public IEnumerable<string> NotListed => bound.Where(pair => pair.Value is null).Select(pair => pair.Key);

    /// <summary>Takes one definition; what is none of the five kinds is left aside.</summary>
    public void Add(JsonElement definition)
    {
        switch (Text(definition, "resourceType"))
        {
            case "StructureDefinition" when Text(definition, "derivation") != "constraint" && Text(definition, "kind") is "resource" or "complex-type":
                structures[Text(definition, "name")] = definition;
                break;
            case "ValueSet": valueSets[Text(definition, "url")] = definition; break;
            case "CodeSystem": codeSystems[Text(definition, "url")] = definition; break;
            // Three are examples of how to write one.
            case "SearchParameter" when definition.TryGetProperty("base", out _) && !Text(definition, "url").Contains("/example", StringComparison.Ordinal):
                parameters[Text(definition, "url")] = definition;
                break;
            default: break;
        }
    }

    /// <summary>The table of types and of the value sets they are bound to.</summary>
    public string Types()
    {
        var types = new StringBuilder();
        foreach (var (_, structure) in structures.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Structure(structure, types);
        var text = new StringBuilder(Notice);
        foreach (var (name, codes) in bound) if (codes is not null) text.Append("V ").Append(name).Append('\n').Append(codes);
        return text.Append(types).ToString();
    }

    /// <summary>The table of search parameters.</summary>
    public string Search()
    {
        var lines = new List<string>();
        foreach (var (_, parameter) in parameters)
            foreach (var each in parameter.GetProperty("base").EnumerateArray())
                lines.Add(Parameter(parameter, each.GetString()!));
        lines.Sort(StringComparer.Ordinal);
        return Notice + string.Join('\n', lines) + "\n";
    }

    private void Structure(JsonElement structure, StringBuilder text)
    {
        var name = Text(structure, "name");
        if (name == "xhtml") return;
        var elements = structure.GetProperty("snapshot").GetProperty("element").EnumerateArray().ToList();
        var own = structure.TryGetProperty("baseDefinition", out var based) ? based.GetString()!.Split('/')[^1] : "-";
        var kind = Text(structure, "kind") == "resource" ? structure.GetProperty("abstract").GetBoolean() ? "A" : "R" : "C";
        Type(name, own, kind, elements, text);
    }

    private void Type(string path, string own, string kind, List<JsonElement> elements, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"T {path} {own} {kind}\n");
        var inherited = Inherited(own);
        var inner = new List<(string Path, string Base)>();
        foreach (var element in elements)
        {
            var at = Text(element, "path");
            if (!at.StartsWith(path + ".", StringComparison.Ordinal) || at.IndexOf('.', path.Length + 1) >= 0) continue;
            var name = at[(path.Length + 1)..];
            if (inherited.Contains(name)) continue;
            var hasChildren = elements.Any(other => Text(other, "path").StartsWith(at + ".", StringComparison.Ordinal));
            if (hasChildren) inner.Add((at, Text(element.GetProperty("type")[0], "code")));
            text.Append(CultureInfo.InvariantCulture, $"E {name} {element.GetProperty("min").GetInt32()} {Text(element, "max")} ");
            text.Append(hasChildren ? "@" + at : TypesOf(element, at)).Append(Binding(element));
            if (element.TryGetProperty("representation", out var shown) && shown[0].GetString() == "xmlAttr") text.Append(" a");
            text.Append('\n');
        }

        foreach (var (deeper, based) in inner) Type(deeper, based, "B", elements, text);
    }

    private HashSet<string> Inherited(string own)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!structures.TryGetValue(own, out var structure)) return names;
        foreach (var element in structure.GetProperty("snapshot").GetProperty("element").EnumerateArray())
            if (Text(element, "path").Split('.') is [_, var name]) names.Add(name);
        return names;
    }

    private static string TypesOf(JsonElement element, string path)
    {
        if (element.TryGetProperty("contentReference", out var reference)) return "@" + reference.GetString()![1..];
        // The snapshot gives the id of a resource as a FHIRPath string; its format is that of the type id (R4 §2.27.3).
        if (path == "Resource.id") return "id";
        return string.Join(' ', element.GetProperty("type").EnumerateArray().Select(TypeCode).Distinct());
    }

    private static string TypeCode(JsonElement type)
    {
        if (type.TryGetProperty("extension", out var extensions))
            foreach (var extension in extensions.EnumerateArray())
                if (Text(extension, "url").EndsWith("structuredefinition-fhir-type", StringComparison.Ordinal))
                    return extension.TryGetProperty("valueUrl", out var url) ? url.GetString()! : Text(extension, "valueUri");
        return Text(type, "code");
    }

    private string Binding(JsonElement element)
    {
        if (!element.TryGetProperty("binding", out var binding) || Text(binding, "strength") != "required") return "";
        if (!binding.TryGetProperty("valueSet", out var canonical)) return "";
        var url = canonical.GetString()!.Split('|')[0];
        var name = url.Split('/')[^1];
        if (!bound.TryGetValue(name, out var codes)) bound[name] = codes = Codes(url);
        return codes is null ? "" : " !" + name;
    }

    private string? Codes(string url)
    {
        if (!valueSets.TryGetValue(url, out var set) || !set.TryGetProperty("compose", out var compose)) return null;
        if (compose.TryGetProperty("exclude", out _)) return null;
        var text = new StringBuilder();
        foreach (var part in compose.GetProperty("include").EnumerateArray())
        {
            if (part.TryGetProperty("filter", out _)) return null;
            if (part.TryGetProperty("valueSet", out var others))
            {
                foreach (var other in others.EnumerateArray())
                    if (Codes(other.GetString()!.Split('|')[0]) is { } more) text.Append(more);
                    else return null;
                continue;
            }

            var system = Text(part, "system");
            var codes = new List<string>();
            if (part.TryGetProperty("concept", out var listed)) Flatten(listed, codes);
            else if (codeSystems.TryGetValue(system, out var all) && all.TryGetProperty("concept", out var concepts)) Flatten(concepts, codes);
            else return null;
            text.Append("S ").Append(system).Append(' ').AppendJoin(' ', codes.Select(code => code.Replace(" ", "%20", StringComparison.Ordinal))).Append('\n');
        }

        return text.ToString();
    }

    private static void Flatten(JsonElement concepts, List<string> codes)
    {
        foreach (var concept in concepts.EnumerateArray())
        {
            codes.Add(Text(concept, "code"));
            if (concept.TryGetProperty("concept", out var children)) Flatten(children, codes);
        }
    }

    private string Parameter(JsonElement parameter, string holder)
    {
        var id = Text(parameter, "url").Split('/')[^1];
        var targets = parameter.TryGetProperty("target", out var list) ? string.Join(' ', list.EnumerateArray().Select(one => one.GetString())) : "";
        var expression = parameter.TryGetProperty("expression", out var written) ? Part(written.GetString()!, holder) : "";
        var components = parameter.TryGetProperty("component", out var parts)
            ? string.Join('\t', parts.EnumerateArray().Select(Component)) : "";
        return string.Join('\t', holder, Text(parameter, "code"), id, Text(parameter, "type"), targets, expression, components).TrimEnd('\t');
    }

    private string Component(JsonElement component)
    {
        var definition = Text(component, "definition");
        var type = parameters.TryGetValue(definition, out var parameter) ? Text(parameter, "type") : "?";
        return $"{definition.Split('/')[^1]} {type} {Text(component, "expression")}";
    }

    /// <summary>Of a union over many types only what speaks of one.</summary>
    private static string Part(string expression, string holder)
    {
        var kept = expression.Split('|', StringSplitOptions.TrimEntries)
            .Where(part => part.TrimStart('(').Split('.', ' ')[0].TrimEnd(')') == holder).ToList();
        return kept.Count > 0 ? string.Join(" | ", kept) : expression.Replace("\n", " ", StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
