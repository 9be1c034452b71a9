using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

/// <summary>How likely values between two bounds are.</summary>
[JsonConverter(typeof(Words<RangeShape>))]
public enum RangeShape
{
    /// <summary>三角分布: rises to the mode and falls, in straight lines.</summary>
    [Word("三角分布", "Triangular"), JsonStringEnumMemberName("triangular")]
    Triangular,

    /// <summary>PERT: a smooth hill over the mode (beta distribution with weight 4 on the mode).</summary>
    [Word("PERT分布", "PERT"), JsonStringEnumMemberName("pert")]
    Pert,

    /// <summary>一様分布: every value alike; the mode only serves the base case.</summary>
    [Word("一様分布", "Uniform"), JsonStringEnumMemberName("uniform")]
    Uniform,
}

/// <summary>A value (値), or a range (下限～上限) with the value the base case takes.</summary>
/// <remarks>In JSON a number, or <c>{"low":…,"mode":…,"high":…,"shape":"triangular"}</c>; without a mode the middle is taken.</remarks>
[JsonConverter(typeof(UncertainJson))]
public readonly record struct Uncertain(decimal Base, decimal Low, decimal High, RangeShape Shape = RangeShape.Triangular)
{
    /// <summary>A value that is known.</summary>
    public Uncertain(decimal value) : this(value, value, value) { }

    /// <summary>Whether there is anything to be uncertain about.</summary>
    [JsonIgnore]
    public bool IsRange => Low != High;

    /// <summary>Whether the bounds stand in order around the base value.</summary>
    [JsonIgnore]
    public bool IsInOrder => Low <= Base && Base <= High;

    /// <summary>A value that is known.</summary>
    public static implicit operator Uncertain(decimal value) => new(value);

    /// <summary>A value that is known.</summary>
    public static implicit operator Uncertain(int value) => new(value);

    /// <summary>The mean of the distribution: (a + m + b)/3, (a + 4m + b)/6, (a + b)/2.</summary>
    [JsonIgnore]
    public decimal Mean => Shape switch
    {
        RangeShape.Triangular => (Low + Base + High) / 3,
        RangeShape.Pert => (Low + (4 * Base) + High) / 6,
        RangeShape.Uniform => (Low + High) / 2,
    };
}

/// <summary>An enum under the names its values carry.</summary>
public sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A number, or a range as an object.</summary>
public sealed class UncertainJson : JsonConverter<Uncertain>
{
    /// <inheritdoc/>
    public override Uncertain Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return new(Number(ref reader));
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A value is a number, or a range with \"low\" and \"high\".");
        decimal? low = null, mode = null, high = null;
        var shape = RangeShape.Triangular;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "low") low = Number(ref reader);
            else if (name == "mode") mode = Number(ref reader);
            else if (name == "high") high = Number(ref reader);
            else if (name == "shape") shape = Shape(ref reader);
            else throw new JsonException($"A range has low, mode, high and shape, and no \"{name}\".");
        }

        if (low is not { } from || high is not { } to) throw new JsonException("A range needs \"low\" and \"high\".");
        return new(mode ?? (from + to) / 2, from, to, shape);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Uncertain value, JsonSerializerOptions options)
    {
        if (!value.IsRange && value.Base == value.Low)
        {
            writer.WriteNumberValue(value.Base);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("low", value.Low);
        writer.WriteNumber("mode", value.Base);
        writer.WriteNumber("high", value.High);
        writer.WriteString("shape", JsonNamingPolicy.KebabCaseLower.ConvertName(value.Shape.ToString()));
        writer.WriteEndObject();
    }

    private static decimal Number(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) ? number
            : throw new JsonException("A number of at most 28 digits is expected here.");

    private static RangeShape Shape(ref Utf8JsonReader reader) => (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
    {
        "triangular" => RangeShape.Triangular,
        "pert" => RangeShape.Pert,
        "uniform" => RangeShape.Uniform,
        _ => throw new JsonException("The shape is triangular, pert or uniform."),
    };
}
