using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;

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
        return services;
    }
}
