using System.Text;

namespace Renkei.Kernel.Text;

/// <summary>Marks that mean something only after what stands before them: voice, accents, length, repetition.</summary>
internal ref partial struct FoldRun
{
    private void Voice(bool half, int at, int next)
    {
        if (table.Has(Folding.VoicedMarks))
        {
            Extend(next);
            return;
        }

        var voiced = count == 0 ? '\0' : Kana.AddVoice(output[count - 1], half);
        // わ゛ is ヷ, which has no hiragana: only where kana kinds are one.
        if (count == 0 || voiced == output[count - 1])
        {
            if (table.Has(Folding.KanaKind) && count > 0 && !half && "わゐゑを".Contains(output[count - 1], StringComparison.Ordinal))
                Replace("ヷヸヹヺ"["わゐゑを".IndexOf(output[count - 1], StringComparison.Ordinal)], next);
            else Put(half ? Kana.HalfVoiced : Kana.Voiced, at, next);
        }
        else
        {
            Replace(voiced, next);
        }
    }

    private void Combine(char mark, int at, int next)
    {
        if (table.Has(Folding.Accents))
        {
            Extend(next);
            return;
        }

        if (count > 0 && !char.IsSurrogate(output[count - 1]))
        {
            var joined = string.Concat(output.AsSpan(count - 1, 1), [mark]).Normalize(NormalizationForm.FormC);
            if (joined.Length == 1 && table[joined[0]] == joined[0])
            {
                Replace(joined[0], next);
                return;
            }
        }

        Put(mark, at, next);
    }

    private void Dash(char c, int at, int next)
    {
        var before = count == 0 ? '\0' : output[count - 1];
        if (Kana.Is(before)) Put(Kana.LongMark, at, next);
        else if (c is Kana.LongMark or 'ｰ') Put(char.IsAsciiLetterOrDigit(before) ? '-' : Kana.LongMark, at, next);
        else Put(FoldTable.IsTilde(c) ? '~' : '-', at, next);
    }

    // 々々 repeats two kanji, 々 one: as many as there are marks, when that many kanji stand before them.
    private int Iterate(ReadOnlySpan<char> source, int at)
    {
        var marks = 1;
        while (at + marks < source.Length && source[at + marks] is '々' or '〻') marks++;
        var from = count;
        var kanji = 0;
        while (kanji < marks && PreviousKanji(from) is > 0 and var size)
        {
            from -= size;
            kanji++;
        }

        if (kanji == 0)
        {
            for (var mark = 0; mark < marks; mark++) Put(source[at + mark], at + mark, at + mark + 1);
            return at + marks;
        }

        if (kanji < marks) from = count - PreviousKanji(count);
        var block = count - from;
        var times = kanji < marks ? marks : 1;
        for (var unit = 0; unit < block * times; unit++) Put(output[from + (unit % block)], at, at + marks);
        return at + marks;
    }

    private readonly int PreviousKanji(int end)
    {
        if (end == 0) return 0;
        var last = output[end - 1];
        if (last is (>= '㐀' and <= '䶿') or (>= '一' and <= '鿿') or (>= '\uF900' and <= '\uFAFF') or '〇') return 1;
        return end > 1 && char.IsSurrogatePair(output[end - 2], last)
            && char.ConvertToUtf32(output[end - 2], last) is >= 0x20000 and <= 0x3FFFF ? 2 : 0;
    }

    private void Repeat(char mark, int at, int next)
    {
        var before = count == 0 ? '\0' : output[count - 1];
        if (!Kana.Is(before) || before is Kana.LongMark or 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ' or 'ゟ' or 'ヿ')
        {
            Put(table.Simple(mark), at, next);
            return;
        }

        var plain = Kana.WithoutVoice(before);
        var again = mark is 'ゞ' or 'ヾ' && !table.Has(Folding.VoicedMarks) ? Kana.AddVoice(plain, half: false) : plain;
        Put(table.Simple(again), at, next);
    }
}
