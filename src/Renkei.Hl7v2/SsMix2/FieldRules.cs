using System.Collections.Frozen;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>
/// Which fields SS-MIX2 requires (R), by segment and data type, and which hold numbers. Facts of the SS-MIX2 specification as the National
/// Hospital Organization's open field tables state them (nho-ssmix2 HL7_SEGMENT, Apache-2.0; see docs/decisions/0139-ssmix2-rules-as-small-tables.md), retyped;
/// conditional fields (C, RE) depend on what only the hospital knows and are not checked.
/// </summary>
internal static class FieldRules
{
    private const string Orders = "PPR-01 OMD OMP-01 OMP-11 OMP-02 OMP-12 OML-01 OML-11 OMG-01 OMG-11 OMG-02 OMG-12 OMG-03 OMG-13";
    private const string Drugs = "OMP-01 OMP-11 OMP-02 OMP-12";
    private const string Injections = "OMP-02 OMP-12";
    private const string Pictures = "OMG-01 OMG-11 OMG-02 OMG-12";
    private const string Examinations = "OMG-01 OMG-11 OMG-02 OMG-12 OMG-03 OMG-13";
    private const string Laboratory = "OML-01 OML-11";

    private static readonly (string Segment, int[] Fields, string Kinds)[] Required =
    [
        ("MSH", [1, 2, 7, 9, 10, 11, 12, 18], ""), ("EVN", [2], ""), ("PID", [3, 5, 7, 8], ""), ("NK1", [1], ""), ("PV1", [2], ""),
        ("DB1", [1, 2, 4], ""), ("AL1", [1, 3], ""), ("IN1", [1, 2], ""), ("IAM", [1, 3, 6], ""), ("PRB", [1, 2, 3, 4], ""), ("ZPR", [2], ""),
        ("OBX", [3, 11], $"{Laboratory} {Injections} {Examinations}"), ("OBX", [2], $"{Injections} {Examinations}"), ("OBX", [5], Pictures),
        ("ORC", [1, 2], Orders), ("ORC", [4], Drugs), ("ORC", [9, 12], Examinations), ("ORC", [17], $"{Injections} OMG-03 OMG-13"), ("ORC", [29], Injections),
        ("TQ1", [1], $"OML-01 {Examinations}"), ("TQ1", [9], Examinations), ("ODS", [1, 3], ""),
        ("RXE", [2, 3, 5], Drugs), ("RXE", [10, 11], "OMP-01 OMP-11"), ("RXR", [1], Drugs), ("RXA", [1, 2, 3, 4, 5, 6], ""), ("RXC", [1, 2, 3, 4], ""),
        ("CTI", [1], ""), ("SPM", [4], ""), ("OBR", [1], "OMG-03 OMG-13"), ("OBR", [2, 4], $"{Laboratory} {Examinations}"),
        ("IPC", [1, 3, 5], ""), ("ZE1", [2, 3], "OMG-11 OMG-12"), ("ZE1", [1], "OMG-12"),
    ];

    // Components of data types that hold a number: NM and SI are all of it, CQ and MO the first, XTN country, area, local and extension.
    private static readonly (string Segment, int[] Whole, int[] Quantities, int[] Telephones)[] Numbers =
    [
        ("MSH", [13], [], []), ("PID", [1, 25], [], [13, 14]), ("NK1", [1], [], [5, 6, 31]), ("PV1", [1, 26, 27, 32, 33, 46, 47, 48, 49], [], []),
        ("PV2", [10, 11, 20], [], []), ("DB1", [1], [], []), ("OBX", [1, 9], [], []), ("AL1", [1], [], []), ("IN1", [1, 33, 34, 39], [], [7]),
        ("IAM", [1], [], []), ("PRB", [6, 20], [], []), ("ZPD", [1], [], []), ("ORC", [], [], [14, 23]), ("TQ1", [1, 14], [2, 5, 6, 13], []),
        ("RXE", [3, 4, 10, 12, 16, 17, 25, 28, 33, 39], [19], []), ("RXA", [1, 2, 6, 13, 23], [], []), ("RXC", [3, 5, 8], [], []),
        ("SPM", [1, 13, 26], [12, 25], []), ("OBR", [1, 37], [9], [17]), ("ZE1", [1, 4], [], []), ("ZE2", [1, 6], [2, 3, 4, 5], []),
    ];

    private static readonly FrozenDictionary<string, (int[] Fields, string[] Kinds)[]> RequiredOf = Required.GroupBy(each => each.Segment)
        .ToFrozenDictionary(group => group.Key, group => group
            .Select(each => (each.Fields, each.Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray());

    private static readonly FrozenDictionary<string, (int[] Whole, int[] Quantities, int[] Telephones)> NumbersOf =
        Numbers.ToFrozenDictionary(each => each.Segment, each => (each.Whole, each.Quantities, each.Telephones));

    /// <summary>Fields of a segment that must hold something in a data type.</summary>
    public static IEnumerable<int> RequiredFields(string segment, string kind) => RequiredOf.GetValueOrDefault(segment, [])
        .Where(each => each.Kinds.Length == 0 || each.Kinds.Contains(kind)).SelectMany(each => each.Fields);

    /// <summary>Fields that hold numbers, and the components that do: none for the whole field.</summary>
    public static IEnumerable<(int Field, int[] Components)> NumericFields(string segment) =>
        NumbersOf.TryGetValue(segment, out var found)
            ? [.. found.Whole.Select(field => (field, (int[])[])), .. found.Quantities.Select(field => (field, (int[])[1])),
               .. found.Telephones.Select(field => (field, (int[])[5, 6, 7, 8]))]
            : [];

    /// <summary>HL7's NM: an optional sign, digits, an optional point among or around them (v2.5 §2.A.47).</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] is (byte)'+' or (byte)'-') text = text[1..];
        var point = text.IndexOf((byte)'.');
        var digits = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit((char)text[at])) digits++;
            else if (at != point) return false;
        }

        return digits > 0;
    }
}
