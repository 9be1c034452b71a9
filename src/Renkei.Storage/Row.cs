using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;

namespace Renkei.Storage;

/// <summary>One row of an answer, read by column number. The SQL types are those of decision 0001, the same on both engines.</summary>
public readonly struct Row(DbDataReader reader)
{
    /// <summary>True when the column holds SQL null.</summary>
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>A text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A whole number.</summary>
    public long Long(int column) => reader.GetInt64(column);

    /// <summary>A whole number that fits 32 bits.</summary>
    public int Int(int column) => checked((int)reader.GetInt64(column));

    /// <summary>A whole number or null.</summary>
    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A truth kept as 0 or 1.</summary>
    public bool Flag(int column) => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture) != 0;

    /// <summary>Bytes.</summary>
    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>Bytes or null.</summary>
    public byte[]? BytesOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    /// <summary>An id of 16 bytes, big-endian.</summary>
    public Guid Id(int column) => new(Bytes(column), bigEndian: true);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => reader.IsDBNull(column) ? null : Id(column);

    /// <summary>An instant kept as microseconds since 1970, UTC.</summary>
    public DateTimeOffset Instant(int column) => SqlValue.FromMicroseconds(reader.GetInt64(column));

    /// <summary>An instant or null.</summary>
    public DateTimeOffset? InstantOrNull(int column) => reader.IsDBNull(column) ? null : Instant(column);

    /// <summary>A date of law and life kept as YYYY-MM-DD.</summary>
    public DateOnly Day(int column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date or null.</summary>
    public DateOnly? DayOrNull(int column) => reader.IsDBNull(column) ? null : Day(column);
}

/// <summary>How values of ours stand in SQL on both engines (decision 0001).</summary>
public static class SqlValue
{
    /// <summary>Microseconds since 1970, UTC.</summary>
    public static long Microseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of a number of microseconds since 1970.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    internal static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Whole(text),
        long or byte[] => value,
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        Guid id => id.ToByteArray(bigEndian: true),
        DateTimeOffset instant => Microseconds(instant),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => bytes.ToArray(),
        string[] or byte[][] or long[] => value,
        _ => throw new ArgumentException($"A {value.GetType().Name} has no SQL form; see decision 0001.", nameof(value)),
    };

    // PostgreSQL takes no NUL in a text and no half of a surrogate pair; SQLite takes both and gives something else back.
    // The door that let it in has the mistake, on both engines alike.
    private static string Whole(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A text with a NUL character has no SQL form; refuse it where it comes in.", nameof(text));
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                throw new ArgumentException("A text with half a surrogate pair has no SQL form; refuse it where it comes in.", nameof(text));
        }

        return text;
    }
}
