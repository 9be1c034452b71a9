using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Renkei.Design;

/// <summary>Answers a request with a page: the handler loads and decides, the page only shows (decision 0002).</summary>
public static class Page
{
    /// <summary>A page with its parameters by name, as in <c>Page.Of&lt;PlansPage&gt;(new { Plans = plans })</c>.</summary>
    public static IResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status };
}
