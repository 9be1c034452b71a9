using Microsoft.AspNetCore.Http;
using Renkei.Kernel;

namespace Renkei.Accounts.Rights;

/// <summary>A person's role in one plan. It follows from the seat, not from the person.</summary>
public enum PlanRole
{
    /// <summary>運営主体/準備主体の事務局: runs the plan.</summary>
    Secretariat,

    /// <summary>行政 (都道府県・市町村): reads the whole plan.</summary>
    Government,

    /// <summary>参加機関: its own part only.</summary>
    Participant,

    /// <summary>システム事業者: its own part only.</summary>
    Vendor,
}

/// <summary>A person's place in one plan. A handler takes it as a parameter.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Role">What the person is in it.</param>
/// <param name="Party">The local number of the person's organisation in the plan.</param>
public sealed record Seat(Guid Plan, PlanRole Role, int Party)
{
    /// <summary>Gives a handler the seat <see cref="AccessGate"/> found.</summary>
    public static ValueTask<Seat?> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new(http.Features.Get<Seat>());
    }
}

/// <summary>Who asks: nobody known, or a signed-in person. A handler takes it as a parameter.</summary>
/// <param name="Person">The person, or null for a visitor who is not signed in.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Administrator">True for an administrator of the installation.</param>
public sealed record Visitor(Guid? Person, string Name, bool Administrator)
{
    /// <summary>Somebody we do not know.</summary>
    public static Visitor Anonymous { get; } = new(null, "", false);

    /// <summary>True when a person is signed in.</summary>
    public bool IsSignedIn => Person is not null;

    /// <summary>In a plan: whose deputy (代理) the visitor acts as; null for a seat of one's own.</summary>
    public string? DeputyOf { get; init; }

    /// <summary>The visitor as the audit stream writes it. A deputy is recorded under the own name, with whom it acts for.</summary>
    public Actor AsActor() => Person is { } person
        ? new Actor($"person:{person:D}", DeputyOf is null ? Name : $"{Name}（{DeputyOf}の代理）")
        : new Actor("visitor", "");

    /// <summary>Gives a handler the visitor <see cref="AccessGate"/> found.</summary>
    public static ValueTask<Visitor> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new(http.Features.Get<Visitor>() ?? Anonymous);
    }
}

/// <summary>The one place that decides who may do what. Pure; what is not allowed here is refused.</summary>
public static class Access
{
    /// <summary>May this visitor do this?</summary>
    /// <param name="visitor">Who asks.</param>
    /// <param name="act">What is asked.</param>
    /// <param name="seat">The visitor's seat in the plan the request names; null without a plan or without a seat.</param>
    /// <param name="party">The party the request names, for acts on an own part; null otherwise.</param>
    public static bool Allows(Visitor visitor, Act act, Seat? seat, int? party) => act switch
    {
        Act.ReadPublic or Act.SignInOrOut => true,
        Act.ManageOwnAccount or Act.ListOwnPlans or Act.Search => visitor.IsSignedIn,
        Act.MakePlan or Act.ManagePeople or Act.ManageStatistics => visitor is { IsSignedIn: true, Administrator: true },
        Act.ReadPlan or Act.ReadHistory => seat?.Role is PlanRole.Secretariat or PlanRole.Government,
        Act.EditPlan or Act.ManageSeats or Act.ExportPlan or Act.EraseFile => seat?.Role is PlanRole.Secretariat,
        // Who reads (or edits) the whole plan reads (or edits) every part of it.
        Act.ReadOwnPart => seat is not null
            && (seat.Role is PlanRole.Secretariat or PlanRole.Government || party is null || party == seat.Party),
        Act.EditOwnPart => seat is not null
            && (seat.Role is PlanRole.Secretariat || party is null || party == seat.Party),
    };
}
