using Renkei.Kernel;

namespace Renkei.Planning.Parties;

internal static class PartyKeys
{
    internal static readonly TextKey Invite = new("担当者の招待と権限", "Invitations and rights");
    internal static readonly TextKey Title = new("参加機関", "Parties");
    internal static readonly TextKey Lead = new(
        "この計画に関わる組織です。依頼（調査票・意見など）を送り、回答を待ち、担当者を招待します。",
        "The organisations of this plan. Ask them, await their answers, invite their people.");
    internal static readonly TextKey None = new("組織はまだありません。", "There are no organisations yet.");
    internal static readonly TextKey Number = new("番号", "No.");
    internal static readonly TextKey Name = new("名称", "Name");
    internal static readonly TextKey Kind = new("区分", "Kind");
    internal static readonly TextKey Contact = new("連絡先", "Contact");
    internal static readonly TextKey Department = new("部署", "Department");
    internal static readonly TextKey Person = new("担当者", "Person");
    internal static readonly TextKey Phone = new("電話", "Telephone");
    internal static readonly TextKey Mail = new("メール", "Mail");
    internal static readonly TextKey Tasks = new("依頼と回答", "Requests and answers");
    internal static readonly TextKey TaskCount = new("回答 {0}/{1}", "{0}/{1} answered");
    internal static readonly TextKey NoTasks = new("なし", "none");
    internal static readonly TextKey LateCount = new("{0}件遅れ", "{0} late");
    internal static readonly TextKey People = new("参加者", "People");
    internal static readonly TextKey NoPeople = new("まだいません", "nobody yet");
    internal static readonly TextKey Add = new("組織を加える", "Add an organisation");
    internal static readonly TextKey NameTaken = new(
        "「{0}」はすでにこの計画にあります。別の名前にするか、一覧から開いてください。",
        "“{0}” is already in this plan. Choose another name or open it from the list.");
    internal static readonly TextKey NameJoined = new(
        "「{0}」はすでにこの計画の参加機関です。「所属」の一覧から選ぶか、別の名前にしてください。",
        "“{0}” is already a party of this plan. Choose it from the list of organisations, or another name.");
    internal static readonly TextKey Left = new("{0} 退会", "left {0}");

    internal static readonly TextKey OwnData = new("組織の情報", "About the organisation");
    internal static readonly TextKey ChangeData = new("情報を変える", "Change it");
    internal static readonly TextKey Ask = new("依頼する", "Ask");
    internal static readonly TextKey AskTitle = new("依頼の件名", "What is asked");
    internal static readonly TextKey AskTitleHint = new("例：システム環境調査票、方針案への意見", "Such as a system survey, comments on a draft policy");
    internal static readonly TextKey AskDetails = new("依頼の説明", "Details");
    internal static readonly TextKey AskDue = new("回答期限", "Answer by");
    internal static readonly TextKey AskActivity = new("関係する活動", "Activity");
    internal static readonly TextKey NothingAsked = new("依頼はまだありません。", "Nothing has been asked yet.");
    internal static readonly TextKey Accept = new("回答を確認済みにする", "Accept the answer");
    internal static readonly TextKey AcceptedOn = new("{0} 確認済み", "accepted {0}");
    internal static readonly TextKey NotAccepted = new("事務局の確認待ち", "awaits the secretariat");
    internal static readonly TextKey OpenPart = new("この組織に見えるページを開く", "Open the page this organisation sees");
    internal static readonly TextKey Manage = new("参加者を招待・変更する", "Invite or change people");
    internal static readonly TextKey NoSuchTask = new(
        "その依頼は見つかりません。ページを開き直してください。", "There is no such request. Open the page again.");
    internal static readonly TextKey NotAnswered = new("まだ回答がありません。", "There is no answer yet.");
    internal static readonly TextKey AlreadyAccepted = new(
        "この回答は確認済みのため変えられません。変える必要があるときは事務局に連絡してください。",
        "This answer has been accepted and can no longer be changed. Contact the secretariat if it must be.");

    internal static readonly TextKey TheirPage = new("この組織に見えるページ", "What this organisation sees");
    internal static readonly TextKey PartTitle = new("自機関の担当", "Our part");
    internal static readonly TextKey PartLead = new(
        "この計画で{0}に依頼されていることと、登録されている情報です。ほかの組織の情報は表示されません。",
        "What is asked of {0} in this plan, and what is registered about it. Nothing of other organisations is shown.");
    internal static readonly TextKey PartOpen = new("あと{0}件の回答をお待ちしています。", "{0} answers are awaited.");
    internal static readonly TextKey PartNone = new("いまお願いしていることはありません。", "Nothing is asked at the moment.");
    internal static readonly TextKey Roles = new("担当する活動", "Activities you take part in");
    internal static readonly TextKey NoRoles = new("担当する活動はまだ決まっていません。", "No activity has been assigned yet.");
    internal static readonly TextKey YourAnswer = new("回答", "Answer");
    internal static readonly TextKey Answer = new("回答する", "Answer");
    internal static readonly TextKey ChangeAnswer = new("回答を変える", "Change the answer");
    internal static readonly TextKey AnswerText = new("回答の内容（文章）", "Answer in words");
    internal static readonly TextKey AnswerFile = new("回答のファイル", "File of the answer");
    internal static readonly TextKey KeepFile = new("新しいファイルを選ばなければ、前のファイルが残ります。", "Without a new file the earlier one stays.");
    internal static readonly TextKey AnswerEmpty = new(
        "回答の内容を入力するか、ファイルを選んでください。", "Enter the answer in words or choose a file.");
    internal static readonly TextKey Answered = new("{0} 回答（{1}）", "answered {0} ({1})");
    internal static readonly TextKey Due = new("回答期限 {0}", "answer by {0}");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["saved"] = new("保存しました。", "Saved."),
        ["several"] = new("組織をまとめて加えました。つづけて依頼や招待ができます。", "The organisations were added. You can now ask them something or invite their people."),
        ["added"] = new("組織を加えました。つづけて依頼や招待ができます。", "Added. You can now ask it something or invite its people."),
        ["joined"] = new("組織に結び付けました。つづけて担当者を招待できます。", "Joined. You can now invite its people."),
        ["parted"] = new("結び付けを外しました。", "Taken apart."),
        ["asked"] = new("依頼しました。", "Asked."),
        ["accepted"] = new("回答を確認済みにしました。", "The answer is accepted."),
        ["agreed"] = new("合意・保留の回答を受け付けました。事務局に届いています。", "Your word on the agreement has been received by the secretariat."),
        ["answered"] = new("回答を受け付けました。事務局に届いています。", "Your answer has been received by the secretariat."),
    };
}
