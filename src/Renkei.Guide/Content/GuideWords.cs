using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Guide.Content;

/// <summary>Words of the guide in both languages. In a content file one string alone (a name, a number) stands for both.</summary>
[JsonConverter(typeof(GuideWordsJson))]
public sealed record GuideWords(string Ja, string En)
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language switch { Language.Japanese => Ja, Language.English => En };
}

/// <summary>Reads words as <c>{ "ja": …, "en": … }</c> or as one string for both.</summary>
internal sealed class GuideWordsJson : JsonConverter<GuideWords>
{
    public override GuideWords Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new GuideWords(reader.GetString()!, reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Words are { \"ja\": …, \"en\": … } or one string.");
        string? ja = null, en = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.String) throw new JsonException("Words are strings.");
            if (name == "ja") ja = reader.GetString();
            else if (name == "en") en = reader.GetString();
            else throw new JsonException($"Words have no member \"{name}\"; only ja and en.");
        }

        return ja is null || en is null ? throw new JsonException("Words need both ja and en.") : new GuideWords(ja, en);
    }

    public override void Write(Utf8JsonWriter writer, GuideWords value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("ja", value.Ja);
        writer.WriteString("en", value.En);
        writer.WriteEndObject();
    }
}

/// <summary>Everything the guide's facts come from, once.</summary>
/// <param name="AsOf">When the list was last checked.</param>
/// <param name="Sources">The sources.</param>
public sealed record SourceList(DateOnly AsOf, IReadOnlyList<GuideSource> Sources);

/// <summary>A published work, page or report that facts come from.</summary>
/// <param name="Key">What content files call it.</param>
/// <param name="Name">Publisher and work.</param>
/// <param name="Year">The year its facts stand for; null where the publisher gives none.</param>
/// <param name="Checked">When we read it.</param>
/// <param name="Address">Where it is published.</param>
public sealed record GuideSource(string Key, GuideWords Name, int? Year, DateOnly Checked, string Address)
{
    /// <summary>The year in brackets, behind the name.</summary>
    public string When(Language language) => (Year is not null ? OfYear : Undated).In(language, Year ?? 0);

    private static readonly TextKey OfYear = new("（{0}年）", " ({0})");
    private static readonly TextKey Undated = new("（年の記載なし）", " (undated)");
}

/// <summary>The glossary (用語集).</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Names">Proper names of Latin letters that need no line of their own.</param>
/// <param name="Terms">Its terms.</param>
public sealed record GlossaryContent(DateOnly AsOf, IReadOnlyList<string>? Names, IReadOnlyList<GlossaryTerm> Terms);

/// <summary>One term. The term is the field's; the meaning is told in words of ours and marked so.</summary>
/// <param name="Key">Its place within the page.</param>
/// <param name="Term">The Japanese term.</param>
/// <param name="Reading">How it is read.</param>
/// <param name="English">The English term.</param>
/// <param name="Other">Other names it is found by.</param>
/// <param name="Ja">Its meaning in Japanese.</param>
/// <param name="En">Its meaning in English.</param>
public sealed record GlossaryTerm(string Key, string Term, string Reading, string English, string Other, string Ja, string En);
