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

    /// <summary>An item of a list: 「システム化方針決定」 for a milestone, its number for what is numbered.</summary>
    internal static TextKey Item(FieldPath list, string identity)
    {
        if (list.Text == "milestones") return new($"「{WorkRules.NameOf(identity)}」", $" \"{WorkRules.NameOf(identity)}\"");
        if (list.Text == "assignments" && identity.Split('~') is [var role, var party])
        {
            var taken = RoleWord(role);
            return new($"「{taken.Ja}：{list.Names.Show(party)}」", $" \"{taken.En}: {list.Names.Show(party)}\"");
        }

        if (list.Text == "links" && identity.Replace("~1", "/", StringComparison.Ordinal) is var key && (Known($"activity/{key}") ?? Known(key)) is { } named)
            return new($"「{named.Ja}」", $" \"{named.En}\"");
        return identity.Length > 0 && identity.All(char.IsAsciiDigit)
            ? new(identity, $" {identity}") : new($"（{identity}）", $" ({identity})");
    }

    // 「7. システム化方針決定」 for step1/7, 「判断9」 for decision/9; what is no key of ours stays as it is.
    private static string Record(string key, Language language) =>
        (Known($"activity/{key}") ?? Known(key))?.In(language) ?? key;

    private static TextKey? Known(string key) => SectionKinds.Of(key)?.LabelOf(key);

    private static TextKey RoleWord(string wire) => ProcedureRoleJson.RoleWords.GetValueOrDefault(wire) ?? new TextKey(wire, wire);

    private static readonly TextKey Yes = new("はい", "Yes");
    private static readonly TextKey No = new("いいえ", "No");
}
