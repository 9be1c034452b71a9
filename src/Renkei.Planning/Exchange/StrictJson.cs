using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Renkei.Kernel;

namespace Renkei.Planning.Exchange;

/// <summary>JSON from outside, checked before anything is made of it: UTF-8, syntax, depth, no name twice, no half characters (I-JSON, RFC 7493).</summary>
internal static class StrictJson
{
    /// <summary>Why the bytes are not taken, or null.</summary>
    /// <param name="json">The bytes of one JSON value.</param>
    /// <param name="path">The entry they are from.</param>
    /// <param name="line">The line the value begins on, from 1.</param>
    internal static BrokenZip? Check(ReadOnlySpan<byte> json, string path, int line)
    {
        if (!Utf8.IsValid(json)) return BrokenZip.BadUtf8(path, line + json[..ValidBytes(json)].Count((byte)'\n'));
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000 });
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > ZipLimits.JsonDepth) return BrokenZip.TooDeep(path, Line(json, reader, line));
                if (reader.TokenType == JsonTokenType.StartObject) names.Push(new HashSet<string>(StringComparer.Ordinal));
                else if (reader.TokenType == JsonTokenType.EndObject) names.Pop();
                else if (reader.TokenType == JsonTokenType.String) _ = reader.GetString();
                else if (reader.TokenType == JsonTokenType.PropertyName && !names.Peek().Add(reader.GetString()!))
                    return BrokenZip.DuplicateKey(path, Line(json, reader, line), Shown(reader.GetString()!));
            }

            return null;
        }
        catch (JsonException broken)
        {
            return reader.CurrentDepth >= ZipLimits.JsonDepth
                ? BrokenZip.TooDeep(path, line + (broken.LineNumber ?? 0))
                : BrokenZip.BadJson(path, line + (broken.LineNumber ?? 0), (broken.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // The framework's way to say that an escaped text holds half of a surrogate pair.
            return BrokenZip.HalfCharacter(path, Line(json, reader, line));
        }
    }

    private static int Line(ReadOnlySpan<byte> json, in Utf8JsonReader reader, int first) =>
        first + json[..(int)reader.TokenStartIndex].Count((byte)'\n');

    private static int ValidBytes(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && Rune.DecodeFromUtf8(json[at..], out _, out var bytes) == System.Buffers.OperationStatus.Done)
            at += bytes;
        return at;
    }

    private static string Shown(string name) =>
        string.Concat(name.EnumerateRunes().Take(40).Select(rune => Rune.IsControl(rune) ? "�" : rune.ToString()));
}
