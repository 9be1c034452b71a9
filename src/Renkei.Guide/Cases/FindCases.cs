using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Guide.Cases;

/// <summary>Finds cases by area, body, size and consent (事例を探す). A plain form; what is not one of the choices is no condition.</summary>
internal static class FindCases
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/cases/find", Show);

    private static IResult Show(string? area, string? body, string? size, string? consent, GuideContent content, Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/cases/find", GuideFrame.ToGuide, new FrameLink(CaseKeys.Find, null));
        var asked = CaseFilter.Of(area, body, size, consent);
        return Page.Of<FindCasesPage>(new { Asked = asked, Cases = content.Cases.Where(asked.Fits).ToArray() });
    }
}

/// <summary>What was asked for; null is no condition.</summary>
/// <param name="Area">How far it reaches.</param>
/// <param name="Body">What runs it.</param>
/// <param name="Size">How large it is.</param>
/// <param name="Consent">How patients agree.</param>
public sealed record CaseFilter(CaseArea? Area, CaseBody? Body, CaseSize? Size, CaseConsent? Consent)
{
    internal static CaseFilter Of(string? area, string? body, string? size, string? consent) =>
        new(Read<CaseArea>(area), Read<CaseBody>(body), Read<CaseSize>(size), Read<CaseConsent>(consent));

    internal bool Fits(GuideCase one) =>
        (Area is null || one.Area == Area) && (Body is null || one.Body == Body)
        && (Size is null || one.Size == Size) && (Consent is null || one.Consent == Consent);

    /// <summary>The choices of one condition, in the order of the enum, the unknown last.</summary>
    internal static IReadOnlyList<Choice> Choices<T>(Func<T, TextKey> name, Texts texts)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().OrderBy(value => Wire(value) == "unknown").Select(value => new Choice(Wire(value), texts[name(value)]))];

    internal static string? Wire<T>(T? value)
        where T : struct, Enum => value is { } known ? Wire(known) : null;

    private static string Wire<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private static T? Read<T>(string? wire)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Wire(value) == wire).Select(value => (T?)value).FirstOrDefault();
}
