using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Links;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Storage;

namespace Renkei.Accounts;

/// <summary>People, organisations, sign-in, rights.</summary>
public static class AccountsModule
{
    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = AccountsTables.Steps;

    /// <summary>Registers the module. The host has registered <see cref="Database"/>, ids, clock and installation.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Organisations>().AddSingleton<People>().AddSingleton<Seats>().AddSingleton<SessionTable>();
        services.AddSingleton<LinkPasses>().AddSingleton<PracticeSignIn>().AddSingleton<Entrance>();
        return services;
    }

    /// <summary>Maps the module's routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        PracticeSignIn.Map(routes);
    }
}
