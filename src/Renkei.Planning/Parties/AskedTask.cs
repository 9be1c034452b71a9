using Renkei.Guide.Procedure;
using Renkei.Planning.Document;

namespace Renkei.Planning.Parties;

/// <summary>Something asked of one organisation, with who it is asked of.</summary>
public sealed record AskedTask(int Party, string PartyName, PartyTask Task, DateOnly Today)
{
    /// <summary>The activity it belongs to, or null.</summary>
    internal ProcedureActivity? Activity => ActivityAt.Parse(Task.Activity)?.Activity;

    /// <summary>Days past the due date while there is no answer; 0 otherwise.</summary>
    internal int DaysLate => Task.Answer is null && Task.Due is { } due && due < Today ? Today.DayNumber - due.DayNumber : 0;
}
