using System.Globalization;

namespace Renkei.Guide.Procedure;

/// <summary>The place of an activity in the procedure: its step, 1 to 4, and its number in the step.</summary>
public readonly record struct ActivityAt(int Step, int Number)
{
    /// <summary>The place as sections, requests and addresses write it: <c>step1/7</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"step{Step}/{Number}");

    /// <summary>The activity that stands there, or null.</summary>
    public ProcedureActivity? Activity => BuildingProcedure.Step(Step)?.Activity(Number);

    /// <summary>Reads <c>step1/7</c>; null when it is written otherwise.</summary>
    public static ActivityAt? Parse(string? key) =>
        key is ['s', 't', 'e', 'p', var step and >= '1' and <= '4', '/', .. var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found is >= 1 and <= 99
            ? new ActivityAt(step - '0', found) : null;

    /// <inheritdoc/>
    public override string ToString() => Key;
}
