using System.Globalization;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>What the organisations of a plan are called today, by local number: the history speaks of them by name.</summary>
internal sealed class PartyNames(IReadOnlyDictionary<int, string> names)
{
    /// <summary>Nobody is known by name.</summary>
    internal static PartyNames None { get; } = new(new Dictionary<int, string>());

    internal static async Task<PartyNames> Of(Unit unit, PlanId plan, CancellationToken stop) => new(
        (await PlanSections.All(unit, plan, PartySection.Kind, stop))
            .ToDictionary(party => PartySection.NumberOf(party.Key), party => party.Content.Name));

    /// <summary>The name under a number, or null.</summary>
    internal string? Find(int party) => names.GetValueOrDefault(party);

    /// <summary>The name under a number as it stands in a key or a form; the number itself where nobody is known under it.</summary>
    internal string Show(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var party) && Find(party) is { } name
            ? $"{name}（{number}）" : number;

    /// <summary>What a section is called: an organisation's by its name.</summary>
    internal TextKey LabelOf(string section) =>
        section.Split('/') is ["party", var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var party) && Find(party) is { } name
            ? new TextKey(name, name)
            : SectionKinds.Of(section)?.LabelOf(section) ?? new TextKey(section, section);

    /// <summary>The same with the title of a record: 判断9　保存方法を決める.</summary>
    /// <param name="section">The section's key.</param>
    /// <param name="body">What stands in it, as stored.</param>
    internal TextKey LabelOf(string section, string body)
    {
        var label = LabelOf(section);
        // The plan's own name and a party's are what they are called already.
        if (SectionKinds.Of(section) is not { } kind || kind == OverviewSection.Kind || kind == PartySection.Kind) return label;
        return SectionWords.TitleOf(JsonElement.Parse(body)) is { } title ? new($"{label.Ja}　{title}", $"{label.En}: {title}") : label;
    }
}
