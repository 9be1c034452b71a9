using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Links;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Invitations;

/// <summary>
/// The first minutes of an installation: while it has no administrator, the host prints a link on the console, and who
/// can read the console makes the first one. There is no other way in, so there is no race for it.
/// </summary>
public sealed class FirstAdministrator
{
    /// <summary>How long a printed link is good; a restart prints another.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private const string Scope = "installation";
    private readonly Database database;
    private readonly People people;
    private readonly LinkPasses links;
    private readonly SetUpParts parts;

    internal FirstAdministrator(Database database, People people, LinkPasses links, SetUpParts parts) =>
        (this.database, this.people, this.links, this.parts) = (database, people, links, parts);

    /// <summary>The link to print, or null when the installation has an administrator. Links of earlier starts are revoked.</summary>
    public async Task<Uri?> Link(Uri baseAddress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        await using var unit = await database.Begin(stop);
        if (await people.HasAdministrator(unit, stop)) return null;
        await links.Revoke(unit, Actor.System("start"), LinkPurpose.FirstAdministrator, Scope, stop);
        var link = await links.Make(unit, Actor.System("start"),
            new NewLink(LinkPurpose.FirstAdministrator, Scope, Lifetime), stop);
        await unit.Commit(stop);
        return new Uri(baseAddress, $"/setup/{link.Secret}");
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/setup/{secret}", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/setup/{secret}", SetUp).Needs(Act.SignInOrOut).Limited(Limit.Proof);
    }

    private static async Task<IResult> Show(string secret, FirstAdministrator first, CancellationToken stop)
    {
        await using var unit = await first.database.Read(stop);
        return await first.Closed(unit, secret, stop) is { } refusal
            ? LinkRefusedPage.Answer(refusal) : Answer(new SetUpForm("", "operator", "", ""), null);
    }

    private static async Task<IResult> SetUp(
        string secret, [FromForm] string? organisation, [FromForm] string? kind, [FromForm] string? name, [FromForm] string? mail,
        [FromForm] string? password, [FromForm] string? repeat, HttpContext http, FirstAdministrator first, CancellationToken stop)
    {
        var form = new SetUpForm(organisation ?? "", kind ?? "", name ?? "", mail ?? "");
        await using (var look = await first.database.Read(stop))
        {
            if (await first.Closed(look, secret, stop) is { } closed) return LinkRefusedPage.Answer(closed);
        }

        var refusal = form.Fault ?? (password != repeat ? new Refusal(RefusalKind.Invalid, PasswordKeys.NotSame)
            : PasswordRule.Check(password, NameRule.Clean(name), MailAddressRule.Clean(mail)));
        if (refusal is not null) return Answer(form, refusal);
        var hash = first.parts.Passwords.Hash(password!);
        await using var unit = await first.database.Begin(stop);
        if (await first.Closed(unit, secret, stop) is { } late) return LinkRefusedPage.Answer(late);
        if ((await first.Make(unit, http, form, (secret, hash), stop)).Refused is { } no)
        {
            await unit.DisposeAsync();
            return Answer(form, no);
        }

        await unit.Commit(stop);
        return SeeOther.To($"{AccessGate.EnrolAddress}?return=%2Fplans%2Fnew");
    }

    private async Task<Outcome<Done>> Make(
        Unit unit, HttpContext http, SetUpForm form, (string Secret, string Hash) with, CancellationToken stop)
    {
        var used = await links.Use(unit, LinkPurpose.FirstAdministrator, with.Secret, stop);
        if (used.Refused is { } gone) return gone;
        var actor = new Actor("link:first-administrator", NameRule.Clean(form.Name));
        var kind = form.Kind == "government" ? OrganisationKind.Government
            : form.Kind == "participant" ? OrganisationKind.Participant : OrganisationKind.Operator;
        var place = await parts.Organisations.Add(unit, actor, new NewOrganisation(form.Organisation, kind,
            Stage: kind == OrganisationKind.Operator ? OperatorStage.Preparation : null), stop);
        if (!place.Succeeded(out var organisation, out var refusal)) return refusal;
        var added = await people.Add(unit, actor,
            new NewPerson(organisation.Id, form.Name, form.Mail, Administrator: true), stop);
        if (!added.Succeeded(out var person, out refusal)) return refusal;
        await parts.Passwords.Set(unit, person.AsActor(), person.Id, with.Hash, stop);
        await parts.Entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.MustEnrol, "setup"), stop);
        return new Done();
    }

    private async Task<Refusal?> Closed(Unit unit, string secret, CancellationToken stop) =>
        await people.HasAdministrator(unit, stop) ? new Refusal(RefusalKind.NotFound, LinkKeys.Unknown)
            : (await links.Look(unit, LinkPurpose.FirstAdministrator, secret, stop)).Refused;

    private static IResult Answer(SetUpForm form, Refusal? refusal) => Page.Of<SetUpPage>(new { Form = form, Refusal = refusal },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What setting up writes with.</summary>
internal sealed record SetUpParts(Organisations Organisations, Passwords Passwords, Entrance Entrance);

/// <summary>What the set-up page shows again after a refusal.</summary>
public sealed record SetUpForm(string Organisation, string Kind, string Name, string Mail)
{
    // In the order of the form: the first thing said is about the first thing to do.
    internal Refusal? Fault =>
        NameRule.Check(NameRule.Clean(Organisation), OrganisationKeys.NameNeeded, OrganisationKeys.NameTooLong)
        ?? NameRule.Check(NameRule.Clean(Name), PersonKeys.NameNeeded, PersonKeys.NameTooLong)
        ?? (MailAddressRule.Clean(Mail) is null ? new Refusal(RefusalKind.Invalid, PersonKeys.MailWrong) : null);
}

/// <summary>Words of the set-up page.</summary>
internal static class SetUpKeys
{
    internal static readonly TextKey Title = new("はじめの設定", "First set-up");
    internal static readonly TextKey Sentence = new("このシステムの最初の管理者を登録します。続けて、最初の計画を作ります。", "You register the first administrator of this installation. Making the first plan follows.");
    internal static readonly TextKey Organisation = new("あなたの所属（組織名）", "Your organisation");
    internal static readonly TextKey OrganisationHint = new("例：〇〇地域医療連携協議会 準備会", "Such as: preparatory meeting of the regional council");
    internal static readonly TextKey Kind = new("組織の種類", "Kind of organisation");
    internal static readonly TextKey Submit = new("登録して次へ", "Register and go on");
}
