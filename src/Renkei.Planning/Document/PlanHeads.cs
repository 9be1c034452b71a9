using System.Collections.Concurrent;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>
/// Every section of one plan as it stands at one revision, with what was worked out from it. Every change of a plan takes the next
/// revision in its own transaction, so a reader that finds the same last change in its snapshot can go on with what another one
/// read (decision 0111). Nothing in here is changed once it is made.
/// </summary>
internal sealed class PlanHeads
{
    /// <summary>How many things worked out from one revision are kept: pages, days and languages, not people.</summary>
    private const int WorkedOutLimit = 64;

    private readonly Dictionary<string, Head> heads;
    private readonly ConcurrentDictionary<string, object> kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, object> workedOut = new();

    private PlanHeads(PlanId plan, LastChange last, Dictionary<string, Head> heads)
    {
        this.heads = heads;
        Plan = plan;
        Last = last;
        Characters = heads.Values.Sum(head => (long)head.Row.Body.Length);
    }

    internal PlanId Plan { get; }

    /// <summary>The change that brought the plan where it is.</summary>
    internal LastChange Last { get; }

    /// <summary>How long the bodies are together.</summary>
    internal long Characters { get; }

    /// <summary>Every key there is.</summary>
    internal IReadOnlyCollection<string> Keys => heads.Keys;

    /// <summary>The plan as this unit's snapshot has it, or null in a unit that may write: that one asks the tables.</summary>
    internal static async ValueTask<PlanHeads?> Of(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Memory is not { } memory) return null;
        if (unit.Noted is PlanHeads noted && noted.Plan == plan) return noted;
        var shelf = memory.Of<PlanHeadsShelf>();
        var known = shelf.Find(plan);
        var last = await unit.Remember(new LastIn(plan), () => LastOf(unit, plan, null, stop), stop) ?? LastChange.None;
        if (known is null || known.Last != last)
        {
            // Go on from what is known only where it is this very plan's past, and not that of a copy put in its place.
            var from = known is not null && known.Last.Revision < last.Revision
                && await LastOf(unit, plan, known.Last.Revision, stop) == known.Last ? known : null;
            known = new PlanHeads(plan, last, await Read(unit, plan, from, stop));
            shelf.Put(known);
        }

        unit.Noted = known;
        return known;
    }

    /// <summary>The whole plan as the unit sees it: shared among readers, read anew and kept by nobody in a unit that may write.</summary>
    internal static async ValueTask<PlanHeads> Now(Unit unit, PlanId plan, CancellationToken stop) =>
        await Of(unit, plan, stop)
        ?? new PlanHeads(plan, await LastOf(unit, plan, null, stop) ?? LastChange.None, await Read(unit, plan, null, stop));

    /// <summary>The section under a key, or null where nothing has been saved.</summary>
    internal SectionVersion<T>? Find<T>(SectionKey<T> key)
        where T : OpenRecord => heads.GetValueOrDefault(key.Text)?.As(key.Kind);

    /// <summary>Every section of a kind, in the order of their numbers.</summary>
    internal IReadOnlyList<SectionVersion<T>> All<T>(SectionKind<T> kind)
        where T : OpenRecord => (IReadOnlyList<SectionVersion<T>>)kinds.GetOrAdd(kind.Name, _ => heads.Values
            .Where(head => head.Kind == kind.Name).OrderBy(head => head.Order, StringComparer.Ordinal).Select(head => head.As(kind)).ToArray());

    /// <summary>Works something out from this revision and the key alone, once.</summary>
    internal T Once<TKey, T>(TKey key, Func<PlanHeads, TKey, T> work)
        where TKey : notnull
        where T : class
    {
        if (workedOut.TryGetValue(key, out var known)) return (T)known;
        if (workedOut.Count >= WorkedOutLimit) workedOut.Clear();
        return (T)workedOut.GetOrAdd(key, work(this, key));
    }

    /// <summary>The same for what is read besides: what the history up to this revision says never changes.</summary>
    internal async ValueTask<T> Once<T>(object key, Func<Task<T>> read)
        where T : class
    {
        if (workedOut.TryGetValue(key, out var known)) return (T)known;
        var made = await read();
        return Once(key, (_, _) => made);
    }

    private sealed record LastIn(PlanId Plan);

    private static Task<LastChange?> LastOf(Unit unit, PlanId plan, long? revision, CancellationToken stop) => unit.Find("""
        select p.revision, v.section_key, v.version, v.at
          from plan p
          left join plan_section_version v on v.plan = p.id and v.revision = coalesce(@revision, p.revision)
         where p.id = @plan
        """, row => new LastChange(revision ?? row.Long(0), row.TextOrNull(1), row.IsNull(2) ? 0 : row.Int(2), row.InstantOrNull(3)), stop,
        ("@plan", plan.Value), ("@revision", revision));

    private static async Task<Dictionary<string, Head>> Read(Unit unit, PlanId plan, PlanHeads? from, CancellationToken stop)
    {
        var heads = from is null ? new Dictionary<string, Head>(StringComparer.Ordinal) : new(from.heads, StringComparer.Ordinal);
        foreach (var (row, kind) in await SectionRows.HeadsAfter(unit, plan, from?.Last.Revision ?? 0, stop))
            heads[row.Key] = new Head(SectionOrder.Padded(row.Key), kind, row);
        return heads;
    }

    /// <summary>One section, read from its body when somebody asks for it.</summary>
    private sealed class Head(string order, string kind, SectionRow row)
    {
        private object? read;

        internal string Order => order;

        internal string Kind => kind;

        internal SectionRow Row => row;

        internal SectionVersion<T> As<T>(SectionKind<T> type)
            where T : OpenRecord => (SectionVersion<T>)(read ??= new SectionVersion<T>(
                type.Key(row.Key), row.Version, type.ReadTyped(row.Body), row.At, row.By));
    }
}

/// <summary>By which a revision of a plan is known: its number alone would not tell a plan from a copy put back in its place.</summary>
internal sealed record LastChange(long Revision, string? Section, int Version, DateTimeOffset? At)
{
    internal static readonly LastChange None = new(0, null, 0, null);
}

/// <summary>The plans read last, within a limit.</summary>
internal sealed class PlanHeadsShelf
{
    /// <summary>How many characters of bodies stay: some twenty large plans, or hundreds of small ones.</summary>
    internal const long CharactersLimit = 16_000_000;

    private readonly Lock gate = new();
    private readonly Dictionary<PlanId, (PlanHeads Heads, long Used)> plans = [];
    private long uses;

    internal long Characters
    {
        get { lock (gate) return plans.Values.Sum(one => one.Heads.Characters); }
    }

    internal PlanHeads? Find(PlanId plan)
    {
        lock (gate)
        {
            if (!plans.TryGetValue(plan, out var found)) return null;
            plans[plan] = (found.Heads, ++uses);
            return found.Heads;
        }
    }

    /// <summary>Puts what was read there; what was used longest ago goes when it is too much. An older snapshot's plan pushes out no newer one.</summary>
    internal void Put(PlanHeads heads, long limit = CharactersLimit)
    {
        lock (gate)
        {
            if (plans.TryGetValue(heads.Plan, out var known) && known.Heads.Last.At > heads.Last.At) return;
            plans[heads.Plan] = (heads, ++uses);
            while (plans.Count > 1 && plans.Values.Sum(one => one.Heads.Characters) > limit)
                plans.Remove(plans.MinBy(one => one.Value.Used).Key);
        }
    }
}
