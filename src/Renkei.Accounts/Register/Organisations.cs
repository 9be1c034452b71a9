using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>The organisations of the installation: add, rename, close, move an operating body to its next stage.</summary>
public sealed class Organisations(Ids ids, TimeProvider clock)
{
    /// <summary>How many organisations a page lists at most.</summary>
    public const int ListLimit = 1000;

    private const string Columns = "id, kind, vendor_kind, name, practice, closed_at";

    /// <summary>Adds an organisation.</summary>
    public async Task<Outcome<Organisation>> Add(Unit unit, Actor actor, NewOrganisation asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(asked);
        var name = NameRule.Clean(asked.Name);
        if (Check(asked, name) is { } refusal) return refusal;

        var made = new Organisation(ids.Next(), asked.Kind, asked.Vendor, name, asked.Practice, Closed: false);
        await unit.Execute("""
            insert into organisation (id, kind, vendor_kind, name, practice, created_at)
            values (@id, @kind, @vendor, @name, @practice, @at)
            """, stop, ("@id", made.Id), ("@kind", OrganisationCodes.Code(made.Kind)),
            ("@vendor", OrganisationCodes.Code(made.Vendor)), ("@name", made.Name), ("@practice", made.Practice),
            ("@at", clock.GetUtcNow()));
        if (asked.Stage is { } stage) await InsertStage(unit, made.Id, stage, JapanTime.Today(clock), stop);
        await HouseAudit.Write(unit, actor, "organisation.added", Subject(made.Id), clock, stop,
            ("kind", OrganisationCodes.Code(made.Kind)), ("name", made.Name),
            ("vendor", OrganisationCodes.Code(made.Vendor)),
            ("stage", asked.Stage is { } first ? OrganisationCodes.Code(first) : null));
        return made;
    }

    /// <summary>Records that an operating body has reached a stage on a day.</summary>
    public async Task<Outcome<Done>> Reach(
        Unit unit, Actor actor, Guid organisation, StageSince reached, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(reached);
        var found = await Find(unit, organisation, stop);
        if (found is null) return new Refusal(RefusalKind.NotFound, OrganisationKeys.NotFound);
        if (found.Kind != OrganisationKind.Operator)
            return new Refusal(RefusalKind.Invalid, OrganisationKeys.StageOnlyForOperators);
        if (await InsertStage(unit, organisation, reached.Stage, reached.Since, stop) == 0)
            return new Refusal(RefusalKind.Conflict, OrganisationKeys.StageTaken);
        await HouseAudit.Write(unit, actor, "organisation.stage-reached", Subject(organisation), clock, stop,
            ("stage", OrganisationCodes.Code(reached.Stage)),
            ("since", reached.Since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        return new Done();
    }

    /// <summary>Gives an organisation another name. Its id and history stay.</summary>
    public async Task<Outcome<Done>> Rename(
        Unit unit, Actor actor, Guid organisation, string newName, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var name = NameRule.Clean(newName);
        if (NameRule.Check(name, OrganisationKeys.NameNeeded, OrganisationKeys.NameTooLong) is { } refusal)
            return refusal;
        var before = await Find(unit, organisation, stop);
        if (before is null) return new Refusal(RefusalKind.NotFound, OrganisationKeys.NotFound);
        await unit.Execute("update organisation set name = @name where id = @id", stop,
            ("@name", name), ("@id", organisation));
        await HouseAudit.Write(unit, actor, "organisation.renamed", Subject(organisation), clock, stop,
            ("before", before.Name), ("after", name));
        return new Done();
    }

    /// <summary>One organisation, or null.</summary>
    public Task<Organisation?> Find(Unit unit, Guid organisation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find($"select {Columns} from organisation where id = @id", Read, stop, ("@id", organisation));
    }

    /// <summary>All organisations by kind and name, up to <see cref="ListLimit"/>.</summary>
    public Task<IReadOnlyList<Organisation>> List(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"select {Columns} from organisation order by kind, name, id limit @limit", Read, stop,
            ("@limit", ListLimit));
    }

    /// <summary>The stages an operating body has gone through, oldest first.</summary>
    public Task<IReadOnlyList<StageSince>> Stages(Unit unit, Guid organisation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List("select stage, since from organisation_stage where organisation = @id order by since, stage",
            row => new StageSince(OrganisationCodes.Stage(row.Text(0)), row.Day(1)), stop, ("@id", organisation));
    }

    private static Task<int> InsertStage(
        Unit unit, Guid organisation, OperatorStage stage, DateOnly since, CancellationToken stop) =>
        unit.Execute("""
            insert into organisation_stage (organisation, stage, since) values (@id, @stage, @since)
            on conflict (organisation, stage) do nothing
            """, stop, ("@id", organisation), ("@stage", OrganisationCodes.Code(stage)), ("@since", since));

    private static Refusal? Check(NewOrganisation asked, string name)
    {
        if (NameRule.Check(name, OrganisationKeys.NameNeeded, OrganisationKeys.NameTooLong) is { } refusal)
            return refusal;
        if (asked.Kind == OrganisationKind.Vendor && asked.Vendor is null)
            return new Refusal(RefusalKind.Invalid, OrganisationKeys.VendorKindNeeded);
        if (asked.Kind != OrganisationKind.Vendor && asked.Vendor is not null)
            return new Refusal(RefusalKind.Invalid, OrganisationKeys.VendorKindOnlyForVendors);
        return asked.Kind != OrganisationKind.Operator && asked.Stage is not null
            ? new Refusal(RefusalKind.Invalid, OrganisationKeys.StageOnlyForOperators) : null;
    }

    private static string Subject(Guid organisation) => $"organisation/{organisation:D}";

    internal static Organisation Read(Row row) => new(
        row.Id(0), OrganisationCodes.Kind(row.Text(1)), OrganisationCodes.Vendor(row.TextOrNull(2)), row.Text(3),
        row.Flag(4), !row.IsNull(5));
}
