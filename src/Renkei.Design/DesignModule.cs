using Microsoft.Extensions.DependencyInjection;

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
        services.AddSingleton<AssetAddresses>();
        return services;
    }
}
