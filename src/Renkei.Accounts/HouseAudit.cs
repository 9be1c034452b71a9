using System.Text.Json;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts;

/// <summary>Writes the acts of this module into the stream <c>house</c>, in the unit of the act.</summary>
internal static class HouseAudit
{
    internal static Task Write(
        Unit unit, Actor actor, string act, string subject, TimeProvider clock, CancellationToken stop,
        params (string Name, string? Value)[] details) =>
        AuditTrail.Write(unit, AuditTrail.House, actor, act, subject, Body(details), clock, stop);

    private static byte[] Body((string Name, string? Value)[] details)
    {
        if (details.Length == 0) return [];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            // RFC 8785 order, so that the same act has the same bytes.
            foreach (var (name, value) in details.OrderBy(detail => detail.Name, StringComparer.Ordinal))
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
