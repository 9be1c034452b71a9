using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Renkei.Charter.Signing;

[JsonSerializable(typeof(JsonObject))]
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
internal sealed partial class SealJson : JsonSerializerContext;
