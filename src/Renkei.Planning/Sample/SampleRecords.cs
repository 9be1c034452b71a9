using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;

namespace Renkei.Planning.Sample;

internal sealed record SampleOrganisation(string Name, PartyKind Kind, string? Department, string Person, PlanRole? Seat);

internal sealed record SampleRole(ProcedureRole Role, string Party, string Task);

/// <summary>Evidence of the sample: words, or a file with these words in it.</summary>
internal sealed record SampleEvidence(string Title, string Words, int DaysAgo)
{
    public string? FileName { get; init; }

    public int? ValidDays { get; init; }

    public string? WithdrawnBecause { get; init; }
}

internal sealed record SampleMilestone(string Key, WorkState State, string? Note, params SampleEvidence[] Evidence)
{
    /// <summary>The organisations that agreed.</summary>
    public string[] Agreed { get; init; } = [];
}

internal sealed record SampleActivity(int Number, int DueInDays, SampleRole[] Roles, params SampleMilestone[] Milestones);

internal sealed record SampleAsked(string Party, int Activity, string Title, string Details, int DueInDays)
{
    public string? Answer { get; init; }

    public bool Accepted { get; init; }
}

/// <summary>What the practice plan records. All invented; no name is a real facility's or person's.</summary>
internal static partial class SampleRecords
{
    internal const string Body = "準備会 事務局";
    internal const string Secretary = "佐藤 恵";
    internal const string Approver = "高橋 実";

    private const string FirstHospital = "練習第一病院";
    private const string SecondHospital = "練習第二病院";
    private const string Clinic = "練習診療所";
    private const string Prefecture = "県 地域医療担当";
    private const string VendorA = "A社";
    private const string VendorB = "B社";

    internal static IReadOnlyList<SampleOrganisation> Parties { get; } =
    [
        new(FirstHospital, PartyKind.Participant, "地域連携室", "中村 葵", PlanRole.Participant),
        new(SecondHospital, PartyKind.Participant, "医療情報課", "伊藤 翔太", null),
        new(Clinic, PartyKind.Participant, "事務", "加藤 結衣", null),
        new(Prefecture, PartyKind.Government, "地域医療担当", "小林 直樹", PlanRole.Government),
        new(VendorA, PartyKind.NetworkBuilder, "公共営業部", "渡辺 翼", PlanRole.Vendor),
        new(VendorB, PartyKind.RecordSystemVendor, "医療システム部", "山本 彩", null),
    ];

    internal static IReadOnlyList<SampleAsked> Asked { get; } =
    [
        new(FirstHospital, 7, "システム環境調査票", "電子カルテ・検査・画像の製品名と版、データ形式、データの保存場所、SS-MIX2 の出力の有無、次の更新予定を教えてください。", -4),
        new(FirstHospital, 5, "個人情報保護方針 第2版への意見", "第7条（利用目的）を中心に、現行の院内方針と合わない点があれば教えてください。", 3),
        new(SecondHospital, 7, "システム環境調査票", "電子カルテ・検査・画像の製品名と版、データ形式、データの保存場所、SS-MIX2 の出力の有無、次の更新予定を教えてください。", -4)
        {
            Answer = "電子カルテ：B社製（版7）。検査：院内システム。画像：PACS。SS-MIX2 標準化ストレージに出力済み。保存場所は院内サーバ。次の更新は2年後の予定。",
            Accepted = true,
        },
        new(SecondHospital, 5, "個人情報保護方針 第2版への意見", "現行の院内方針と合わない点があれば教えてください。", 3)
        {
            Answer = "第7条の「教育・研究での利用」は、院内では別に同意を得ています。目的から外すか、同意の取り方を書き分けてください。",
        },
        new(Clinic, 7, "システム環境調査票", "使っている機器とデータの保存場所を教えてください。", -4)
        {
            Answer = "紙カルテとレセコンのみ。インターネット回線は光回線。閲覧だけの参加を希望します。", Accepted = true,
        },
        new(VendorA, 7, "RFIの回答", "方式、概算費用（構築・運用5年・更改）、前提条件を示してください。", -2)
        {
            Answer = "センター型で、開示施設の公開サーバと連携する方式を提案します。概算費用と前提は別紙の構成によります（練習用の回答です）。", Accepted = true,
        },
        new(VendorB, 7, "RFIの回答", "方式、概算費用（構築・運用5年・更改）、前提条件を示してください。", 6),
        new(Prefecture, 8, "補助対象経費の確認", "構築費のうち補助の対象になる経費の範囲を確認してください。", 10),
    ];

    /// <summary>参 the hospitals, 運 the secretariat, シ the vendors, where the procedure gives them something to do.</summary>
    private static SampleRole[] Roles(string lead, string participants, string? vendors = null) =>
    [
        new(ProcedureRole.Operator, Body, lead),
        new(ProcedureRole.Participant, FirstHospital, participants), new(ProcedureRole.Participant, SecondHospital, participants),
        new(ProcedureRole.Participant, Clinic, participants),
        .. vendors is null ? [] : new SampleRole[]
        {
            new(ProcedureRole.Vendor, VendorA, vendors), new(ProcedureRole.Vendor, VendorB, vendors),
        },
    ];
}
