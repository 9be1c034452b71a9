using Renkei.Planning.Document;

namespace Renkei.Planning.Sample;

internal static partial class SampleRecords
{
    /// <summary>9 of 21 milestones are done: the state of a plan in its first autumn.</summary>
    internal static IReadOnlyList<SampleActivity> Activities { get; } =
    [
        new(1, -87, Roles("資料を集め、準備会で共有する。", "自院の課題と要望を答える。"),
            new("medical-resources", WorkState.Done, null,
                new SampleEvidence("医療資源の一覧 第1版", "病院・診療所・薬局・訪問看護の数と役割を、公表資料から整理した。", 100) { FileName = "medical-resources.txt" },
                new SampleEvidence("病床の推移（病床機能報告）", "2015年 545床、2020年 567床、2025年 350床。出典：厚生労働省『2040年に向けた地域医療構想』（令和7年度公表）。", 98)),
            new("roles-of-bodies", WorkState.Done, null,
                new SampleEvidence("関係組織の役割分担表", "準備会、病院、診療所、行政の役割と既存の取り組みを1枚にまとめた。", 95) { FileName = "roles.pdf" }),
            new("regional-issues", WorkState.Done, null,
                new SampleEvidence("地域課題の一覧 第2版", "夜間の救急、検査の重複、島外の病院との情報共有など12件。", 92),
                new SampleEvidence("地域課題の一覧 第1版", "10件。", 96) { WithdrawnBecause = "第2版に差し替えたため。" }),
            new("common-view", WorkState.Done, null,
                new SampleEvidence("第1回 準備会 議事録", "課題12件を確認し、優先する3件を決めた。", 89) { FileName = "minutes-1.pdf" }) { Agreed = [FirstHospital, SecondHospital, Prefecture] }),
        new(2, -60, Roles("必要性の検討をまとめ、準備会に諮る。", "目指す姿への意見を出す。"),
            new("care-we-aim-at", WorkState.Done, null,
                new SampleEvidence("第2回 準備会 議事録", "目指す地域医療のあり方を共有した。", 64) { FileName = "minutes-2.pdf" }),
            new("study-body", WorkState.Done, null,
                new SampleEvidence("検討委員会 設置要綱", "委員12名、作業部会2つ。", 61) { FileName = "committee-rules.txt" })),
        new(3, 2, Roles("事業概要の案をつくり、委員会に諮る。", "参加の範囲と利用場面を確かめる。"),
            new("outline", WorkState.Awaiting, "第4回 検討委員会で承認を受ける予定。",
                new SampleEvidence("事業概要（案）", "だれが：検討委員会。何のために：島内外の診療情報の共有。何を：処方・検査・画像・診療情報提供書の共有。", 9)),
            new("expected-effects", WorkState.Done, null,
                new SampleEvidence("期待される効果と指標", "重複検査、救急での既往確認、転院時の情報共有など指標5件。", 30))),
        new(4, 38, Roles("規程の案をつくる。", "役割の案を確かめる。"),
            new SampleMilestone("operating-body", WorkState.NotStarted, "3. 事業概要の承認後に着手する。")),
        new(5, 33, Roles("方針の案をつくり、意見をまとめる。", "院内の方針と照らして意見を出す。"),
            new("privacy-policy", WorkState.Awaiting, "第2版を各機関が確認中。"),
            new("security-policy", WorkState.Started, "4条が未定（外部委託、持ち出し、点検、罰則）。")),
        new(6, 26, Roles("守るものと採るものの一覧をつくる。", "自院の対応状況を確かめる。", "標準規格への対応を確かめる。"),
            new("guidelines", WorkState.Started, "安全管理ガイドラインの項目を、適用の有無と担当に分けている。"),
            new("standards", WorkState.Done, null,
                new SampleEvidence("採用する標準規格の一覧", "厚生労働省標準規格のうち、採用するもの・しないものと理由。", 20) { FileName = "standards.txt" })),
        new(7, 82, Roles("要件と方針をまとめ、委員会に諮る。RFIを出す。", "自機関のシステム環境を答える。業務要件に意見を出す。", "RFIに答える。方式と概算費用を示す。"),
            new("participants-systems", WorkState.Started, "3機関のうち2機関が回答。練習第一病院が未回答。"),
            new("business-requirements", WorkState.Started, "14行のうち、情報形式が空の行が1つある。"),
            new("system-policy", WorkState.NotStarted, "上の2つと費用の試算がそろうと、委員会に諮れる。"),
            new("security-requirements", WorkState.Done, "要件24項目を定めた。",
                new SampleEvidence("セキュリティ要件一覧 第1.0版", "認証、アクセス記録、回線、端末、委託先の管理など24項目。", 12) { FileName = "security-requirements.pdf", ValidDays = 365 },
                new SampleEvidence("要件の採用（委員会の判断）", "第3回 検討委員会で、24項目を採用すると決めた。", 12)),
            new("cost-estimate", WorkState.Started, "RFIの回答は2社のうち1社。")),
        new(8, 116, Roles("事業計画と収支計画の案をつくる。", "会費の案に意見を出す。", "運用費の見積もりを示す。"),
            new("business-plan", WorkState.NotStarted, null),
            new("income-and-expenditure", WorkState.Started, "更改の費用が未定。"),
            new("running-scheme", WorkState.NotStarted, null)),
    ];
}
