using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Renkei.Design;

/// <summary>
/// The addresses of styles and scripts with the fingerprint of their content, so that a browser keeps them for a year and
/// still sees a change at once. Read from the routes <c>MapStaticAssets</c> made.
/// </summary>
public sealed class AssetAddresses(IEnumerable<EndpointDataSource> sources)
{
    private const string Own = "Renkei.Design/";
    private readonly Lazy<FrozenDictionary<string, string>> byLabel = new(() => Read(sources));

    /// <summary>The address of a file below <c>wwwroot</c> of this project, such as <c>lib/renkei.css</c>.</summary>
    public string this[string path] => Of(Own + path);

    /// <summary>The address of a file of any module, such as <c>Renkei.Planning/plan.css</c>.</summary>
    public string Of(string file) =>
        byLabel.Value.GetValueOrDefault("_content/" + file) is { } marked ? "/" + marked : "/_content/" + file;

    private static FrozenDictionary<string, string> Read(IEnumerable<EndpointDataSource> sources) =>
        (from source in sources
         from endpoint in source.Endpoints
         let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
         where asset is not null && asset.Selectors.Count == 0
         let label = asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value
         where label is not null
         group asset.Route by label)
        .ToFrozenDictionary(group => group.Key, group => group.First());
}

/// <summary>Long life for files whose address changes with their content.</summary>
public static class KeptAssets
{
    private const string Kept = "max-age=31536000, immutable";
    private const string VersionedFolder = "_content/Renkei.Design/lib/noto-sans-jp-";

    /// <summary>
    /// Lets browsers keep for a year what never changes under its address: files with a fingerprint in their name, and the font
    /// slices, whose folder names the version. Started from build output the framework would have each asked for again on every page.
    /// </summary>
    public static StaticAssetsEndpointConventionBuilder KeepForAYear(this StaticAssetsEndpointConventionBuilder assets)
    {
        ArgumentNullException.ThrowIfNull(assets);
        assets.Add(endpoint =>
        {
            var asset = endpoint.Metadata.OfType<StaticAssetDescriptor>().FirstOrDefault();
            if (asset is null || endpoint.RequestDelegate is not { } send) return;
            if (!asset.Properties.Any(property => property.Name == "fingerprint")
                && !asset.Route.TrimStart('/').StartsWith(VersionedFolder, StringComparison.Ordinal)) return;
            endpoint.RequestDelegate = http =>
            {
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers.CacheControl = Kept;
                    return Task.CompletedTask;
                });
                return send(http);
            };
        });
        return assets;
    }
}
