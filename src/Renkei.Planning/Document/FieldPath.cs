using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>
/// Where a field stands in a section: member names and, in lists, the identity of the item, each escaped as in a JSON Pointer
/// (RFC 6901 §3): <c>milestones/system-policy/evidence/12/title</c>.
/// </summary>
public sealed record FieldPath
{
    /// <summary>What stands between a field and what it belongs to.</summary>
    internal const string Step = " › ";

    private readonly TextKey label;

    private FieldPath(string text, TextKey label, PartyNames names) => (Text, this.label, Names) = (text, label, names);

    /// <summary>The whole section.</summary>
    internal static FieldPath Root { get; } = Of(PartyNames.None);

    /// <summary>The whole section, where the plan's organisations are known by name.</summary>
    internal static FieldPath Of(PartyNames names) => new("", new("", ""), names);

    /// <summary>The organisations words are made with.</summary>
    internal PartyNames Names { get; }

    /// <summary>The path as forms, audit and JSON write it.</summary>
    public string Text { get; }

    /// <summary>The path in words: マイルストーン「システム化方針決定」 › 根拠12 › 件名.</summary>
    public TextKey Label => label;

    /// <summary>What the field belongs to, empty at the top of a section, and its own name.</summary>
    internal (string Of, string Name) Parts(Language language)
    {
        var words = label.In(language);
        var last = words.LastIndexOf(Step, StringComparison.Ordinal);
        return last < 0 ? ("", words) : (words[..last], words[(last + Step.Length)..]);
    }

    internal FieldPath Member(string name, TextKey words) => Add(Escape(name), words, Step);

    internal FieldPath Item(string identity, TextKey words) => Add(identity, words, "");

    private FieldPath Add(string part, TextKey words, string between) => Text.Length == 0
        ? new(part, words, Names)
        : new($"{Text}/{part}", new(label.Ja + between + words.Ja, label.En + between + words.En), Names);

    internal static string Escape(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Paths are equal when they lead to the same field.</summary>
    public bool Equals(FieldPath? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
