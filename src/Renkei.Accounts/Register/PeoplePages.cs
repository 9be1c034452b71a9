using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>The people of the installation: list, invite, one person's page, letters.</summary>
internal sealed class PeoplePages(
    Database database, Organisations organisations, People people, PersonStates states, Invitations.Invitations invitations,
    Letters letters, IConfiguration configuration)
{
    private readonly Database database = database;
    private readonly Invitations.Invitations invitations = invitations;
    private readonly Letters letters = letters;
    private readonly IConfiguration configuration = configuration;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people", (PeoplePages pages, CancellationToken stop) => pages.List(stop)).Needs(Act.ManagePeople);
        routes.MapGet("/people/invite", (PeoplePages pages, CancellationToken stop) =>
            pages.InviteForm(new("", "", "", false), null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/invite", Invite).Needs(Act.ManagePeople).Limited(Limit.Letter);
        routes.MapGet("/people/letters/{letter:guid}", ShowLetter).Needs(Act.ManagePeople);
    }

    private static async Task<IResult> Invite(
        [FromForm] string? name, [FromForm] string? mail, [FromForm] string? organisation, [FromForm] string? administrator,
        HttpContext http, Visitor visitor, PeoplePages pages, CancellationToken stop)
    {
        var form = new InviteForm(name ?? "", mail ?? "", organisation ?? "", administrator == "true");
        if (!Guid.TryParseExact(form.Organisation, "D", out var place))
            return await pages.InviteForm(form, new Refusal(RefusalKind.Invalid, RegisterKeys.ChooseOrganisation), stop);
        Outcome<Guid> invited;
        await using (var unit = await pages.database.Begin(stop))
        {
            invited = await pages.invitations.Invite(unit, visitor.AsActor(),
                new NewInvitation(place, form.Name, form.Mail, null, form.Administrator), SiteAddress.Of(http, pages.configuration), stop);
            if (invited.Refused is null) await unit.Commit(stop);
        }

        return invited.Refused is { } refusal ? await pages.InviteForm(form, refusal, stop) : SeeOther.To("/people?done=invited");
    }

    private static async Task<IResult> ShowLetter(Guid letter, PeoplePages pages, CancellationToken stop)
    {
        await using var unit = await pages.database.Read(stop);
        // A letter of a plan is its secretariat's; the administrator prints those written here.
        return await pages.letters.Open(unit, letter, stop) is { Letter.Plan: null } opened
            ? Page.Of<LetterPage>(new { Opened = opened }) : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private async Task<IResult> List(CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<PeoplePage>(new
        {
            Lines = await states.Of(unit, await people.List(unit, stop), stop),
            Letters = (IReadOnlyList<Letter>)[.. (await letters.List(unit, null, stop)).Where(letter => letter.Plan is null)],
        });
    }

    private async Task<IResult> InviteForm(InviteForm form, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<InvitePersonPage>(
            new { Organisations = await organisations.List(unit, stop), Form = form, Refusal = refusal }, Status.Of(refusal));
    }
}

/// <summary>An invitation as the form sends it.</summary>
public sealed record InviteForm(string Name, string Mail, string Organisation, bool Administrator);
