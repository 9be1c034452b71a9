using Renkei.Accounts.Links;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.SignIn;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Invitations;

/// <summary>What is needed to invite a person.</summary>
/// <param name="Organisation">Where the person works.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Mail">The mail address.</param>
/// <param name="Seat">The plan and role given at once, or null.</param>
/// <param name="Administrator">True to make the person an administrator.</param>
internal sealed record NewInvitation(
    Guid Organisation, string Name, string Mail, (Guid Plan, PlanRole Role)? Seat, bool Administrator = false);

/// <summary>Invites people by a link, and makes their way in anew when they have lost it.</summary>
internal sealed class Invitations(
    People people, Seats seats, SecondFactor secondFactor, LinkPasses links, Letters letters, TimeProvider clock,
    PlanRegister? register = null)
{
    /// <summary>Long enough for a letter on paper.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Adds the person if need be, gives the seat, writes the letter; answers the letter.</summary>
    internal async Task<Outcome<Guid>> Invite(
        Unit unit, Actor actor, NewInvitation asked, Uri site, CancellationToken stop)
    {
        var known = MailAddressRule.Clean(asked.Mail) is { } mail ? await people.FindByMail(unit, mail, stop) : null;
        if (known is { Disabled: true }) return new Refusal(RefusalKind.Conflict, PersonKeys.Disabled);
        if (known is not null && asked.Seat is null) return new Refusal(RefusalKind.Conflict, PersonKeys.MailTaken);
        // A second letter to somebody who sits here already would tell them to sign in "as usual", and change the role behind their back.
        if (known is not null && await seats.Of(unit, asked.Seat!.Value.Plan, known.Id, stop) is not null)
            return new Refusal(RefusalKind.Conflict, RegisterKeys.SitsAlready, known.Name);
        Person person;
        if (known is not null)
        {
            person = known;
        }
        else
        {
            var added = await people.Add(unit, actor,
                new NewPerson(asked.Organisation, asked.Name, asked.Mail, asked.Administrator), stop);
            if (!added.Succeeded(out var made, out var refusal)) return refusal;
            person = made;
        }

        if (asked.Seat is { } seat && (await seats.Give(unit, actor, seat.Plan, person.Id, seat.Role, stop)).Refused is { } no)
            return no;
        return known is null ? await WriteLink(unit, actor, person, asked.Seat?.Plan, site, stop)
            : await WriteNotice(unit, person, asked.Seat!.Value.Plan, site, stop);
    }

    /// <summary>
    /// Invites a person of a plan once more who has never come. Refused for who has a way in or sits elsewhere too: the
    /// link would give the secretariat of one plan a door into another.
    /// </summary>
    internal async Task<Outcome<Guid>> Again(
        Unit unit, Actor actor, (Guid Plan, Guid Person) whom, Uri site, CancellationToken stop)
    {
        var person = await people.Find(unit, whom.Person, stop);
        var own = await seats.Of(unit, whom.Person, stop);
        if (person is null || own.All(seat => seat.Plan != whom.Plan)) return new Refusal(RefusalKind.NotFound, SeatKeys.NoSeat);
        if (person.Administrator || own.Count > 1 || (await secondFactor.Of(unit, person.Id, stop)).Any)
            return new Refusal(RefusalKind.Forbidden, InvitationKeys.OnlyAdministrator);
        return await WriteLink(unit, actor, person, whom.Plan, site, stop);
    }

    /// <summary>Makes a person's way in anew: what they signed in with is taken away when they accept.</summary>
    internal async Task<Outcome<Guid>> Renew(Unit unit, Actor actor, Guid id, Uri site, CancellationToken stop)
    {
        var person = await people.Find(unit, id, stop);
        if (person is null) return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        if (person.Disabled) return new Refusal(RefusalKind.Conflict, PersonKeys.Disabled);
        return person.Mail is null ? new Refusal(RefusalKind.Invalid, PersonKeys.MailWrong)
            : await WriteLink(unit, actor, person, null, site, stop);
    }

    private async Task<Guid> WriteLink(
        Unit unit, Actor actor, Person person, Guid? plan, Uri site, CancellationToken stop)
    {
        var scope = People.Subject(person.Id);
        await links.Revoke(unit, actor, LinkPurpose.Invitation, scope, stop);
        await letters.Spend(unit, person.Id, InvitationKeys.Subject.Ja, stop);
        var link = await links.Make(unit, actor, new(LinkPurpose.Invitation, scope, Lifetime, Uses: 1, person.Id), stop);
        var until = JapanTime.Show(JapanTime.Day(link.Pass.ExpiresAt), Language.Japanese);
        return await letters.Add(unit, new NewLetter(person.Id, plan, person.Name, person.Mail!,
            InvitationKeys.Subject.Ja, InvitationKeys.Text.In(Language.Japanese,
                person.Name, await Sender(unit, actor, stop), until, "{0}", await Into(unit, plan, stop)),
            new Uri(site, $"invitations/{link.Secret}")), stop);
    }

    private async Task<Guid> WriteNotice(Unit unit, Person person, Guid plan, Uri site, CancellationToken stop) =>
        await letters.Add(unit, new NewLetter(person.Id, plan, person.Name, person.Mail!, InvitationKeys.NoticeSubject.Ja,
            InvitationKeys.NoticeText.In(Language.Japanese, person.Name, JapanTime.Show(JapanTime.Today(clock), Language.Japanese), "{0}",
                await Into(unit, plan, stop)),
            new Uri(site, $"plans/{plan:D}")), stop);

    // Who gets a letter on paper wants to know from which house it comes, and into which plan it leads.
    private async Task<string> Sender(Unit unit, Actor actor, CancellationToken stop) =>
        actor.Id.Split(':') is ["person", var text] && Guid.TryParse(text, out var id) && await people.Find(unit, id, stop) is { } sender
            ? $"{sender.OrganisationName}の{actor.Label}さん" : actor.Label;

    private async Task<string> Into(Unit unit, Guid? plan, CancellationToken stop) =>
        plan is { } one && register is not null && await register.NameOf(unit, one, stop) is { } name
            ? $"計画「{name.Replace("{0}", "", StringComparison.Ordinal)}」" : "地域医療情報連携ネットワークの計画";
}

/// <summary>Words of invitations. The letters themselves are Japanese papers.</summary>
internal static class InvitationKeys
{
    internal static readonly TextKey Subject = new("Renkei（地域医療情報連携ネットワークの計画）へのご招待", "Invitation to Renkei");
    internal static readonly TextKey Text = new(
        "{0} 様\n\n{1}から、{4}に招待されました。\n次のリンクを開き、お名前とサインインの方法を設定してください。\n{3}\n\nリンクは{2}まで、1回だけ使えます。心当たりがない場合は、このまま破棄してください。\n",
        "{0}\n\n{1} invites you: {4}.\n{3}\n\nThe link is good once until {2}.\n");
    internal static readonly TextKey NoticeSubject = new("計画に参加しました（Renkei）", "You were added to a plan (Renkei)");
    internal static readonly TextKey NoticeText = new(
        "{0} 様\n\n{1}、{3}の参加者に加わりました。いつもの方法でサインインすると開けます。\n{2}\n", "{0}\n\n{1}: you were added to a plan: {3}.\n{2}\n");
    internal static readonly TextKey OnlyAdministrator = new("この方はほかの計画にも参加しているか、すでにサインインの方法を設定しています。システム管理者に依頼してください。", "This person has a way in already or sits in other plans too. Ask an administrator.");

    internal static readonly TextKey AcceptTitle = new("ご招待を受ける", "Accept the invitation");
    internal static readonly TextKey AcceptSentence = new("お名前をご確認のうえ、サインインの方法を設定してください。", "Check your name and choose how you sign in.");
    internal static readonly TextKey WithPassword = new("パスワードを設定して始める", "Set a password and begin");
    internal static readonly TextKey WithPasskey = new("パスキーを登録して始める", "Register a passkey and begin");
    internal static readonly TextKey ByPassword = new("パスワードで始める", "Begin with a password");
    internal static readonly TextKey PasswordHint = new("次の画面で、2つ目の確認方法（認証アプリかパスキー）を設定します。", "On the next page you set up a second proof: an authenticator app or a passkey.");
    internal static readonly TextKey ByPasskey = new("パスキーだけで始める", "Begin with a passkey alone");
    internal static readonly TextKey PasskeyHint = new("この端末の指紋・顔・PINで確認し、パスワードは使いません。途中で画面を閉じても、同じリンクからやり直せます。", "Your device checks fingerprint, face or PIN; there is no password. If you close the page half-way, open the same link again.");
    internal static readonly TextKey Repeat = new("パスワード（確認）", "Password, once more");
}
