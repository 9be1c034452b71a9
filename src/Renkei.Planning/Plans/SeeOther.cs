using Microsoft.AspNetCore.Http;

namespace Renkei.Planning.Plans;

/// <summary>303 See Other (RFC 9110 §15.4.4): after a form was taken, the browser goes on by GET and a reload repeats nothing.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
