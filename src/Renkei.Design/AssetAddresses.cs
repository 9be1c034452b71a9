using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

namespace Renkei.Design;

/// <summary>
/// The addresses of styles and scripts with the fingerprint of their content, so that a browser keeps them for a year and
/// still sees a change at once. Told by the routes <c>MapStaticAssets</c> made, while routing builds them: asking for them
/// again would build every route of the program a second time.
/// </summary>
public sealed class AssetAddresses
{
    private const string Own = "Renkei.Design/";
    private readonly ConcurrentDictionary<string, string> byLabel = new(StringComparer.Ordinal);

    /// <summary>The address of a file below <c>wwwroot</c> of this project, such as <c>lib/renkei.css</c>.</summary>
    public string this[string path] => Of(Own + path);

    /// <summary>The address of a file of any module, such as <c>Renkei.Planning/plan.css</c>.</summary>
    public string Of(string file) =>
        byLabel.TryGetValue("_content/" + file, out var marked) ? marked : "/_content/" + file;

    internal void Learn(StaticAssetDescriptor asset)
    {
        if (asset.Selectors.Count > 0 || asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value is not { } label) return;
        byLabel.TryAdd(label, "/" + asset.Route.TrimStart('/'));
    }
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
    /// <param name="assets">What <c>MapStaticAssets</c> answered.</param>
    /// <param name="addresses">Where the pages look the addresses up.</param>
    public static StaticAssetsEndpointConventionBuilder KeepForAYear(this StaticAssetsEndpointConventionBuilder assets, AssetAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(addresses);
        assets.Add(endpoint =>
        {
            var asset = endpoint.Metadata.OfType<StaticAssetDescriptor>().FirstOrDefault();
            if (asset is null || endpoint.RequestDelegate is not { } send) return;
            addresses.Learn(asset);
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
