namespace Renkei.Planning.Plans;

/// <summary>A plan's id (UUIDv7). Importing under another name gives a new one.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>Reads the id as addresses write it; used by route binding.</summary>
    public static bool TryParse(string? text, out PlanId id)
    {
        var read = Guid.TryParseExact(text, "D", out var value);
        id = new PlanId(value);
        return read;
    }

    /// <summary>The id as addresses write it.</summary>
    public override string ToString() => Value.ToString("D");
}
