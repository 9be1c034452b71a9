using System.Globalization;

namespace Renkei.Kernel;

/// <summary>An amount of yen. Whole yen only; what is smaller is a <see cref="Rate"/> until the paper says where to round.</summary>
/// <param name="Amount">How many yen; negative for a shortage.</param>
public readonly record struct Yen(long Amount) : IComparable<Yen>
{
    /// <summary>Nothing.</summary>
    public static Yen Zero => default;

    /// <summary>So many thousand yen (千円), the unit of most budget papers.</summary>
    public static Yen Thousands(long thousands) => new(checked(thousands * 1000));

    /// <summary>The sum. Overflow throws: an amount is never silently another.</summary>
    public static Yen operator +(Yen left, Yen right) => new(checked(left.Amount + right.Amount));

    /// <summary>The difference.</summary>
    public static Yen operator -(Yen left, Yen right) => new(checked(left.Amount - right.Amount));

    /// <summary>The opposite.</summary>
    public static Yen operator -(Yen amount) => new(checked(-amount.Amount));

    /// <summary>So many times as much.</summary>
    public static Yen operator *(Yen amount, long times) => new(checked(amount.Amount * times));

    /// <inheritdoc/>
    public static bool operator <(Yen left, Yen right) => left.Amount < right.Amount;

    /// <inheritdoc/>
    public static bool operator >(Yen left, Yen right) => left.Amount > right.Amount;

    /// <inheritdoc/>
    public static bool operator <=(Yen left, Yen right) => left.Amount <= right.Amount;

    /// <inheritdoc/>
    public static bool operator >=(Yen left, Yen right) => left.Amount >= right.Amount;

    /// <summary>A part of the amount, rounded once, half away from zero.</summary>
    public Yen Of(Rate rate) => new(Rounded((Int128)Amount * rate.Ppm, Rate.PpmInWhole));

    /// <summary>The amount in thousands (千円), rounded half away from zero: for showing, never for adding up.</summary>
    public long InThousands() => Rounded(Amount, 1000);

    /// <inheritdoc/>
    public int CompareTo(Yen other) => Amount.CompareTo(other.Amount);

    /// <summary>1,234,567円, ▲1,234円; or ¥1,234,567, −¥1,234.</summary>
    public string Show(Language language) => language switch
    {
        Language.Japanese => (Amount < 0 ? "▲" : "") + Digits() + "円",
        Language.English => (Amount < 0 ? "−¥" : "¥") + Digits(),
    };

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);

    private string Digits() => UInt128.CreateChecked(Int128.Abs(Amount)).ToString("N0", CultureInfo.InvariantCulture);

    private static long Rounded(Int128 numerator, int denominator)
    {
        var half = numerator < 0 ? -denominator / 2 : denominator / 2;
        return checked((long)((numerator + half) / denominator));
    }
}

/// <summary>A rate as a scaled integer: parts per million. 10 % is 100,000.</summary>
/// <param name="Ppm">Parts per million.</param>
public readonly record struct Rate(long Ppm)
{
    /// <summary>1 as parts per million.</summary>
    public const int PpmInWhole = 1_000_000;

    /// <summary>So many per cent.</summary>
    public static Rate Percent(long percent) => new(checked(percent * 10_000));

    /// <inheritdoc/>
    public override string ToString() =>
        (Ppm / 10_000m).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
