using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Renkei.Guide.Content;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Guide.Finding;

/// <summary>Puts the guide into the search index when the program starts, if its content is not the one that stands there.</summary>
internal sealed class RegisterGuide(Database database, GuideContent content) : IHostedService
{
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        new("guide", 1, "which content is in the index", "create table guide_index (name text not null primary key, hash text not null)"),
    ];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Register(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when the index was written anew.</summary>
    internal async Task<bool> Register(CancellationToken stop)
    {
        var entries = Entries().ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entries)));
        await using var unit = await database.Begin(stop);
        // The write comes first: two nodes that start together do this one after the other.
        var changed = await unit.Execute("""
            insert into guide_index (name, hash) values ('guide', @hash)
            on conflict (name) do update set hash = excluded.hash where guide_index.hash <> excluded.hash
            """, stop, ("@hash", hash));
        if (changed == 0) return false;
        await SearchIndex.RemoveScope(unit, SearchScope.Guide, stop);
        foreach (var entry in entries) await SearchIndex.Put(unit, entry, stop);
        await unit.Commit(stop);
        return true;
    }

    private IEnumerable<SearchEntry> Entries() => new GuideTexts(content).All();
}
