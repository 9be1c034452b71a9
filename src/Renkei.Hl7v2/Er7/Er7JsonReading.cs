using System.Buffers;
using System.Text;
using System.Text.Json;
using Renkei.Hl7v2.Charsets;
using Renkei.Kernel;

namespace Renkei.Hl7v2.Er7;

/// <summary>
/// Reads what <see cref="Er7Json"/> wrote, or what a person wrote in its form, and writes the bytes. A text is escaped and encoded in
/// the character sets of its part; <c>er7</c> is encoded only; <c>bytes</c> stand as they are.
/// </summary>
public sealed class Er7JsonReading
{
    private readonly IBufferWriter<byte> output;
    private WireIssue? problem;
    private string place = "";
    private Er7Delimiters delimiters = Er7Delimiters.Standard;
    private MessageCharset charset = MessageCharset.Default;

    private Er7JsonReading(IBufferWriter<byte> output) => this.output = output;

    /// <summary>Writes the bytes; answers the first problem, with its place, or nothing.</summary>
    public static WireIssue? Read(ReadOnlyMemory<byte> json, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            using var document = JsonDocument.Parse(json);
            var reading = new Er7JsonReading(output);
            reading.Document(document.RootElement);
            return reading.problem;
        }
        catch (JsonException wrong)
        {
            return new WireIssue(wrong.BytePositionInLine ?? -1, "json-syntax", $"Line {(wrong.LineNumber ?? 0) + 1}: this is no JSON. Give what renkei hl7 dump printed.");
        }
    }

    private void Document(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String || !format.ValueEquals(Er7Json.Format))
        {
            Tell("json-format", $"The member \"format\" must be \"{Er7Json.Format}\". Give what renkei hl7 dump printed.");
            return;
        }

        var number = 0;
        foreach (var part in Members(root, "parts")) Part(part, number++);
        if (root.TryGetProperty("rest", out var rest)) Bytes(rest);
    }

    private void Part(JsonElement part, int number)
    {
        place = $"parts[{number}]";
        var marks = Text(part, "delimiters");
        if (marks.Length is < 1 or > 6 || marks.Any(each => each > 0x7E) || marks[0] == ' ')
            Tell("json-delimiters", "\"delimiters\" holds one to six characters: field, component, repetition, escape, subcomponent, truncation.");
        else
        {
            Span<byte> all = stackalloc byte[6];
            for (var at = 0; at < marks.Length; at++) all[at] = marks[at] == ' ' ? (byte)0 : (byte)marks[at];
            delimiters = new Er7Delimiters(all[0], all[1], all[2], all[3], all[4], all[5]);
        }

        charset = MessageCharset.Of([.. Members(part, "charset").Select(each => each.ValueKind == JsonValueKind.String ? each.GetString()! : "")]);
        var segment = 0;
        foreach (var each in Members(part, "segments")) Segment(each, $"{place}.segments[{segment++}]");
    }

    private void Segment(JsonElement segment, string at)
    {
        if (problem is not null) return;
        place = at;
        if (segment.ValueKind != JsonValueKind.Object || !segment.TryGetProperty("name", out var name))
        {
            Tell("json-segment", "A segment is an object with name, fields and end.");
            return;
        }

        Whole(name);
        var writer = new Er7Writer(output, delimiters);
        var header = name.ValueKind == JsonValueKind.String && name.GetString() is "MSH" or "FHS" or "BHS";
        var number = 0;
        foreach (var field in Members(segment, "fields"))
        {
            place = $"{at}.fields[{number}]";
            // The separator and the encoding characters of a header stand without a separator before them.
            if (header && number < 2 && field.ValueKind != JsonValueKind.Array)
            {
                Whole(field);
            }
            else
            {
                writer.Field();
                Between(field, writer.Repetition, one => Between(one, writer.Component, two => Between(two, writer.Subcomponent, Leaf)));
            }

            number++;
        }

        place = at;
        Raw(Text(segment, "end"));
    }

    private void Between(JsonElement values, Action delimiter, Action<JsonElement> write)
    {
        if (values.ValueKind != JsonValueKind.Array)
        {
            Tell("json-field", "A field is an array of repetitions, a repetition of components, a component of subcomponents.");
            return;
        }

        var first = true;
        foreach (var value in values.EnumerateArray())
        {
            if (!first) delimiter();
            first = false;
            write(value);
        }
    }

    private void Leaf(JsonElement leaf)
    {
        switch (leaf.ValueKind)
        {
            case JsonValueKind.Null:
                Raw("\"\"");
                break;
            case JsonValueKind.String:
                Encode(delimiters.EscapeText(String(leaf)));
                break;
            case JsonValueKind.Object when leaf.TryGetProperty("er7", out var er7) && er7.ValueKind == JsonValueKind.String:
                Encode(String(er7));
                break;
            case JsonValueKind.Object when leaf.TryGetProperty("bytes", out var bytes):
                Bytes(bytes);
                break;
            default:
                Tell("json-leaf", "A subcomponent is a string, null, or an object with er7 or bytes.");
                break;
        }
    }

    private void Whole(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) Raw(String(value));
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("bytes", out var bytes)) Bytes(bytes);
        else Tell("json-whole", "Here stands a string or an object with bytes.");
    }

    private void Encode(string text)
    {
        var outside = charset.Encode(text, output);
        if (outside >= 0)
            Tell("charset-cannot", $"Character {outside + 1} of \"{text}\" is in none of the character sets of the part; declare one that has it in charset and MSH-18.");
    }

    private void Raw(string text)
    {
        if (!Ascii.IsValid(text)) Tell("json-ascii", "Only ASCII stands here; give other bytes as {\"bytes\": base64}.");
        else Encoding.ASCII.GetBytes(text, output);
    }

    private void Bytes(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)) output.Write(bytes);
        else Tell("json-base64", "This is no base64.");
    }

    // A lone surrogate in JSON cannot become a string.
    private string String(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Tell("json-text", "The string holds half a character.");
            return "";
        }
    }

    private string Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? String(value) : "";

    private JsonElement.ArrayEnumerator Members(JsonElement from, string name)
    {
        if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var values)) return default;
        if (values.ValueKind == JsonValueKind.Array) return values.EnumerateArray();
        Tell("json-array", $"\"{name}\" must be an array.");
        return default;
    }

    private void Tell(string code, string message) => problem ??= new WireIssue(-1, code, place.Length > 0 ? $"{place}: {message}" : message);
}
