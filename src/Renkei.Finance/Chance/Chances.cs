using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;

namespace Renkei.Finance.Chance;

/// <summary>
/// Draws a parameter by its number: the chance of parameter p in draw d is a function of seed, d and p alone, so that any thread may take any
/// draw. Values come by the inverse of the distribution, PERT from a table of it.
/// </summary>
/// <remarks>SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
internal sealed class Chances
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const int TableSize = 4096;
    private const int Cells = 1 << 15;

    private readonly ulong seed;
    private readonly int[] uncertain;
    private readonly Bounds[] bounds;
    private readonly double[]?[] tables;

    public Chances(IReadOnlyList<Parameter> parameters, ulong seed)
    {
        this.seed = Mix(seed ^ 0x5DEECE66DUL);
        uncertain = [.. Enumerable.Range(0, parameters.Count).Where(at => parameters[at].Value.IsRange)];
        bounds = [.. uncertain.Select(at => parameters[at].Value)
            .Select(range => new Bounds((double)range.Low, (double)range.Base, (double)range.High, range.Shape))];
        tables = [.. uncertain.Select(at => parameters[at].Value.Shape == RangeShape.Pert ? Table(parameters[at].Value) : null)];
    }

    private readonly record struct Bounds(double Low, double Mode, double High, RangeShape Shape);

    /// <summary>Puts the values of one draw into their places.</summary>
    public void Draw(long draw, Span<double> values)
    {
        for (var at = 0; at < uncertain.Length; at++) values[uncertain[at]] = Value(at, Uniform((draw * uncertain.Length) + at));
    }

    private double Uniform(long number)
    {
        unchecked
        {
            return ((Mix(seed + ((ulong)(number + 1) * Golden)) >> 11) + 0.5) * (1.0 / (1UL << 53));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    private double Value(int at, double chance)
    {
        var (low, mode, high, shape) = bounds[at];
        var width = high - low;
        if (tables[at] is { } table)
        {
            var place = chance * TableSize;
            var cell = (int)place;
            return low + (width * (table[cell] + ((place - cell) * (table[cell + 1] - table[cell]))));
        }

        if (shape == RangeShape.Uniform) return low + (chance * width);
        return chance * width < mode - low
            ? low + Math.Sqrt(chance * width * (mode - low))
            : high - Math.Sqrt((1 - chance) * width * (high - mode));
    }

    // Quantiles of the beta distribution of PERT on 0 to 1: its density x^(α−1) (1−x)^(β−1) added up cell by cell, then read backwards.
    private static double[] Table(Uncertain range)
    {
        var width = (double)(range.High - range.Low);
        var rise = 4 * (double)(range.Base - range.Low) / width;
        var fall = 4 * (double)(range.High - range.Base) / width;
        var below = new double[Cells + 1];
        for (var cell = 0; cell < Cells; cell++)
        {
            var x = (cell + 0.5) / Cells;
            below[cell + 1] = below[cell] + (Math.Pow(x, rise) * Math.Pow(1 - x, fall));
        }

        var table = new double[TableSize + 1];
        for (int at = 1, cell = 0; at < TableSize; at++)
        {
            var wanted = below[Cells] * at / TableSize;
            while (below[cell + 1] < wanted) cell++;
            table[at] = (cell + ((wanted - below[cell]) / (below[cell + 1] - below[cell]))) / Cells;
        }

        table[TableSize] = 1;
        return table;
    }
}
