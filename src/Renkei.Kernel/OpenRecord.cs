using System.Text.Json;
using System.Text.Json.Serialization;

namespace Renkei.Kernel;

/// <summary>
/// A piece of a section. What a newer program wrote into it and this one does not know is kept in
/// <see cref="Unknown"/>, survives every <c>with</c>, and is written back.
/// </summary>
public abstract record OpenRecord
{
    /// <summary>Members this program does not know. Never change them; they belong to whoever wrote them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What a value stands for, so that people read a name instead of a number.</summary>
public enum FieldRefers
{
    /// <summary>It is what it is.</summary>
    ToNothing,

    /// <summary>The local number of an organisation.</summary>
    ToParty,

    /// <summary>An activity of the procedure, such as <c>step1/7</c>.</summary>
    ToActivity,

    /// <summary>A milestone of the procedure, by its key.</summary>
    ToMilestone,

    /// <summary>A record of the plan, such as <c>decision/9</c>, or an activity.</summary>
    ToRecord,

    /// <summary>The number of another row of the same sheet.</summary>
    ToRow,
}

/// <summary>What a field is called and how much it takes: used by the history in words, by the check, by the JSON Schema.</summary>
/// <param name="ja">Its Japanese name.</param>
/// <param name="en">Its English name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string ja, string en) : Attribute
{
    /// <summary>The limit of a text that says no other.</summary>
    public const int TextLimit = 200;

    /// <summary>The limit of a list that says no other.</summary>
    public const int ListLimit = 500;

    /// <summary>The Japanese name.</summary>
    public string Ja { get; } = ja;

    /// <summary>The English name.</summary>
    public string En { get; } = en;

    /// <summary>The most UTF-16 code units of a text, or items of a list; 0 means the usual limit.</summary>
    public int Limit { get; init; }

    /// <summary>True where a text may have several lines.</summary>
    public bool Lines { get; init; }

    /// <summary>A regular expression (ECMA-262 subset) the text matches as a whole.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the value stands for.</summary>
    public FieldRefers Refers { get; init; }

    /// <summary>What the field means beyond its name, for the JSON Schema: Japanese, then English.</summary>
    public string? Meaning { get; init; }
}

/// <summary>What one value of an enum is called on screen. Its wire name stands in <see cref="JsonStringEnumMemberNameAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string ja, string en) : Attribute
{
    /// <summary>The Japanese word.</summary>
    public string Ja { get; } = ja;

    /// <summary>The English word.</summary>
    public string En { get; } = en;
}

/// <summary>Which members tell the items of a list apart (their JSON names), so that edits of different items do not collide.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IdentityAttribute(params string[] members) : Attribute
{
    /// <summary>The JSON names, in order.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
