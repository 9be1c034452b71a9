using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide;

internal static class GuideKeys
{
    internal static readonly TextKey Guide = new("支援ガイド", "Guide");
    internal static readonly TextKey Plans = new("計画一覧", "All plans");
    internal static readonly TextKey GuideLead = new(
        "医療情報連携ネットワークの計画から更改まで、読んで確かめるためのページです。サインインしなくても読めます。",
        "Pages to read and check things by, from the plan of a network to its renewal. No sign-in is needed.");
    internal static readonly TextKey Procedure = new("構築手順", "Procedure");
    internal static readonly TextKey Glossary = new("用語集", "Glossary");
    internal static readonly TextKey OwnNote = new(
        "「参考（独自）」は Renkei が補った内容です。厚生労働省の言葉ではありません。",
        "What is marked \"Our addition\" was added by Renkei; it is not the Ministry's text.");
    internal static readonly TextKey Source = new("出典：", "Source: ");
    internal static readonly TextKey AsOf = new("確認日：{0}", "Checked on {0}");
    internal static readonly TextKey OwnWords = new(
        "文章は、出典の事実をもとに Renkei が自分の言葉で書いたものです。「参考（独自）」は出典のない Renkei の内容です。",
        "The wording is Renkei's own, from the facts of the sources. What carries the mark of our additions has no source but us.");
    internal static readonly TextKey OfDay = new("（{0}）", "({0})");
    internal static readonly TextKey OnThisPage = new("このページの内容", "On this page");
    internal static readonly TextKey InGlossary = new("用語集で見る", "See the glossary");
    internal static readonly TextKey ToTop = new("TOPへ戻る", "Back to the top page");
    internal static readonly TextKey ToStart = new("ページの先頭へ戻る", "Back to the start of this page");
    internal static readonly TextKey MenuNote = new(
        "見出しの名前は、厚生労働省「医療情報連携ネットワーク支援Navi」のメニューのとおりです。", "The headings follow the menu of the Ministry's support site.");
    internal static readonly TextKey SearchLabel = new("ことばで探す", "Find by words");
    internal static readonly TextKey Search = new("検索", "Search");
    internal static readonly TextKey GlossaryLead = new(
        "医療情報連携ネットワークの計画と運用で使うことばです。意味は Renkei が書いたものです。",
        "Words used in planning and running a network. The meanings are written by Renkei.");
    internal static readonly TextKey Term = new("ことば", "Term");
    internal static readonly TextKey Reading = new("読み", "Reading");
    internal static readonly TextKey EnglishTerm = new("英語", "Japanese");
    internal static readonly TextKey Meaning = new("意味", "Meaning");
    internal static readonly TextKey StepTitle = new("構築手順 Step{0}：{1}", "Procedure, Step {0}: {1}");
    internal static readonly TextKey StepLead = new(
        "厚生労働省「医療情報連携ネットワーク支援Navi」の表です。計画を作ると、この表がそのまま進み具合の表になります。",
        "The table of the Ministry's support site, quoted in Japanese. In a plan this same table shows how far the work is.");
    internal static readonly TextKey Activity = new("活動", "Activity");
    internal static readonly TextKey Activities = new("活動{0}～{1}", "Activities {0} to {1}");
    internal static readonly TextKey Who = new("主体", "Who");
    internal static readonly TextKey Milestones = new("マイルストーン", "Milestones");
    internal static readonly TextKey What = new("実施事項", "What is done");
    internal static readonly TextKey Example = new("例", "Example");

    internal static readonly TextKey Legend = new("表中の表示について", "Signs in the table");

    internal static TextKey Role(ProcedureRole role) => role switch
    {
        ProcedureRole.Participant => new("参加機関", "Participating institutions"),
        ProcedureRole.Operator => new("運営主体/準備主体", "Operating or preparatory body"),
        ProcedureRole.Vendor => new("システム事業者", "System vendors (network builder, medical record vendors, line vendors)"),
    };

    internal static TextKey Mark(RoleMark mark) => mark switch
    {
        RoleMark.Leads => new("主体的に実行する", "leads"),
        RoleMark.Supports => new("支援する", "supports"),
        RoleMark.Responds => new("必要に応じて対応する", "responds when needed"),
        RoleMark.Nothing => new("対応不要", "nothing to do"),
    };

    internal static TextKey StepName(int number) => number switch
    {
        1 => new("計画", "Plan"),
        2 => new("構築", "Build"),
        3 => new("運用", "Operate"),
        _ => new("更改", "Renew"),
    };

    internal static TextKey StepAbout(int number) => number switch
    {
        1 => new("地域の課題から、組織、方針、システム化、収支まで", "From the region's needs to organisation, policies, systems and money"),
        2 => new("調達し、システムを作り、確かめる", "Procure, build the system and test it"),
        3 => new("参加を募り、使い、評価する", "Recruit, use and evaluate"),
        _ => new("見直し、新しくする。おおむね5年に一度", "Review and renew, about once in five years"),
    };
}
