using Renkei.Kernel;

namespace Renkei.Accounts.Register;

internal static class RegisterKeys
{
    internal static readonly TextKey PeopleTitle = new("人", "People");
    internal static readonly TextKey OrganisationsTitle = new("組織", "Organisations");
    internal static readonly TextKey Name = new("お名前", "Name");
    internal static readonly TextKey Organisation = new("所属", "Organisation");
    internal static readonly TextKey OrganisationName = new("組織の名前", "Name of the organisation");
    internal static readonly TextKey Mail = new("メールアドレス", "Mail address");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Kind = new("種類", "Kind");
    internal static readonly TextKey VendorKind = new("システム事業者の種別", "Kind of vendor");
    internal static readonly TextKey VendorKindHint = new("システム事業者のときだけ選びます。", "Only for a system vendor.");
    internal static readonly TextKey Stage = new("段階", "Stage");
    internal static readonly TextKey Since = new("その段階になった日", "Since");
    internal static readonly TextKey Stages = new("段階の移り変わり", "Stages over time");
    internal static readonly TextKey AddStage = new("段階を記録する", "Record a stage");
    internal static readonly TextKey Rename = new("名前を変更する", "Change the name");
    internal static readonly TextKey Members = new("所属する人", "People of it");
    internal static readonly TextKey NoMembers = new("まだ所属する人がいません。", "Nobody belongs to it yet.");
    internal static readonly TextKey Active = new("利用中", "Active");
    internal static readonly TextKey Invited = new("招待中", "Invited");
    internal static readonly TextKey Disabled = new("利用停止", "Disabled");
    internal static readonly TextKey Practice = new("練習用", "Practice");
    internal static readonly TextKey Administrator = new("システム管理者", "Administrator");
    internal static readonly TextKey AdministratorTitle = new("システムの管理", "Administration");
    internal static readonly TextKey PeopleAndOrganisations = new("人と組織を開く", "Open people and organisations");
    internal static readonly TextKey AdministratorHint = new("人と組織を管理し、計画を作れます。計画の中身は、参加した計画だけを見られます。", "Manages people and organisations and makes plans. Sees the content only of plans with a seat.");
    internal static readonly TextKey AddOrganisation = new("組織を追加する", "Add an organisation");
    internal static readonly TextKey Invite = new("人を招待する", "Invite a person");
    internal static readonly TextKey InviteSend = new("招待する", "Invite");
    internal static readonly TextKey InviteSentence = new("招待のリンクを14日間有効な手紙（メールまたは印刷）で届けます。", "An invitation link, good for 14 days, goes by mail or on paper.");
    internal static readonly TextKey Disable = new("利用を停止する", "Disable");
    internal static readonly TextKey DisableSentence = new("この方はすぐにサインアウトされ、サインインできなくなります。記録は残ります。先に担当を引き継ぐことをお勧めします。", "The person is signed out at once and can no longer sign in. The record stays. Hand the duties over first.");
    internal static readonly TextKey Enable = new("利用を再開する", "Enable");
    internal static readonly TextKey Renew = new("招待を送り直す（サインインの方法を作り直す）", "Invite again (make the way in anew)");
    internal static readonly TextKey RenewSentence = new("パスワードや端末を失った方に、新しい招待を送ります。ご本人が開くと、以前のパスワード・認証アプリ・パスキーはすべて無効になります。ご本人であることを電話などで確かめてから実行してください。", "For who lost password or device. When the person opens it, the old password, app and passkeys are void. Make sure by telephone that it is the person who asks.");
    internal static readonly TextKey Seats = new("参加している計画", "Seats in plans");
    internal static readonly TextKey NoSeats = new("参加している計画はありません。", "No seat in any plan.");
    internal static readonly TextKey Role = new("役割", "Role");
    internal static readonly TextKey Party = new("参加番号", "Party");
    internal static readonly TextKey Open = new("開く", "Open");
    internal static readonly TextKey HandOverHere = new("引き継ぐ", "Hand over");
    internal static readonly TextKey InviteFrom = new("一覧から選ぶか、一覧にないときは下で加えます。", "Choose it, or add it below if it is not in the list.");
    internal static readonly TextKey HandOver = new("担当を引き継ぐ（人事異動）", "Hand the duties over");
    internal static readonly TextKey MakeAdministrator = new("システム管理者にする", "Make an administrator");
    internal static readonly TextKey TakeAdministrator = new("システム管理者から外す", "No longer an administrator");
    internal static readonly TextKey Actions = new("この方についての操作", "What you can do");
    internal static readonly TextKey NobodyYet = new("まだ誰も登録されていません。", "Nobody is registered yet.");
    internal static readonly TextKey NoOrganisations = new("組織がまだありません。先に組織を追加してください。", "There is no organisation yet. Add one first.");
    internal static readonly TextKey ChooseOrganisation = new("所属を一覧から選んでください。", "Choose the organisation from the list.");
    internal static readonly TextKey ChooseOrganisationOrAdd = new(
        "所属を一覧から選んでください。一覧にないときは「一覧にない組織を加える」を開き、組織の名前と種類を入力してください。",
        "Choose the organisation from the list. If it is not there, open “Add an organisation that is not in the list” and enter its name and kind.");
    internal static readonly TextKey SitsAlready = new(
        "{0}さんはすでにこの計画の参加者です。役割は上の表で変えられます。まだ来ていない方には、上の表の「招待を送り直す」を使ってください。",
        "{0} already has a seat in this plan. Change the role in the table above; for somebody who has not come yet, use “Invite again” there.");
    internal static readonly TextKey BackToPeople = new("人の一覧へ戻る", "Back to the list of people");
    internal static readonly TextKey InBrackets = new("（{0}）", " ({0})");
    internal static readonly TextKey ChooseRole = new("役割を選んでください。", "Choose a role.");
    internal static readonly TextKey Closed = new("閉鎖", "Closed");

    internal static readonly TextKey SeatsTitle = new("参加者と権限", "People and rights of this plan");
    internal static readonly TextKey SeatsSentence = new("事務局は計画のすべてを編集できます。行政は計画のすべてを読めます。参加機関とシステム事業者は、自分の組織の担当だけを見て編集できます。", "The secretariat edits the whole plan, government reads it, participants and vendors see and edit their own part only.");
    internal static readonly TextKey TakeSeat = new("計画から外す", "Take the seat");
    internal static readonly TextKey ChangeRole = new("役割を変える", "Change the role");
    internal static readonly TextKey InviteAgain = new("招待を送り直す", "Invite again");
    internal static readonly TextKey NewOrganisation = new("一覧にない組織を加える", "Add an organisation that is not in the list");
    internal static readonly TextKey NewOrganisationHint = new("入力すると、新しい組織として追加します。", "Adds it as a new organisation.");
    internal static readonly TextKey NewOrganisationKind = new("新しい組織の種類", "Kind of the new organisation");
    internal static readonly TextKey Done = new("保存しました。", "Saved.");
    internal static readonly TextKey InvitedDone = new("招待しました。手紙の状態は下の一覧で確認できます。", "Invited. See the state of the letter below.");

    internal static TextKey Of(PersonState state) => state switch
    {
        PersonState.Active => Active,
        PersonState.Invited => Invited,
        PersonState.Disabled => Disabled,
        PersonState.Practice => Practice,
    };
}

/// <summary>Where a person stands, as lists say it.</summary>
public enum PersonState
{
    /// <summary>Can sign in.</summary>
    Active,

    /// <summary>Was invited and has not come yet.</summary>
    Invited,

    /// <summary>Can no longer sign in.</summary>
    Disabled,

    /// <summary>Invented; enters by a practice link.</summary>
    Practice,
}

/// <summary>A line of a list of people.</summary>
public sealed record ListedPerson(Person Person, PersonState State);
