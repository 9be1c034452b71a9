using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>The lasting number of a row of the matrix (業務要件の行番号), written R34. Given once, never used again.</summary>
[JsonConverter(typeof(RowIdJson))]
public readonly record struct RowId(int Number) : IComparable<RowId>
{
    /// <inheritdoc/>
    public int CompareTo(RowId other) => Number.CompareTo(other.Number);

    /// <summary>R34.</summary>
    public override string ToString() => LocalNumber.Show('R', Number);

    /// <summary>Reads R34.</summary>
    public static bool TryRead(string? text, out RowId id)
    {
        id = new(LocalNumber.Read('R', text));
        return id.Number > 0;
    }

    public static bool operator <(RowId left, RowId right) => left.Number < right.Number;

    public static bool operator >(RowId left, RowId right) => left.Number > right.Number;

    public static bool operator <=(RowId left, RowId right) => left.Number <= right.Number;

    public static bool operator >=(RowId left, RowId right) => left.Number >= right.Number;
}

/// <summary>The lasting number of a participant, written M7.</summary>
[JsonConverter(typeof(MemberIdJson))]
public readonly record struct MemberId(int Number)
{
    /// <summary>M7.</summary>
    public override string ToString() => LocalNumber.Show('M', Number);

    /// <summary>Reads M7.</summary>
    public static bool TryRead(string? text, out MemberId id)
    {
        id = new(LocalNumber.Read('M', text));
        return id.Number > 0;
    }
}

/// <summary>A local number of a plan: a letter for its kind and a number without leading zeros.</summary>
internal static class LocalNumber
{
    private const int MostDigits = 6;

    internal static string Show(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    internal static int Read(char letter, string? text) =>
        text is { Length: > 1 and <= MostDigits + 1 } && text[0] == letter && text[1] != '0'
        && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture) : 0;
}

internal sealed class RowIdJson : JsonConverter<RowId>
{
    public override RowId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && RowId.TryRead(reader.GetString(), out var id) ? id
            : throw new JsonException("A row is named by R and its number, such as R34.");

    public override void Write(Utf8JsonWriter writer, RowId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

internal sealed class MemberIdJson : JsonConverter<MemberId>
{
    public override MemberId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && MemberId.TryRead(reader.GetString(), out var id) ? id
            : throw new JsonException("A participant is named by M and its number, such as M7.");

    public override void Write(Utf8JsonWriter writer, MemberId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
