using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Links;

/// <summary>
/// Makes, looks at, uses and revokes links. Looking never uses: mail scanners open addresses before people do, so a
/// GET shows a page with a button and only its POST calls <see cref="Use"/>.
/// </summary>
public sealed class LinkPasses(Ids ids, TimeProvider clock)
{
    /// <summary>The length of a secret in an address.</summary>
    public const int SecretLength = 43;

    private const string Columns = "id, purpose, scope, person, expires_at, uses_left, revoked_at";

    /// <summary>Makes a link.</summary>
    public async Task<MadeLink> Make(Unit unit, Actor actor, NewLink asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(asked);
        var secret = ids.Secret();
        var now = clock.GetUtcNow();
        var pass = new LinkPass(
            ids.Next(), asked.Purpose, asked.Scope, asked.Person, now + asked.Lifetime, asked.Uses);
        await unit.Execute("""
            insert into link_pass (id, token_hash, purpose, scope, person, made_by, made_at, expires_at, uses_left)
            values (@id, @token, @purpose, @scope, @person, @by, @now, @expires, @uses)
            """, stop, ("@id", pass.Id), ("@token", Ids.SecretHash(secret)), ("@purpose", Code(pass.Purpose)),
            ("@scope", pass.Scope), ("@person", pass.Person), ("@by", actor.Id), ("@now", now),
            ("@expires", pass.ExpiresAt), ("@uses", pass.UsesLeft));
        await HouseAudit.Write(unit, actor, "link.made", Subject(pass.Id), clock, stop,
            ("purpose", Code(pass.Purpose)), ("scope", pass.Scope), ("person", pass.Person?.ToString("D")));
        return new MadeLink(pass, secret);
    }

    /// <summary>The link behind a secret, unchanged; or the sentence that says why it does not open.</summary>
    public async Task<Outcome<LinkPass>> Look(
        Unit unit, LinkPurpose purpose, string secret, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (secret is not { Length: SecretLength }) return new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
        var found = await unit.Find(
            $"select {Columns} from link_pass where token_hash = @token and purpose = @purpose",
            row => Tuple.Create(Read(row), !row.IsNull(6)), stop,
            ("@token", Ids.SecretHash(secret)), ("@purpose", Code(purpose)));
        if (found is null) return new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
        if (found.Item1.UsesLeft == 0) return new Refusal(RefusalKind.Conflict, LinkKeys.Used);
        if (found.Item2) return new Refusal(RefusalKind.Conflict, LinkKeys.Revoked);
        return found.Item1.ExpiresAt <= clock.GetUtcNow()
            ? new Refusal(RefusalKind.Conflict, LinkKeys.Expired) : found.Item1;
    }

    /// <summary>Uses a link once, in the unit of what it opens. Of two at the same moment one is refused.</summary>
    public async Task<Outcome<LinkPass>> Use(Unit unit, LinkPurpose purpose, string secret, CancellationToken stop)
    {
        var looked = await Look(unit, purpose, secret, stop);
        if (!looked.Succeeded(out var pass, out var refusal)) return refusal;
        var now = clock.GetUtcNow();
        var used = await unit.Execute("""
            update link_pass set used_at = @now, uses_left = uses_left - 1
             where id = @id and revoked_at is null and expires_at > @now and (uses_left is null or uses_left > 0)
            """, stop, ("@now", now), ("@id", pass.Id));
        return used == 1 ? pass with { UsesLeft = pass.UsesLeft - 1 } : new Refusal(RefusalKind.Conflict, LinkKeys.Used);
    }

    /// <summary>Revokes every open link of a purpose and scope, and answers how many.</summary>
    public async Task<int> Revoke(Unit unit, Actor actor, LinkPurpose purpose, string scope, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var revoked = await unit.Execute("""
            update link_pass set revoked_at = @now
             where purpose = @purpose and scope = @scope and revoked_at is null and (uses_left is null or uses_left > 0)
            """, stop, ("@now", clock.GetUtcNow()), ("@purpose", Code(purpose)), ("@scope", scope));
        if (revoked > 0)
            await HouseAudit.Write(unit, actor, "link.revoked", $"link/{Code(purpose)}/{scope}", clock, stop,
                ("count", revoked.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return revoked;
    }

    internal static string Code(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.PracticeSignIn => "practice-sign-in",
        LinkPurpose.FirstAdministrator => "first-administrator",
        LinkPurpose.Invitation => "invitation",
        LinkPurpose.Questionnaire => "questionnaire",
        LinkPurpose.Rfi => "rfi",
    };

    private static string Subject(Guid link) => $"link/{link:D}";

    private static LinkPass Read(Row row) => new(
        row.Id(0), Enum.GetValues<LinkPurpose>().Single(purpose => Code(purpose) == row.Text(1)), row.Text(2),
        row.IdOrNull(3), row.Instant(4), row.IsNull(5) ? null : row.Int(5));
}
