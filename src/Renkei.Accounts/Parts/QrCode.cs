using System.Text;

namespace Renkei.Accounts.Parts;

/// <summary>
/// A QR code (ISO/IEC 18004:2015) of a text in byte mode with error correction level M, versions 1 to 20 (up to 666
/// bytes: addresses of links and authenticator secrets). Own, because a secret must not travel to a picture service
/// and a package for one picture is more to look after than this file.
/// </summary>
internal sealed class QrCode
{
    private const int VersionLimit = 20;

    // ISO/IEC 18004:2015 table 9, level M: error correction codewords per block, and number of blocks, by version.
    private static readonly int[] CorrectionPerBlock = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] Blocks = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    private readonly bool[,] dark;
    private readonly bool[,] reserved;
    private readonly int version;

    private QrCode(int version)
    {
        this.version = version;
        Size = (version * 4) + 17;
        dark = new bool[Size, Size];
        reserved = new bool[Size, Size];
    }

    /// <summary>Modules per side.</summary>
    internal int Size { get; }

    /// <summary>True where a module is dark.</summary>
    internal bool this[int x, int y] => dark[x, y];

    internal static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, VersionLimit).FirstOrDefault(each => bytes.Length <= Capacity(each));
        if (version == 0) throw new ArgumentException($"A QR code of ours holds {Capacity(VersionLimit)} bytes, not {bytes.Length}.", nameof(text));
        var code = new QrCode(version);
        code.DrawPatterns();
        code.DrawCodewords(Interleave(DataCodewords(bytes, version), version));
        code.Mask();
        return code;
    }

    private static int TotalCodewords(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var alignments = (version / 7) + 2;
            modules -= (((25 * alignments) - 10) * alignments) - 55;
            if (version >= 7) modules -= 36;
        }

        return modules / 8;
    }

    private static int DataLength(int version) => TotalCodewords(version) - (CorrectionPerBlock[version] * Blocks[version]);

    private static int Capacity(int version) => DataLength(version) - (version < 10 ? 2 : 3);

    private static byte[] DataCodewords(byte[] bytes, int version)
    {
        var data = new byte[DataLength(version)];
        var at = 0;
        void Put(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++)
                if (((value >> bit) & 1) != 0) data[at / 8] |= (byte)(0x80 >> (at % 8));
        }

        Put(0b0100, 4);
        Put(bytes.Length, version < 10 ? 8 : 16);
        foreach (var each in bytes) Put(each, 8);
        Put(0, Math.Min(4, (data.Length * 8) - at));
        for (var (index, pad) = ((at + 7) / 8, 0xEC); index < data.Length; index++, pad ^= 0xEC ^ 0x11) data[index] = (byte)pad;
        return data;
    }

    private static byte[] Interleave(byte[] data, int version)
    {
        var (blocks, correction) = (Blocks[version], CorrectionPerBlock[version]);
        var shortLength = data.Length / blocks;
        var longBlocks = data.Length % blocks;
        var generator = Generator(correction);
        var parts = new List<(byte[] Data, byte[] Correction)>();
        for (var (block, from) = (0, 0); block < blocks; block++)
        {
            var length = shortLength + (block >= blocks - longBlocks ? 1 : 0);
            var piece = data.AsSpan(from, length).ToArray();
            parts.Add((piece, Remainder(piece, generator)));
            from += length;
        }

        var result = new List<byte>(TotalCodewords(version));
        for (var index = 0; index <= shortLength; index++)
            foreach (var part in parts) if (index < part.Data.Length) result.Add(part.Data[index]);
        for (var index = 0; index < correction; index++)
            foreach (var part in parts) result.Add(part.Correction[index]);
        return [.. result];
    }

    /// <summary>Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1.</summary>
    private static byte Times(int a, int b)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((b >> bit) & 1) * a;
        }

        return (byte)product;
    }

    private static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var step = 0; step < degree; step++)
        {
            for (var at = 0; at < degree; at++)
            {
                result[at] = Times(result[at], root);
                if (at + 1 < degree) result[at] ^= result[at + 1];
            }

            root = Times(root, 2);
        }

        return result;
    }

    private static byte[] Remainder(byte[] data, byte[] generator)
    {
        var result = new byte[generator.Length];
        foreach (var each in data)
        {
            var factor = each ^ result[0];
            result.AsSpan(1).CopyTo(result);
            result[^1] = 0;
            for (var at = 0; at < result.Length; at++) result[at] ^= Times(generator[at], factor);
        }

        return result;
    }

    private void Set(int x, int y, bool isDark)
    {
        dark[x, y] = isDark;
        reserved[x, y] = true;
    }

    private void DrawPatterns()
    {
        for (var at = 0; at < Size; at++)
        {
            Set(6, at, at % 2 == 0);
            Set(at, 6, at % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(Size - 4, 3);
        DrawFinder(3, Size - 4);
        var places = AlignmentPlaces();
        foreach (var x in places)
            foreach (var y in places)
                if (!((x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6))) DrawAlignment(x, y);
        DrawFormat(mask: 0);
        DrawVersion();
    }

    private void DrawFinder(int centreX, int centreY)
    {
        for (var dy = -4; dy <= 4; dy++)
            for (var dx = -4; dx <= 4; dx++)
            {
                var ring = Math.Max(Math.Abs(dx), Math.Abs(dy));
                var (x, y) = (centreX + dx, centreY + dy);
                if (x >= 0 && x < Size && y >= 0 && y < Size) Set(x, y, ring is not (2 or 4));
            }
    }

    private void DrawAlignment(int centreX, int centreY)
    {
        for (var dy = -2; dy <= 2; dy++)
            for (var dx = -2; dx <= 2; dx++)
                Set(centreX + dx, centreY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
    }

    private int[] AlignmentPlaces()
    {
        if (version == 1) return [];
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        var places = new int[count];
        places[0] = 6;
        for (var (index, place) = (count - 1, Size - 7); index >= 1; index--, place -= step) places[index] = place;
        return places;
    }

    /// <summary>Level M and the mask, with BCH (15, 5), twice (§7.9).</summary>
    private void DrawFormat(int mask)
    {
        // Level M is written as 00.
        var rest = mask;
        for (var step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | (rest & 0x3FF)) ^ 0x5412;
        bool Bit(int at) => ((bits >> at) & 1) != 0;

        for (var at = 0; at <= 5; at++) Set(8, at, Bit(at));
        Set(8, 7, Bit(6));
        Set(8, 8, Bit(7));
        Set(7, 8, Bit(8));
        for (var at = 9; at < 15; at++) Set(14 - at, 8, Bit(at));
        for (var at = 0; at < 8; at++) Set(Size - 1 - at, 8, Bit(at));
        for (var at = 8; at < 15; at++) Set(8, Size - 15 + at, Bit(at));
        Set(8, Size - 8, true);
    }

    /// <summary>The version with BCH (18, 6), from version 7 (§7.10).</summary>
    private void DrawVersion()
    {
        if (version < 7) return;
        var rest = version;
        for (var step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | (rest & 0xFFF);
        for (var at = 0; at < 18; at++)
        {
            var isDark = ((bits >> at) & 1) != 0;
            Set(Size - 11 + (at % 3), at / 3, isDark);
            Set(at / 3, Size - 11 + (at % 3), isDark);
        }
    }

    private void DrawCodewords(byte[] words)
    {
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
                for (var side = 0; side < 2; side++)
                {
                    var x = right - side;
                    var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (reserved[x, y] || at >= words.Length * 8) continue;
                    dark[x, y] = ((words[at / 8] >> (7 - (at % 8))) & 1) != 0;
                    at++;
                }
        }
    }

    /// <summary>Takes the mask with the least penalty (§7.8).</summary>
    private void Mask()
    {
        var best = 0;
        var least = int.MaxValue;
        for (var mask = 0; mask < 8; mask++)
        {
            Apply(mask);
            DrawFormat(mask);
            var penalty = Penalty();
            if (penalty < least) (least, best) = (penalty, mask);
            Apply(mask);
        }

        Apply(best);
        DrawFormat(best);
    }

    private void Apply(int mask)
    {
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                dark[x, y] ^= !reserved[x, y] && mask switch
                {
                    0 => (x + y) % 2 == 0,
                    1 => y % 2 == 0,
                    2 => x % 3 == 0,
                    3 => (x + y) % 3 == 0,
                    4 => ((x / 3) + (y / 2)) % 2 == 0,
                    5 => (x * y % 2) + (x * y % 3) == 0,
                    6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
                    _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
                };
    }

    private int Penalty()
    {
        var penalty = 0;
        var darkCount = 0;
        for (var line = 0; line < Size; line++)
        {
            penalty += LinePenalty(at => dark[at, line]) + LinePenalty(at => dark[line, at]);
            for (var x = 0; x < Size; x++)
            {
                if (dark[x, line]) darkCount++;
                if (x + 1 < Size && line + 1 < Size && dark[x, line] == dark[x + 1, line]
                    && dark[x, line] == dark[x, line + 1] && dark[x, line] == dark[x + 1, line + 1]) penalty += 3;
            }
        }

        var total = Size * Size;
        return penalty + (((Math.Abs((darkCount * 20) - (total * 10)) + total - 1) / total) - 1) * 10;
    }

    private int LinePenalty(Func<int, bool> at)
    {
        var penalty = 0;
        for (var (from, to) = (0, 0); from < Size; from = to)
        {
            for (to = from + 1; to < Size && at(to) == at(from);) to++;
            if (to - from >= 5) penalty += to - from - 2;
        }

        // 1:1:3:1:1 with four light modules before or after it; outside the symbol is light.
        bool Dark(int index) => index >= 0 && index < Size && at(index);
        for (var from = 0; from + 7 <= Size; from++)
        {
            if (!(Dark(from) && !Dark(from + 1) && Dark(from + 2) && Dark(from + 3) && Dark(from + 4) && !Dark(from + 5) && Dark(from + 6)))
                continue;
            if (Enumerable.Range(from - 4, 4).All(index => !Dark(index))) penalty += 40;
            if (Enumerable.Range(from + 7, 4).All(index => !Dark(index))) penalty += 40;
        }

        return penalty;
    }
}
