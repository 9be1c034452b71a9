using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Money;
using Renkei.Planning.Outline;
using Renkei.Planning.Work;

namespace Renkei.Planning.Plans;

/// <summary>The part of a plan a page belongs to, for the main navigation.</summary>
internal enum PlanArea
{
    Progress,
    Schedule,
    Outline,
    Money,
    Parties,
    Registers,
    OwnPart,
    History,
    Settings,
}

/// <summary>Puts the open plan into the frame of a page: name, practice strip, navigation and trail.</summary>
internal static class PlanFrame
{
    internal static void Open(Frame frame, PlanId plan, OverviewContent overview, Asking asking, PlanArea area, params FrameLink[] trail)
    {
        frame.PlanName = overview.Name;
        frame.Practice = overview.Practice;
        var readsAll = asking.May(Act.ReadPlan);
        var home = readsAll ? PlanAddress.Home(plan)
            : asking.Seat is { } own ? PlanAddress.Part(plan, own.Party) : PlanAddress.Home(plan);
        frame.PlanAddress = home;
        if (readsAll)
        {
            frame.Navigation.Add(new(PlanKeys.Progress, PlanAddress.Home(plan), area == PlanArea.Progress));
            frame.Navigation.Add(new(PlanKeys.Schedule, PlanAddress.Schedule(plan), area == PlanArea.Schedule));
            frame.Navigation.Add(new(OutlineKeys.Title, PlanAddress.Outline(plan), area == PlanArea.Outline));
            frame.Navigation.Add(new(MoneyKeys.Title, PlanAddress.Money(plan), area == PlanArea.Money));
            frame.Navigation.Add(new(PlanKeys.Parties, PlanAddress.Parties(plan), area == PlanArea.Parties));
            frame.Navigation.Add(new(PlanKeys.Registers, PlanAddress.Decisions(plan), area == PlanArea.Registers));
        }

        if (asking.Seat is { Role: PlanRole.Participant or PlanRole.Vendor } seat)
            frame.Navigation.Add(new(PlanKeys.OwnPart, PlanAddress.Part(plan, seat.Party), area == PlanArea.OwnPart));
        if (asking.May(Act.ReadHistory))
            frame.Navigation.Add(new(PlanKeys.History, PlanAddress.History(plan), area == PlanArea.History));
        if (asking.May(Act.EditPlan))
            frame.Navigation.Add(new(PlanKeys.Settings, PlanAddress.Settings(plan), area == PlanArea.Settings));

        if (asking.May(Act.ManagePeople)) frame.PersonMenu.Add(new(PlanKeys.People, "/people"));
        if (asking.May(Act.ListOwnPlans)) frame.Navigation.Add(new(WorkListKeys.Title, ShowMyWork.Address));
        frame.Navigation.Add(new(PlanKeys.Guide, "/guide"));
        if (asking.May(Act.ListOwnPlans)) frame.Trail.Add(new(PlanKeys.AllPlans, "/plans"));
        frame.Trail.Add(FrameLink.Of(overview.Name, trail.Length == 0 ? null : home));
        foreach (var link in trail) frame.Trail.Add(link);
    }

    /// <summary>The frame of a page over all plans: the list of plans, and what waits for the person in them.</summary>
    internal static void Outside(Frame frame, TextKey here)
    {
        frame.Navigation.Add(new(PlanKeys.AllPlans, "/plans", here == PlanKeys.AllPlans));
        frame.Navigation.Add(new(WorkListKeys.Title, ShowMyWork.Address, here == WorkListKeys.Title));
        frame.Navigation.Add(new(PlanKeys.Guide, "/guide"));
        frame.Trail.Add(new FrameLink(here, null));
    }

    /// <summary>Says in the foot where the names of activities and milestones come from.</summary>
    internal static void QuotesMilestones(Frame frame)
    {
        var source = BuildingProcedure.Plan.Source.Line;
        frame.SourceLine = new TextKey($"活動とマイルストーンの名称の出典：{source}。", $"Source of the names of activities and milestones: {source}.");
    }

    /// <summary>Says in the foot where the procedure's words come from, and what 参考（独自） means.</summary>
    internal static void QuotesProcedure(Frame frame, ProcedureStep step)
    {
        var source = step.Source.Line;
        frame.SourceLine = step.Number == 1
            ? new TextKey(
                $"手順の出典：{source}。活動1〜4の実施事項は原資料に記載がないため、本ソフトウェアが補っています。",
                $"Source of the procedure: {source}. What is done in activities 1 to 4 is not in the source; that text and all English wording are ours.")
            : new TextKey(
                $"手順の出典：{source}。「参考（独自）」とある部分は本ソフトウェアが補っています。",
                $"Source of the procedure: {source}. What is marked as ours, and all English wording, is not in the source.");
        frame.OwnContent = true;
    }
}

internal static class PlanKeys
{
    internal static readonly TextKey AllPlans = new("計画一覧", "All plans");
    internal static readonly TextKey Progress = new("計画の進み", "Progress");
    internal static readonly TextKey Schedule = new("工程表", "Schedule");
    internal static readonly TextKey Parties = new("参加機関", "Parties");
    internal static readonly TextKey Registers = new("判断・課題・会議", "Decisions, issues, meetings");
    internal static readonly TextKey OwnPart = new("自機関の担当", "Our part");
    internal static readonly TextKey History = new("変更の記録", "History");
    internal static readonly TextKey Settings = new("計画の設定", "Plan settings");
    internal static readonly TextKey People = new("人と組織の管理", "People and organisations");
    internal static readonly TextKey Guide = new("支援ガイド", "Guide");
}
