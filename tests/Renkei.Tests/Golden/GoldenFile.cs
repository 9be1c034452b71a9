using System.Runtime.CompilerServices;
using System.Text;
using Renkei.Tests.House;

namespace Renkei.Tests.Golden;

/// <summary>
/// What leaves the house stands as a file beside this one. <c>dotnet run do.cs -- golden</c> rewrites them; the review reads the diff.
/// A test that uses one carries <c>[Trait("Kind", "golden")]</c>.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(string name, string actual) => Matches(name, Encoding.UTF8.GetBytes(actual));

    public static void Matches(string name, byte[] actual, [CallerMemberName] string test = "")
    {
        var file = Path.Combine(Checkout.Root, "tests", "Renkei.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("RENKEI_GOLDEN") == "write")
        {
            File.WriteAllBytes(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{name} is not there; `dotnet run do.cs -- golden` writes it.");
        if (File.ReadAllBytes(file).AsSpan().SequenceEqual(actual)) return;
        // Compared as lines, so that the failure shows the first place that differs and not two long texts.
        var expectedLines = File.ReadAllLines(file);
        var actualLines = Encoding.UTF8.GetString(actual).Split('\n');
        var at = expectedLines.Zip(actualLines).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{test}: {name} differs from line {at + 1}.\n  file: {expectedLines.ElementAtOrDefault(at)}\n  now:  "
            + $"{actualLines.ElementAtOrDefault(at)}\nIf the change is meant: `dotnet run do.cs -- golden`, and read the diff.");
    }
}
