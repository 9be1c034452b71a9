using Renkei.Kernel;

namespace Renkei.Guide.Front;

internal static class FrontKeys
{
    internal static readonly TextKey Title = new(
        "地域の医療情報連携ネットワークを、計画し、つくり、動かし、更改する", "Plan, build, run and renew your region's medical information network");
    internal static readonly TextKey Tab = new("地域医療情報連携ネットワークの計画と運用", "Regional medical information networks");
    internal static readonly TextKey Lead = new(
        "Renkei は、地域が自分たちの手で医療情報連携ネットワークを計画し、決めたとおりに動いていることを示せるようにする、公開のソフトウェアです。",
        "Renkei is open software with which a region plans its medical information network itself, and can show that what runs is what was decided.");
    internal static readonly TextKey SignIn = new("サインイン", "Sign in");
    internal static readonly TextKey YourPlans = new("計画を開く", "Open your plans");
    internal static readonly TextKey ReadGuide = new("支援ガイドを読む", "Read the guide");
    internal static readonly TextKey Halves = new("二つの半分と、一つの輪", "Two halves and one loop");
    internal static readonly TextKey Plan = new("計画", "Plan");
    internal static readonly TextKey PlanText = new(
        "厚生労働省の構築手順が、そのまま働く場所になります。活動ごとに、だれが、何を、どこまで。マイルストーンの状態、根拠の資料、変更の記録が一つの計画に残ります。",
        "The Ministry's procedure becomes a place to work: for each activity who does what, and how far it is. States of milestones, evidence and every change stay in one plan.");
    internal static readonly TextKey PlanNow = new("この版で使えます（Step1〜Step4）。", "In this version: Steps 1 to 4.");
    internal static readonly TextKey Run = new("運用", "Run");
    internal static readonly TextKey RunText = new(
        "病院が今持っているデータを受け取り、機関を越えて同じ人を結びつけ、同意と規約を守り、閲覧をすべて記録するネットワークです。",
        "The network itself: it takes what hospitals already have, links the same person across institutions, keeps to consent and charter, and records every look.");
    internal static readonly TextKey RunNow = new("この版にはまだありません。", "Not in this version yet.");
    internal static readonly TextKey Loop = new("輪", "Loop");
    internal static readonly TextKey LoopText = new(
        "計画で決めた業務要件が連携規約になり、ネットワークはそれだけに従います。動いた実績は計画に戻り、目標と比べ、更改へつなぎます。",
        "The requirements the plan decided become the charter, and the network obeys nothing else. What it did comes back to the plan, against its targets, until renewal.");
    internal static readonly TextKey Procedure = new("厚生労働省の構築手順", "The Ministry's procedure");
    internal static readonly TextKey ProcedureText = new(
        "厚生労働省の「医療情報連携ネットワーク支援Navi」は、ネットワークづくりを4つの段階に分け、段階ごとに活動、主体（参加機関・運営主体・システム事業者）、マイルストーンを一つの表で示しています。",
        "The Ministry of Health, Labour and Welfare divides the making of a network into four steps. For each, one table gives the activities, who does what (participants, operating body, vendors) and the milestones.");
    internal static readonly TextKey ReadStep1 = new("Step1 計画の表を読む", "Read the table of Step 1");
    internal static readonly TextKey Why = new("なぜ計画が大切か", "Why the plan matters");
    internal static readonly TextKey Audited = new("会計検査院が検査した60システムのうち", "Of 60 systems the Board of Audit examined");
    internal static readonly TextKey AuditedUnit = new("システム", "systems");
    internal static readonly TextKey AuditedText = new("利用できない、またはほとんど利用されていないなどの状況（6都道県）", "in six prefectures could not be used or were hardly used");
    internal static readonly TextKey Undecided = new("更改の費用負担が決まっていない", "Renewal money not decided");
    internal static readonly TextKey UndecidedText = new("226ネットワークのうち", "of 226 networks");
    internal static readonly TextKey Years = new("1ネットワークの平均運用年数", "Mean time in operation");
    internal static readonly TextKey YearsUnit = new("年", "years");
    internal static readonly TextKey Sites = new("1ネットワークの平均参加施設数", "Mean number of institutions");
    internal static readonly TextKey SitesUnit = new("施設", "sites");
    internal static readonly TextKey AuditSource = new("会計検査院（2019年10月28日）", "Board of Audit, 28 October 2019");
    internal static readonly TextKey Survey2022 = new("日医総研（2022年度）", "JMARI, 2022");
    internal static readonly TextKey Survey2024 = new("日医総研（2024年度）", "JMARI, 2024");
    internal static readonly TextKey MoreFigures = new("データで見る", "See the figures");
}
