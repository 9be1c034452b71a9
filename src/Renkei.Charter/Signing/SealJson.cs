using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Renkei.Charter.Signing;

[JsonSerializable(typeof(JsonObject))]
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
internal sealed partial class SealJson : JsonSerializerContext
{
    /// <summary>As the defaults, with Japanese written as Japanese. The file is never put into a page unescaped.</summary>
    internal static SealJson Readable => field ??= new(new(Default.Options!)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
