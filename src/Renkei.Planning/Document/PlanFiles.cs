using System.Globalization;
using System.Text;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Document;

/// <summary>A file of a plan under its local number: what evidence and answers refer to. The number stays in every copy.</summary>
/// <param name="Number">The local number (kind <see cref="PlanNumbers.File"/>).</param>
/// <param name="Attachment">Where its bytes stand in this installation; null where they were erased before an import.</param>
/// <param name="Name">The cleaned name.</param>
/// <param name="MediaType">By content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hash of the bytes; stays after they are erased.</param>
/// <param name="At">When it was attached.</param>
/// <param name="By">Who attached it.</param>
/// <param name="Erased">When and why the bytes were erased by law, or null.</param>
public sealed record PlanFile(
    int Number, Guid? Attachment, string Name, string MediaType, long Size, byte[] Sha256, DateTimeOffset At, Actor By,
    Erasure? Erased);

/// <summary>The files of a plan.</summary>
public static class PlanFiles
{
    private const string Columns = """
        number, file, name, media_type, size, hash, at, actor, actor_label, erased_at, erased_why from plan_file
        """;

    /// <summary>Attaches a file to a plan, with its audit row. Put its number into evidence or an answer in the same unit.</summary>
    public static async Task<Outcome<PlanFile>> Add(
        Unit unit, PlanId plan, string name, Stream content, Actor actor, Ids ids, TimeProvider clock,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await SectionWrite.TakePlan(unit, plan, stop) is null) return new PlanSections.PlanNotOpen();
        var added = await Attachments.Add(unit, FileOwner.OfPlan(plan.Value), name, content, actor, ids, clock, stop);
        if (!added.Succeeded(out var attachment, out var refusal)) return refusal;
        var number = await PlanNumbers.Next(unit, plan, PlanNumbers.File, stop);
        var file = new PlanFile(
            number, attachment.Id, attachment.Name, attachment.MediaType, attachment.Size, attachment.Sha256,
            attachment.At, actor, null);
        await Insert(unit, plan, file, stop);
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "file.attached", Subject(number),
            Encoding.UTF8.GetBytes($$"""{"sha256":"{{Convert.ToHexStringLower(file.Sha256)}}"}"""), clock, stop);
        return file;
    }

    /// <summary>One file, or null.</summary>
    public static Task<PlanFile?> Find(Unit unit, PlanId plan, int number, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find($"select {Columns} where plan = @plan and number = @number", Of, stop,
            ("@plan", plan.Value), ("@number", number));
    }

    /// <summary>All files in the order of their numbers, erased ones included.</summary>
    public static Task<IReadOnlyList<PlanFile>> List(Unit unit, PlanId plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"select {Columns} where plan = @plan order by number", Of, stop, ("@plan", plan.Value));
    }

    /// <summary>The bytes, or null where they are erased. Serve them with <see cref="Download.Headers"/>.</summary>
    public static async Task<(Attachment File, byte[] Bytes)?> Open(
        Unit unit, PlanId plan, PlanFile file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Attachment is not { } id || file.Erased is not null) return null;
        var attachment = await Attachments.Find(unit, FileOwner.OfPlan(plan.Value), id, stop);
        if (attachment is null) return null;
        return await Attachments.Open(unit, attachment, stop) is { } bytes ? (attachment, bytes) : null;
    }

    /// <summary>Erases a file's bytes by law; name, hash, reason and the audit row stay.</summary>
    public static async Task<Outcome<Done>> Erase(
        Unit unit, PlanId plan, PlanFile file, string why, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(clock);
        if (file.Attachment is not { } id
            || await Attachments.Find(unit, FileOwner.OfPlan(plan.Value), id, stop) is not { } attachment)
            return new PlanSections.PlanNotOpen();
        var erased = await Attachments.Erase(unit, attachment, why, clock, stop);
        if (erased.Refused is { } refusal) return refusal;
        await unit.Execute(
            "update plan_file set erased_at = @at, erased_why = @why where plan = @plan and number = @number",
            stop, ("@at", clock.GetUtcNow()), ("@why", why), ("@plan", plan.Value), ("@number", file.Number));
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, "file.erased", Subject(file.Number),
            ReadOnlyMemory<byte>.Empty, clock, stop);
        return default(Done);
    }

    internal static Task Insert(Unit unit, PlanId plan, PlanFile file, CancellationToken stop) => unit.Execute("""
        insert into plan_file (plan, number, file, name, media_type, size, hash, at, actor, actor_label,
                               erased_at, erased_why)
        values (@plan, @number, @file, @name, @type, @size, @hash, @at, @actor, @label, @erasedAt, @erasedWhy)
        """, stop, ("@plan", plan.Value), ("@number", file.Number), ("@file", file.Attachment), ("@name", file.Name),
        ("@type", file.MediaType), ("@size", file.Size), ("@hash", file.Sha256), ("@at", file.At),
        ("@actor", file.By.Id), ("@label", file.By.Label),
        ("@erasedAt", file.Erased?.At), ("@erasedWhy", file.Erased?.Why));

    private static string Subject(int number) => string.Create(CultureInfo.InvariantCulture, $"file/{number}");

    private static PlanFile Of(Row row) => new(
        row.Int(0), row.IdOrNull(1), row.Text(2), row.Text(3), row.Long(4), row.Bytes(5), row.Instant(6),
        new Actor(row.Text(7), row.Text(8)),
        row.InstantOrNull(9) is { } at ? new Erasure(at, row.TextOrNull(10) ?? "") : null);
}
