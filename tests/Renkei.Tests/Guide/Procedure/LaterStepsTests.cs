using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;
using Origin = Renkei.Guide.Procedure.Origin;

namespace Renkei.Tests.Guide.Procedure;

/// <summary>Steps 2 to 4 against the published names, typed by hand from the pages of the Ministry's site as far as they could be read.</summary>
public class LaterStepsTests
{
    [Fact]
    public void Titles_of_the_activities_are_those_published()
    {
        Assert.Equal(["工程管理", "仕様書作成・調達", "要件定義・設計", "構築", "テスト"], Titles(2));
        Assert.Equal(["運用に向けた文書作成", "システム運用保守体制決定", "参加機関の募集・説明・契約", "設備工事・導入", "参加患者募集", "評価・課題整理"], Titles(3));
        Assert.Equal("医療情報連携ネットワークの改善事項検討", Titles(4)[0]);
    }

    [Fact]
    public void Published_milestones_of_building_stand_in_their_order() => Assert.Equal(
    [
        "管理体制構築", "全体スケジュール作成", "進捗管理表作成", "課題管理表作成", "技術要件決定", "運用要件決定", "ネットワーク種別決定", "セキュリティ決定",
        "システム構成決定", "ネットワーク設計書", "ソフトウェア設計書", "ハードウェア設計書", "医療情報連携NW環境構築", "システム構築（ハードウェア、ソフトウェア）",
        "参加機関からのデータ出力環境構築", "単体テスト", "結合テスト", "総合運用テスト",
    ], Published(2));

    [Fact]
    public void Published_milestones_of_operating_stand_in_their_order() => Assert.Equal(
    [
        "運用管理規程作成", "利用手順書（医療機関向け、システム管理者向け）作成", "システム保守の業務内容、体制の決定", "問い合わせの業務内容、体制の決定",
        "医療機関向け説明書作成", "運営主体ホームページ作成", "医療機関にネットワークの目的と参加メリットを周知", "参加機関との契約文書作成",
        "ハードウェア設置工事", "ソフトウェア導入", "同意方式を決定", "患者同意取得",
    ], Published(3));

    [Fact]
    public void Marks_of_later_steps_are_our_proposal()
    {
        Assert.Equal(["△◎○", "△◎-", "△○◎", "○○◎", "○○◎"], Marks(2));
        Assert.Equal(["△◎○", "-◎○", "○◎-", "○○◎", "◎○-", "△◎△"], Marks(3));
        Assert.All(BuildingProcedure.Steps.Skip(1).SelectMany(step => step.Activities), activity => Assert.Equal(Origin.Own, activity.Marks.Origin));
    }

    [Fact]
    public void Every_column_of_every_step_has_exactly_one_lead() =>
        Assert.All(BuildingProcedure.Steps.SelectMany(step => step.Activities), activity => Assert.Single(
            Enum.GetValues<ProcedureRole>(), role => activity.Marks.Of(role) == RoleMark.Leads));

    [Fact]
    public void Every_part_of_later_steps_is_marked_as_ours()
    {
        Assert.Equal([Origin.Source, Origin.Own, Origin.Own, Origin.Own], BuildingProcedure.Steps.Select(step => step.Origin));
        Assert.All(BuildingProcedure.Steps.Skip(1).SelectMany(step => step.Activities), activity =>
        {
            Assert.Equal(Origin.Own, activity.Origin);
            Assert.Equal(Origin.Own, activity.What.Origin);
            Assert.All(activity.Milestones, milestone => Assert.Equal(Origin.Own, milestone.Origin));
            Assert.All(activity.Example, actor => Assert.Equal(Origin.Own, actor.Origin));
        });
    }

    [Fact]
    public void The_seeds_step_is_nowhere_marked_as_ours_but_where_it_is()
    {
        Assert.All(BuildingProcedure.Plan.Activities, activity =>
        {
            Assert.Equal(Origin.Source, activity.Origin);
            Assert.Equal(Origin.Source, activity.Marks.Origin);
            Assert.All(activity.Milestones, milestone => Assert.Equal(Origin.Source, milestone.Origin));
            Assert.All(activity.Example, actor => Assert.Equal(Origin.Source, actor.Origin));
        });
    }

    [Fact]
    public void A_milestone_is_found_by_its_key_in_any_step()
    {
        var keys = BuildingProcedure.Steps.SelectMany(step => step.Milestones).Select(milestone => milestone.Key).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[a-z][a-z-]{2,39}$", key));
        Assert.Equal((2, 5, "総合運用テスト"), BuildingProcedure.Find("operational-test") is { } found
            ? (found.Step.Number, found.Activity.Number, found.Milestone.Name) : default);
        Assert.Null(BuildingProcedure.Find("nothing"));
    }

    [Fact]
    public void Every_promoter_has_an_example_in_every_activity()
    {
        Assert.Equal(Enum.GetValues<Promoter>().Select(Words.Wire).Order(), Promoters.All.Order());
        var seen = (
            from step in BuildingProcedure.Steps
            from activity in step.Activities
            from promoter in Promoters.All
            let example = BuildingProcedure.ExampleOf(step, activity, promoter)
            select (step.Number, activity, promoter, example)).ToArray();
        Assert.Equal(26 * 4, seen.Length);
        Assert.All(seen, each =>
        {
            Assert.NotEmpty(each.example.Actors.SelectMany(actor => actor.Lines));
            Assert.Equal(each is { Number: 1, promoter: "prefecture" } ? Origin.Source : Origin.Own, each.example.Origin);
            if (each.promoter == Promoters.Prefecture) Assert.Same(each.activity.Example, each.example.Actors);
            else Assert.NotSame(each.activity.Example, each.example.Actors);
        });
    }

    [Fact]
    public void Every_source_of_the_procedure_is_named_among_the_sources()
    {
        var content = GuideContent.Read(null);
        var named = BuildingProcedure.Steps.SelectMany(step => step.Activities.SelectMany(activity => activity.Sources.Concat(
            Promoters.All.SelectMany(promoter => BuildingProcedure.ExampleOf(step, activity, promoter).Actors).Select(actor => actor.Source).OfType<string>())));
        Assert.All(named.Distinct(), key => Assert.NotNull(content.Source(key)));
    }

    private static string[] Titles(int step) => [.. BuildingProcedure.Step(step)!.Activities.Select(activity => activity.Title)];

    private static IEnumerable<string> Published(int step) =>
        BuildingProcedure.Step(step)!.Milestones.Where(milestone => milestone.Source is not null).Select(milestone => milestone.Name);

    private static IEnumerable<string> Marks(int number)
    {
        var step = BuildingProcedure.Step(number)!;
        return step.Activities.Select(activity => string.Concat(Enum.GetValues<ProcedureRole>().Select(role => step.Sign(activity.Marks.Of(role)))));
    }
}
