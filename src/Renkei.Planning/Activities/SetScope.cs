using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>
/// Takes a whole activity out of the plan (対象外), with the reason and who approved it, or takes it up again. What was recorded
/// of its milestones stays as it was and counts again from that day.
/// </summary>
internal static class SetScope
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/scope", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        TimeProvider clock, CancellationToken stop)
    {
        if (new ActivityAt(step, number) is var at && at.Activity is null) return Results.NotFound();
        var asked = new ScopeChange(form["scope"] == "out", form.Text("reason"), form.Text("approver"));
        var outcome = await Handle(database, plan, at, form.Number("base"), asked, Asking.Of(http).Actor, clock, stop);
        return await ActivityForms.Answer(outcome, new FormPlace(plan, at, "scope", "scope"), http, show, stop);
    }

    internal static async Task<Outcome<ActivityContent>> Handle(
        Database database, PlanId plan, ActivityAt activity, int formVersion, ScopeChange asked, Actor actor, TimeProvider clock,
        CancellationToken stop)
    {
        if (!Decide(asked).Succeeded(out var decided, out var refusal)) return refusal;
        await using var unit = await database.Begin(stop);
        // The state set by hand alone is compared: a milestone changed meanwhile is nobody's lost race.
        var start = await SectionStart.Of(unit, plan, ActivitySection.Key(activity), formVersion,
            content => new ActivityContent { Override = content.Override }, PlanJson.Default.ActivityContent, stop);
        var saved = await PlanSections.Save(unit, plan, start.Key, start.Content with { Override = decided.Override },
            start.Version, actor, clock, stop);
        if (saved.Refused is null or SectionConflict) await unit.Commit(stop);
        return saved.Succeeded(out var section, out refusal) ? section.Content : refusal;
    }

    internal static Outcome<ActivityContent> Decide(ScopeChange asked)
    {
        if (!asked.Out) return new ActivityContent();
        if (PlanText.Lines(asked.Reason) is not { } reason) return FormFields.Missing(MilestoneKeys.Reason);
        if (PlanText.Line(asked.Approver) is not { } approver) return FormFields.Missing(MilestoneKeys.Approver);
        return new ActivityContent
        {
            Override = new StateOverride { State = WorkState.NotApplicable, Reason = reason, ApprovedBy = approver },
        };
    }
}

/// <summary>What somebody asks of an activity: out of the plan, or in it again.</summary>
internal sealed record ScopeChange(bool Out, string? Reason, string? Approver);

internal static class ScopeKeys
{
    internal static readonly TextKey Title = new("この活動の扱い", "Is this activity part of the plan?");
    internal static readonly TextKey In = new("計画の対象です。", "It is part of the plan.");
    internal static readonly TextKey Out = new("この活動は対象外です。", "This activity is not applicable.");
    internal static readonly TextKey Because = new("理由：{0}", "Reason: {0}");
    internal static readonly TextKey ApprovedBy = new("承認者：{0}", "Approved by: {0}");
    internal static readonly TextKey Kept = new(
        "マイルストーンの記録は残っています。対象に戻すと、そのまま数えられます。",
        "What was recorded of its milestones is kept and counts again once the activity is taken up.");
    internal static readonly TextKey TakeOut = new("活動全体を対象外にする", "Make the whole activity not applicable");
    internal static readonly TextKey Hint = new(
        "理由と、だれが決めたか（承認者）を残します。対象外の活動は、残りの数・遅れ・「次にすること」に数えません。",
        "The reason and who decided (approver) are kept. It then no longer counts as remaining, late or next.");
    internal static readonly TextKey ApproverHint = new("例：検討委員会（第3回）、会長", "such as the committee (3rd meeting) or the chair");
    internal static readonly TextKey Do = new("対象外にする", "Make it not applicable");
    internal static readonly TextKey TakeUp = new("対象に戻す", "Take it up again");
}
