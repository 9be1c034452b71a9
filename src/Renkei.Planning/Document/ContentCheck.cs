using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>
/// What every section must satisfy before its own rule is asked: well-formed texts, limits, patterns, items told apart.
/// It looks at the typed content, because a serializer would silently replace half a surrogate pair.
/// </summary>
internal static class ContentCheck
{
    /// <summary>The most UTF-8 bytes of one section.</summary>
    internal const int SectionBytesLimit = 1_000_000;

    internal sealed record TooLong(TextKey Field, int Limit, int Length)
        : Refusal(RefusalKind.Invalid, TooLongText, Field, Limit, Length);

    internal sealed record TooMany(TextKey Field, int Limit, int Count)
        : Refusal(RefusalKind.Invalid, TooManyText, Field, Limit, Count);

    internal sealed record BrokenCharacter(TextKey Field, int Position)
        : Refusal(RefusalKind.Invalid, BrokenText, Field, Position);

    internal sealed record ControlCharacter(TextKey Field, int Position, string Code)
        : Refusal(RefusalKind.Invalid, ControlText, Field, Position, Code);

    internal sealed record OtherForm(TextKey Field) : Refusal(RefusalKind.Invalid, FormText, Field);

    internal sealed record SameTwice(TextKey Field, string Item)
        : Refusal(RefusalKind.Invalid, TwiceText, Field, Item);

    internal sealed record InexactNumber(TextKey Field) : Refusal(RefusalKind.Invalid, NumberText, Field);

    internal sealed record SectionTooLarge(int Bytes)
        : Refusal(RefusalKind.TooLarge, SectionText, SectionBytesLimit / 1000, Bytes / 1000);

    /// <summary>The first thing that is not acceptable, or null.</summary>
    internal static Refusal? Of(OpenRecord content, SectionKind kind) => Record(content, kind.TypeInfo, kind.Shape);

    private static Refusal? Record(OpenRecord record, JsonTypeInfo type, FieldShape shape)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsExtensionData || property.Get is null) continue;
            var field = shape.Members![property.Name];
            var found = Value(property.Get(record), type, field, field.Label(property.Name));
            if (found is not null) return found;
        }

        return record.Unknown?.Select(member => Unknown(member.Value, new TextKey(member.Key, member.Key)))
            .FirstOrDefault(refusal => refusal is not null);
    }

    // What a newer program wrote: its texts must be well formed and its numbers must survive; the rest is its own affair.
    private static Refusal? Unknown(JsonElement value, TextKey label)
    {
        try
        {
            return Json(value, label);
        }
        catch (InvalidOperationException)
        {
            // The framework's way to say that an escaped text holds half of a surrogate pair.
            return new BrokenCharacter(label, 1);
        }
    }

    private static Refusal? Value(object? value, JsonTypeInfo owner, FieldShape shape, TextKey label) => value switch
    {
        null => null,
        string text => Text(text, shape.Field, label),
        OpenRecord record => Record(record, owner.Options.GetTypeInfo(record.GetType()), shape),
        IEnumerable list => Items([.. list.Cast<object>()], owner, shape, label),
        _ => null,
    };

    private static Refusal? Items(IReadOnlyList<object> items, JsonTypeInfo owner, FieldShape shape, TextKey label)
    {
        var limit = shape.Field is { Limit: > 0 } own ? own.Limit : FieldAttribute.ListLimit;
        if (items.Count > limit) return new TooMany(label, limit, items.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var refusal = Value(item, owner, shape.Item!, label);
            if (refusal is not null) return refusal;
            if (shape.Identity.Count == 0) continue;
            var type = owner.Options.GetTypeInfo(item.GetType());
            var identity = string.Join('/', shape.Identity.Select(name =>
                type.Properties.First(property => property.Name == name).Get!(item)));
            if (!seen.Add(identity)) return new SameTwice(label, identity);
        }

        return null;
    }

    /// <summary>The first thing wrong with a text, or null.</summary>
    internal static Refusal? Text(string text, FieldAttribute? field, TextKey label)
    {
        var limit = field is { Limit: > 0 } ? field.Limit : FieldAttribute.TextLimit;
        if (text.Length > limit) return new TooLong(label, limit, text.Length);
        if (Characters(text, field?.Lines ?? false, label) is { } refusal) return refusal;
        return field?.Pattern is { } pattern && text.Length > 0
            && !Regex.IsMatch(text, "^(?:" + pattern + ")\\z", RegexOptions.CultureInvariant)
            ? new OtherForm(label) : null;
    }

    private static Refusal? Characters(string text, bool lines, TextKey label)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c)) return new BrokenCharacter(label, i + 1);
            else if (!(lines && c is '\n' or '\r' or '\t') && (char.IsControl(c) || IsReordering(c)))
                return new ControlCharacter(label, i + 1, $"U+{(int)c:X4}");
        }

        return null;
    }

    // Unicode Bidi_Control without the marks LRM, RLM, ALM: these make text read in another order than it is stored
    // (Unicode TR36 §2.5). Variation selectors and joiners stay: names and emoji need them.
    private static bool IsReordering(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The first text or number of a JSON value that would not be kept as it is, or null.</summary>
    internal static Refusal? Json(JsonElement value, TextKey label) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member =>
            Characters(member.Name, false, label) ?? Json(member.Value, label)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(item => Json(item, label))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.String => Characters(value.GetString()!, true, label),
        JsonValueKind.Number => ExactNumber.Survives(value) ? null : new InexactNumber(label),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined or _ => null,
    };

    private static readonly TextKey TooLongText = new(
        "「{0}」は{1}文字までです（いまは{2}文字）。短くしてください。",
        "\"{0}\" takes up to {1} characters (now {2}). Shorten it.");
    private static readonly TextKey TooManyText = new(
        "「{0}」は{1}件までです（いまは{2}件）。減らしてください。", "\"{0}\" takes up to {1} entries (now {2}). Remove some.");
    private static readonly TextKey BrokenText = new(
        "「{0}」の{1}文字目が壊れています（組になる文字の片方だけ）。その文字を入力し直してください。",
        "Character {1} of \"{0}\" is broken (half of a pair). Enter it again.");
    private static readonly TextKey ControlText = new(
        "「{0}」の{1}文字目に、使えない見えない文字（{2}）があります。消してください。",
        "Character {1} of \"{0}\" is an invisible character that cannot be used ({2}). Remove it.");
    private static readonly TextKey FormText = new(
        "「{0}」の書き方が違います。入力例に合わせて書き直してください。",
        "\"{0}\" is not written in the expected form. Follow the example.");
    private static readonly TextKey TwiceText = new(
        "「{0}」に同じもの（{1}）が2つあります。1つにしてください。", "\"{0}\" has the same entry ({1}) twice. Keep one.");
    private static readonly TextKey NumberText = new(
        "「{0}」の数は桁が多すぎて、そのまま保存できません。", "The number in \"{0}\" has too many digits to be kept as it is.");
    private static readonly TextKey SectionText = new(
        "1つの節に入れられる量（{0} KB）を超えています（{1} KB）。長い文章はファイルにして添付してください。",
        "This part takes up to {0} KB (now {1} KB). Attach long texts as files.");
}
