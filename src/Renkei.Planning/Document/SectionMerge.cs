using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>One field in two versions of a section.</summary>
/// <param name="Path">Which field.</param>
/// <param name="Before">Its value before; null where it was not there.</param>
/// <param name="After">Its value after; null where it is no longer there.</param>
public sealed record FieldChange(
    FieldPath Path, JsonElement? Before, JsonElement? After)
{
    /// <summary>What stands where inside the value, so that its parts can be named in words.</summary>
    internal FieldShape? Shape { get; init; }
}

/// <summary>Whose value of a field is taken.</summary>
public enum MergeSide
{
    /// <summary>What stands there now.</summary>
    Theirs,

    /// <summary>What the author submitted.</summary>
    Mine,
}

/// <summary>One field two edits of one section do not agree on.</summary>
/// <param name="Path">Which field.</param>
/// <param name="Base">What both began from.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What the author submitted.</param>
public sealed record FieldDifference(
    FieldPath Path, JsonElement? Base, JsonElement? Theirs, JsonElement? Mine)
{
    /// <summary>What stands where inside the value, so that its parts can be named in words.</summary>
    internal FieldShape? Shape { get; init; }

    /// <summary>True where both changed this field, each in another way: only the author can choose.</summary>
    public bool Both => !JsonSame.Are(Base, Theirs) && !JsonSame.Are(Base, Mine);

    /// <summary>The side that changed the field; where both did, what stands there now.</summary>
    public MergeSide Proposed => JsonSame.Are(Base, Theirs) ? MergeSide.Mine : MergeSide.Theirs;
}

/// <summary>
/// Three versions of one section laid over each other, field by field. Items of lists are matched by their identity, so that
/// edits of different items do not meet; an item one side removed or added as a whole is one field.
/// </summary>
internal sealed class SectionMerge
{
    private readonly JsonElement? start;
    private readonly JsonElement theirs;
    private readonly JsonElement mine;
    private readonly FieldShape shape;

    private readonly PartyNames names;

    private SectionMerge(JsonElement? start, JsonElement theirs, JsonElement mine, FieldShape shape, PartyNames names)
    {
        (this.start, this.theirs, this.mine, this.shape, this.names) = (start, theirs, mine, shape, names);
        var found = new List<FieldDifference>();
        _ = Merge(start, theirs, mine, shape, FieldPath.Of(names), difference =>
        {
            found.Add(difference);
            return difference.Proposed;
        });
        Differences = found;
    }

    /// <summary>The fields the two edits do not agree on, in the order of the section.</summary>
    internal IReadOnlyList<FieldDifference> Differences { get; }

    internal static SectionMerge Of(string? start, string theirs, string mine, FieldShape shape, PartyNames? names = null) =>
        new(start is null ? null : Parse(start), Parse(theirs), Parse(mine), shape, names ?? PartyNames.None);

    /// <summary>Both edits together; where both changed one field, what stands there now.</summary>
    internal string Proposal() => Resolve(difference => difference.Proposed);

    /// <summary>The section with one side chosen for each difference, in canonical form.</summary>
    internal string Resolve(Func<FieldDifference, MergeSide> choose)
    {
        var merged = Merge(start, theirs, mine, shape, FieldPath.Of(names), choose);
        return JsonText.Of(merged?.ToJsonString() ?? "{}");
    }

    /// <summary>What changed between two versions, in the order of the section.</summary>
    internal static IReadOnlyList<FieldChange> Changes(
        string? before, string after, FieldShape shape, PartyNames? names = null)
    {
        var found = new List<FieldChange>();
        var old = before is null ? (JsonElement?)null : Parse(before);
        // Two versions are three where one side changed nothing.
        _ = Merge(old, Parse(after), old ?? Parse("{}"), shape, FieldPath.Of(names ?? PartyNames.None), difference =>
        {
            found.Add(new FieldChange(difference.Path, difference.Mine, difference.Theirs) { Shape = difference.Shape });
            return MergeSide.Theirs;
        });
        return found;
    }

    private static JsonNode? Merge(
        JsonElement? start, JsonElement? theirs, JsonElement? mine, FieldShape? shape, FieldPath path,
        Func<FieldDifference, MergeSide> choose)
    {
        if (JsonSame.Are(theirs, mine)) return Node(theirs);
        if (shape?.Members is not null && IsObject(theirs) && IsObject(mine) && (start is null || IsObject(start)))
            return MergeMembers(start, theirs!.Value, mine!.Value, shape, path, choose);
        if (shape is { Item: not null, Identity.Count: > 0 } && IsListOrNone(theirs) && IsListOrNone(mine) && IsListOrNone(start))
            return MergeItems(start, theirs, mine, shape, path, choose);
        var difference = new FieldDifference(path, start, theirs, mine) { Shape = shape };
        return Node(choose(difference) == MergeSide.Mine ? mine : theirs);
    }

    private static JsonObject MergeMembers(
        JsonElement? start, JsonElement theirs, JsonElement mine, FieldShape shape, FieldPath path,
        Func<FieldDifference, MergeSide> choose)
    {
        var merged = new JsonObject();
        var unknown = theirs.EnumerateObject().Concat(mine.EnumerateObject()).Select(member => member.Name)
            .Where(name => !shape.Members!.ContainsKey(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var name in shape.Members!.Keys.Concat(unknown))
        {
            var field = shape.Members.GetValueOrDefault(name);
            var step = path.Member(name, field?.Label(name) ?? new TextKey(name, name));
            var value = Merge(Get(start, name), Get(theirs, name), Get(mine, name), field, step, choose);
            if (value is not null || GetsNull(theirs, name) || GetsNull(mine, name)) merged[name] = value;
        }

        return merged;
    }

    private static JsonArray MergeItems(
        JsonElement? start, JsonElement? theirs, JsonElement? mine, FieldShape shape, FieldPath path,
        Func<FieldDifference, MergeSide> choose)
    {
        var (olds, left, right) = (Items(start, shape), Items(theirs, shape), Items(mine, shape));
        var merged = new JsonArray();
        foreach (var identity in left.Keys.Concat(right.Keys).Distinct(StringComparer.Ordinal))
        {
            var (old, standing, submitted) = (Of(olds, identity), Of(left, identity), Of(right, identity));
            var step = path.Item(identity, SectionWords.Item(path, identity, standing ?? submitted ?? old));
            var value = Merge(old, standing, submitted, shape.Item, step, choose);
            if (value is not null) merged.Add(value);
        }

        return merged;

        static JsonElement? Of(Dictionary<string, JsonElement> items, string identity) =>
            items.TryGetValue(identity, out var item) ? item : null;
    }

    private static Dictionary<string, JsonElement> Items(JsonElement? list, FieldShape shape)
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (list is not { } there) return items;
        foreach (var item in there.EnumerateArray())
            items[string.Join('~', shape.Identity.Select(name => FieldPath.Escape(Get(item, name)?.ToString() ?? "")))] = item;
        return items;
    }

    private static bool IsObject(JsonElement? value) => value?.ValueKind == JsonValueKind.Object;

    private static bool IsListOrNone(JsonElement? value) => value is null or { ValueKind: JsonValueKind.Array };

    private static JsonElement? Get(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var member) ? member : null;

    private static bool GetsNull(JsonElement value, string name) => Get(value, name)?.ValueKind == JsonValueKind.Null;

    private static JsonNode? Node(JsonElement? value) => value is { } there ? JsonNode.Parse(there.GetRawText()) : null;

    private static JsonElement Parse(string json) => JsonElement.Parse(json);
}

/// <summary>Whether two JSON values are the same, in canonical form; a value that is not there is only like itself.</summary>
internal static class JsonSame
{
    internal static bool Are(JsonElement? left, JsonElement? right) => (left, right) switch
    {
        (null, null) => true,
        ({ } one, { } other) => JsonElement.DeepEquals(one, other),
        _ => false,
    };
}
