using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Guide.Procedure;

/// <summary>One activity: a column of the table.</summary>
/// <param name="Number">1 to 8.</param>
/// <param name="Title">The title in the column head, exactly.</param>
/// <param name="What">実施事項.</param>
/// <param name="Marks">主体: what each role does.</param>
/// <param name="Milestones">マイルストーン, in order.</param>
/// <param name="Example">例, by actor, where a prefecture promotes the plan; others by <see cref="BuildingProcedure.ExampleOf"/>.</param>
/// <param name="Gloss">The title in English; a translation of ours.</param>
/// <param name="TitleElsewhere">Where the source itself gives another title in other places.</param>
/// <param name="Origin">Whose words the title is. In Step 1 the Ministry's; in Steps 2 to 4 shown with 参考（独自）.</param>
/// <param name="Source">What the title is drawn from, as a key of the guide's sources; null where the step's own source is it, or none.</param>
public sealed record ProcedureActivity(
    int Number, string Title, string Gloss, ActivityText What, RoleMarks Marks, IReadOnlyList<ProcedureMilestone> Milestones,
    IReadOnlyList<ExampleActor> Example, OtherTitle? TitleElsewhere, Origin Origin, string? Source)
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

    /// <summary>The same for both readers: ours in English, where the source has no words.</summary>
    [JsonIgnore]
    public TextKey Named => new(Heading, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}. {Gloss}"));

    /// <summary>Every source this column is drawn from, each once, in the order of the rows.</summary>
    [JsonIgnore]
    public IEnumerable<string> Sources => ((string?[])
        [Source, What.Source, Marks.Source, .. Milestones.Select(one => one.Source), .. Example.Select(actor => actor.Source)])
        .OfType<string>().Distinct();
}

/// <summary>Another title the source uses for the same activity.</summary>
public sealed record OtherTitle(string Title, string Where);

/// <summary>What is done (実施事項), whose words say it, and an English summary of ours.</summary>
/// <param name="Origin">Whose words.</param>
/// <param name="Gloss">An English summary of ours.</param>
/// <param name="Text">The text.</param>
/// <param name="Note">The remark (※) below it.</param>
/// <param name="NoteGloss">The remark in English.</param>
/// <param name="Source">What words of ours are drawn from, as a key of the guide's sources.</param>
public sealed record ActivityText(Origin Origin, string Gloss, string Text, string? Note, string? NoteGloss, string? Source);

/// <summary>The marks of the three roles in one activity.</summary>
/// <param name="Participant">参.</param>
/// <param name="Operator">運.</param>
/// <param name="Vendor">シ.</param>
/// <param name="Origin">Who set them. Marks of ours are a start that a plan may change.</param>
/// <param name="Source">What they are drawn from, as a key of the guide's sources.</param>
public sealed record RoleMarks(RoleMark Participant, RoleMark Operator, RoleMark Vendor, Origin Origin, string? Source)
{
    /// <summary>The mark of a role.</summary>
    public RoleMark Of(ProcedureRole role) => role switch
    {
        ProcedureRole.Participant => Participant,
        ProcedureRole.Operator => Operator,
        ProcedureRole.Vendor => Vendor,
    };
}

/// <summary>A milestone (マイルストーン): its name exactly, a key that never changes and no other milestone of any step has, an English gloss of ours.</summary>
public sealed record ProcedureMilestone(string Key, string Name, string Gloss, Origin Origin, string? Source);

/// <summary>What one actor does in the worked example.</summary>
/// <param name="Actor">The actor with its brackets: 【基幹病院】.</param>
/// <param name="Gloss">The actor in English.</param>
/// <param name="Lines">The lines, exactly. Empty where the source is empty.</param>
/// <param name="Missing">What is said in place of lines the source does not hold; a sentence of ours.</param>
/// <param name="MissingGloss">The same in English.</param>
/// <param name="Origin">Whose example it is.</param>
/// <param name="Source">The case an example of ours is drawn from, as a key of the guide's sources; null where it is made up.</param>
public sealed record ExampleActor(
    string Actor, string Gloss, IReadOnlyList<ExampleLine> Lines, string? Missing, string? MissingGloss, Origin Origin, string? Source);

/// <summary>How a line of the example stands in the source.</summary>
public enum ExampleLineKind
{
    /// <summary>A point of the list.</summary>
    Point,

    /// <summary>A remark (※) to the point before.</summary>
    Note,
}

/// <summary>One line of the worked example, with an English gloss of ours.</summary>
public sealed record ExampleLine(string Text, string Gloss, ExampleLineKind Kind = ExampleLineKind.Point);
