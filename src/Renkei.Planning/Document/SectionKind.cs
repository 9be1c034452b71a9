using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Planning.Money;
using Renkei.Planning.Outline;

namespace Renkei.Planning.Document;

/// <summary>The address of one section within a plan, such as <c>activity/step1/3</c>, with the type that stands there.</summary>
/// <typeparam name="T">What the section holds.</typeparam>
public sealed record SectionKey<T>
    where T : OpenRecord
{
    internal SectionKey(SectionKind<T> kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>The kind of section.</summary>
    public SectionKind<T> Kind { get; }

    /// <summary>The key as tables, addresses and the zip write it.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>
/// A kind of section. To add one: write a file like <see cref="OverviewSection"/> (content, key, rule) and
/// one line in <see cref="SectionKinds"/> and one in <see cref="PlanJson"/>.
/// </summary>
public abstract class SectionKind
{
    /// <summary>The first part of its keys, such as <c>activity</c>. Stable: it stands in tables and zips.</summary>
    public abstract string Name { get; }

    /// <summary>How the type is read and written.</summary>
    internal abstract JsonTypeInfo TypeInfo { get; }

    /// <summary>Its fields with their names, for words, merge and schema.</summary>
    internal FieldShape Shape => shape ??= FieldShape.Of(TypeInfo);

    /// <summary>A regular expression of its keys, as the JSON Schema states it.</summary>
    internal abstract string KeyPattern { get; }

    /// <summary>True when a key belongs to this kind.</summary>
    internal abstract bool Owns(string key);

    /// <summary>What a section is called on screen: "2. 医療情報連携NWの必要性の検討" or the like.</summary>
    internal abstract TextKey LabelOf(string key);

    /// <summary>The rule of the kind beyond limits and patterns; null when content is acceptable.</summary>
    internal abstract Refusal? Check(OpenRecord content);

    /// <summary>Reads a stored body.</summary>
    internal abstract OpenRecord Read(string json);

    private FieldShape? shape;
}

/// <summary>A kind of section with its type.</summary>
/// <typeparam name="T">What its sections hold.</typeparam>
public sealed class SectionKind<T> : SectionKind
    where T : OpenRecord
{
    /// <inheritdoc/>
    public override string Name => name;

    internal SectionKind(
        string name, string keyPattern, JsonTypeInfo<T> type, Func<T> empty, Func<string, TextKey> label, Func<T, Refusal?> rule)
    {
        this.name = name;
        KeyPattern = keyPattern;
        keys = new Regex("^(?:" + keyPattern + ")\\z", RegexOptions.CultureInvariant);
        this.type = type;
        Empty = empty;
        this.label = label;
        this.rule = rule;
    }

    internal override JsonTypeInfo TypeInfo => type;

    internal override string KeyPattern { get; }

    /// <summary>Content where nothing has been entered yet.</summary>
    internal Func<T> Empty { get; }

    internal override bool Owns(string key) => keys.IsMatch(key);

    internal override TextKey LabelOf(string key) => label(key);

    internal override Refusal? Check(OpenRecord content) => rule((T)content);

    internal override OpenRecord Read(string json) => ReadTyped(json);

    internal T ReadTyped(string json) => JsonSerializer.Deserialize(json, type)
        ?? throw new JsonException($"A section of kind {name} is null.");

    internal SectionKey<T> Key(string text) => Owns(text)
        ? new SectionKey<T>(this, text)
        : throw new ArgumentException($"{text} is no key of {name}.", nameof(text));

    private readonly string name;
    private readonly Regex keys;
    private readonly JsonTypeInfo<T> type;
    private readonly Func<string, TextKey> label;
    private readonly Func<T, Refusal?> rule;
}

/// <summary>The kinds of section a plan is made of.</summary>
public static class SectionKinds
{
    /// <summary>Every kind, in the order of papers and exports.</summary>
    public static IReadOnlyList<SectionKind> All { get; } =
    [
        OverviewSection.Kind,
        ActivitySection.Kind,
        PartySection.Kind,
        WorkSection.Kind,
        BaselineSection.Kind,
        ProblemsSection.Kind, OutlineSections.Efforts, OutlineSections.Vision,
        ScopeSections.Services, ScopeSections.Areas, ScopeSections.Members, ScopeSections.Patients,
        ScopeSections.Zones, ScopeSections.Referrals, ScopeSections.Effects,
        OutlineSections.Resources, OutlineSections.Arrangements,
        BodySection.Kind,
        MeetingSection.Kind,
        DecisionSection.Kind,
        IssueSection.Kind,
        MoneySection.Kind,
    ];

    /// <summary>The kind a key belongs to, or null.</summary>
    public static SectionKind? Of(string key) => All.FirstOrDefault(kind => kind.Owns(key));
}
