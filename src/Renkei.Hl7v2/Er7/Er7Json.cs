using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Renkei.Hl7v2.Er7;

/// <summary>
/// A document of ER7 as JSON (decision 0138), written so that the bytes can be rebuilt: every segment with its fields as arrays of
/// repetitions of components of subcomponents, an empty field as an empty array, HL7's null as null. <see cref="Er7JsonReading"/> faces it.
/// </summary>
/// <remarks>
/// A subcomponent is a string where writing that string gives the same bytes again. Else it is an object: <c>text</c> for people, and
/// <c>er7</c>, the characters with their escape sequences as sent, or <c>bytes</c> in base64.
/// </remarks>
public sealed class Er7Json
{
    internal const string Format = "renkei-er7-1";

    private readonly Er7Document document;
    private readonly Utf8JsonWriter json;
    private readonly ArrayBufferWriter<byte> again = new();

    private Er7Json(Er7Document document, Utf8JsonWriter json) => (this.document, this.json) = (document, json);

    /// <summary>Writes the document and what was found wrong with it, on one line.</summary>
    public static void Write(Er7Document document, IEnumerable<Hl7Issue> issues, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(issues);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new Er7Json(document, json).Document(issues);
    }

    private void Document(IEnumerable<Hl7Issue> issues)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("length", document.Bytes.Length);
        json.WriteStartArray("parts");
        foreach (var part in document.Parts) Part(part);
        json.WriteEndArray();
        if (document.ReadTo < document.Bytes.Length) json.WriteBase64String("rest", document.Bytes.Span[document.ReadTo..]);
        json.WriteStartArray("issues");
        foreach (var issue in issues) Issue(issue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Part(Er7Part part)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindName(part.Kind));
        json.WriteString("delimiters", DelimiterText(part.Delimiters));
        json.WriteStartArray("charset");
        foreach (var name in part.Charset.Names) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("segments");
        foreach (var segment in document.Segments(part))
        {
            Segment(segment);
            // What is written goes on: the JSON of a large file does not stand in memory.
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Segment(Er7Segment segment)
    {
        json.WriteStartObject();
        json.WritePropertyName("name");
        Whole(segment.NameBytes);
        json.WriteNumber("offset", segment.Offset);
        json.WriteStartArray("fields");
        for (var number = 1; number <= segment.FieldCount; number++)
        {
            if (segment.IsWhole(number)) Whole(segment.Field(number).Bytes);
            else Field(segment.Field(number), segment.Part);
        }

        json.WriteEndArray();
        json.WriteString("end", segment.Terminator);
        json.WriteEndObject();
    }

    private void Field(Er7Value field, Er7Part part)
    {
        json.WriteStartArray();
        foreach (var repetition in field.Repetitions())
        {
            json.WriteStartArray();
            foreach (var component in repetition.Components())
            {
                json.WriteStartArray();
                foreach (var leaf in component.Subcomponents()) Leaf(leaf, part);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void Leaf(Er7Value leaf, Er7Part part)
    {
        if (leaf.IsNull)
        {
            json.WriteNullValue();
            return;
        }

        var raw = leaf.Raw(null);
        var text = leaf.Unescape(raw, null);
        if (Gives(part, part.Delimiters.EscapeText(text), leaf.Bytes))
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", text);
        if (Gives(part, raw, leaf.Bytes)) json.WriteString("er7", raw);
        else json.WriteBase64String("bytes", leaf.Bytes);
        json.WriteEndObject();
    }

    private bool Gives(Er7Part part, string text, ReadOnlySpan<byte> bytes)
    {
        again.ResetWrittenCount();
        return part.Charset.Encode(text, again) < 0 && again.WrittenSpan.SequenceEqual(bytes);
    }

    private void Whole(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes)) json.WriteStringValue(bytes);
        else
        {
            json.WriteStartObject();
            json.WriteBase64String("bytes", bytes);
            json.WriteEndObject();
        }
    }

    private void Issue(Hl7Issue issue)
    {
        json.WriteStartObject();
        json.WriteNumber("offset", issue.Offset);
        json.WriteString("segment", issue.Segment);
        json.WriteNumber("field", issue.Field);
        json.WriteString("code", issue.Code);
        json.WriteString("message", issue.Message);
        json.WriteEndObject();
    }

    // Field, component, repetition, escape, subcomponent, truncation; a space where one is not declared.
    private static string DelimiterText(Er7Delimiters delimiters) => string.Concat(((byte[])
        [delimiters.Field, delimiters.Component, delimiters.Repetition, delimiters.Escape, delimiters.Subcomponent, delimiters.Truncation])
        .Select(each => each == 0 ? ' ' : (char)each)).TrimEnd();

    private static string KindName(Er7PartKind kind) => kind switch
    {
        Er7PartKind.Stray => "stray",
        Er7PartKind.Message => "message",
        Er7PartKind.FileHeader => "file-header",
        Er7PartKind.BatchHeader => "batch-header",
        Er7PartKind.BatchTrailer => "batch-trailer",
        Er7PartKind.FileTrailer => "file-trailer",
    };
}
