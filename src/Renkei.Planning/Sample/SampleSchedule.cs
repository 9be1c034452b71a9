using Renkei.Planning.Document;

namespace Renkei.Planning.Sample;

/// <summary>A work item of the sample, its days counted from the day of loading.</summary>
/// <param name="Id">How other items of the sample name it.</param>
/// <param name="Title">What is done.</param>
/// <param name="Place">Activity and milestone, such as 3/outline; null for what belongs to no activity.</param>
/// <param name="Owner">The organisation and the person there.</param>
/// <param name="Start">The first day.</param>
/// <param name="Due">The last day, as it stands.</param>
internal sealed record SampleWork(string Id, string Title, string? Place, (string Party, string? Person) Owner, int Start, int Due)
{
    public WorkKind Kind { get; init; }

    public WorkState State { get; init; }

    /// <summary>Days the end moved since the schedule was approved.</summary>
    public int Drift { get; init; }

    /// <summary>True for what came into the schedule after it was approved.</summary>
    public bool Later { get; init; }

    public string[] After { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Why it was given up after the approval.</summary>
    public string? GivenUp { get; init; }
}

internal static partial class SampleRecords
{
    /// <summary>Days since the schedule of the sample was approved.</summary>
    internal const int ApprovedDaysAgo = 58;

    private static readonly (string, string?) Office = (Body, Secretary);
    private static readonly (string, string?) Deputy = (Body, Approver);

    /// <summary>The schedule of a plan in its first autumn: a third is done, some is late. All invented.</summary>
    internal static IReadOnlyList<SampleWork> Work { get; } =
    [
        Done("resources", "医療資源の一覧をつくる", "1/medical-resources", Office, -166, -137),
        Done("roles", "関係組織の役割分担表をつくる", "1/roles-of-bodies", Office, -152, -124),
        Done("issues", "地域課題の一覧をまとめる", "1/regional-issues", Office, -138, -96),
        Done("common", "準備会で問題認識をそろえる", "1/common-view", Office, -103, -89, "issues"),
        Done("aim", "目指す姿の案を共有する", "2/care-we-aim-at", (Prefecture, "小林 直樹"), -103, -64, "common"),
        Done("committee", "検討委員会の要綱をつくる", "2/study-body", Office, -82, -61, "aim"),
        new("outline", "事業概要の案を委員会に諮る", "3/outline", Office, -54, 2)
        {
            State = WorkState.Awaiting, Drift = 28, After = ["committee"], Note = "参加機関の範囲の確認が延びたため。",
        },
        Done("effects", "期待される効果と指標を決める", "3/expected-effects", Office, -54, -30, "committee") with { Drift = 14 },
        new("rules", "運営主体の規程の案をつくる", "4", Office, 5, 28) { Drift = 21, After = ["outline"] },
        new("body", "運営主体の設立総会を準備する", "4/operating-body", Deputy, 28, 38) { Drift = 7, After = ["rules"] },
        new("privacy", "個人情報保護方針の案をまとめる", "5/privacy-policy", Office, -47, 24) { State = WorkState.Awaiting, Drift = 7 },
        new("security", "セキュリティポリシーの案をつくる", "5/security-policy", Deputy, -33, 31) { State = WorkState.Started },
        new("opinions", "方針への意見を出す（練習第一病院）", "5", (FirstHospital, "中村 葵"), -10, 3) { State = WorkState.Started, Later = true },
        new("guidelines", "ガイドラインの項目と担当を分ける", "6/guidelines", Deputy, -47, 24) { State = WorkState.Started },
        Done("standards", "標準規格の採否を決める", "6/standards", Office, -47, -20),
        new("survey", "システム環境調査票を集める", "7/participants-systems", Office, -40, 10)
        {
            State = WorkState.Started, Drift = 14, Note = "練習第一病院の調査票が未回答のため。",
        },
        new("answer", "調査票に答える（練習第一病院）", "7", (FirstHospital, "中村 葵"), -25, -4) { State = WorkState.Started, Later = true },
        new("requirements", "業務要件の表をつくる", "7/business-requirements", Office, -26, 31) { State = WorkState.Started, Drift = 7 },
        Done("sec-requirements", "セキュリティ要件を定める", "7/security-requirements", Deputy, -33, -12),
        Done("rfi", "RFIを出す", "7", Office, -34, -24),
        Done("rfi-a", "RFIに答える（A社）", "7", (VendorA, "渡辺 翼"), -20, -3, "rfi"),
        new("rfi-b", "RFIに答える（B社）", "7", (VendorB, "山本 彩"), -20, 6) { State = WorkState.Started, After = ["rfi"] },
        new("estimate", "システム構築費用を試算する", "7/cost-estimate", Office, -2, 52) { State = WorkState.Started, Drift = 7, After = ["rfi-a", "rfi-b"] },
        new("policy", "システム化方針を委員会に諮る", "7/system-policy", Office, 56, 80) { Drift = 14, After = ["requirements", "estimate"] },
        new("pathway", "既存の連携パスを調べる", "7", Office, -30, 14) { GivenUp = "業務要件の表の中で扱うことにしたため。" },
        new("subsidy", "補助対象経費の範囲を確かめる", "8", (Prefecture, "小林 直樹"), -12, 10) { State = WorkState.Started },
        new("money", "収支計画の案をつくる", "8/income-and-expenditure", Office, -22, 94) { State = WorkState.Started, Drift = 7 },
        new("business", "事業計画の案をつくる", "8/business-plan", Office, 48, 114),
        new("scheme", "事業運営の仕組みを決める", "8/running-scheme", Deputy, 82, 114) { Drift = 13, After = ["body"] },
        Done("budget", "来年度の予算要求（県）", null, (Prefecture, "小林 直樹"), -40, -24) with { Kind = WorkKind.BudgetRequest },
        new("budget-answer", "予算案の内示を確かめる", null, (Prefecture, null), 78, 78) { Kind = WorkKind.BudgetRequest, After = ["budget"] },
    ];

    private static SampleWork Done(string id, string title, string? place, (string, string?) owner, int start, int due, params string[] after) =>
        new(id, title, place, owner, start, due) { State = WorkState.Done, After = after };
}
