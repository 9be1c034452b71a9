using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>
/// Adds several organisations at once, a line each. What was typed is shown back line by line first; all of them are added or,
/// where one line is wrong, none.
/// </summary>
internal static class AddParties
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/parties/several", (PlanId plan, HttpContext http, Database database, Frame frame, CancellationToken stop) =>
            Show(plan, ManyParties.Empty, http, database, frame, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/parties/several", Post).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, Database database, Organisations organisations, Seats seats, Ids ids,
        Frame frame, TimeProvider clock, CancellationToken stop)
    {
        var (typed, otherwise) = (form["lines"].ToString(), Words.Read<PartyKind>(form["kind"].ToString()));
        ManyParties looked;
        await using (var unit = await database.Begin(stop))
        {
            // The plan's row first: no name is taken between the look and the adding.
            if (await SectionWrite.TakePlan(unit, plan, stop) is null) return Results.NotFound();
            looked = await Look(unit, plan, typed, otherwise, stop);
            if (looked.IsSound && form["act"] == "add")
            {
                var added = await Add(unit, plan, looked.Lines, Asking.Of(http).Actor, new PlanHands(organisations, seats, ids, clock), stop);
                if (added.Succeeded(out var lines, out var refusal))
                {
                    if (lines.All(line => line.Wrong is null))
                    {
                        await unit.Commit(stop);
                        return new SeeOther($"{PlanAddress.Parties(plan)}?done=several");
                    }

                    looked = looked with { Lines = lines };
                }
                else
                {
                    looked = looked with { Refused = refusal };
                }
            }
        }

        return await Show(plan, looked, http, database, frame, stop);
    }

    /// <summary>What was typed, line by line, with what is wrong.</summary>
    internal static async Task<ManyParties> Look(Unit unit, PlanId plan, string typed, PartyKind? otherwise, CancellationToken stop)
    {
        var taken = (await PlanSections.All(unit, plan, PartySection.Kind, stop)).Select(party => party.Content.Name).ToHashSet(StringComparer.Ordinal);
        var lines = PartyLines.Read(typed, otherwise, taken);
        return new ManyParties(typed, otherwise, lines, lines.Count switch
        {
            0 => new AtField("lines", FormFields.Missing(ManyPartiesKeys.Lines)),
            > PartyLines.LinesLimit => new AtField("lines", new Refusal(RefusalKind.TooLarge, ManyPartiesKeys.TooMany, PartyLines.LinesLimit, lines.Count)),
            _ => null,
        });
    }

    /// <summary>Adds every line in this unit. A line the register refuses comes back with its reason: then the unit is not to be committed.</summary>
    internal static async Task<Outcome<IReadOnlyList<PartyLine>>> Add(
        Unit unit, PlanId plan, IReadOnlyList<PartyLine> lines, Actor actor, PlanHands hands, CancellationToken stop)
    {
        var done = new List<PartyLine>();
        foreach (var line in lines)
        {
            var added = await AddParty.Enter(unit, plan, new PartyContent { Name = line.Name, Kind = line.Kind!.Value }, actor, hands, stop);
            if (added.Refused is PlanSections.PlanNotOpen gone) return gone;
            done.Add(line with { Wrong = added.Refused });
        }

        return done;
    }

    private static async Task<IResult> Show(
        PlanId plan, ManyParties looked, HttpContext http, Database database, Frame frame, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return Results.NotFound();
        PlanFrame.Open(frame, plan, overview.Content, Asking.Of(http), PlanArea.Parties,
            new FrameLink(PlanKeys.Parties, PlanAddress.Parties(plan)), new FrameLink(ManyPartiesKeys.Title, null));
        return Page.Of<ManyPartiesPage>(new { Plan = plan, Looked = looked },
            looked == ManyParties.Empty || looked.IsSound ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>A list of organisations as it was typed and understood.</summary>
/// <param name="Typed">The lines as typed.</param>
/// <param name="Otherwise">The kind of a line that names none.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Refused">Why the list as a whole cannot be taken, or null.</param>
public sealed record ManyParties(string Typed, PartyKind? Otherwise, IReadOnlyList<PartyLine> Lines, Refusal? Refused)
{
    internal static ManyParties Empty { get; } = new("", PartyKind.Participant, [], null);

    internal int Wrong => Lines.Count(line => line.Wrong is not null);

    /// <summary>True when every line can be added.</summary>
    internal bool IsSound => Refused is null && Lines.Count > 0 && Wrong == 0;
}

internal static class ManyPartiesKeys
{
    internal static readonly TextKey Open = new("複数の組織をまとめて加える", "Add several organisations at once");
    internal static readonly TextKey Title = new("組織をまとめて加える", "Add several organisations");
    internal static readonly TextKey Lead = new(
        "1行に1つずつ名称を入れます。表計算ソフトの「名称」と「区分」の2列を、そのまま貼り付けることもできます。確かめてから加えるので、この段階では保存されません。",
        "Enter a name on each line, or paste the two columns name and kind from a spreadsheet. The list is checked first; nothing is saved yet.");
    internal static readonly TextKey Lines = new("名称（1行に1つ）", "Names, one on each line");
    internal static readonly TextKey LinesHint = new(
        "区分を書くときは、名称のあとにタブかコンマで区切ります。例：練習第三病院，参加機関", "To name a kind, put it behind the name with a tab or a comma, such as Third Hospital,Participant");
    internal static readonly TextKey Otherwise = new("区分を書いていない行の区分", "Kind of lines that name none");
    internal static readonly TextKey Check = new("内容を確かめる", "Check the list");
    internal static readonly TextKey CheckAgain = new("直した内容を確かめる", "Check again");
    internal static readonly TextKey Add = new("この{0}件を加える", "Add these {0}");
    internal static readonly TextKey Ready = new("{0}件を加えられます。まだ保存していません。", "{0} can be added. Nothing has been saved yet.");
    internal static readonly TextKey SomeWrong = new(
        "{1}件のうち{0}件に直すところがあります。1件も保存していません。", "{0} of {1} lines need mending. Nothing has been saved.");
    internal static readonly TextKey Line = new("行", "Line");
    internal static readonly TextKey Verdict = new("確認", "Check");
    internal static readonly TextKey Good = new("加えられます", "can be added");

    internal static readonly TextKey NoName = new("名称がありません。区分の前に名称を入れてください。", "There is no name. Enter it before the kind.");
    internal static readonly TextKey TooManyColumns = new(
        "列が3つ以上あります。名称と区分の2列だけにしてください。", "There are more than two columns. Leave only name and kind.");
    internal static readonly TextKey NameTooLong = new(
        "名称は{0}文字までです（{1}文字あります）。短くしてください。", "A name has at most {0} characters; this one has {1}. Shorten it.");
    internal static readonly TextKey UnknownKind = new(
        "区分「{0}」を読み取れません。下の「区分の書き方」のどれかにしてください。名称にコンマがあるときは、区分をタブで区切ります。",
        "“{0}” is no kind. Use one of those listed below. Where a name has a comma, put a tab before the kind.");
    internal static readonly TextKey NoKind = new(
        "区分がありません。行に書くか、「区分を書いていない行の区分」を選んでください。", "There is no kind. Write it on the line, or choose one for lines that name none.");
    internal static readonly TextKey Taken = new(
        "すでにこの計画にあります。行を消すか、別の名前にしてください。", "It is already in this plan. Remove the line or choose another name.");
    internal static readonly TextKey Twice = new("{0}行目と同じ名称です。どちらかを消してください。", "The same name stands on line {0}. Remove one of them.");
    internal static readonly TextKey TooMany = new(
        "一度に加えられるのは{0}件までです（{1}件あります）。分けて加えてください。", "At most {0} can be added at once; there are {1}. Add them in parts.");
    internal static readonly TextKey KindWords = new("区分の書き方", "How kinds are written");
}
