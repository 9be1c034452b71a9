using System.Text.Json;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>Items and values of sections in words.</summary>
public static class SectionWords
{
    /// <summary>A value for people: words of an enum, はい／いいえ, texts as they are; empty where nothing is there.</summary>
    public static string Value(JsonElement? value, IReadOnlyDictionary<string, TextKey>? words, Language language)
    {
        if (value is not { } there) return "";
        return there.ValueKind switch
        {
            JsonValueKind.String => words?.GetValueOrDefault(there.GetString()!)?.In(language) ?? there.GetString()!,
            JsonValueKind.True => Yes.In(language),
            JsonValueKind.False => No.In(language),
            JsonValueKind.Object => string.Join("\n", there.EnumerateObject()
                .Select(member => $"{member.Name}: {Value(member.Value, null, language)}")),
            JsonValueKind.Array => string.Join("\n", there.EnumerateArray().Select(item => Value(item, null, language))),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.Number or _ => there.GetRawText(),
        };
    }

    /// <summary>An item of a list: 「システム化方針決定」 for a milestone, its number for what is numbered.</summary>
    internal static TextKey Item(FieldPath list, string identity)
    {
        if (list.Text == "milestones") return new($"「{WorkRules.NameOf(identity)}」", $" \"{WorkRules.NameOf(identity)}\"");
        return identity.Length > 0 && identity.All(char.IsAsciiDigit)
            ? new(identity, $" {identity}") : new($"（{identity}）", $" ({identity})");
    }

    private static readonly TextKey Yes = new("はい", "Yes");
    private static readonly TextKey No = new("いいえ", "No");
}
