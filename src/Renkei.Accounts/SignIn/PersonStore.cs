using Microsoft.AspNetCore.Identity;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>
/// What the framework's passkey handler reads through its user manager. It only reads: what changes is written by the
/// use cases in one unit with their audit row, which the manager's own writing could not be (decision 0020).
/// </summary>
internal sealed class PersonStore(Database database, People people, Passkeys passkeys) : IUserPasskeyStore<Person>
{
    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Mail ?? user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Mail is { } mail ? MailAddressRule.Key(mail) : null);

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(userId, "D", out var id)) return null;
        await using var unit = await database.Read(cancellationToken);
        return await people.Find(unit, id, cancellationToken) is { Disabled: false } person ? person : null;
    }

    public async Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var unit = await database.Read(cancellationToken);
        return await people.FindByMail(unit, normalizedUserName, cancellationToken) is { Disabled: false } person ? person : null;
    }

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var unit = await database.Read(cancellationToken);
        return await passkeys.Owner(unit, credentialId, cancellationToken) is { } owner
            && await people.Find(unit, owner, cancellationToken) is { Disabled: false } person ? person : null;
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var unit = await database.Read(cancellationToken);
        var found = await passkeys.Of(unit, user.Id, cancellationToken);
        return found.FirstOrDefault(each => each.Key.CredentialId.AsSpan().SequenceEqual(credentialId))?.Key;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken)
    {
        await using var unit = await database.Read(cancellationToken);
        return [.. (await passkeys.Of(unit, user.Id, cancellationToken)).Select(each => each.Key)];
    }

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyReads();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw OnlyReads();

    public void Dispose()
    {
    }

    private static NotSupportedException OnlyReads() => new("People, Passwords and Passkeys write, each in the unit of its act.");
}
