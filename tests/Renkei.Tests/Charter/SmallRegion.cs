using Renkei.Charter;
using Renkei.Charter.Deciding;

namespace Renkei.Tests.Charter;

/// <summary>Small invented charters, patients and questions from a seed, dense enough that everything meets everything.</summary>
internal sealed class SmallRegion(int seed)
{
    private static readonly string[] Kinds = ["a", "b", "c"];
    private static readonly string[] Professions = ["physician", "manager", "patient"];
    private static readonly string[] Information = ["x", "y", "z"];
    private static readonly string[] Labels = ["s", "t"];
    private static readonly string[] Purposes = ["care", "other"];
    private static readonly DateOnly Today = new(2027, 6, 14);
    private static readonly DateTimeOffset Now = new(2027, 6, 14, 10, 0, 0, TimeSpan.FromHours(9));

    private readonly Random chance = new(seed);

    internal CharterDocument Charter()
    {
        var example = ExampleCharter.Document;
        Wording Name(string id) => new(id, id);
        return example with
        {
            ImplicitPolicy = Any<ImplicitPolicy>(),
            Kinds = [.. Kinds.Select(id => new InstitutionKind(id, Name(id)))],
            Members = [.. Enumerable.Range(1, 5).Select(Member)],
            Professions = [.. Professions.Select((id, at) => new Profession(id, Name(id), (Standpoint)at))],
            Information = [.. Information.Select(id => new InformationType(id, Name(id), [], []))],
            Sensitivities = [.. Labels.Select(id => new Sensitivity(id, Name(id)))],
            Purposes = [.. Purposes.Select(id => new Purpose(id, Name(id), id == "care" ? Purpose.Treatment : "HOPERAT"))],
            Rules = [.. Enumerable.Range(1, chance.Next(1, 14)).Select(Rule)],
            Consent = example.Consent with
            {
                Withdrawal = Any<WithdrawalEffect>(), OnLeaving = Any<LeavingEffect>(), LaterMembers = Any<LaterMembers>(),
                Evidence = Maybe(2) ? [Evidence.Paper] : [Evidence.Paper, Evidence.OralNote],
            },
            Emergency = Maybe(4) ? null : example.Emergency,
            Disaster = Maybe(4) ? null : example.Disaster,
            Presumed = Maybe(4) ? null : example.Presumed,
        };
    }

    internal SharingRule Rule(int number)
    {
        var effect = Maybe(4) ? Effect.Deny : Effect.Permit;
        var situation = Maybe(4) ? Situation.Emergency : Maybe(5) ? Situation.Disaster : Situation.Ordinary;
        return new(new RowId(number), effect, situation, Party(), Party(), Some(Professions), Some(Information),
            Maybe(3) ? Some(Labels) : [], Some(Purposes), Window(),
            effect == Effect.Permit && situation == Situation.Ordinary ? Maybe(2) ? ConsentCondition.Blanket : Any<ConsentCondition>() : null,
            Maybe(6) ? Around() : null, Maybe(6) ? Around() : null, RetentionYears: Maybe(2) ? chance.Next(1, 3) : null);
    }

    internal AccessQuestion Question() => new(
        new Asker(MemberName(), One(Professions), Maybe(2) ? "u1" : "u2", !Maybe(12), Maybe(2)),
        MemberName(), One(Information), One(Purposes), Now, Around(900), Maybe(15) ? LinkCertainty.Probable : LinkCertainty.Certain,
        Maybe(8) ? Relation.None : Maybe(4) ? Relation.Self : Relation.Treating, Consent(), null, Maybe(4) ? One(Labels) : null, Flags(),
        Maybe(3) ? new(Now.AddMinutes(-chance.Next(-2, 70)), Maybe(5) ? null : "life") : null,
        Maybe(4) ? new(Today.AddDays(-chance.Next(0, 16)), Today.AddDays(chance.Next(-1, 5))) : null);

    internal int Next(int below) => chance.Next(below);

    private PatientConsent Consent() => new(
        [.. Enumerable.Range(1, chance.Next(0, 4)).Select(Provision)], Maybe(8) ? [Id()] : null, Maybe(8), Maybe(3) ? chance.Next(12, 21) : null);

    private ConsentProvision Provision(int number)
    {
        var method = Any<ConsentMethod>();
        return new($"C{number}", Maybe(4) ? Effect.Deny : Effect.Permit, method, Around(400), Maybe(4) ? Evidence.OralNote : Evidence.Paper,
            method == ConsentMethod.Blanket ? null : [Id(), Id()], Maybe(5) ? Some(Professions) : null,
            method == ConsentMethod.Person ? ["u1"] : null, Maybe(5) ? [Id()] : null, Maybe(4) ? Some(Information) : null,
            Maybe(6) ? Some(Labels) : null, Maybe(6) ? Some(Purposes) : null, Maybe(5) ? Around(500) : null, Maybe(5) ? Around(500) : null,
            Maybe(6) ? Around() : null, Maybe(6) ? Around() : null, Maybe(5) ? Any<Signer>() : Signer.Self, Maybe(2) ? "spouse" : "friend");
    }

    private Member Member(int number) => new(new(number), $"m{number}", One(Kinds), Maybe(6) ? [MemberRole.Views] : [MemberRole.Discloses, MemberRole.Views],
        Maybe(2), Maybe(3) ? Around(200) : new(2026, 1, 1), null, Maybe(6) ? Around(100) : null, Maybe(2) ? Around() : null, Maybe(2) ? Around() : null);

    private Party Party() => chance.Next(4) switch
    {
        0 => new([], []),
        1 => new([], [Id()]),
        _ => new(Some(Kinds), []),
    };

    private DataWindow Window() => Maybe(2) ? new(DataStart.Any) : Any<DataStart>() switch
    {
        DataStart.Day => new(DataStart.Day, Around(500)),
        DataStart.Months => new(DataStart.Months, null, chance.Next(1, 20)),
        var start => new(start),
    };

    private List<InformationFlag> Flags() => [.. Enum.GetValues<InformationFlag>().Where(_ => Maybe(8))];

    private DateOnly Around(int days = 30) => Today.AddDays(chance.Next(-days, 3));

    private MemberId Id() => new(chance.Next(1, 6));

    private string MemberName() => Maybe(30) ? "M99" : Id().ToString();

    private bool Maybe(int oneIn) => chance.Next(oneIn) == 0;

    private T One<T>(T[] among) => among[chance.Next(among.Length)];

    private string[] Some(string[] among) => Maybe(3) ? [] : [.. among.Where(_ => Maybe(2)).DefaultIfEmpty(among[0])];

    private T Any<T>() where T : struct, Enum => One(Enum.GetValues<T>());
}
