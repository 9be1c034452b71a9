using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule;

/// <summary>
/// Which items decide when the whole is finished: those without slack in the chains of what waits for what (critical path method,
/// backward pass over the planned days). What stands in a circle has no order and is left out. Pure.
/// </summary>
internal static class CriticalChain
{
    internal static IReadOnlySet<int> Of(IReadOnlyDictionary<int, WorkContent> work)
    {
        var dated = work.Where(pair => pair.Value is { Start: not null, Due: not null } && pair.Value.IsOpen()).ToDictionary();
        var waiting = dated.SelectMany(pair => pair.Value.After.Where(dated.ContainsKey).Select(before => (before, pair.Key)))
            .ToLookup(link => link.before, link => link.Key);
        var linked = dated.Keys.Where(number => waiting.Contains(number) || dated[number].After.Any(dated.ContainsKey)).ToHashSet();
        if (linked.Count == 0) return new HashSet<int>();
        var end = linked.Max(number => dated[number].Due!.Value.DayNumber);
        var latest = new Dictionary<int, int>();
        foreach (var number in InOrder(dated, linked).AsEnumerable().Reverse())
        {
            // The last day it may end without moving anything that waits for it.
            latest[number] = waiting[number].Where(latest.ContainsKey)
                .Select(next => latest[next] - (dated[next].Due!.Value.DayNumber - dated[next].Start!.Value.DayNumber)).Append(end).Min();
        }

        return latest.Where(pair => pair.Value <= dated[pair.Key].Due!.Value.DayNumber).Select(pair => pair.Key).ToHashSet();
    }

    // Kahn's order: what waits for nothing first. What never comes free stands in a circle.
    private static List<int> InOrder(Dictionary<int, WorkContent> dated, HashSet<int> linked)
    {
        var open = linked.ToDictionary(number => number, number => dated[number].After.Count(linked.Contains));
        var waiting = linked.SelectMany(number => dated[number].After.Where(linked.Contains).Select(before => (before, number)))
            .ToLookup(link => link.before, link => link.number);
        var order = new List<int>();
        var free = new Queue<int>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key).Order());
        while (free.TryDequeue(out var number))
        {
            order.Add(number);
            foreach (var next in waiting[number]) if (--open[next] == 0) free.Enqueue(next);
        }

        return order;
    }
}
