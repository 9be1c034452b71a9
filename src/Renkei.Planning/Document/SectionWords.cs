using System.Globalization;
using System.Text.Json;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>Items and values of sections in words.</summary>
public static class SectionWords
{
    /// <summary>A value for people: words of an enum, はい／いいえ, texts as they are; empty where nothing is there.</summary>
    internal static string Value(JsonElement? value, FieldShape? shape, Language language, PartyNames? names = null)
    {
        if (value is not { } there) return "";
        return there.ValueKind switch
        {
            JsonValueKind.String when shape?.Field?.Refers is FieldRefers.ToActivity or FieldRefers.ToRecord => Record(there.GetString()!, language),
            JsonValueKind.String when shape?.Field?.Refers == FieldRefers.ToMilestone => WorkRules.NamedOf(there.GetString()!).In(language),
            JsonValueKind.String => shape?.Words?.GetValueOrDefault(there.GetString()!)?.In(language) ?? there.GetString()!,
            JsonValueKind.True => Yes.In(language),
            JsonValueKind.False => No.In(language),
            JsonValueKind.Object => string.Join("\n", there.EnumerateObject()
                .Select(member => Line(member, shape?.Members?.GetValueOrDefault(member.Name), language, names))
                .OfType<string>()),
            JsonValueKind.Array => string.Join("\n",
                there.EnumerateArray().Select(item => Value(item, shape?.Item, language, names))),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.Number when shape?.Field?.Refers == FieldRefers.ToParty && names is not null => names.Show(there.GetRawText()),
            JsonValueKind.Number or _ => there.GetRawText(),
        };
    }

    // 「期限：2026-12-03」; what is empty says nothing.
    private static string? Line(JsonProperty member, FieldShape? shape, Language language, PartyNames? names)
    {
        var value = Value(member.Value, shape, language, names);
        if (value.Length == 0) return null;
        var label = shape?.Label(member.Name).In(language) ?? member.Name;
        return label + (language == Language.Japanese ? "：" : ": ") + value;
    }

    /// <summary>What a section is called by its own words: the title or name that stands in it; null where it has none.</summary>
    internal static string? TitleOf(JsonElement? content)
    {
        if (content is not { ValueKind: JsonValueKind.Object } there) return null;
        foreach (var name in (ReadOnlySpan<string>)["title", "name", "person"])
            if (there.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String) return Short(member.GetString()!);
        return null;
    }

    // One line of at most so many characters as people count them: a label, not the text itself.
    private static string? Short(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        var whole = new StringInfo(line);
        return line.Length == 0 ? null : whole.LengthInTextElements <= TitleLimit ? line : whole.SubstringByTextElements(0, TitleLimit - 1) + "…";
    }

    /// <summary>
    /// An item of a list: 「システム化方針決定」 for a milestone, for what is numbered its number with its title: 根拠12「議事録」.
    /// </summary>
    internal static TextKey Item(FieldPath list, string identity, JsonElement? item = null)
    {
        if (list.Text == "milestones" && WorkRules.NamedOf(identity) is var milestone) return new($"「{milestone.Ja}」", $" \"{milestone.En}\"");
        if (list.Text == "assignments" && identity.Split('~') is [var role, var party])
        {
            var taken = RoleWord(role);
            return new($"「{taken.Ja}：{list.Names.Show(party)}」", $" \"{taken.En}: {list.Names.Show(party)}\"");
        }

        // An agreement belongs to a party: its number says nobody anything.
        if (list.Text.EndsWith("/agreements", StringComparison.Ordinal) && int.TryParse(identity, NumberStyles.None, CultureInfo.InvariantCulture, out var agreeing)
            && list.Names.Find(agreeing) is { } name)
            return new($"「{name}」", $" \"{name}\"");
        if (list.Text == "links" && identity.Replace("~1", "/", StringComparison.Ordinal) is var key && (Known($"activity/{key}") ?? Known(key)) is { } named)
            return new($"「{named.Ja}」", $" \"{named.En}\"");
        if (identity.Length > 0 && !identity.All(char.IsAsciiDigit) && TitleOf(item) is { } called) return new($"「{called}」", $" \"{called}\"");
        if (identity.Length == 0 || !identity.All(char.IsAsciiDigit)) return new($"（{identity}）", $" ({identity})");
        return TitleOf(item) is { } title ? new($"{identity}「{title}」", $" {identity} \"{title}\"") : new(identity, $" {identity}");
    }

    // 「7. システム化方針決定」 for step1/7, 「判断9」 for decision/9; what is no key of ours stays as it is.
    private static string Record(string key, Language language) =>
        (Known($"activity/{key}") ?? Known(key))?.In(language) ?? key;

    private static TextKey? Known(string key) => SectionKinds.Of(key)?.LabelOf(key);

    private static TextKey RoleWord(string wire) => ProcedureRoleJson.RoleWords.GetValueOrDefault(wire) ?? new TextKey(wire, wire);

    private const int TitleLimit = 40;

    private static readonly TextKey Yes = new("はい", "Yes");
    private static readonly TextKey No = new("いいえ", "No");
}
