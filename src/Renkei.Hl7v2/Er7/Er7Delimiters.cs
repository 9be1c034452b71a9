using System.Text;

namespace Renkei.Hl7v2.Er7;

/// <summary>
/// The delimiters a message declares for itself in MSH-1 and MSH-2 (HL7 v2.5 §2.5.4), as bytes; 0 where one is not declared.
/// The truncation character is of v2.7 and changes nothing here.
/// </summary>
public readonly record struct Er7Delimiters(byte Field, byte Component, byte Repetition, byte Escape, byte Subcomponent, byte Truncation = 0)
{
    /// <summary>What HL7 recommends: <c>|^~\&amp;</c>.</summary>
    public static Er7Delimiters Standard { get; } = new((byte)'|', (byte)'^', (byte)'~', (byte)'\\', (byte)'&');

    /// <summary>Reads the head of an MSH, FHS or BHS segment; answers nothing when the byte after the name cannot separate fields.</summary>
    /// <remarks>A delimiter declared twice keeps its first meaning: the other stays undeclared, and that is said.</remarks>
    internal static Er7Delimiters? Read(ReadOnlySpan<byte> segment, long offset, string name, Action<Hl7Issue> tell)
    {
        if (segment.Length < 4 || segment[3] is <= 0x20 or >= 0x7F) return null;
        var field = segment[3];
        var declared = segment[4..];
        var end = declared.IndexOf(field);
        if (end >= 0) declared = declared[..end];
        if (declared.Length is < 4 or > 5)
        {
            tell(new Hl7Issue(offset + 4, name, 2, "er7-delimiters-count",
                $"{declared.Length} encoding characters are declared, not 4: component, repetition, escape, subcomponent."));
        }

        Span<byte> all = [field, 0, 0, 0, 0, 0];
        for (var at = 0; at < declared.Length && at < 5; at++)
        {
            var each = declared[at];
            if (each is <= 0x20 or >= 0x7F || char.IsAsciiLetterOrDigit((char)each))
                tell(new Hl7Issue(offset + 4 + at, name, 2, "er7-delimiter-odd", $"0x{each:X2} is no punctuation mark and makes a poor delimiter."));
            if (each is <= 0x20 or >= 0x7F) continue;
            if (all[..(at + 1)].Contains(each))
                tell(new Hl7Issue(offset + 4 + at, name, 2, "er7-delimiter-repeated", $"'{(char)each}' is declared twice; it keeps its first meaning."));
            else all[at + 1] = each;
        }

        return new Er7Delimiters(all[0], all[1], all[2], all[3], all[4], all[5]);
    }

    /// <summary>The text with every delimiter, carriage return and line feed written as an escape (HL7 v2.5 §2.7).</summary>
    public string EscapeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escape = (char)Escape;
        if (Escape == 0 || text.AsSpan().IndexOfAny(Marks()) < 0) return text;
        var answer = new StringBuilder(text.Length + 8);
        foreach (var each in text)
        {
            var letter = each == '\r' ? "X0D" : each == '\n' ? "X0A" : each == 0 || each > 0x7F ? "" : Letter((byte)each);
            if (letter.Length == 0) answer.Append(each);
            else answer.Append(escape).Append(letter).Append(escape);
        }

        return answer.ToString();
    }

    /// <summary>The delimiter an escape letter stands for, or 0.</summary>
    internal byte OfLetter(char letter) => letter switch
    {
        'F' => Field, 'S' => Component, 'R' => Repetition, 'E' => Escape, 'T' => Subcomponent, 'P' => Truncation, _ => 0,
    };

    private string Letter(byte each) => each == Field ? "F" : each == Component ? "S" : each == Repetition ? "R"
        : each == Escape ? "E" : each == Subcomponent ? "T" : each == Truncation ? "P" : "";

    private string Marks() => string.Concat(((char[])
        [(char)Field, (char)Component, (char)Repetition, (char)Escape, (char)Subcomponent, (char)Truncation, '\r', '\n']).Where(each => each != 0));
}
