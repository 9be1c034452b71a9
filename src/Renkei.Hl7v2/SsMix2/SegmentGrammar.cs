namespace Renkei.Hl7v2.SsMix2;

/// <summary>Where a message leaves its structure.</summary>
/// <param name="At">Index of the segment that does not fit; the number of segments when the message ends too early.</param>
/// <param name="Expected">Names that could stand there.</param>
public sealed record OrderFault(int At, IReadOnlyList<string> Expected);

/// <summary>
/// A message structure in HL7's abstract notation: <c>[ ]</c> may be left out, <c>{ }</c> may repeat, <c>.</c> is any segment. Names are
/// matched by a set of states, so that no message, however long, takes more than one pass.
/// </summary>
public sealed class SegmentGrammar
{
    private const string Any = ".";
    private const int End = -1;

    // A node is a name with one way on, or a fork (name null) with two. Way -1 is the end of the structure.
    private readonly List<(string? Name, int Next, int Other)> nodes = [];
    private readonly int start;

    /// <summary>Reads the notation.</summary>
    public SegmentGrammar(string notation)
    {
        ArgumentNullException.ThrowIfNull(notation);
        var tokens = new Queue<string>(notation.Replace("[", " [ ", StringComparison.Ordinal).Replace("]", " ] ", StringComparison.Ordinal)
            .Replace("{", " { ", StringComparison.Ordinal).Replace("}", " } ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        start = Sequence(Parse(tokens), End);
    }

    /// <summary>The first segment that does not fit, or nothing.</summary>
    public OrderFault? Check(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var states = new HashSet<int>();
        Reach(start, states);
        for (var at = 0; at < names.Count; at++)
        {
            var next = new HashSet<int>();
            foreach (var state in states)
                if (state != End && (nodes[state].Name == names[at] || nodes[state].Name == Any)) Reach(nodes[state].Next, next);
            if (next.Count == 0) return new OrderFault(at, Names(states));
            states = next;
        }

        return states.Contains(End) ? null : new OrderFault(names.Count, Names(states));
    }

    private string[] Names(IEnumerable<int> states) =>
        [.. states.Where(state => state != End).Select(state => nodes[state].Name!).Distinct().Order(StringComparer.Ordinal)];

    // Names and ends reachable without a segment.
    private void Reach(int node, HashSet<int> states)
    {
        var open = new Stack<int>([node]);
        var seen = new HashSet<int>();
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at)) continue;
            if (at == End || nodes[at].Name is not null) states.Add(at);
            else
            {
                open.Push(nodes[at].Next);
                open.Push(nodes[at].Other);
            }
        }
    }

    private sealed record Part(string? Name, char Kind, List<Part> Inside);

    private static List<Part> Parse(Queue<string> tokens)
    {
        var parts = new List<Part>();
        while (tokens.TryDequeue(out var token) && token is not ("]" or "}"))
            parts.Add(token is "[" or "{" ? new Part(null, token[0], Parse(tokens)) : new Part(token, ' ', []));
        return parts;
    }

    // Built from the end, so that every part knows its way on.
    private int Sequence(List<Part> parts, int next)
    {
        for (var at = parts.Count - 1; at >= 0; at--) next = One(parts[at], next);
        return next;
    }

    private int One(Part part, int next)
    {
        if (part.Name is not null) return Node((part.Name, next, End));
        if (part.Kind == '[') return Node((null, Sequence(part.Inside, next), next));
        var again = Node((null, End, next));
        var first = Sequence(part.Inside, again);
        nodes[again] = (null, first, next);
        return first;
    }

    private int Node((string?, int, int) node)
    {
        nodes.Add(node);
        return nodes.Count - 1;
    }
}
