using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Parties;

/// <summary>One line of a list of organisations, as it was understood.</summary>
/// <param name="Number">Which line of what was typed, from 1.</param>
/// <param name="Name">The name; empty where the line has none.</param>
/// <param name="Kind">What it is in the plan; null where it cannot be read.</param>
/// <param name="Wrong">Why the line cannot be taken, or null.</param>
public sealed record PartyLine(int Number, string Name, PartyKind? Kind, Refusal? Wrong);

/// <summary>
/// Reads organisations typed or pasted a line each: the name, and behind a tab or a comma what it is in the plan. Every line is
/// judged; blank ones are skipped. Pure.
/// </summary>
internal static class PartyLines
{
    /// <summary>So many organisations are added at once.</summary>
    internal const int LinesLimit = 200;

    /// <summary>The most characters of a name: what the register of organisations takes.</summary>
    internal const int NameLimit = 100;

    private static readonly char[] Commas = [',', '，'];

    /// <param name="typed">The lines.</param>
    /// <param name="otherwise">The kind of a line that names none.</param>
    /// <param name="taken">Names the plan has already.</param>
    internal static IReadOnlyList<PartyLine> Read(string typed, PartyKind? otherwise, IReadOnlySet<string> taken)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<PartyLine>();
        var number = 0;
        foreach (var line in typed.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (PlanText.Line(line) is null) continue;
            read.Add(One(number, line, otherwise, taken, first));
        }

        return read;
    }

    private static PartyLine One(
        int number, string line, PartyKind? otherwise, IReadOnlySet<string> taken, Dictionary<string, int> first)
    {
        var (left, right) = Parts(line);
        var name = PlanText.Line(left) ?? "";
        var kind = right is null ? otherwise : KindOf(right);
        Refusal? wrong = null;
        if (name.Length == 0) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.NoName);
        else if (right?.Contains('\t', StringComparison.Ordinal) == true) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.TooManyColumns);
        else if (name.Length > NameLimit) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.NameTooLong, NameLimit, name.Length);
        else if (right is not null && kind is null) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.UnknownKind, right);
        else if (kind is null) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.NoKind);
        else if (taken.Contains(name)) wrong = new Refusal(RefusalKind.Conflict, ManyPartiesKeys.Taken);
        else if (!first.TryAdd(name, number)) wrong = new Refusal(RefusalKind.Invalid, ManyPartiesKeys.Twice, first[name]);
        return new PartyLine(number, name, kind, wrong);
    }

    // A tab parts the columns of a sheet. Without one, what follows the last comma is a kind.
    private static (string Name, string? Kind) Parts(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab >= 0) return (line[..tab], line[(tab + 1)..].Trim(' ', '\t', '\u3000') is { Length: > 0 } kind ? kind : null);
        var comma = line.LastIndexOfAny(Commas);
        return comma < 0 ? (line, null) : (line[..comma], line[(comma + 1)..].Trim(' ', '\u3000') is { Length: > 0 } words ? words : null);
    }

    /// <summary>The kind behind a word: as pages write it in either language, its part in or before brackets, or its wire name.</summary>
    internal static PartyKind? KindOf(string words)
    {
        var asked = JapaneseText.Fold(words, Folding.Search);
        return Names.TryGetValue(asked, out var kind) ? kind : null;
    }

    private static readonly Dictionary<string, PartyKind> Names = AllNames();

    private static Dictionary<string, PartyKind> AllNames()
    {
        var names = new Dictionary<string, PartyKind>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<PartyKind>())
        {
            var word = Words.Of(kind);
            string[] known = [word.Ja, word.En, Words.Wire(kind), .. word.Ja.Split('／'), Inside(word.Ja), Inside(word.En)];
            foreach (var one in known.Where(one => one.Length > 0)) names[JapaneseText.Fold(one, Folding.Search)] = kind;
        }

        return names;
    }

    // 構築事業者 of システム事業者（構築事業者）.
    private static string Inside(string words)
    {
        var open = words.IndexOfAny(['（', '(']);
        return open < 0 ? "" : words[(open + 1)..].TrimEnd('）', ')');
    }
}
