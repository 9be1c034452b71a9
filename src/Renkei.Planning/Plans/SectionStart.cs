using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>
/// Where an edit of one part of a section begins. A section holds parts that different people edit (milestones of one
/// activity, tasks of one organisation); only a change of the same part is a lost race.
/// </summary>
internal static class SectionStart
{
    /// <summary>
    /// The section as it stands when nobody changed the part since the form's version; otherwise the version the form was
    /// made from, so that saving leads to both versions side by side.
    /// </summary>
    internal static async Task<SectionVersion<T>> Of<T, TPart>(
        Unit unit, PlanId plan, SectionKey<T> key, int formVersion, Func<T, TPart> part, JsonTypeInfo<TPart> type,
        CancellationToken stop)
        where T : OpenRecord
    {
        var current = await PlanSections.Read(unit, plan, key, stop);
        if (formVersion >= current.Version) return current with { Version = formVersion };
        var begun = formVersion == 0
            ? new SectionVersion<T>(key, 0, key.Kind.Empty(), null, null)
            : await PlanSections.Find(unit, plan, key, formVersion, stop);
        // A version that never was is refused by the save itself.
        if (begun is null) return current with { Version = formVersion };
        return Same(part(begun.Content), part(current.Content), type) ? current : begun;
    }

    private static bool Same<TPart>(TPart? left, TPart? right, JsonTypeInfo<TPart> type) =>
        left is null || right is null ? left is null && right is null
            : JsonSerializer.SerializeToUtf8Bytes(left, type).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(right, type));
}
