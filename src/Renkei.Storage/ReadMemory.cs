using System.Collections.Concurrent;

namespace Renkei.Storage;

/// <summary>
/// What the reading units of one database remember together: one thing of each type, made when it is first asked for. Each checks
/// against the unit's own snapshot before it is believed, so that it is never older than what was read. A writing unit has no
/// such memory: what it sees may yet be undone.
/// </summary>
public sealed class ReadMemory
{
    private readonly ConcurrentDictionary<Type, object> things = new();

    /// <summary>The one thing of this type.</summary>
    public T Of<T>()
        where T : class, new() => (T)things.GetOrAdd(typeof(T), _ => new T());
}
