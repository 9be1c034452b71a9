using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Renkei.Guide.Procedure;

/// <summary>
/// The procedure for building a network (構築手順) as the Ministry's 医療情報連携ネットワーク支援Navi gives it, read once
/// from the content files beside this file. The Ministry's words are quoted exactly; words of ours are <see cref="Origin.Own"/>.
/// </summary>
public static class BuildingProcedure
{
    /// <summary>Step 1 計画 with its eight activities: the seed's words.</summary>
    public static ProcedureStep Plan { get; } = ReadStep("step1.json");

    /// <summary>The four steps in order. Steps 2 to 4 are drawn from published facts and marked 参考（独自） (decision 0090).</summary>
    public static IReadOnlyList<ProcedureStep> Steps { get; } =
    [
        Plan, .. new[] { "step2.json", "step3.json", "step4.json" }.Select(ReadStep),
    ];

    /// <summary>The four steps as tabs.</summary>
    public static IReadOnlyList<StepTab> Tabs { get; } = [.. Steps.Select(step => new StepTab(step.Number, step.Name, step))];

    private static readonly FrozenDictionary<(int Step, int Activity, string Promoter), PromoterExample> Examples =
        Read("examples.json", ProcedureJson.Default.PromoterExampleArray).ToFrozenDictionary(each => (each.Step, each.Activity, each.Promoter));

    private static readonly FrozenDictionary<string, (ProcedureStep, ProcedureActivity, ProcedureMilestone)> Milestones = (
        from step in Steps
        from activity in step.Activities
        from milestone in activity.Milestones
        select (step, activity, milestone)).ToFrozenDictionary(each => each.milestone.Key);

    /// <summary>The step of a number, or null.</summary>
    public static ProcedureStep? Step(int number) => number >= 1 && number <= Steps.Count ? Steps[number - 1] : null;

    /// <summary>Every activity of the four steps, in order.</summary>
    public static IEnumerable<ProcedureActivity> Activities => Steps.SelectMany(step => step.Activities);

    /// <summary>The milestone under a key in any step, or null.</summary>
    public static ProcedureMilestone? Milestone(string key) => Find(key)?.Milestone;

    /// <summary>Where a milestone stands, in whichever step, or null.</summary>
    public static (ProcedureStep Step, ProcedureActivity Activity, ProcedureMilestone Milestone)? Find(string milestone) =>
        Milestones.TryGetValue(milestone, out var found) ? found : null;

    /// <summary>The worked example of an activity for a promoter; the prefecture's where none is written for it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="activity">One of its activities.</param>
    /// <param name="promoter">One of <see cref="Promoters.All"/>, as plans write it.</param>
    public static WorkedExample ExampleOf(ProcedureStep step, ProcedureActivity activity, string promoter)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(activity);
        return Examples.TryGetValue((step.Number, activity.Number, promoter), out var other)
            ? new WorkedExample(Promoters.Case(promoter), Origin.Own, other.Actors)
            : new WorkedExample(new(step.ExampleCase, Promoters.Case(Promoters.Prefecture).En), step.Origin, activity.Example);
    }

    /// <summary>A content file of the procedure as it stands in the program.</summary>
    internal static byte[] FileBytes(string file)
    {
        var assembly = typeof(BuildingProcedure).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Renkei.Guide.Procedure.{file}")
            ?? throw new InvalidOperationException($"The content file {file} is not embedded in {assembly.GetName().Name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ProcedureStep ReadStep(string file)
    {
        var step = Read(file, ProcedureJson.Default.ProcedureStep);
        return step with { Activities = [.. step.Activities.Select(activity => activity with { Step = step.Number })] };
    }

    private static T Read<T>(string file, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(FileBytes(file), type) ?? throw new InvalidOperationException($"The content file {file} is empty.");
}
/// <summary>One of the four steps (計画・構築・運用・更改) as a tab.</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Name">The step's name, exactly.</param>
/// <param name="Content">The step's content.</param>
public sealed record StepTab(int Number, string Name, ProcedureStep Content);

[JsonSerializable(typeof(ProcedureStep))]
[JsonSerializable(typeof(PromoterExample[]))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
internal sealed partial class ProcedureJson : JsonSerializerContext;
