using System.Text;

namespace Renkei.Fhir.Definitions;

/// <summary>The codes of a value set a required binding names.</summary>
public sealed class CodeSet
{
    private readonly Utf8Names<string> codes;
    private readonly Dictionary<string, Utf8Names<string>> systems = new(StringComparer.Ordinal);

    internal CodeSet(string name, IEnumerable<string> lines)
    {
        Name = name;
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ')[1..];
            var own = words[1..].Select(code => code.Replace("%20", " ", StringComparison.Ordinal)).ToDictionary(code => code, StringComparer.Ordinal);
            foreach (var code in own.Keys) all[code] = code;
            systems[words[0]] = new(own);
        }

        codes = new(all);
        Some = string.Join(", ", all.Keys.Take(12)) + (all.Count > 12 ? ", …" : "");
    }

    /// <summary>The last part of the value set's address.</summary>
    public string Name { get; }

    internal string Some { get; }

    internal bool Has(ReadOnlySpan<byte> code) => codes.Find(code) is not null;

    /// <summary>The system a code is of; null when the value set has it from none or from several.</summary>
    internal string? SystemOf(string code)
    {
        var of = systems.Where(pair => Has(pair.Key, code)).Select(pair => pair.Key).Take(2).ToList();
        return of.Count == 1 ? of[0] : null;
    }

    internal bool Has(string system, string code) =>
        systems.TryGetValue(system, out var known) && known.Find(Encoding.UTF8.GetBytes(code)) is not null;
}
