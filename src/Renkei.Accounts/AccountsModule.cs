using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Storage;

namespace Renkei.Accounts;

/// <summary>People, organisations, sign-in, rights.</summary>
public static class AccountsModule
{
    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = [];

    /// <summary>Registers the module.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services;

    /// <summary>Maps the module's routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes) => ArgumentNullException.ThrowIfNull(routes);
}
