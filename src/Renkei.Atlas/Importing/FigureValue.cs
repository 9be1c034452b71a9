using System.Globalization;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing;

/// <summary>What a published cell says: a number, or one of three different ways of giving none. Zero is a number.</summary>
public enum FigureState
{
    /// <summary>A number, which may be zero.</summary>
    Known,

    /// <summary>The publisher knows it and does not tell, because the count is small (printed as *).</summary>
    Withheld,

    /// <summary>Whoever should have reported did not (printed as 未報告).</summary>
    NotReported,

    /// <summary>There is nothing to report, such as the stay in wards a hospital does not have (printed as -).</summary>
    None,
}

/// <summary>One published value. Never a null: what is not a number says why.</summary>
public readonly record struct FigureValue
{
    private readonly string? text;

    private FigureValue(FigureState state, decimal number, string text) => (State, Number, this.text) = (state, number, text);

    /// <summary>What kind of value it is.</summary>
    public FigureState State { get; }

    /// <summary>The number; zero where it is none, so look at <see cref="State"/> first.</summary>
    public decimal Number { get; }

    /// <summary>As the file writes it, and as it is kept: 32.141857752553591, *, 未報告, -.</summary>
    public string Text => text ?? "-";

    /// <summary>The value of a small count that is not told.</summary>
    public static FigureValue Withheld { get; } = new(FigureState.Withheld, 0, "*");

    /// <summary>The value of a report that did not come.</summary>
    public static FigureValue NotReported { get; } = new(FigureState.NotReported, 0, "未報告");

    /// <summary>The value of what there is not.</summary>
    public static FigureValue None { get; } = new(FigureState.None, 0, "-");

    /// <summary>A number, kept as it is written.</summary>
    public static FigureValue Of(decimal number, string? written = null) =>
        new(FigureState.Known, number, written ?? number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads a cell; false for a blank, an error value and any other text, digits written as text among them.</summary>
    public static bool TryRead(Cell cell, out FigureValue value)
    {
        if (cell.TryNumber(out var number))
        {
            value = Of(number, cell.Text);
            return true;
        }

        value = default;
        return cell.Kind == CellKind.Text && TrySign(cell.Text, out value);
    }

    /// <summary>Reads a kept text or a field of a CSV.</summary>
    public static bool TryRead(string text, out FigureValue value)
    {
        if (TrySign(text, out value)) return true;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return false;
        value = Of(number, text);
        return true;
    }

    // The Ministry prints * for counts below ten, - for wards that are not there; the register prints X for its smallest villages.
    private static bool TrySign(string text, out FigureValue value)
    {
        (var known, value) = text.Trim() switch
        {
            "*" or "＊" or "X" or "Ｘ" => (true, Withheld),
            "未報告" => (true, NotReported),
            "-" or "－" or "―" or "…" => (true, None),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>The word of a state for people.</summary>
    public static TextKey WordOf(FigureState state) => state switch
    {
        FigureState.Known => new("公表値", "published"),
        FigureState.Withheld => new("秘匿（*）", "withheld (*)"),
        FigureState.NotReported => new("未報告", "not reported"),
        FigureState.None => new("該当なし（-）", "none (-)"),
    };
}
