using System.Text.Json.Serialization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Outline;

/// <summary>What a node of the tree of problems is.</summary>
public enum ProblemKind
{
    /// <summary>課題: at the top, with its figure.</summary>
    [Word("課題", "Problem"), JsonStringEnumMemberName("problem")]
    Problem,

    /// <summary>原因: under a problem or another cause.</summary>
    [Word("原因", "Cause"), JsonStringEnumMemberName("cause")]
    Cause,

    /// <summary>対応: under a problem or a cause.</summary>
    [Word("対応", "Measure"), JsonStringEnumMemberName("measure")]
    Measure,
}

/// <summary>A node of the tree 課題 → 原因 → 対応. A problem cites the figure that shows it.</summary>
[Identity("number")]
public sealed record Problem : OutlineRow
{
    /// <summary>What it is.</summary>
    [Field("種類", "Kind")]
    public required ProblemKind Kind { get; init; }

    /// <summary>It in a sentence.</summary>
    [Field("内容", "In a sentence")]
    public required string Title { get; init; }

    /// <summary>The row it stands under; none for a problem.</summary>
    [Field("上に立つもの", "Stands under", Refers = FieldRefers.ToRow)]
    public int? Under { get; init; }

    /// <summary>More about it.</summary>
    [Field("説明", "More about it", Limit = 5000, Lines = true)]
    public string? More { get; init; }

    /// <summary>The figure that shows it, with its unit: 高齢化率 43.9 %.</summary>
    [Field("根拠の数値（単位まで）", "Figure, with its unit")]
    public string? Figure { get; init; }

    /// <summary>Where the figure comes from.</summary>
    [Field("数値の出典", "Source of the figure")]
    public string? Source { get; init; }

    /// <summary>The day the figure is of.</summary>
    [Field("数値の時点", "Figure as of")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>The sheet 地域医療の課題整理.</summary>
public sealed record ProblemsContent : OutlineContent<Problem>;

/// <summary>The section <c>problems</c>.</summary>
public static class ProblemsSection
{
    /// <summary>地域医療の課題整理.</summary>
    public static SectionKind<ProblemsContent> Kind { get; } = new(
        "problems", "problems", PlanJson.Default.ProblemsContent, () => new ProblemsContent(), _ => ScopeTexts.Problems, Rule);

    internal sealed record Faulty(TextKey Sentence, string Title) : Refusal(RefusalKind.Invalid, Sentence, Title);

    private static Faulty? Rule(ProblemsContent content)
    {
        var rows = content.Rows.ToDictionary(row => row.Number);
        foreach (var row in content.Rows)
            if (WrongOf(row, rows) is { } wrong) return new Faulty(wrong, row.Title);
        return null;
    }

    private static TextKey? WrongOf(Problem row, Dictionary<int, Problem> rows)
    {
        if (row.Kind == ProblemKind.Problem)
            return row.Under is not null ? ScopeTexts.ProblemOnTop : row.Figure is null || row.Source is null ? ScopeTexts.ProblemNeedsFigure : null;
        if (row.Under is not { } under || !rows.TryGetValue(under, out var above)) return ScopeTexts.StandsUnderNothing;
        if (above.Kind == ProblemKind.Measure) return ScopeTexts.UnderMeasure;
        // Going up ends at a problem; a ring never does.
        for (var steps = 0; above.Kind != ProblemKind.Problem; steps++)
        {
            if (steps > rows.Count || above.Under is not { } next || !rows.TryGetValue(next, out above)) return ScopeTexts.StandsUnderNothing;
        }

        return null;
    }
}
