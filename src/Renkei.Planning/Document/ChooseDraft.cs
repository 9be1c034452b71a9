using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>The page where two edits of one section stand side by side, and its author chooses.</summary>
internal static class ChooseDraft
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        // A part of an organisation may be edited by the organisation: the route lets every seat in, MaySettle looks at the section.
        routes.MapGet("/plans/{plan}/drafts/{draft:int}", Show).Needs(Act.EditOwnPart);
        routes.MapPost("/plans/{plan}/drafts/{draft:int}", Post).Needs(Act.EditOwnPart);
    }

    /// <summary>Whoever may edit the section may settle its drafts: the author can be on leave.</summary>
    internal static bool MaySettle(Asking asking, string section) => asking.May(Act.EditPlan)
        || (section.StartsWith("party/", StringComparison.Ordinal)
            && asking.May(Act.EditOwnPart, int.Parse(section.AsSpan("party/".Length), CultureInfo.InvariantCulture)));

    private static async Task<IResult> Show(
        PlanId plan, int draft, HttpContext http, Database database, Frame frame, CancellationToken stop) =>
        await Again(plan, draft, null, EmptyChoices, http, database, frame, stop);

    private static async Task<IResult> Post(
        PlanId plan, int draft, HttpContext http, IFormCollection form, Database database, Frame frame, TimeProvider clock,
        CancellationToken stop)
    {
        var asking = Asking.Of(http);
        var choices = Choices(form);
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            var found = await PlanDrafts.Find(unit, plan, draft, stop);
            if (found is null || !MaySettle(asking, found.Section)) return Results.NotFound();
            if (form["act"] == "set-aside")
            {
                refusal = (await SettleDraft.SetAside(unit, plan, draft, asking.Actor, clock, stop)).Refused;
            }
            else
            {
                refusal = (await SettleDraft.Use(
                    unit, plan, draft, form.Number("seen"), choices, asking.Actor, clock, stop)).Refused;
            }

            if (refusal is null)
            {
                await unit.Commit(stop);
                return new SeeOther(PlanAddress.Section(plan, found.Section, asking) + "?done=saved");
            }
        }

        return await Again(plan, draft, refusal, choices, http, database, frame, stop);
    }

    private static async Task<IResult> Again(
        PlanId plan, int number, Refusal? refusal, IReadOnlyDictionary<string, MergeSide> choices, HttpContext http,
        Database database, Frame frame, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var asking = Asking.Of(http);
        var overview = await PlanSections.Find(unit, plan, OverviewSection.Key, stop);
        var compared = await SettleDraft.Compare(unit, plan, number, stop);
        if (overview is null || !compared.Succeeded(out var found, out _) || !MaySettle(asking, found.Draft.Section))
            return Results.NotFound();
        PlanFrame.Open(frame, plan, overview.Content, asking,
            asking.May(Act.ReadPlan) ? PlanArea.History : PlanArea.OwnPart, new FrameLink(DraftKeys.Title, null));
        return Page.Of<DraftPage>(
            new
            {
                Model = new DraftModel(
                    plan, found.Draft, found.Names.LabelOf(found.Draft.Section, found.Head.Body), (found.Head.Version, found.Head.At, found.Head.By),
                    found.Merge.Differences, choices, PlanAddress.Section(plan, found.Draft.Section, asking)),
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : RefusedForm.Of("draft", FormCollection.Empty, refusal).Status);
    }

    // Every difference is a numbered group: its field path hidden, its side a radio.
    private static Dictionary<string, MergeSide> Choices(IFormCollection form)
    {
        var choices = new Dictionary<string, MergeSide>(StringComparer.Ordinal);
        for (var i = 0; form.TryGetValue(DraftModel.PathField(i), out var path); i++)
        {
            if (form[DraftModel.SideField(i)].ToString() is { Length: > 0 } side)
                choices[path.ToString()] = side == "mine" ? MergeSide.Mine : MergeSide.Theirs;
        }

        return choices;
    }

    private static readonly Dictionary<string, MergeSide> EmptyChoices = new(StringComparer.Ordinal);
}

/// <summary>What the page shows.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Section">What the section is called.</param>
/// <param name="Standing">What stands there now: version, when, who.</param>
/// <param name="Differences">Where the two differ.</param>
/// <param name="Choices">What was chosen so far, by field path.</param>
/// <param name="Back">Where the section is worked on.</param>
public sealed record DraftModel(
    PlanId Plan, PlanDraft Draft, TextKey Section, (int Version, DateTimeOffset At, Actor By) Standing,
    IReadOnlyList<FieldDifference> Differences, IReadOnlyDictionary<string, MergeSide> Choices, string Back)
{
    internal static string PathField(int index) => string.Create(CultureInfo.InvariantCulture, $"p{index}");

    internal static string SideField(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    /// <summary>The side that is marked: what was chosen, else the only one that changed; nothing where both did.</summary>
    internal string? Marked(FieldDifference difference) =>
        Choices.TryGetValue(difference.Path.Text, out var chosen) ? Wire(chosen)
            : difference.Both ? null : Wire(difference.Proposed);

    private static string Wire(MergeSide side) => side switch { MergeSide.Mine => "mine", MergeSide.Theirs => "theirs" };
}

internal static class DraftKeys
{
    internal static readonly TextKey Title = new("2つの入力をくらべる", "Compare two edits");
    internal static readonly TextKey Fact = new(
        "{0}さんが先に保存しました。{1}さんの入力は下書きとして残っています。",
        "{0} saved first. What {1} entered is kept as a draft.");
    internal static readonly TextKey Next = new(
        "違うところが{0}件あります。項目ごとに、残すほうを選んで保存してください。片方だけが変えた項目は、その変更が選ばれています。",
        "Fields that differ: {0}. Choose what to keep for each and save. Where only one side changed a field, that change is already chosen.");
    internal static readonly TextKey Settled = new(
        "この下書きは選び終わっています。下は、その時の入力といまの内容の違いです。",
        "This draft has been settled. Below is how it differs from what stands there now.");
    internal static readonly TextKey None = new(
        "いまの内容と下書きに違いはありません。下書きを閉じて戻れます。",
        "The draft does not differ from what stands there now. You can close it and go back.");
    internal static readonly TextKey Theirs = new("いまの内容（{0}さん、{1}）", "What stands there now ({0}, {1})");
    internal static readonly TextKey Mine = new("下書き（{0}さん、{1}）", "The draft ({0}, {1})");
    internal static readonly TextKey Keep = new("残すほう", "Which to keep");
    internal static readonly TextKey TakeTheirs = new("いまの内容を残す", "Keep what stands there");
    internal static readonly TextKey TakeMine = new("下書きの内容にする", "Take the draft");
    internal static readonly TextKey BothChanged = new("両方で変えた項目です。どちらかを選んでください。", "Both changed this field: choose one.");
    internal static readonly TextKey MineChanged = new("下書きだけが変えました。", "Only the draft changed this.");
    internal static readonly TextKey TheirsChanged = new("先に保存した人だけが変えました。", "Only the one who saved first changed this.");
    internal static readonly TextKey Before = new("もとの内容：{0}", "Before both: {0}");
    internal static readonly TextKey Save = new("選んだ内容で保存する", "Save what is chosen");
    internal static readonly TextKey SetAside = new("下書きを使わず、いまの内容のままにする", "Leave the draft and keep what stands there");
    internal static readonly TextKey Back = new("選ばずに戻る（下書きは残ります）", "Go back without choosing (the draft stays)");
    internal static readonly TextKey Empty = new("（空）", "(empty)");
}
