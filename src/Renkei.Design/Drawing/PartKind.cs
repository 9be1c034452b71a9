using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Renkei.Design.Drawing;

/// <summary>How a part of one type is made and filled, found out once.</summary>
internal sealed class PartKind
{
    private static readonly ConcurrentDictionary<Type, PartKind> Known = new();

    private readonly Type type;
    private readonly ConstructorInvoker make;
    private readonly (Type Service, Action<PagePart, object?> Set)[] injected;
    private readonly Dictionary<string, Action<PagePart, object?>> parameters;
    private readonly Action<PagePart, object?>? others;

    private PartKind(Type type)
    {
        if (!type.IsSubclassOf(typeof(PagePart))) throw new InvalidOperationException($"{type} is no PagePart: no page can hold it.");
        this.type = type;
        EachTime = type.IsDefined(typeof(DrawnEachTimeAttribute), inherit: false);
        make = ConstructorInvoker.Create(type.GetConstructor(Type.EmptyTypes) ?? throw new InvalidOperationException($"{type} cannot be made without arguments."));
        var properties = Properties(type).ToArray();
        injected = [.. properties.Where(one => one.IsDefined(typeof(InjectAttribute))).Select(one => (one.PropertyType, Setter(one)))];
        var filled = properties.Where(one => one.IsDefined(typeof(ParameterAttribute))).ToArray();
        parameters = filled.ToDictionary(one => one.Name, Setter, StringComparer.OrdinalIgnoreCase);
        others = filled.FirstOrDefault(one => one.GetCustomAttribute<ParameterAttribute>()!.CaptureUnmatchedValues) is { } rest ? Setter(rest) : null;
    }

    /// <summary>True for a part marked by <see cref="DrawnEachTimeAttribute"/>.</summary>
    internal bool EachTime { get; }

    internal static PartKind Of(Type type) => Known.GetOrAdd(type, one => new PartKind(one));

    /// <summary>A part with the services it asks for.</summary>
    internal PagePart Make(IServiceProvider services)
    {
        var part = (PagePart)make.Invoke();
        foreach (var (service, set) in injected) set(part, services.GetRequiredService(service));
        return part;
    }

    /// <summary>Fills one parameter. False when the part has none of this name.</summary>
    internal bool Set(PagePart part, string name, object? value)
    {
        if (!parameters.TryGetValue(name, out var set)) return false;
        set(part, value);
        return true;
    }

    /// <summary>Fills what takes every further attribute.</summary>
    /// <exception cref="InvalidOperationException">The part takes none.</exception>
    internal void SetOthers(PagePart part, Dictionary<string, object> values)
    {
        if (others is null) throw new InvalidOperationException($"{type} has no parameter {string.Join(", ", values.Keys)}.");
        others(part, values);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        for (var one = type; one != typeof(object); one = one.BaseType!)
        {
            foreach (var property in one.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                yield return property;
        }
    }

    private static Action<PagePart, object?> Setter(PropertyInfo property)
    {
        if (!property.CanWrite) throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} cannot be set.");
        return (Action<PagePart, object?>)typeof(PartKind).GetMethod(nameof(SetterOf), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property])!;
    }

    // A call the runtime compiles once, where an invoker checks its arguments each time.
    private static Action<PagePart, object?> SetterOf<TPart, TValue>(PropertyInfo property)
        where TPart : PagePart
    {
        var set = property.GetSetMethod(nonPublic: true)!.CreateDelegate<Action<TPart, TValue>>();
        return (part, value) => set((TPart)part, (TValue)value!);
    }
}
