using Renkei.Kernel;

namespace Renkei.Guide;

/// <summary>The menu of the Ministry's page, entry by entry as it names them, and where each leads here.</summary>
internal static class GuideMenu
{
    internal static IReadOnlyList<MenuGroup> Groups { get; } =
    [
        new(new("医療情報連携ネットワークはなぜ必要？", "Why a network?"), "/guide/why",
        [
            new(new("出発点は地域医療を良くしたいという思い", "It begins with the wish for better care"), "/guide/why#start"),
            new(new("医療情報連携ネットワークの導入効果", "Effects of a network"), "/guide/why#effects"),
            new(new("利用者の声（導入効果）", "Voices of users: effects"), "/guide/why#voices"),
        ]),
        new(new("医療情報連携ネットワークをどう作る？", "How is a network made?"), "/guide/how",
        [
            new(new("医療情報連携ネットワークの構築手順", "The procedure for building a network"), "/guide/procedure"),
            new(new("実施のポイント", "Points to consider"), "/guide/points"),
            new(new("利用者の声（苦労した点、成功要因）", "Voices of users: hardships and success factors"), "/guide/how#hardships"),
            new(new("ガイドライン、書式例など", "Guidelines and forms"), "/guide/guidelines"),
        ]),
        new(new("医療情報連携ネットワークの具体例を見る", "See real networks"), "/guide/cases", []),
        new(new("医療情報連携ネットワークとは", "What a network is"), "/guide/about",
        [
            new(new("データで見る", "In figures"), "/guide/data"),
            new(new("ピックアップ事例", "Pick-up cases"), "/guide/cases"),
            new(new("事例を探す", "Find cases"), "/guide/cases/find"),
        ]),
        new(new("構築手順", "Procedure"), "/guide/procedure",
        [
            new(new("構築手順について", "About the procedure"), "/guide/procedure"),
            new(new("Step1：計画", "Step 1: Plan"), "/guide/procedure/step1"),
            new(new("Step2：構築", "Step 2: Build"), "/guide/procedure/step2"),
            new(new("Step3：運用", "Step 3: Operate"), "/guide/procedure/step3"),
            new(new("Step4：更改", "Step 4: Renew"), "/guide/procedure/step4"),
        ]),
        new(new("調査・報告", "Surveys and reports"), "/guide/surveys", []),
        new(new("FAQ", "Frequently asked questions"), "/guide/faq",
        [
            new(new("用語集", "Glossary"), "/guide/glossary"),
            new(new("お役立ち情報", "Useful information"), "/guide/useful"),
            new(new("リンク集", "Links"), "/guide/links"),
            new(new("資料ダウンロード", "Downloads"), "/guide/downloads"),
            new(new("一括ダウンロード", "Download everything"), "/guide/download.zip"),
        ]),
    ];

    /// <summary>The line of pages above every page of the guide, in the order of the Ministry's page.</summary>
    internal static IReadOnlyList<MenuEntry> Line { get; } =
    [
        new(GuideKeys.Guide, "/guide"),
        new(new("医療情報連携ネットワークとは", "What it is"), "/guide/about"),
        new(new("調査・報告", "Surveys"), "/guide/surveys"),
        new(new("ピックアップ事例", "Pick-up cases"), "/guide/cases"),
        new(new("事例を探す", "Find cases"), "/guide/cases/find"),
        new(GuideKeys.Procedure, "/guide/procedure"),
        new(new("FAQ", "FAQ"), "/guide/faq"),
        new(GuideKeys.Glossary, "/guide/glossary"),
        new(new("お役立ち情報", "Useful"), "/guide/useful"),
    ];
}

/// <summary>One group of the menu.</summary>
/// <param name="Name">Its name on the Ministry's page, and ours in English.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Entries">What stands below it.</param>
internal sealed record MenuGroup(TextKey Name, string Address, IReadOnlyList<MenuEntry> Entries);

/// <summary>One entry of the menu.</summary>
internal sealed record MenuEntry(TextKey Name, string Address);
