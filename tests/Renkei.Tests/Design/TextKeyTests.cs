using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Tests.House;

namespace Renkei.Tests.Design;

/// <summary>Every text of the interface, found in all assemblies: both languages are there, unmixed, with the same places.</summary>
public partial class TextKeyTests
{
    // Words that are the same in both languages, such as a name of a format.
    private const int SharedWordLimit = 24;

    private static readonly IReadOnlyList<(string Where, TextKey Text)> All = [.. Collect()];

    [Fact]
    public void Texts_are_found_in_every_module_with_pages()
    {
        var modules = All.Select(found => found.Where.Split('.')[1]).ToHashSet();
        Assert.Superset(new HashSet<string> { "Accounts", "Design", "Planning" }, modules);
    }

    [Fact]
    public void Neither_language_is_empty() => Ratchet.Holds(
        from found in All
        where string.IsNullOrWhiteSpace(found.Text.Ja) || string.IsNullOrWhiteSpace(found.Text.En)
        select found.Where, "Say it in both languages:");

    [Fact]
    public void English_texts_hold_no_Japanese() => Ratchet.Holds(
        from found in All
        where Japanese().IsMatch(Marks().Replace(found.Text.En, ""))
        select $"{found.Where}: {found.Text.En}", "An official term inside an English page goes through T.Ja, which marks its language:");

    [Fact]
    public void Japanese_texts_are_Japanese() => Ratchet.Holds(
        from found in All
        where !Japanese().IsMatch(found.Text.Ja) && !(found.Text.Ja == found.Text.En && found.Text.Ja.Length <= SharedWordLimit)
        select $"{found.Where}: {found.Text.Ja}", "Say it in Japanese:");

    [Fact]
    public void Both_languages_have_the_same_places() => Ratchet.Holds(
        from found in All
        where !Places(found.Text.Ja).SetEquals(Places(found.Text.En))
        select $"{found.Where}: {found.Text.Ja} / {found.Text.En}", "A place {0} filled in one language is lost in the other:");

    [Fact]
    public void Japanese_texts_use_full_width_brackets_and_stops() => Ratchet.Holds(
        from found in All
        where HalfWidth().IsMatch(found.Text.Ja)
        select $"{found.Where}: {found.Text.Ja}", "In Japanese the brackets, commas and question marks are full width:");

    [Fact]
    public void The_rules_tell_good_texts_from_bad()
    {
        Assert.True(Places("{0}件のうち{1:N0}件").SetEquals(Places("{1} of {0}")));
        Assert.False(Places("{0}件").SetEquals(Places("all")));
        Assert.Matches(Japanese(), "Plan 計画");
        Assert.DoesNotMatch(Japanese(), "Plan (draft) — “x”");
        Assert.Matches(HalfWidth(), "計画(案)");
        Assert.DoesNotMatch(HalfWidth(), "計画（案） HL7 (v2.5)");
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<(string, TextKey)> Collect() =>
        from type in House.House.Assemblies.SelectMany(assembly => assembly.GetTypes())
        where !type.ContainsGenericParameters
        from found in FromFields(type).Concat(FromEnumWords(type)).Concat(FromAttributes(type))
        select ($"{(type.FullName ?? type.Name).Replace('+', '.')}.{found.Name}", found.Text);

    // Static fields, and what static properties are backed by.
    private static IEnumerable<(string Name, TextKey Text)> FromFields(Type type)
    {
        foreach (var field in type.GetFields(House.House.Own).Where(field => field.IsStatic && !field.IsLiteral && HoldsTexts(field.FieldType)))
            foreach (var text in Texts(field.GetValue(null)))
                yield return (field.Name, text);
    }

    // Words of an enum: a static method of one enum parameter that answers a text.
    private static IEnumerable<(string Name, TextKey Text)> FromEnumWords(Type type)
    {
        foreach (var method in type.GetMethods(House.House.Own))
        {
            if (!method.IsStatic || !HoldsTexts(method.ReturnType) || method.ContainsGenericParameters) continue;
            if (method.GetParameters() is not [{ ParameterType: { IsEnum: true } words }]) continue;
            foreach (var value in Enum.GetValues(words))
                foreach (var text in Texts(Answer(method, value)))
                    yield return ($"{method.Name}({value})", text);
        }
    }

    // A value the method has no words for, and says so, has no text to look at.
    private static object? Answer(MethodInfo method, object value)
    {
        try
        {
            return method.Invoke(null, [value]);
        }
        catch (TargetInvocationException unspoken) when (unspoken.InnerException is ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // Words beside a member: an attribute with both languages.
    private static IEnumerable<(string Name, TextKey Text)> FromAttributes(Type type) =>
        from member in type.GetMembers(House.House.Own).Append(type)
        from attribute in member.GetCustomAttributes(inherit: false)
        where attribute.GetType().Namespace?.StartsWith("Renkei", StringComparison.Ordinal) == true
        let ja = attribute.GetType().GetProperty("Ja")?.GetValue(attribute) as string
        let en = attribute.GetType().GetProperty("En")?.GetValue(attribute) as string
        where ja is not null && en is not null
        select (member.Name, new TextKey(ja, en));

    private static bool HoldsTexts(Type type) =>
        type == typeof(TextKey)
        || type.IsArray && HoldsTexts(type.GetElementType()!)
        || type.IsGenericType && type.GetGenericArguments().Any(HoldsTexts) && !typeof(Delegate).IsAssignableFrom(type);

    private static IEnumerable<TextKey> Texts(object? value) => value switch
    {
        null => [],
        TextKey text => [text],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(at => Texts(tuple[at])),
        string => [],
        System.Collections.IDictionary map => map.Values.Cast<object?>().SelectMany(Texts),
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(Texts),
        _ when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            Texts(pair.GetProperty("Value")!.GetValue(value)),
        _ => [],
    };

    // Kana, ideographs, CJK punctuation, full-width forms, ◎○△.
    [GeneratedRegex(@"[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF◎○△]")]
    private static partial Regex Japanese();

    // The marks of the procedure's table are drawn the same in both languages.
    [GeneratedRegex("[◎○△]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF][(),?!]|\([\u3040-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex HalfWidth();
}
