using System.Text.Json.Serialization;

namespace Renkei.Guide.Procedure;

/// <summary>One activity: a column of the table.</summary>
/// <param name="Number">1 to 8.</param>
/// <param name="Title">The title in the column head, exactly.</param>
/// <param name="What">実施事項.</param>
/// <param name="Marks">主体: what each role does.</param>
/// <param name="Milestones">マイルストーン, in order.</param>
/// <param name="Example">例, by actor.</param>
/// <param name="Gloss">The title in English; a translation of ours.</param>
/// <param name="TitleElsewhere">Where the source itself gives another title in other places.</param>
public sealed record ProcedureActivity(
    int Number, string Title, string Gloss, ActivityText What, RoleMarks Marks, IReadOnlyList<ProcedureMilestone> Milestones,
    IReadOnlyList<ExampleActor> Example, OtherTitle? TitleElsewhere)
{
    /// <summary>The step it belongs to, 1 to 4.</summary>
    [JsonIgnore]
    public int Step { get; internal init; }

    /// <summary>Where it stands in the procedure.</summary>
    [JsonIgnore]
    public ActivityAt At => new(Step, Number);

    /// <summary>Number and title as the source writes them: 7. システム化方針決定.</summary>
    [JsonIgnore]
    public string Heading => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}. {Title}");
}

/// <summary>Another title the source uses for the same activity.</summary>
public sealed record OtherTitle(string Title, string Where);

/// <summary>What is done (実施事項), whose words say it, and an English summary of ours.</summary>
public sealed record ActivityText(Origin Origin, string Gloss, string Text, string? Note);

/// <summary>The marks of the three roles in one activity.</summary>
public sealed record RoleMarks(RoleMark Participant, RoleMark Operator, RoleMark Vendor)
{
    /// <summary>The mark of a role.</summary>
    public RoleMark Of(ProcedureRole role) => role switch
    {
        ProcedureRole.Participant => Participant,
        ProcedureRole.Operator => Operator,
        ProcedureRole.Vendor => Vendor,
    };
}

/// <summary>A milestone (マイルストーン): its name exactly, a key that never changes, and an English gloss of ours.</summary>
public sealed record ProcedureMilestone(string Key, string Name, string Gloss);

/// <summary>What one actor does in the worked example.</summary>
/// <param name="Actor">The actor with its brackets: 【基幹病院】.</param>
/// <param name="Lines">The lines, exactly. Empty where the source is empty.</param>
/// <param name="Missing">What is said in place of lines the source does not hold; a sentence of ours.</param>
/// <param name="MissingGloss">The same in English.</param>
public sealed record ExampleActor(string Actor, IReadOnlyList<ExampleLine> Lines, string? Missing, string? MissingGloss);

/// <summary>How a line of the example stands in the source.</summary>
public enum ExampleLineKind
{
    /// <summary>A point of the list.</summary>
    Point,

    /// <summary>A remark (※) to the point before.</summary>
    Note,
}

/// <summary>One line of the worked example.</summary>
public sealed record ExampleLine(string Text, ExampleLineKind Kind = ExampleLineKind.Point);
