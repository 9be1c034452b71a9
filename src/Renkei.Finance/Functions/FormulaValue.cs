using System.Globalization;

namespace Renkei.Finance.Functions;

/// <summary>An error a spreadsheet function answers instead of a number.</summary>
public enum FormulaError
{
    /// <summary><c>#NUM!</c>: the arguments are numbers, but there is no answer for them.</summary>
    Number,

    /// <summary><c>#VALUE!</c>: an argument is not of the kind that is asked for.</summary>
    Value,

    /// <summary><c>#DIV/0!</c>: a division by zero.</summary>
    DivisionByZero,

    /// <summary><c>#NAME?</c>: there is no function of this name.</summary>
    Name,
}

/// <summary>What a financial function answers: a finite number, or an error with its reason. Never NaN, never infinite.</summary>
public readonly record struct FormulaValue
{
    private FormulaValue(double number, FormulaError? error, string reason) => (Number, Error, Reason) = (number, error, reason);

    /// <summary>The number; 0 when there is an error.</summary>
    public double Number { get; }

    /// <summary>The error, or null when there is a number.</summary>
    public FormulaError? Error { get; }

    /// <summary>Why there is no number and what to do next, for the person who asked.</summary>
    public string Reason { get => field ?? ""; }

    /// <summary>The number with the 17 digits that bring every double back, or the error as Excel writes it.</summary>
    public string Text => Error is not { } error ? Number.ToString("G17", CultureInfo.InvariantCulture) : error switch
    {
        FormulaError.Number => "#NUM!",
        FormulaError.Value => "#VALUE!",
        FormulaError.DivisionByZero => "#DIV/0!",
        FormulaError.Name => "#NAME?",
    };

    /// <summary><c>#NUM!</c>.</summary>
    public static FormulaValue NoNumber(string reason) => new(0, FormulaError.Number, reason);

    /// <summary><c>#VALUE!</c>.</summary>
    public static FormulaValue WrongKind(string reason) => new(0, FormulaError.Value, reason);

    /// <summary><c>#DIV/0!</c>.</summary>
    public static FormulaValue ByZero(string reason) => new(0, FormulaError.DivisionByZero, reason);

    /// <summary><c>#NAME?</c>.</summary>
    public static FormulaValue NoFunction(string reason) => new(0, FormulaError.Name, reason);

    /// <summary>A number; one that is not finite is <c>#NUM!</c>, as in a spreadsheet.</summary>
    public static implicit operator FormulaValue(double number) => double.IsFinite(number)
        ? new(number == 0 ? 0 : number, null, "")
        : NoNumber("The result is too large, or not defined for these numbers.");
}
