namespace Renkei.Finance.Functions;

/// <summary>
/// Finds the rate at which a balance is nothing. It searches in y = ln(1 + rate), where every rate above −100 % has its place:
/// Newton from the guess first, as Excel does; then the nearest change of sign on either side of the guess, closed in by Brent's method.
/// </summary>
/// <remarks>R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4.</remarks>
internal static class RootFinding
{
    private const int NewtonLimit = 40;
    private const int BrentLimit = 200;
    private const double Slope = 1e-6;
    private const double Near = 1e-13;
    private const double Step = 0.02;
    // From a loss of all but 1e-12 of the money to 1e12 times as much in one period.
    private const double Reach = 27.6;

    /// <summary>A balance at y, and the size of what was added up to it: against this the balance is judged to be nothing.</summary>
    internal readonly record struct Balance(double Amount, double Size);

    /// <summary>The rate, or null when no rate brings the balance to nothing.</summary>
    internal static double? Rate(Func<double, Balance> at, double guess)
    {
        var start = Math.Log(1 + guess);
        var found = Newton(at, start) ?? Nearest(at, start);
        if (found is not { } y) return null;
        var rate = Math.Exp(y) - 1;
        // exp(y) − 1 loses digits near nothing; the series does not.
        return Math.Abs(y) < 1e-5 ? y + (y * y / 2) : rate;
    }

    private static double? Newton(Func<double, Balance> at, double y)
    {
        for (var round = 0; round < NewtonLimit; round++)
        {
            var here = at(y);
            if (!double.IsFinite(here.Amount) || Math.Abs(y) > Reach) return null;
            if (IsNothing(here)) return y;
            var slope = (at(y + Slope).Amount - at(y - Slope).Amount) / (2 * Slope);
            var next = y - (here.Amount / slope);
            if (!double.IsFinite(next)) return null;
            if (Math.Abs(next - y) <= 4e-16 * (1 + Math.Abs(y))) return Math.Abs(at(next).Amount) <= 1e-9 * here.Size ? next : null;
            y = next;
        }

        return null;
    }

    private static double? Nearest(Func<double, Balance> at, double start)
    {
        var (up, down) = (start, start);
        var (above, below) = (at(start), at(start));
        for (var step = 1; up < Reach || down > -Reach; step++)
        {
            var next = at(start + (step * Step));
            if (Changes(above, next)) return Brent(at, up, start + (step * Step));
            (up, above) = (start + (step * Step), next);
            next = at(start - (step * Step));
            if (Changes(below, next)) return Brent(at, down, start - (step * Step));
            (down, below) = (start - (step * Step), next);
        }

        return null;
    }

    private static bool Changes(Balance one, Balance other) =>
        double.IsFinite(one.Amount) && double.IsFinite(other.Amount) && Math.Sign(one.Amount) != Math.Sign(other.Amount);

    private static bool IsNothing(Balance balance) => Math.Abs(balance.Amount) <= Near * balance.Size * 0.01;

    private static double Brent(Func<double, Balance> at, double a, double b)
    {
        var (fa, fb) = (at(a).Amount, at(b).Amount);
        var (c, fc, step, before) = (a, fa, b - a, b - a);
        for (var round = 0; round < BrentLimit && fb != 0; round++)
        {
            if (Math.Sign(fb) == Math.Sign(fc)) (c, fc, step, before) = (a, fa, b - a, b - a);
            if (Math.Abs(fc) < Math.Abs(fb)) (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            var tolerance = 2.3e-16 * Math.Max(1, Math.Abs(b));
            var half = (c - b) / 2;
            if (Math.Abs(half) <= tolerance) break;
            (step, before) = Math.Abs(before) >= tolerance && Math.Abs(fa) > Math.Abs(fb)
                ? Interpolated(a, b, c, fa, fb, fc, half, step, before, tolerance) : (half, half);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, half);
            fb = at(b).Amount;
        }

        return b;
    }

    private static (double Step, double Before) Interpolated(
        double a, double b, double c, double fa, double fb, double fc, double half, double step, double before, double tolerance)
    {
        var s = fb / fa;
        double p, q;
        if (a == c) (p, q) = (2 * half * s, 1 - s);
        else
        {
            var (u, r) = (fa / fc, fb / fc);
            (p, q) = (s * ((2 * half * u * (u - r)) - ((b - a) * (r - 1))), (u - 1) * (r - 1) * (s - 1));
        }

        if (p > 0) q = -q;
        p = Math.Abs(p);
        return 2 * p < Math.Min((3 * half * q) - Math.Abs(tolerance * q), Math.Abs(before * q)) ? (p / q, step) : (half, half);
    }
}
