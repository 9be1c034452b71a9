using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Renkei.Benchmarks;

/// <summary>The rival: the same server, answering one word, or as many bytes as a page has. What it takes is what nobody can save.</summary>
internal static class Hello
{
    private static readonly ConcurrentDictionary<int, byte[]> Bodies = new();

    public static async Task Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/", () => Results.Text("hello"));
        app.MapGet("/{bytes:int}", (int bytes) => Results.Bytes(Bodies.GetOrAdd(bytes, length => new byte[length]), "application/octet-stream"));
        app.Urls.Add(address);
        await app.StartAsync();
        Console.WriteLine($"Hello: {address}");
        await app.WaitForShutdownAsync();
    }
}
