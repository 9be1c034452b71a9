using Microsoft.AspNetCore.Http;

namespace Renkei.Accounts;

/// <summary>303: a form was done, this is the page to look at now (RFC 9110 §15.4.4). A reload does not send it again.</summary>
internal sealed class SeeOther : IResult
{
    private readonly string address;

    private SeeOther(string address) => this.address = address;

    internal static SeeOther To(string address) => new(Rights.LocalAddress.Of(address));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
