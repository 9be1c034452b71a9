using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Renkei.Tests.House;

/// <summary>The project's own assemblies as they were built, and the types somebody wrote in them.</summary>
internal static class House
{
    public const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static;

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Renkei.*.dll").Order(StringComparer.Ordinal)
            .Where(file => !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal))
            .Append(Path.Combine(AppContext.BaseDirectory, "renkei.dll")).Where(File.Exists)
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file))),
    ];

    public static IReadOnlyList<Type> Types { get; } =
    [
        .. Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.FullName is { } name && !name.Contains('<', StringComparison.Ordinal)
                && name.StartsWith("Renkei.", StringComparison.Ordinal) && type.Name != "_Imports" && !name.Contains("__", StringComparison.Ordinal)
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                && type.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true),
    ];

    public static bool IsPage(Type type) => typeof(IComponent).IsAssignableFrom(type);
}
