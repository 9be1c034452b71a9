using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Document;

/// <summary>A file of a plan under its local number.</summary>
/// <param name="Number">The local number sections refer to.</param>
/// <param name="File">The attachment.</param>
public sealed record PlanFile(int Number, Attachment File);

/// <summary>
/// Files of a plan. Sections name a file by its local number, so that a plan imported under another name keeps its
/// references; the attachment itself belongs to the plan (<see cref="FileOwner.OfPlan"/>).
/// </summary>
public static class PlanFiles
{
    /// <summary>Attaches a file in the unit of the act that refers to it.</summary>
    public static async Task<Outcome<PlanFile>> Add(
        Unit unit, PlanId plan, string name, Stream content, Actor actor, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        var added = await Attachments.Add(unit, FileOwner.OfPlan(plan.Value), name, content, actor, ids, clock, stop);
        if (!added.Succeeded(out var file, out var why)) return why;
        var number = await PlanNumbers.Next(unit, plan, PlanNumbers.File, stop);
        await Keep(unit, plan, number, file.Id, stop);
        return new PlanFile(number, file);
    }

    /// <summary>Keeps the number a file already has, such as in an import.</summary>
    public static Task Keep(Unit unit, PlanId plan, int number, Guid attachment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Execute("insert into plan_file (plan, number, attachment) values (@plan, @number, @attachment)", stop,
            ("@plan", plan.Value), ("@number", number), ("@attachment", attachment));
    }

    /// <summary>The file under a number, or null.</summary>
    public static async Task<PlanFile?> Find(Unit unit, PlanId plan, int number, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var id = await unit.Find("select attachment from plan_file where plan = @plan and number = @number",
            row => row.Bytes(0), stop, ("@plan", plan.Value), ("@number", number));
        if (id is null) return null;
        var file = await Attachments.Find(unit, FileOwner.OfPlan(plan.Value), new Guid(id, bigEndian: true), stop);
        return file is null ? null : new PlanFile(number, file);
    }

    /// <summary>All files of a plan by number.</summary>
    public static async Task<IReadOnlyList<PlanFile>> List(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var numbers = (await unit.List("select attachment, number from plan_file where plan = @plan order by number",
            row => (Id: row.Id(0), Number: row.Int(1)), stop, ("@plan", plan.Value))).ToDictionary(row => row.Id, row => row.Number);
        var files = await Attachments.List(unit, FileOwner.OfPlan(plan.Value), stop);
        return [.. files.Where(file => numbers.ContainsKey(file.Id)).Select(file => new PlanFile(numbers[file.Id], file))
            .OrderBy(file => file.Number)];
    }
}
