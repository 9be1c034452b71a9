using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Account;
using Renkei.Accounts.HandOver;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Keys;
using Renkei.Accounts.Links;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
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
        services.AddSingleton<Organisations>().AddSingleton<People>().AddSingleton<Deputies>().AddSingleton<Seats>();
        services.AddSingleton<SessionTable>().AddSingleton<Entrance>();
        services.AddSingleton<LinkPasses>().AddSingleton<PracticeSignIn>();
        AddKeys(services);
        AddSignIn(services);
        services.AddSingleton<AccountHome>().AddSingleton<ChangePassword>().AddSingleton<EnrolSecondFactor>()
            .AddSingleton<OwnPasskeys>().AddSingleton<Confirm>();
        AddInvitations(services);
        services.AddSingleton<PersonStates>().AddSingleton<OrganisationPages>().AddSingleton<PeoplePages>()
            .AddSingleton<PersonPages>().AddSingleton<SeatPages>();
        services.AddSingleton<IDuties, SeatDuties>().AddSingleton<MoveDuties>();
        return services;
    }

    /// <summary>Maps the module's routes.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        PracticeSignIn.Map(routes);
        SignInWithPassword.Map(routes);
        SignInWithCode.Map(routes);
        SignInWithPasskey.Map(routes);
        SignOut.Map(routes);
        AccountHome.Map(routes);
        ChangePassword.Map(routes);
        EnrolSecondFactor.Map(routes);
        OwnPasskeys.Map(routes);
        OwnSessions.Map(routes);
        Confirm.Map(routes);
        AcceptInvitation.Map(routes);
        FirstAdministrator.Map(routes);
        OrganisationPages.Map(routes);
        PeoplePages.Map(routes);
        PersonPages.Map(routes);
        MoveDuties.Map(routes);
        SeatPages.Map(routes);
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKey.Open(provider.GetRequiredService<Installation>()));
        services.AddSingleton<KeyRing>();
        services.AddDataProtection().SetApplicationName("renkei");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRingOptions>();
    }

    private static void AddInvitations(IServiceCollection services)
    {
        services.AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new LetterBox(
            provider.GetRequiredService<Letters>(), provider.GetRequiredService<MailSettings>(), provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Letters>().AddSingleton<Post>().AddHostedService(provider => provider.GetRequiredService<Post>());
        services.AddSingleton<Invitations.Invitations>().AddSingleton<AcceptInvitation>().AddSingleton<SetUpParts>();
        services.AddSingleton(provider => new FirstAdministrator(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<People>(),
            provider.GetRequiredService<LinkPasses>(), provider.GetRequiredService<SetUpParts>()));
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<Passwords>().AddSingleton<SecondFactor>().AddSingleton<Passkeys>().AddSingleton<LockOut>();
        services.AddSingleton<RequestLimits>().AddSingleton<SignInCompletion>();
        services.AddSingleton<SignInWithPassword>().AddSingleton<SignInWithCode>();
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Rounds);
        services.AddIdentityCore<Person>().AddUserStore<PersonStore>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Unlocking the device is the second factor, so it is asked for, and the key finds its person by itself.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.ValidateOrigin = PasskeyDoor.IsOwnOrigin;
        });
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>().AddScoped<PasskeyDoor>();
    }
}
