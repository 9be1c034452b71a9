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
        services.AddSingleton<FormTokens>();
        services.AddScoped<Texts>();
        services.AddScoped<Frame>();
        services.AddSingleton<AssetAddresses>().AddSingleton<FrameFaces>();
        // Nothing is said about fields until a module with the words registers its own.
        services.TryAddSingleton(new FieldHelps(_ => null));
        return services;
    }
}
