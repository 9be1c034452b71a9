namespace Renkei.Hl7v2.Charsets;

/// <summary>A coded character set as the escape sequences of ISO 2022 designate it, with its number in the international register (ISO-IR).</summary>
internal enum CodedSet : byte
{
    /// <summary>ISO-IR 6, the graphic characters of ASCII.</summary>
    Ascii,

    /// <summary>ISO-IR 14, JIS X 0201 roman: ASCII with ¥ for the backslash and ‾ for the tilde.</summary>
    Roman,

    /// <summary>ISO-IR 13, JIS X 0201 katakana: half-width kana (半角カナ).</summary>
    Katakana,

    /// <summary>ISO-IR 87, JIS X 0208 (ISO-IR 42, its edition of 1978, is read by the same table).</summary>
    Kanji,

    /// <summary>ISO-IR 159, JIS X 0212: supplementary kanji (補助漢字).</summary>
    Supplement,
}

/// <summary>Sets a message says it uses, as flags of <see cref="CodedSet"/>.</summary>
[Flags]
internal enum Repertoire : byte
{
    None = 0,
    Ascii = 1 << CodedSet.Ascii,
    Roman = 1 << CodedSet.Roman,
    Katakana = 1 << CodedSet.Katakana,
    Kanji = 1 << CodedSet.Kanji,
    Supplement = 1 << CodedSet.Supplement,
}

internal static class CodedSets
{
    public static bool IsWide(this CodedSet set) => set is CodedSet.Kanji or CodedSet.Supplement;

    public static bool Has(this Repertoire repertoire, CodedSet set) => ((int)repertoire >> (int)set & 1) != 0;

    /// <summary>The name for an engineer.</summary>
    public static string Name(this CodedSet set) => set switch
    {
        CodedSet.Ascii => "ASCII (ISO IR6)",
        CodedSet.Roman => "JIS X 0201 roman (ISO IR14)",
        CodedSet.Katakana => "JIS X 0201 katakana (ISO IR13)",
        CodedSet.Kanji => "JIS X 0208 (ISO IR87)",
        CodedSet.Supplement => "JIS X 0212 (ISO IR159)",
    };
}
