using Renkei.Planning.Document;

namespace Renkei.Planning.Sample;

/// <summary>What the practice plan records of bodies, meetings, decisions and issues. All invented; days count from today.</summary>
internal static class SampleRegisters
{
    internal const int ThirdMeeting = -12, Coming = 4, Requirements = 3, OpenDecision = 5, PolicyIssue = 6;

    private const int FirstMeeting = -89, SecondMeeting = -64, FourthMeeting = 16, Committee = 1;

    /// <summary>Who came to the meetings that were held.</summary>
    internal static IReadOnlyDictionary<string, Presence> Came { get; } = new Dictionary<string, Presence>
    {
        ["高橋 実"] = Presence.Present, ["中村 葵"] = Presence.Present, ["伊藤 翔太"] = Presence.Proxy, ["鈴木 健"] = Presence.Present,
        ["加藤 結衣"] = Presence.Present, ["小林 直樹"] = Presence.Absent, ["佐藤 恵"] = Presence.Present,
    };

    /// <summary>Who has answered for the coming one.</summary>
    internal static IReadOnlyDictionary<string, Presence> Answered { get; } = new Dictionary<string, Presence>
    {
        ["高橋 実"] = Presence.Present, ["中村 葵"] = Presence.Present, ["加藤 結衣"] = Presence.Absent, ["佐藤 恵"] = Presence.Present,
    };

    internal static IReadOnlyList<BodyContent> Bodies(IReadOnlyDictionary<string, SampleParty> parties, DateOnly today)
    {
        var (secretariat, first, second, clinic, government) = (parties["準備会 事務局"].Number, parties["練習第一病院"].Number,
            parties["練習第二病院"].Number, parties["練習診療所"].Number, parties["県 地域医療担当"].Number);
        var began = today.AddDays(-95);
        return
        [
            new()
            {
                Name = "検討委員会", Kind = BodyKind.Leading, SetUp = began, Links = Links("step1/2"),
                Purpose = "地域の課題に対してネットワークが最善かを確かめ、事業の概要を決め、運営主体の設立までを進める。",
                Stages =
                [
                    new() { Stage = BodyStage.Preparatory, Since = began }, new() { Stage = BodyStage.Study, Since = today.AddDays(-61) },
                ],
                Members =
                [
                    new() { Number = 1, Party = secretariat, Person = "高橋 実", Role = "委員長", From = began },
                    new() { Number = 2, Party = first, Person = "中村 葵", Role = "副委員長", From = began },
                    new() { Number = 3, Party = second, Person = "鈴木 健", Role = "委員", From = began, Until = today.AddDays(-20) },
                    new() { Number = 4, Party = second, Person = "伊藤 翔太", Role = "委員", From = today.AddDays(-19) },
                    new() { Number = 5, Party = clinic, Person = "加藤 結衣", Role = "委員", From = began },
                    new() { Number = 6, Party = government, Person = "小林 直樹", Role = "オブザーバー", From = began },
                    new() { Number = 7, Party = secretariat, Person = "佐藤 恵", Role = "事務局", From = began },
                ],
                Charter = "（練習用の文例）\n第1条　地域の医療機関が診療情報を共有する仕組みを検討するため、検討委員会を置く。\n"
                    + "第2条　委員は、参加を検討する機関の代表者とする。\n第3条　会議は委員長が招集し、委員の過半数の出席で成立する。\n第4条　作業部会を置くことができる。",
            },
            new()
            {
                Name = "技術作業部会", Kind = BodyKind.WorkingGroup, Parent = Committee, SetUp = today.AddDays(-58), Links = Links("step1/7"),
                Purpose = "業務要件とシステム化方針の案をつくり、検討委員会に報告する。",
                Members =
                [
                    new() { Number = 1, Party = second, Person = "伊藤 翔太", Role = "部会長", From = today.AddDays(-19) },
                    new() { Number = 2, Party = first, Person = "中村 葵", Role = "部会員", From = today.AddDays(-58) },
                    new() { Number = 3, Party = secretariat, Person = "佐藤 恵", Role = "事務局", From = today.AddDays(-58) },
                ],
            },
        ];
    }

    internal static IReadOnlyList<MeetingContent> Meetings(DateOnly today) =>
    [
        Held(1, "準備会", today.AddDays(FirstMeeting), [new(1, "地域の課題の確認", "課題12件を確認し、優先する3件（夜間の救急、検査の重複、転院時の情報）を決めた。") { Papers = "資料1" }],
            [Paper(1, "資料1", "地域課題の一覧")], "step1/1"),
        Held(2, "準備会", today.AddDays(SecondMeeting),
            [
                new(1, "目指す地域医療のあり方", "案のとおり共有することで合意した。") { Papers = "資料1" },
                new(2, "ネットワークの必要性", "3案をくらべ、ネットワークをつくることを決めた。まず医科の機関で始める。") { Papers = "資料2" },
            ],
            [Paper(1, "資料1", "目指す姿（案）"), Paper(2, "資料2", "解決策の比較")], "step1/2"),
        Held(3, null, today.AddDays(ThirdMeeting),
            [
                new(1, "セキュリティ要件の採用", "24項目を採用すると決めた。委託先の点検は年1回とする。") { Papers = "資料1、資料1-1" },
                new(2, "参加の範囲", "薬局を最初から含めることに変更した。") { Papers = "資料2" },
            ],
            [Paper(1, "資料1", "セキュリティ要件一覧"), Paper(2, "資料1-1", "ガイドラインとの対応"), Paper(3, "資料2", "参加範囲の変更案")], "step1/7"),
        new()
        {
            Body = Committee, Round = 4, On = today.AddDays(FourthMeeting), Begins = "18:30", Ends = "20:00", Place = "地域センター 2階 会議室",
            Online = "練習用のため、参加用の番号はありません。", State = MeetingState.Called, Called = today.AddDays(-2), Links = Links("step1/3"),
            Agenda =
            [
                new AgendaItem { Number = 1, Title = "事業概要の承認", TimeMinutes = 30, Papers = "資料1、資料2" },
                new AgendaItem { Number = 2, Title = "情報の保存方法", TimeMinutes = 30, Papers = "資料3" },
                new AgendaItem { Number = 3, Title = "個人情報保護方針の中間報告", TimeMinutes = 20, Papers = "資料4、資料5" },
                new AgendaItem { Number = 4, Title = "次回の予定", TimeMinutes = 10 },
            ],
            Papers =
            [
                Paper(1, "資料1", "事業概要（案）"), Paper(2, "資料2", "期待される効果と指標"), Paper(3, "資料3", "保存方法の比較"),
                Paper(4, "資料4", "個人情報保護方針 第2版への意見") with { Ready = false }, Paper(5, "資料5", "個人情報保護方針 第2版"),
                Paper(6, "参考資料1", "用語の説明"),
            ],
        },
    ];

    internal static IReadOnlyList<DecisionContent> Decisions(DateOnly today) =>
    [
        new()
        {
            Title = "診療情報を共有するネットワークをつくる", State = DecisionState.Decided, On = today.AddDays(SecondMeeting), Body = Committee, Meeting = 2,
            Question = "優先する3つの課題に対して、ネットワークは最善の解決策か。",
            Background = "紙とFAXでは、夜間の救急で服薬や検査の結果が分からない。国のサービスで足りる範囲も確かめる必要がある。",
            Criteria =
            [
                new() { Number = 1, Name = "夜間の救急に役立つ", Weight = "5" }, new() { Number = 2, Name = "入力の手間が増えない", Weight = "3" },
                new() { Number = 3, Name = "続けられる費用", Weight = "2.5" },
            ],
            Options =
            [
                new() { Number = 1, Title = "紙・FAXを続ける", Reasons = "新しい費用はかからない。夜間は使えない。", Scores = Scores((1, "1"), (2, "2"), (3, "5")) },
                new() { Number = 2, Title = "国の共有サービスだけを使う", Reasons = "費用が小さい。画像と検査の推移は見られない。", Scores = Scores((1, "2.5"), (2, "4")) },
                new() { Number = 3, Title = "地域のネットワークをつくり、国のサービスと併用する", Reasons = "必要な情報がそろう。運用の費用と体制が要る。", Scores = Scores((1, "4.5"), (2, "4"), (3, "2.5")) },
            ],
            Chosen = 3, Why = "優先する3つの課題すべてに役立つのは案3だけである。費用は事業計画で確かめる。", Links = Links("step1/2"),
        },
        new()
        {
            Title = "まず医科の機関だけで始める", State = DecisionState.Decided, On = today.AddDays(SecondMeeting), Body = Committee, Meeting = 2,
            Question = "最初の参加の範囲をどうするか。", Result = "病院と診療所で始め、薬局は2年目に検討する。",
            Why = "最初の準備を小さくするため。", Links = Links("step1/2", "step1/3"),
        },
        new()
        {
            Title = "セキュリティ要件24項目を採用する", State = DecisionState.Decided, On = today.AddDays(ThirdMeeting), Body = Committee, Meeting = 3,
            Question = "技術作業部会がまとめた24項目を要件とするか。", Result = "24項目すべてを要件とする。委託先の点検は年1回とする。",
            Why = "安全管理ガイドラインの項目と結び付いており、各機関が実施できることを確かめたため。", Links = Links("step1/7", "step1/6", "body/2"),
        },
        new()
        {
            Title = "薬局を最初から参加の範囲に含める", State = DecisionState.Decided, On = today.AddDays(ThirdMeeting), Body = Committee, Meeting = 3, Replaces = 2,
            Question = "薬局の参加を2年目からとした決定を変えるか。", Result = "薬局は閲覧から参加し、調剤の情報の開示は2年目に検討する。",
            Why = "転院のとき、調剤の記録がないと服薬を確かめられないという意見が各院から出たため。", Links = Links("step1/3"),
        },
        new()
        {
            Title = "保存方法：センター保存と開示施設保存のどちらにするか", State = DecisionState.Open, On = today.AddDays(FourthMeeting), Body = Committee, Meeting = 4,
            Question = "共有する情報をセンターに集めて保存するか、各施設に置いて取りに行くか。",
            Criteria = [new() { Number = 1, Name = "災害のときに見られる", Weight = "4" }, new() { Number = 2, Name = "各施設の負担が小さい", Weight = "3" }],
            Options =
            [
                new() { Number = 1, Title = "センター保存", Reasons = "施設が止まっていても見られる。保存の費用がかかる。", Scores = Scores((1, "4")) },
                new() { Number = 2, Title = "開示施設保存", Reasons = "院内の方針と合わせやすい。施設が止まると見られない。", Scores = Scores((1, "1")) },
                new() { Number = 3, Title = "処方と検査だけセンター保存", Reasons = "災害に要る情報を小さな費用で残せる。" },
            ],
            Links = Links("step1/7", "step1/8"),
        },
    ];

    internal static IReadOnlyList<IssueContent> Issues(IReadOnlyDictionary<string, SampleParty> parties, DateOnly today) =>
    [
        Issue("夜間の救急で服薬が分からない", "step1/1", IssueState.Solved, null, today.AddDays(-70)) with
        {
            Description = "救急の受け入れで、お薬手帳がないと服薬を確かめられない。", Measures = "課題の一覧に入れ、処方を共有する情報に含めた。",
            Raised = today.AddDays(-95), Closed = today.AddDays(-64),
        },
        Issue("更改の費用が未定", "step1/8", IssueState.Open, Owner(1, "佐藤 恵"), today.AddDays(-3)) with
        {
            Description = "収支計画に更改の費用が入っていない。RFIの回答がそろってから見積もる。",
        },
        Issue("練習第一病院のシステム環境調査票が届いていない", "step1/7", IssueState.Working, Owner(parties["練習第一病院"].Number, "中村 葵"), today.AddDays(4)),
        Issue("診療所の処方を標準の形式で出力できない", "step1/7", IssueState.Working, Owner(parties["練習診療所"].Number, "加藤 結衣"), today.AddDays(17)) with
        {
            Description = "紙カルテの診療所では、処方を電子で出せない。閲覧だけの参加から始める案を確かめる。", Links = Links("step1/7", "decision/4"),
        },
        Issue("画像を最初から共有するか", "step1/3", IssueState.Dropped, null, null) with
        {
            DroppedBecause = "回線の費用が大きいため、2年目の見直しで取り上げる。", Raised = today.AddDays(-40), Closed = today.AddDays(-12),
        },
        Issue("個人情報保護方針 第7条の書き分け", "step1/5", IssueState.Open, Owner(1, "佐藤 恵"), today.AddDays(10)) with
        {
            Description = "教育・研究での利用を、目的から外すか、同意の取り方を書き分けるか。", Links = Links("step1/5", "meeting/3"),
        },
    ];

    private sealed record SampleItem(int Number, string Title, string Said)
    {
        public string? Papers { get; init; }
    }

    private static MeetingContent Held(int round, string? title, DateOnly on, SampleItem[] items, MeetingPaper[] papers, string activity) => new()
    {
        Body = Committee, Round = round, Title = title, On = on, Begins = "18:30", Ends = "20:00", Place = "地域センター 2階 会議室",
        State = MeetingState.Held, Called = on.AddDays(-14), Links = Links(activity), Papers = papers,
        Agenda = [.. items.Select(item => new AgendaItem { Number = item.Number, Title = item.Title, TimeMinutes = 40, Papers = item.Papers, Said = item.Said })],
        Minutes = "委員の過半数が出席し、会議は成立した。", MinutesSettled = on.AddDays(7),
    };

    private static MeetingPaper Paper(int number, string label, string title) => new() { Number = number, Label = label, Title = title, Ready = true };

    private static IssueContent Issue(string title, string activity, IssueState state, PartyPerson? owner, DateOnly? due) =>
        new() { Title = title, State = state, Owner = owner, Due = due, Links = Links(activity) };

    private static PartyPerson Owner(int party, string person) => new() { Party = party, Person = person };

    private static RecordLink[] Links(params string[] to) => [.. to.Select(one => new RecordLink { To = one })];

    private static DecisionScore[] Scores(params (int Criterion, string Score)[] scores) =>
        [.. scores.Select(one => new DecisionScore { Criterion = one.Criterion, Score = one.Score })];
}
