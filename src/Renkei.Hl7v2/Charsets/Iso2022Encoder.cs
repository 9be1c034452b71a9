using System.Buffers;

namespace Renkei.Hl7v2.Charsets;

/// <summary>Writes ISO-2022-JP, facing <see cref="Iso2022Decoder"/>: each text begins and ends in ASCII and uses declared sets only.</summary>
internal static class Iso2022Encoder
{
    /// <summary>Writes the text; answers the index of the first character the declared sets do not have, or -1 when all was written.</summary>
    public static int Write(ReadOnlySpan<char> text, Repertoire declared, IBufferWriter<byte> output)
    {
        var current = CodedSet.Ascii;
        for (var at = 0; at < text.Length; at++)
        {
            var (set, code) = Find(text[at], declared);
            if (code < 0) return at;
            // A control or a space belongs to no set: it stands between them, in ASCII.
            if (set != current) output.Write(Sequence(set));
            current = set;
            var room = output.GetSpan(2);
            if (set.IsWide()) room[0] = (byte)(code >> 8);
            room[set.IsWide() ? 1 : 0] = (byte)(code & 0xFF);
            output.Advance(set.IsWide() ? 2 : 1);
        }

        if (current != CodedSet.Ascii) output.Write(Sequence(CodedSet.Ascii));
        return -1;
    }

    /// <summary>The set a character is written in and its code there; code -1 when no declared set has it.</summary>
    private static (CodedSet Set, int Code) Find(char character, Repertoire declared)
    {
        if (character < 0x80) return (CodedSet.Ascii, character);
        if (declared.Has(CodedSet.Kanji) && JisTables.Code(CodedSet.Kanji, character) is > 0 and var kanji) return (CodedSet.Kanji, kanji);
        if (char.IsBetween(character, '\uFF61', '\uFF9F') && declared.Has(CodedSet.Katakana)) return (CodedSet.Katakana, character - 0xFF40);
        if (declared.Has(CodedSet.Supplement) && JisTables.Code(CodedSet.Supplement, character) is > 0 and var rare) return (CodedSet.Supplement, rare);
        if (declared.Has(CodedSet.Roman) && character is '¥' or '‾') return (CodedSet.Roman, character == '¥' ? '\\' : '~');
        return (CodedSet.Ascii, -1);
    }

    private static ReadOnlySpan<byte> Sequence(CodedSet set) => set switch
    {
        CodedSet.Ascii => "\e(B"u8,
        CodedSet.Roman => "\e(J"u8,
        CodedSet.Katakana => "\e(I"u8,
        CodedSet.Kanji => "\e$B"u8,
        CodedSet.Supplement => "\e$(D"u8,
    };
}
