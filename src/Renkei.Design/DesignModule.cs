using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Renkei.Design.Components;

namespace Renkei.Design;

/// <summary>The look: layout, components, texts of the request.</summary>
public static class DesignModule
{
    /// <summary>Registers what pages need.</summary>
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese stays readable in the page source instead of becoming numbers.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<Texts>();
        services.AddScoped<Frame>();
        services.AddSingleton<AssetAddresses>();
        // Nothing is said about fields until a module with the words registers its own.
        services.TryAddSingleton(new FieldHelps(_ => null));
        return services;
    }
}
