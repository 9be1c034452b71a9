using Renkei.Kernel;

namespace Renkei.Planning.Meetings;

internal static class MeetingKeys
{
    internal static readonly TextKey Lead = new(
        "会議ごとに、次第・資料・出欠・議事録をまとめます。開催通知と議事録はそのまま印刷できます。",
        "Agenda, papers, attendance and minutes, meeting by meeting. Notice and minutes print as they are.");
    internal static readonly TextKey None = new(
        "会議はまだありません。会議体を選んで最初の会議を予定に入れてください。次第と資料はあとから足せます。",
        "There is no meeting yet. Choose a body and plan its first meeting; agenda and papers can follow.");
    internal static readonly TextKey NoneNoBody = new(
        "会議はまだありません。先に会議体（準備会など）を登録すると、構成員の出欠をまとめられます。",
        "There is no meeting yet. Enter a body first, so that its members' attendance can be kept.");
    internal static readonly TextKey New = new("会議を予定に入れる", "Plan a meeting");
    internal static readonly TextKey FirstBody = new("最初の会議体（準備会など）を登録する", "Enter the first body, such as the preparatory meeting");
    internal static readonly TextKey NextAgenda = new("次にすること：次第を書く", "Next: write the agenda");
    internal static readonly TextKey NextAgendaHow = new(
        "「次第を変える」から議題を書き、使う資料を登録します。そのあと招集します。", "Open “Change the agenda”, write its items, enter the papers. Then call the meeting.");
    internal static readonly TextKey NextDay = new("次にすること：開催日を決める", "Next: set the day");
    internal static readonly TextKey NextCall = new("次にすること：招集する", "Next: call the meeting");
    internal static readonly TextKey NextCallHow = new(
        "状態を「招集済」にして、「開催通知・次第」を印刷して送ります。", "Set it to “Called”, then print “Notice and agenda” and send it.");
    internal static readonly TextKey ToEdit = new("変更する（状態・開催日）", "Change state or day");
    internal static readonly TextKey Name = new("会議", "Meeting");
    internal static readonly TextKey Body = new("会議体", "Body");
    internal static readonly TextKey Round = new("第何回", "Number of the meeting");
    internal static readonly TextKey RoundAfter = new("回", "meeting no.");
    internal static readonly TextKey Title = new("会議の名称", "Name of its own");
    internal static readonly TextKey TitleHint = new("会議体の名前と違う名称にするときだけ。", "Only when it differs from the body's name.");
    internal static readonly TextKey On = new("開催日", "Day");
    internal static readonly TextKey NoDay = new("日付は未定", "no date yet");
    internal static readonly TextKey Begins = new("開始時刻", "Begins");
    internal static readonly TextKey Ends = new("終了時刻", "Ends");
    internal static readonly TextKey TimeHint = new("例：18:30", "Such as 18:30");
    internal static readonly TextKey Place = new("場所", "Place");
    internal static readonly TextKey Online = new("オンラインの参加方法", "How to join online");
    internal static readonly TextKey Called = new("招集日", "Called on");
    internal static readonly TextKey CalledHint = new("空けておくと、招集済にした日が入ります。", "Left empty, the day it is called.");
    internal static readonly TextKey CancelledBecause = new("中止の理由", "Why it is cancelled");
    internal static readonly TextKey Next = new("次回の会議", "Next meeting");
    internal static readonly TextKey NoNext = new("予定されている会議はありません。", "No meeting is planned.");
    internal static readonly TextKey InDays = new("あと{0}日", "in {0} days");
    internal static readonly TextKey Tomorrow = new("あす", "tomorrow");
    internal static readonly TextKey Today = new("きょう", "today");
    internal static readonly TextKey Past = new("開催日を過ぎています。「開催済」か「中止」にしてください。", "Its day has passed. Set it to “Held” or “Cancelled”.");
    internal static readonly TextKey Items = new("議題", "Items");
    internal static readonly TextKey ItemCount = new("{0}件（{1}）", "{0} ({1})");
    internal static readonly TextKey ItemsAndMore = new("ほか", "and more");
    internal static readonly TextKey NoItems = new("まだありません", "none yet");
    internal static readonly TextKey PapersReady = new("{0}/{1} そろい", "{0}/{1} ready");
    internal static readonly TextKey PapersMissing = new("不足：{0}", "missing: {0}");
    internal static readonly TextKey Answers = new("出欠 {0}/{1}", "answers {0}/{1}");
    internal static readonly TextKey OpenAgenda = new("議事次第を開く", "Open the agenda");

    internal static readonly TextKey Agenda = new("次第", "Agenda");
    internal static readonly TextKey NoAgenda = new("次第はまだありません。議題を1つずつ書き足してください。", "There is no agenda yet. Add its items one by one.");
    internal static readonly TextKey ChangeAgenda = new("次第を変える", "Change the agenda");
    internal static readonly TextKey Item = new("議題{0}", "Item {0}");
    internal static readonly TextKey ItemTitle = new("議題", "Item");
    internal static readonly TextKey Order = new("順", "Order");
    internal static readonly TextKey Time = new("時間（分）", "Minutes");
    internal static readonly TextKey TimeOf = new("{0}分", "{0} min");
    internal static readonly TextKey HourAndTime = new("{0}から{1}分", "{0}, {1} min");
    internal static readonly TextKey PaperNumbers = new("資料番号", "Papers");
    internal static readonly TextKey PaperNumbersHint = new("例：資料1、資料1-1", "As on the papers, with commas between");
    internal static readonly TextKey About = new("判断・課題", "Decision or issue");
    internal static readonly TextKey AboutHint = new("例：判断9、課題4", "Such as decision/9, issue/4");
    internal static readonly TextKey UnknownPapers = new("「{0}」は資料の一覧にありません。", "{0} is not in the list of papers.");
    internal static readonly TextKey HasMinutes = new(
        "議題「{0}」には議事録が書かれているので消せません。先に議事録を空にしてください。",
        "Item “{0}” has minutes and cannot be removed. Empty its minutes first.");
    internal static readonly TextKey AboutWrong = new(
        "議題「{0}」の「判断・課題」は、「判断9」か「課題4」のように書いてください。",
        "Write what item “{0}” is about as decision/9 or issue/4.");

    internal static readonly TextKey Papers = new("資料", "Papers");
    internal static readonly TextKey NoPapers = new("資料はまだありません。次第に出てくる資料を登録すると、そろい具合が分かります。", "There are no papers yet. Enter those of the agenda to see what is lacking.");
    internal static readonly TextKey ChangePapers = new("資料を変える", "Change the papers");
    internal static readonly TextKey Paper = new("資料の行{0}", "Paper {0}");
    internal static readonly TextKey Label = new("資料番号", "Paper number");
    internal static readonly TextKey LabelHint = new("例：資料1、資料1-1、参考資料1", "As it stands on the paper, one number for each");
    internal static readonly TextKey PaperTitle = new("資料名", "Title");
    internal static readonly TextKey PaperFile = new("ファイル", "File");
    internal static readonly TextKey Ready = new("そろっている", "It is ready");
    internal static readonly TextKey ReadyMark = new("そろい", "ready");
    internal static readonly TextKey NotYet = new("まだ", "not yet");

    internal static readonly TextKey Attendance = new("出欠", "Attendance");
    internal static readonly TextKey NoAttendance = new("構成員がいないので、出欠はまだありません。会議体に構成員を登録してください。", "There are no members yet. Enter them with the body.");
    internal static readonly TextKey ChangeAttendance = new("出欠を書きこむ", "Write down attendance");
    internal static readonly TextKey Presence = new("出欠：{0}", "Presence: {0}");
    internal static readonly TextKey Proxy = new("代理の氏名", "Proxy's name");
    internal static readonly TextKey ProxyOf = new("代理：{0}", "by proxy: {0}");
    internal static readonly TextKey Others = new("構成員のほかに来る人", "Others who come");
    internal static readonly TextKey Other = new("ほかの人{0}", "Other person {0}");
    internal static readonly TextKey ProxyMissing = new("「{0}」を代理にするときは、代理の氏名を入力してください。", "Enter who comes instead of “{0}”.");

    internal static readonly TextKey Minutes = new("議事録", "Minutes");
    internal static readonly TextKey NoMinutes = new("議事録はまだありません。", "There are no minutes yet.");
    internal static readonly TextKey WriteMinutes = new("議事録を書く", "Write the minutes");
    internal static readonly TextKey Whole = new("全体（開会・閉会・次回など）", "As a whole (opening, closing, next meeting)");
    internal static readonly TextKey Settled = new("議事録の確定日", "Minutes settled on");
    internal static readonly TextKey SettledHint = new("空けておくと「案」と表示されます。", "Left empty they are shown as a draft.");
    internal static readonly TextKey Draft = new("案", "draft");
    internal static readonly TextKey SettledOn = new("{0} 確定", "settled {0}");
    internal static readonly TextKey Came = new("この会議から生まれた判断・課題", "Decisions and issues of this meeting");
    internal static readonly TextKey NothingCame = new("まだありません。", "None yet.");
    internal static readonly TextKey NewDecision = new("この会議の判断を記録する", "Record a decision of this meeting");
    internal static readonly TextKey NewIssue = new("この会議の課題を登録する", "Enter an issue of this meeting");
    internal static readonly TextKey Notice = new("開催通知・次第", "Notice and agenda");
    internal static readonly TextKey NoticeTitle = new("{0}の開催について（通知）", "Notice of {0}");
    internal static readonly TextKey NoticeWords = new("次のとおり開催しますので、出席をお願いします。", "The meeting is held as follows. Please attend.");
    internal static readonly TextKey MinutesTitle = new("{0} 議事録", "Minutes of {0}");
    internal static readonly TextKey DateTime = new("日時", "Date and time");
    internal static readonly TextKey To = new("構成員", "Members");
    internal static readonly TextKey Back = new("会議のページへ戻る", "Back to the meeting");
    internal static readonly TextKey PrintHint = new("ブラウザの印刷（Ctrl+P）で、A4の紙になります。", "Print from the browser (Ctrl+P): it becomes A4 paper.");

    internal static readonly TextKey NoSuchBody = new("その会議体はありません。一覧から選び直してください。", "There is no such body. Choose again.");
    internal static readonly TextKey HeldLater = new(
        "開催日がきょうより後なので、「開催済」にできません。", "The meeting lies in the future, so it cannot be “Held”.");
    internal static readonly TextKey TimeWrong = new("「{0}」は 18:30 のように入力してください。", "Enter “{0}” as in 18:30.");
}
