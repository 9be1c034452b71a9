using System.Text.Json;
using System.Text.Json.Serialization;

namespace Renkei.Guide.Procedure;

/// <summary>
/// The procedure for building a network (構築手順) as the Ministry's 医療情報連携ネットワーク支援Navi gives it, read once
/// from the content files beside this file. The Ministry's words are quoted exactly; words of ours are <see cref="Origin.Own"/>.
/// </summary>
public static class BuildingProcedure
{
    /// <summary>Step 1 計画 with its eight activities.</summary>
    public static ProcedureStep Plan { get; } = Read("step1.json");

    /// <summary>The four steps as tabs. Only Step 1 has its content in this version; the others say so.</summary>
    public static IReadOnlyList<StepTab> Tabs { get; } =
    [
        new(1, "計画", Plan), new(2, "構築", null), new(3, "運用", null), new(4, "更改", null),
    ];

    /// <summary>The content of a step, or null where there is no such step or no content of it.</summary>
    public static ProcedureStep? Step(int number) => Tabs.FirstOrDefault(tab => tab.Number == number)?.Content;

    /// <summary>Every activity this version holds, in order.</summary>
    public static IEnumerable<ProcedureActivity> Activities => Tabs.SelectMany(tab => tab.Content?.Activities ?? []);

    /// <summary>The milestone under a key in any step, or null.</summary>
    public static ProcedureMilestone? Milestone(string key) =>
        Tabs.Select(tab => tab.Content?.Milestone(key)).FirstOrDefault(found => found is not null);

    private static ProcedureStep Read(string file)
    {
        var assembly = typeof(BuildingProcedure).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Renkei.Guide.Procedure.{file}")
            ?? throw new InvalidOperationException($"The content file {file} is not embedded in {assembly.GetName().Name}.");
        var step = JsonSerializer.Deserialize(stream, ProcedureJson.Default.ProcedureStep)
            ?? throw new InvalidOperationException($"The content file {file} is empty.");
        return step with { Activities = [.. step.Activities.Select(activity => activity with { Step = step.Number })] };
    }
}

/// <summary>One of the four steps (計画・構築・運用・更改) as a tab.</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Name">The step's name, exactly.</param>
/// <param name="Content">The step's content, or null where this version does not hold it yet.</param>
public sealed record StepTab(int Number, string Name, ProcedureStep? Content);

[JsonSerializable(typeof(ProcedureStep))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
internal sealed partial class ProcedureJson : JsonSerializerContext;
