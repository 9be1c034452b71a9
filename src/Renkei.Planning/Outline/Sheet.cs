using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Planning.Outline;

/// <summary>
/// A sheet of the plan's contents: rows of one kind with one form. Its columns are the row's own fields
/// (<see cref="FieldAttribute"/>), so that form, page, history and schema say the same words.
/// </summary>
public abstract class Sheet
{
    /// <summary>The sheets, in the order of the activities that use them.</summary>
    internal static IReadOnlyList<Sheet> All { get; } =
    [
        new Sheet<ProblemsContent, Problem>(
            ProblemsSection.Kind, PlanJson.Default.Problem, ScopeTexts.Problems, ScopeTexts.ProblemsLead, new(1, 1)),
        new Sheet<EffortsContent, Effort>(
            OutlineSections.Efforts, PlanJson.Default.Effort, OutlineKeys.Efforts, OutlineKeys.EffortsLead, new(1, 1)),
        new Sheet<VisionContent, PolicyPlace>(
            OutlineSections.Vision, PlanJson.Default.PolicyPlace, OutlineKeys.PolicyPlaces, OutlineKeys.VisionLead, new(1, 2)),
        new Sheet<ScopeContent, UseScene>(
            ScopeSections.Services, PlanJson.Default.UseScene, ScopeTexts.Services, ScopeTexts.ServicesLead, new(1, 3)),
        new Sheet<TargetAreasContent, TargetArea>(
            ScopeSections.Areas, PlanJson.Default.TargetArea, ScopeTexts.Areas, ScopeTexts.AreasLead, new(1, 3)),
        new Sheet<MemberTargetsContent, MemberTarget>(
            ScopeSections.Members, PlanJson.Default.MemberTarget, ScopeTexts.Members, ScopeTexts.MembersLead, new(1, 3)),
        new Sheet<PatientTargetsContent, PatientTarget>(
            ScopeSections.Patients, PlanJson.Default.PatientTarget, ScopeTexts.Patients, ScopeTexts.PatientsLead, new(1, 3)),
        new Sheet<ZonesContent, Zone>(
            ScopeSections.Zones, PlanJson.Default.Zone, ScopeTexts.Zones, ScopeTexts.ZonesLead, new(1, 3)),
        new Sheet<ReferralsContent, Referral>(
            ScopeSections.Referrals, PlanJson.Default.Referral, ScopeTexts.Referrals, ScopeTexts.ReferralsLead, new(1, 3)),
        new Sheet<EffectsContent, ExpectedEffect>(
            ScopeSections.Effects, PlanJson.Default.ExpectedEffect, ScopeTexts.Effects, ScopeTexts.EffectsLead, new(1, 3)),
        new Sheet<ResourcesContent, ResourceStep>(
            OutlineSections.Resources, PlanJson.Default.ResourceStep, OutlineKeys.Resources, OutlineKeys.ResourcesLead, new(1, 8)),
        new Sheet<ArrangementsContent, Arrangement>(
            OutlineSections.Arrangements, PlanJson.Default.Arrangement, OutlineKeys.Arrangements, OutlineKeys.ArrangementsLead, new(1, 8)),
    ];

    internal static Sheet? Find(string name) => All.FirstOrDefault(sheet => sheet.Name == name);

    internal string Name { get; }

    internal TextKey Title { get; }

    internal TextKey RowsTitle { get; }

    internal TextKey Lead { get; }

    internal ActivityAt Activity { get; }

    /// <summary>The fields of a row, without its number.</summary>
    internal IReadOnlyList<SheetField> Fields { get; }

    private protected Sheet(string name, TextKey title, TextKey rows, TextKey lead, (ActivityAt Activity, IEnumerable<SheetField> Fields) use) =>
        (Name, Title, RowsTitle, Lead, Activity, Fields) = (name, title, rows, lead, use.Activity, [.. use.Fields]);

    internal abstract Task<SheetPicture> Read(Unit unit, PlanId plan, CancellationToken stop);

    /// <summary>What a row is called: what it begins with, and what else a reader needs to tell it from its neighbours.</summary>
    internal string NameOf(SheetRow row, Language language)
    {
        var first = Fields.FirstOrDefault(field => field.Input == SheetInput.Line && field.Needed);
        var year = Fields.FirstOrDefault(field => field.Input == SheetInput.Year && field.Needed);
        return string.Join('　', from field in new[] { first, year }
            where field is not null && row.Values.ContainsKey(field.Name) && (field == first || IsOfYears)
            select field.Show(row.Values[field.Name], language));
    }

    /// <summary>Rows of a year each: the year is part of their name.</summary>
    private bool IsOfYears => Name is "members" or "patients" or "referrals";

    /// <summary>Every text somebody wrote on the sheet.</summary>
    internal abstract IEnumerable<string> TextsOf(OutlineContent content);

    /// <summary>Adds a row (number null), changes it, or removes it (values null).</summary>
    internal abstract Task<Outcome<int>> Write(SheetEdit edit, CancellationToken stop);
}

/// <summary>A change of one row.</summary>
internal sealed record SheetEdit(
    Unit Unit, PlanId Plan, int FormVersion, int? Row, IReadOnlyDictionary<string, string>? Values, Actor Actor, TimeProvider Clock);

/// <summary>A sheet as a page shows it: every value as it is written in a form.</summary>
public sealed record SheetPicture(int Version, IReadOnlyList<SheetRow> Rows, string? Statement);

/// <summary>One row: values by JSON name.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Values);

/// <summary>A sheet with its types.</summary>
internal sealed class Sheet<TContent, TRow> : Sheet
    where TContent : OutlineContent<TRow>
    where TRow : OutlineRow
{
    private readonly SectionKind<TContent> kind;
    private readonly JsonTypeInfo<TRow> type;
    private readonly SectionKey<TContent> key;

    internal Sheet(SectionKind<TContent> kind, JsonTypeInfo<TRow> type, TextKey rows, TextKey lead, ActivityAt activity)
        : base(kind.Name, kind.LabelOf(kind.Name), rows, lead, (activity, SheetField.Of(type))) =>
        (this.kind, this.type, key) = (kind, type, kind.Key(kind.Name));

    internal override async Task<SheetPicture> Read(Unit unit, PlanId plan, CancellationToken stop)
    {
        var section = await PlanSections.Read(unit, plan, key, stop);
        return new SheetPicture(
            section.Version, [.. section.Content.Rows.Select(row => new SheetRow(row.Number, Values(row)))],
            (section.Content as VisionContent)?.Statement);
    }

    internal override async Task<Outcome<int>> Write(SheetEdit edit, CancellationToken stop)
    {
        // A row added touches no row that was there; a change of another row is nobody's lost race.
        var start = await SectionStart.Of(edit.Unit, edit.Plan, key, edit.FormVersion,
            content => content.Rows.FirstOrDefault(row => row.Number == edit.Row)!, type, stop);
        var before = start.Content.Rows.FirstOrDefault(row => row.Number == edit.Row);
        if (edit.Row is not null && before is null) return new Refusal(RefusalKind.NotFound, OutlineKeys.NoSuchRow);
        IReadOnlyList<TRow> rows;
        var number = edit.Row ?? 0;
        if (edit.Values is null)
        {
            rows = [.. start.Content.Rows.Where(row => row.Number != number)];
        }
        else
        {
            if (number == 0) number = await PlanNumbers.Next(edit.Unit, edit.Plan, PlanNumbers.Row, stop);
            if (!After(before, number, edit.Values).Succeeded(out var after, out var refusal)) return refusal;
            rows = before is null ? [.. start.Content.Rows, after]
                : [.. start.Content.Rows.Select(row => row.Number == number ? after : row)];
        }

        var saved = await PlanSections.Save(
            edit.Unit, edit.Plan, key, start.Content with { Rows = rows }, start.Version, edit.Actor, edit.Clock, stop);
        if (!saved.Succeeded(out var section, out var why)) return why;
        await OutlineTexts.Register(edit.Unit, edit.Plan, kind.Name, section.Content, stop);
        return number;
    }

    internal override IEnumerable<string> TextsOf(OutlineContent content) =>
        ((TContent)content).Rows.Select(Values).SelectMany(row => Fields.Where(field => field.IsText).Select(field => row.GetValueOrDefault(field.Name)))
            .Prepend((content as VisionContent)?.Statement).OfType<string>();

    private Outcome<TRow> After(TRow? before, int number, IReadOnlyDictionary<string, string> values)
    {
        // From the row as it was, so that members of a newer program survive.
        var node = before is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(before, type)!;
        node["number"] = number;
        foreach (var field in Fields)
        {
            node.Remove(field.Name);
            if (!field.Read(values.GetValueOrDefault(field.Name)).Succeeded(out var value, out var refusal)) return refusal;
            if (value.Node is { } given) node[field.Name] = given;
        }

        return node.Deserialize(type)!;
    }

    private Dictionary<string, string> Values(TRow row)
    {
        var node = (JsonObject)JsonSerializer.SerializeToNode(row, type)!;
        return Fields.Where(field => node[field.Name] is not null)
            .ToDictionary(field => field.Name, field => node[field.Name]!.ToString(), StringComparer.Ordinal);
    }
}

/// <summary>Registers what can be searched of the plan's contents.</summary>
internal static class OutlineTexts
{
    internal static Task Register(Unit unit, PlanId plan, string name, OutlineContent content, CancellationToken stop)
    {
        var sheet = Sheet.Find(name)!;
        return SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "outline", Key = name, Language = Language.Japanese, Title = sheet.Title.Ja,
            Body = string.Join('\n', sheet.TextsOf(content)), Address = PlanAddress.Outline(plan, name),
        }, stop);
    }
}
