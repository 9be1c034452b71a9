using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Renkei.Storage.Catalog;

namespace Renkei.Storage.Backup;

/// <summary>A row as one line of NDJSON: an array of its values in the order of the columns; bytes as base64.</summary>
internal static class RowLine
{
    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true,
    };

    /// <summary>Appends the line with its line break. The same row gives the same bytes, always.</summary>
    public static void Write(ArrayBufferWriter<byte> buffer, object?[] row)
    {
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartArray();
            foreach (var value in row)
                switch (value)
                {
                    case long number: json.WriteNumberValue(number); break;
                    case string text: json.WriteStringValue(text); break;
                    case byte[] bytes: json.WriteBase64StringValue(bytes); break;
                    default: json.WriteNullValue(); break;
                }

            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
    }

    /// <summary>The row of a line, or null when the line is not a row of these columns.</summary>
    public static object?[]? Read(ReadOnlySpan<byte> line, IReadOnlyList<ColumnKind> columns)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            var row = new object?[columns.Count];
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray) return null;
            for (var i = 0; i < row.Length; i++)
            {
                if (!json.Read()) return null;
                switch (json.TokenType, columns[i])
                {
                    case (JsonTokenType.Null, _): break;
                    case (JsonTokenType.Number, ColumnKind.Number): row[i] = json.GetInt64(); break;
                    case (JsonTokenType.String, ColumnKind.Text): row[i] = json.GetString(); break;
                    case (JsonTokenType.String, ColumnKind.Bytes): row[i] = json.GetBytesFromBase64(); break;
                    default: return null;
                }
            }

            return json.Read() && json.TokenType == JsonTokenType.EndArray && !json.Read() ? row : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
