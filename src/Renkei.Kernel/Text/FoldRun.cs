using System.Buffers;
using System.Text;

namespace Renkei.Kernel.Text;

/// <summary>
/// One pass over one text. What depends on neighbours looks only at what is already written, never at the source,
/// so that a folded text folds to itself.
/// </summary>
internal ref partial struct FoldRun(FoldTable table, int length, bool withMap)
{
    private char[] output = ArrayPool<char>.Shared.Rent(length + 16);
    private int[]? starts = withMap ? ArrayPool<int>.Shared.Rent(length + 16) : null;
    private int[]? ends = withMap ? ArrayPool<int>.Shared.Rent(length + 16) : null;
    private int count;

    internal readonly ReadOnlySpan<char> Folded => output.AsSpan(0, count);

    internal readonly FoldedText Mapped() =>
        new(Folded.ToString(), starts.AsSpan(0, count).ToArray(), ends.AsSpan(0, count).ToArray());

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(output);
        if (starts is not null) ArrayPool<int>.Shared.Return(starts);
        if (ends is not null) ArrayPool<int>.Shared.Return(ends);
    }

    internal void Fold(ReadOnlySpan<char> source)
    {
        for (var at = 0; at < source.Length;)
        {
            var folded = table[source[at]];
            if (folded != FoldTable.Special)
            {
                Put(folded, at, at + 1);
                at++;
            }
            else
            {
                at = FoldSpecial(source, at);
            }
        }

        if (table.Has(Folding.Width) && count > 0 && output[count - 1] == ' ') count--;
    }

    /// <summary>Folds what is not one to one and answers where to go on.</summary>
    private int FoldSpecial(ReadOnlySpan<char> source, int at)
    {
        var c = source[at];
        var next = at + 1;
        if (char.IsSurrogate(c)) return FoldPair(source, at);
        if (table.Expansions.TryGetValue(c, out var written))
        {
            foreach (var part in written) PutPart(part, at, next);
        }
        else if (FoldTable.IsVoicedMark(c)) Voice(half: c is '\u309A' or '゜' or 'ﾟ', at, next);
        else if (table.Has(Folding.Separators) && FoldTable.IsSeparator(c)) { }
        else if (table.Has(Folding.Width) && FoldTable.IsSpace(c)) Space(at, next);
        else if (c is >= '\u0300' and <= '\u036F') Combine(c, at, next);
        else if (table.Has(Folding.LongMarks) && IsLongMark(c)) Dash(c, at, next);
        else if (c is '々' or '〻') return Iterate(source, at);
        else if (c is 'ゝ' or 'ゞ' or 'ヽ' or 'ヾ') Repeat(c, at, next);
        else if (c == FoldTable.Special) Put('\uFFFD', at, next);
        else Extend(next); // invisible marks and variation selectors belong to what stands before them
        return next;
    }

    private static bool IsLongMark(char c) => FoldTable.IsDash(c) || FoldTable.IsTilde(c) || c is Kana.LongMark or 'ｰ';

    private int FoldPair(ReadOnlySpan<char> source, int at)
    {
        if (Rune.DecodeFromUtf16(source[at..], out var rune, out var used) != OperationStatus.Done)
        {
            Put('\uFFFD', at, at + 1);
            return at + 1;
        }

        var next = at + used;
        if (rune.Value is >= 0xE0100 and <= 0xE01EF && table.Has(Folding.Variants)) Extend(next);
        else if (table.Has(Folding.Variants) && KanjiVariants.Representative.TryGetValue(rune.Value, out var form))
            Put(form, at, next);
        else if ((rune.Value is >= 0x2F800 and <= 0x2FA1F && table.Has(Folding.Variants))
            || (rune.Value is >= 0x1D400 and <= 0x1F2FF && table.Has(Folding.Compatibility))) WriteOut(rune, at, next);
        else PutRune(table.Has(Folding.Case) ? Rune.ToLowerInvariant(rune) : rune, at, next);
        return next;
    }

    // NFKC of a character outside the basic plane: 𝐀 is A, 🈁 is ココ, a compatibility ideograph is the ideograph.
    private void WriteOut(Rune rune, int at, int next)
    {
        var written = rune.ToString().Normalize(NormalizationForm.FormKC);
        if (written.EnumerateRunes().First() == rune)
        {
            PutRune(table.Has(Folding.Case) ? Rune.ToLowerInvariant(rune) : rune, at, next);
            return;
        }

        foreach (var part in written.EnumerateRunes())
        {
            if (part.IsBmp) PutPart(table.Simple((char)part.Value), at, next);
            else if (KanjiVariants.Representative.TryGetValue(part.Value, out var form)) Put(form, at, next);
            else PutRune(part, at, next);
        }
    }

    private void PutPart(char part, int at, int next)
    {
        if (table[part] == FoldTable.Special) FoldPart(part, at, next);
        else Put(part, at, next);
    }

    // A part of a written-out character that itself depends on neighbours, such as ー in ㌢㍍ーㇳル.
    private void FoldPart(char part, int at, int next)
    {
        if (table.Has(Folding.LongMarks) && IsLongMark(part)) Dash(part, at, next);
        else if (FoldTable.IsVoicedMark(part)) Voice(part is '゜' or '\u309A', at, next);
        else if (table.Has(Folding.Separators) && FoldTable.IsSeparator(part)) Extend(next);
        else if (table.Has(Folding.Width) && FoldTable.IsSpace(part)) Space(at, next);
        else Put(part, at, next);
    }

    private void Space(int at, int next)
    {
        if (table.Has(Folding.Separators) || count == 0 || output[count - 1] == ' ') return;
        Put(' ', at, next);
    }

    private void Put(char c, int start, int end)
    {
        if (count == output.Length) Grow();
        output[count] = c;
        if (starts is not null)
        {
            starts[count] = start;
            ends![count] = end;
        }

        count++;
    }

    private void PutRune(Rune rune, int start, int end)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)]) Put(unit, start, end);
    }

    private readonly void Replace(char c, int end)
    {
        output[count - 1] = c;
        Extend(end);
    }

    private readonly void Extend(int end)
    {
        if (ends is null || count == 0) return;
        ends[count - 1] = end;
        // Both halves of a pair end together.
        if (count > 1 && char.IsLowSurrogate(output[count - 1])) ends[count - 2] = end;
    }

    private void Grow()
    {
        output = Larger(output);
        if (starts is null) return;
        starts = Larger(starts);
        ends = Larger(ends!);
    }

    private static T[] Larger<T>(T[] old)
    {
        var larger = ArrayPool<T>.Shared.Rent(checked(old.Length * 2));
        old.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(old);
        return larger;
    }
}
