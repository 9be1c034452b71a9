using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;
using Renkei.Kernel;
using Renkei.Kernel.Text;

namespace Renkei.Guide.Cases;

/// <summary>
/// Cases side by side, and with figures of one's own (事例を比べる). The guide knows no plan: a plan's page shows
/// <see cref="CaseTable"/> itself, with what it knows as <see cref="OwnFigures"/>.
/// </summary>
internal static class CompareCases
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/cases/compare", Show);

    private static IResult Show(HttpRequest request, GuideContent content, Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/cases/compare", GuideFrame.ToGuide, ShowCases.ToCases, new FrameLink(CaseKeys.Compare, null));
        frame.OwnContent = true;
        var chosen = content.CasesOf(request.Query["case"]);
        var entered = OwnFigures.Kinds.ToDictionary(kind => kind, kind => request.Query[OwnFigures.FieldOf(kind)].ToString());
        var wrong = entered.Where(each => each.Value.Length > 0 && OwnFigures.Number(each.Value) is null).Select(each => each.Key).ToArray();
        var own = new OwnFigures(CaseKeys.OwnPlan, entered.Where(each => OwnFigures.Number(each.Value) is not null)
            .ToDictionary(each => each.Key, each => OwnFigures.Number(each.Value)!.Value));
        return Page.Of<CompareCasesPage>(new { Chosen = chosen, Own = own.Values.Count == 0 ? null : own, Entered = entered, Wrong = wrong });
    }
}

/// <summary>Figures of a plan, to stand beside the cases.</summary>
/// <param name="Name">What the column is called.</param>
/// <param name="Values">What is known; money in yen.</param>
public sealed record OwnFigures(TextKey Name, IReadOnlyDictionary<CaseFigureKind, decimal> Values)
{
    /// <summary>What is known in words: how far it reaches, since when, who runs it, how patients agree.</summary>
    public IReadOnlyDictionary<CaseFact, TextKey> Facts { get; init; } = new Dictionary<CaseFact, TextKey>();

    /// <summary>What stands where nothing is known.</summary>
    public TextKey Missing { get; init; } = new("―", "―");

    /// <summary>A larger number is a slip of the hand.</summary>
    internal const decimal NumberLimit = 10_000_000_000_000;

    /// <summary>Characters of a number.</summary>
    internal const int DigitsLimit = 20;

    /// <summary>What can be compared, in the order of the table.</summary>
    public static IReadOnlyList<CaseFigureKind> Kinds { get; } = Enum.GetValues<CaseFigureKind>();

    /// <summary>The name under which the comparison's address takes a figure: <c>?case=ajisai&amp;sites=120</c>.</summary>
    public static string FieldOf(CaseFigureKind kind) => Enum.GetName(kind)!.ToLowerInvariant();

    /// <summary>A value, or null where it is not known.</summary>
    public decimal? Value(CaseFigureKind kind) => Values.TryGetValue(kind, out var value) ? value : null;

    internal TextKey Fact(CaseFact fact) => Facts.GetValueOrDefault(fact, Missing);

    // Full-width digits and separators are what people type.
    internal static decimal? Number(string text) =>
        text.Length <= DigitsLimit
        && decimal.TryParse(Plain(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= NumberLimit ? value : null;

    private static string Plain(string text) => JapaneseText.Fold(text, Folding.Width).Replace(",", "", StringComparison.Ordinal);
}

/// <summary>A row of the comparison that is no figure.</summary>
public enum CaseFact
{
    /// <summary>対象地域.</summary>
    Area,

    /// <summary>開始.</summary>
    Start,

    /// <summary>運営主体.</summary>
    Body,

    /// <summary>患者参加同意方法.</summary>
    Consent,

    /// <summary>費用の負担者.</summary>
    Payers,

    /// <summary>システム.</summary>
    System,
}
