using Renkei.Charter;
using Renkei.Charter.Reading;

namespace Renkei.Tests.Charter;

/// <summary>The worked example of the documentation: an invented region. The truth table speaks about it.</summary>
internal static class ExampleCharter
{
    internal static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(Folder("docs", "schema"), "charter.example.json"));

    internal static CharterDocument Document { get; } = CharterFile.Read(Bytes).Value
        ?? throw new InvalidOperationException(string.Join('\n', CharterFile.Read(Bytes).Issues));

    internal static string Folder(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
