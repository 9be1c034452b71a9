using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>A message that remembers which of its fields were asked: what nobody asked is not mapped.</summary>
internal sealed class MappedMessage
{
    private readonly HashSet<(int Segment, int Field)> asked = [];
    private readonly SortedDictionary<string, int> strangeSystems = new(StringComparer.Ordinal);

    public MappedMessage(Er7Document document, Er7Part part) =>
        Segments = [.. document.Segments(part).Select(segment => new MappedSegment(this, segment))];

    public IReadOnlyList<MappedSegment> Segments { get; }

    /// <summary>Coding systems that have no name in FHIR, with how often they came.</summary>
    public IReadOnlyDictionary<string, int> StrangeSystems => strangeSystems;

    public MappedSegment? Find(string name) => Segments.FirstOrDefault(segment => segment.Name == name);

    public IEnumerable<MappedSegment> All(string name) => Segments.Where(segment => segment.Name == name);

    /// <summary>Segments behind one up to the next of a name that ends the group.</summary>
    public IEnumerable<MappedSegment> Behind(MappedSegment segment, params string[] until) =>
        Segments.SkipWhile(each => each.Index != segment.Index).Skip(1).TakeWhile(each => !until.Contains(each.Name));

    /// <summary>Fields that hold something and that nobody asked for, as PID-33; names and set ids are not counted.</summary>
    public IEnumerable<string> Unmapped() =>
        from segment in Segments
        from number in Enumerable.Range(1, segment.FieldCount)
        where segment.HasText(number) && !asked.Contains((segment.Index, number)) && !(segment.Name == "MSH" && number <= 2)
        select $"{segment.Name}-{number}";

    public void Ask(int segment, int field) => asked.Add((segment, field));

    public void Strange(string system) => strangeSystems[system] = strangeSystems.GetValueOrDefault(system) + 1;
}

/// <summary>A segment of a <see cref="MappedMessage"/>.</summary>
internal sealed class MappedSegment(MappedMessage message, Er7Segment segment)
{
    public string Name { get; } = segment.Name;

    public int Index => segment.Index;

    public int FieldCount => segment.FieldCount;

    public bool HasText(int number) => segment.Field(number).HasText;

    /// <summary>A field whose value goes into a resource.</summary>
    public Er7Value this[int number]
    {
        get
        {
            message.Ask(segment.Index, number);
            return segment.Field(number);
        }
    }

    /// <summary>A field whose value decides something and is not itself taken over.</summary>
    public Er7Value Look(int number) => segment.Field(number);
}
