namespace Renkei.Fhir;

/// <summary>How much of a date is written.</summary>
public enum DatePrecision
{
    /// <summary>YYYY.</summary>
    Year,

    /// <summary>YYYY-MM.</summary>
    Month,

    /// <summary>YYYY-MM-DD.</summary>
    Day,

    /// <summary>To the minute; only searches write it.</summary>
    Minute,

    /// <summary>To the second.</summary>
    Second,

    /// <summary>Finer than a second.</summary>
    Fraction,
}

/// <summary>
/// A date, dateTime or instant of R4 (§2.24.0.1) as the time it covers: from <paramref name="Low"/> to before
/// <paramref name="High"/>, both in microseconds since 1970 in UTC. What has no zone is read in Japan's (+09:00), which is where
/// the region is (decision 0121).
/// </summary>
/// <param name="Low">First microsecond.</param>
/// <param name="High">First microsecond after.</param>
/// <param name="Precision">How much was written.</param>
public readonly record struct FhirDate(long Low, long High, DatePrecision Precision)
{
    private const int JapanMinutes = 9 * 60;
    private const long Second = 1_000_000;

    /// <summary>Reads what R4 allows in a resource. False when it is none, also for a day no calendar has.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out FhirDate date) => TryRead(text, inSearch: false, out date);

    /// <summary>Reads what a search may ask: also hours and minutes without seconds, and times without a zone (R4 §3.1.1.4.7).</summary>
    public static bool TryReadSearch(ReadOnlySpan<byte> text, out FhirDate date) => TryRead(text, inSearch: true, out date);

    /// <summary>True for hh:mm:ss with or without a fraction.</summary>
    public static bool IsTime(ReadOnlySpan<byte> text) =>
        Clock(text, inSearch: false, out _, out _, out var length) && length == text.Length;

    private static bool TryRead(ReadOnlySpan<byte> text, bool inSearch, out FhirDate date)
    {
        date = default;
        if (!Number(text, 0, 4, out var year) || year == 0) return false;
        if (text.Length == 4) return Days(year, 1, 1, DatePrecision.Year, out date);
        if (text[4] != '-' || !Number(text, 5, 2, out var month) || month is 0 or > 12) return false;
        if (text.Length == 7) return Days(year, month, 1, DatePrecision.Month, out date);
        if (text[7] != '-' || !Number(text, 8, 2, out var day) || day == 0 || day > DateTime.DaysInMonth(year, month)) return false;
        if (text.Length == 10) return Days(year, month, day, DatePrecision.Day, out date);
        if (text[10] != 'T' || !Clock(text[11..], inSearch, out var time, out var precision, out var length)) return false;
        var zone = text[(11 + length)..];
        int minutes;
        if (zone.Length == 0 && inSearch) minutes = JapanMinutes;
        else if (!Zone(zone, out minutes)) return false;
        var low = Micros(year, month, day) + time.Low - (minutes * 60 * Second);
        date = new(low, low + time.Width, precision);
        return true;
    }

    private static bool Days(int year, int month, int day, DatePrecision precision, out FhirDate date)
    {
        var low = Micros(year, month, day);
        var high = precision switch
        {
            DatePrecision.Year => year == 9999 ? low + (365 * 86400 * Second) : Micros(year + 1, 1, 1),
            DatePrecision.Month => low + (DateTime.DaysInMonth(year, month) * 86400L * Second),
            _ => low + (86400L * Second),
        };
        const long zone = JapanMinutes * 60 * Second;
        date = new(low - zone, high - zone, precision);
        return true;
    }

    private static long Micros(int year, int month, int day) =>
        (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / 10;

    private static bool Clock(
        ReadOnlySpan<byte> text, bool inSearch, out (long Low, long Width) time, out DatePrecision precision, out int length)
    {
        (time, precision, length) = (default, DatePrecision.Second, 8);
        if (!Number(text, 0, 2, out var hour) || hour > 23 || text.Length < 5 || text[2] != ':' || !Number(text, 3, 2, out var minute) || minute > 59)
            return false;
        var low = ((hour * 60) + minute) * 60 * Second;
        if (text.Length < 6 || text[5] != ':')
        {
            (time, precision, length) = ((low, 60 * Second), DatePrecision.Minute, 5);
            return inSearch;
        }

        // A leap second is allowed in the format; it counts as the second after.
        if (!Number(text, 6, 2, out var second) || second > 60) return false;
        (low, var width) = (low + (second * Second), Second);
        if (text.Length > 8 && text[8] == '.')
        {
            for (length = 9; length < text.Length && text[length] is >= (byte)'0' and <= (byte)'9'; length++)
            {
                if (width > 1) width /= 10;
                if (length < 15) low += (text[length] - '0') * width;
            }

            if (length == 9) return false;
            precision = DatePrecision.Fraction;
        }

        time = (low, width);
        return true;
    }

    private static bool Zone(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1 && text[0] == 'Z') return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':') return false;
        if (!Number(text, 1, 2, out var hours) || !Number(text, 4, 2, out minutes) || minutes > 59 || hours > 14 || (hours == 14 && minutes > 0)) return false;
        minutes = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Number(ReadOnlySpan<byte> text, int start, int count, out int value)
    {
        value = 0;
        if (text.Length < start + count) return false;
        for (var at = start; at < start + count; at++)
        {
            if (text[at] is < (byte)'0' or > (byte)'9') return false;
            value = (value * 10) + text[at] - '0';
        }

        return true;
    }
}
