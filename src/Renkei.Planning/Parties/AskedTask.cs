using System.Globalization;
using Renkei.Planning.Document;

namespace Renkei.Planning.Parties;

/// <summary>Something asked of one organisation, with who it is asked of.</summary>
public sealed record AskedTask(int Party, string PartyName, PartyTask Task, DateOnly Today)
{
    /// <summary>How a task names an activity of Step 1.</summary>
    internal static string KeyOf(int activity) => string.Create(CultureInfo.InvariantCulture, $"step1/{activity}");

    /// <summary>The activity of Step 1 it belongs to, or null.</summary>
    internal int? Activity => Task.Activity is { } key && key.StartsWith("step1/", StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Days past the due date while there is no answer; 0 otherwise.</summary>
    internal int DaysLate => Task.Answer is null && Task.Due is { } due && due < Today ? Today.DayNumber - due.DayNumber : 0;
}
