using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Renkei.Atlas.Importing;

namespace Renkei.Atlas.Holding;

/// <summary>The points of a series as they are kept: a JSON object of texts, in the order of the file.</summary>
internal static class PointsText
{
    private static readonly JsonWriterOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(IReadOnlyList<(string Name, FigureValue Value)> points)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, AsWritten))
        {
            json.WriteStartObject();
            foreach (var (name, value) in points) json.WriteString(name, value.Text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    internal static IReadOnlyList<(string Name, FigureValue Value)> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return
        [
            .. document.RootElement.EnumerateObject().Select(point => FigureValue.TryRead(point.Value.GetString() ?? "", out var value)
                ? (point.Name, value) : throw new InvalidDataException($"The atlas holds \"{point.Value}\" where a figure should be; import the edition again.")),
        ];
    }
}
