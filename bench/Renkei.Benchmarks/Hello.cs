using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Renkei.Benchmarks;

/// <summary>The rival: the same server, answering one word. What it takes is what nobody can save.</summary>
internal static class Hello
{
    public static async Task Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/", () => Results.Text("hello"));
        app.Urls.Add(address);
        await app.StartAsync();
        Console.WriteLine($"Hello: {address}");
        await app.WaitForShutdownAsync();
    }
}
