using System.Text;
using System.Text.Json;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>How a version came to be, as tables, audit and zip write it.</summary>
internal static class SectionAct
{
    internal const string Made = "made";
    internal const string Saved = "saved";
    internal const string Merged = "merged";
    internal const string Restored = "restored";
    internal const string Renamed = "renamed";

    /// <summary>Written by an import to give the copy its own name; no part of the plan's content hash.</summary>
    internal const string Imported = "imported";

    internal static readonly IReadOnlyList<string> All = [Made, Saved, Merged, Restored, Renamed, Imported];
}

/// <summary>What became of a write.</summary>
internal abstract record WriteResult
{
    internal sealed record Written(int Version, string Body, DateTimeOffset At, Actor By) : WriteResult;

    internal sealed record Lost(int Draft, string? Base, string Theirs, string Mine, string Proposal) : WriteResult;

    internal sealed record Refused(Refusal Why) : WriteResult;
}

/// <summary>What is to be written: content for a section, from a base, by an act.</summary>
internal sealed record Submission(string Key, SectionKind Kind, OpenRecord Content, int Base, string Act);

/// <summary>The one place that adds a version. It does not know the section's type, only its kind.</summary>
internal static class SectionWrite
{
    /// <summary>
    /// A change of a plan begins by taking the plan's row: one order of changes, and none of a closed plan. Whatever the unit
    /// reads afterwards nobody else can change before it ends, on both engines.
    /// </summary>
    /// <returns>The plan's last revision, or null when the plan is not open.</returns>
    internal static Task<long?> TakePlan(Unit unit, PlanId plan, CancellationToken stop) => unit.Number(
        "update plan set revision = revision where id = @plan and closed_at is null returning revision",
        stop, ("@plan", plan.Value));

    internal static async Task<WriteResult> Save(
        Unit unit, PlanId plan, Submission submission, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Acceptable(submission, out var mine) is { } refusal) return new WriteResult.Refused(refusal);
        if (await TakePlan(unit, plan, stop) is not { } revision)
            return new WriteResult.Refused(new PlanSections.PlanNotOpen());

        var head = await SectionRows.Head(unit, plan, submission.Key, stop);
        if (head is not null && head.Body == mine)
            return new WriteResult.Written(head.Version, head.Body, head.At, head.By);
        if (submission.Base < 0 || submission.Base > (head?.Version ?? 0))
            return new WriteResult.Refused(new PlanSections.NoSuchVersion(submission.Key, submission.Base));
        return submission.Base == (head?.Version ?? 0)
            ? await Append(unit, plan, submission, mine, head, revision + 1, actor, clock, stop)
            : await Keep(unit, plan, submission, mine, head!, actor, clock, stop);
    }

    /// <summary>Checks the content and gives its canonical text, or the refusal.</summary>
    internal static Refusal? Acceptable(Submission submission, out string body)
    {
        body = "";
        var refusal = ContentCheck.Of(submission.Content, submission.Kind) ?? submission.Kind.Check(submission.Content);
        if (refusal is not null) return refusal;
        body = JsonText.Of(JsonSerializer.SerializeToElement(submission.Content, submission.Kind.TypeInfo));
        var bytes = Encoding.UTF8.GetByteCount(body);
        return bytes > ContentCheck.SectionBytesLimit ? new ContentCheck.SectionTooLarge(bytes) : null;
    }

    private static async Task<WriteResult> Append(
        Unit unit, PlanId plan, Submission submission, string mine, SectionRow? head, long revision,
        Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var version = submission.Base + 1;
        var row = new SectionRow(
            submission.Key, version, revision, submission.Base, submission.Act, mine, clock.GetUtcNow(), actor);
        // The check is part of the change, whatever lock was taken before.
        var moved = head is null
            ? await unit.Execute("""
                insert into plan_section (plan, section_key, kind, version) values (@plan, @key, @kind, 1)
                on conflict (plan, section_key) do nothing
                """, stop, ("@plan", plan.Value), ("@key", submission.Key), ("@kind", submission.Kind.Name))
            : await unit.Execute("""
                update plan_section set version = @version
                 where plan = @plan and section_key = @key and version = @base
                """, stop, ("@plan", plan.Value), ("@key", submission.Key), ("@version", version),
                ("@base", submission.Base));
        if (moved != 1) throw new InvalidOperationException($"Section {submission.Key} moved while its plan was held.");
        await unit.Execute("update plan set revision = @revision where id = @plan",
            stop, ("@revision", revision), ("@plan", plan.Value));
        await SectionRows.Insert(unit, plan, row, stop);
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, $"section.{submission.Act}", submission.Key,
            Payload(row, head?.Body, submission.Kind), clock, stop);
        await Activities.LostEvidence.Withdraw(unit, plan, submission, head?.Body, actor, clock, stop);
        return new WriteResult.Written(version, mine, row.At, actor);
    }

    private static async Task<WriteResult> Keep(
        Unit unit, PlanId plan, Submission submission, string mine, SectionRow head,
        Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var from = submission.Base == 0
            ? null : await SectionRows.Find(unit, plan, submission.Key, submission.Base, stop);
        var draft = await PlanDrafts.Keep(unit, plan, submission, mine, head.Version, actor, clock, stop);
        var proposal = SectionMerge.Of(from?.Body, head.Body, mine, submission.Kind.Shape).Proposal();
        return new WriteResult.Lost(draft, from?.Body, head.Body, mine, proposal);
    }

    // Who and when stand in the row itself; here is what changed, field by field, before and after.
    private static byte[] Payload(SectionRow row, string? before, SectionKind kind)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", row.Version);
            json.WriteNumber("base", row.Base);
            json.WriteNumber("revision", row.Revision);
            json.WriteStartArray("changes");
            foreach (var change in SectionMerge.Changes(before, row.Body, kind.Shape))
            {
                json.WriteStartObject();
                json.WriteString("field", change.Path.Text);
                Write("before", change.Before);
                Write("after", change.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();

            void Write(string name, JsonElement? value)
            {
                if (value is not { } there) return;
                json.WritePropertyName(name);
                there.WriteTo(json);
            }
        }

        return stream.ToArray();
    }
}
