using Renkei.Kernel;

namespace Renkei.Planning.Bodies;

internal static class BodyKeys
{
    internal static readonly TextKey Lead = new(
        "準備会・検討組織・運営主体は、段階を進む1つの会議体として登録します。テーマごとの作業部会は、その下に置きます。",
        "Preparatory, study and operating body are one body that goes through stages. Working groups stand under it.");
    internal static readonly TextKey None = new(
        "会議体はまだありません。まず準備会を登録し、構成員と設置要綱を入れてください。会議はそのあとで招集できます。",
        "There is no body yet. Enter the preparatory meeting with its members and charter; then its meetings can be called.");
    internal static readonly TextKey New = new("会議体を登録する", "Enter a body");
    internal static readonly TextKey Name = new("名称", "Name");
    internal static readonly TextKey Kind = new("区分", "Kind");
    internal static readonly TextKey Parent = new("上位の会議体", "Reports to");
    internal static readonly TextKey ParentHint = new("作業部会のときに選びます。", "For a working group.");
    internal static readonly TextKey Purpose = new("目的", "Purpose");
    internal static readonly TextKey SetUp = new("設置日", "Set up on");
    internal static readonly TextKey Ended = new("廃止日", "Ended on");
    internal static readonly TextKey EndedTag = new("{0} 廃止", "ended {0}");
    internal static readonly TextKey Stage = new("段階", "Stage");
    internal static readonly TextKey Stages = new("段階と移行日", "Stages and since when");
    internal static readonly TextKey StagesHint = new(
        "準備会から運営主体までを1つの会議体として進めるときに、なった日を入れます。まだの段階は空けておきます。",
        "For one body that goes from preparatory to operating. Leave a stage empty that is not reached.");
    internal static readonly TextKey StageLine = new("{0}　{1}から", "{0} since {1}");
    internal static readonly TextKey StageDiffers = new(
        "「計画の設定」では、運営主体の段階が「{0}」になっています。会議体の段階と合わせてください。",
        "The plan settings say that the operating body is at “{0}”. Make both agree.");
    internal static readonly TextKey Period = new("期間", "Period");
    internal static readonly TextKey PurposeAndCharter = new("目的と設置要綱", "Purpose and charter");
    internal static readonly TextKey Related = new("関係する活動と記録", "Activities and records");
    internal static readonly TextKey RelatedCount = new("{0}件", "{0}");
    internal static readonly TextKey NothingYet = new("まだ入れていません", "nothing yet");
    internal static readonly TextKey HasCharter = new("設置要綱あり", "has a charter");
    internal static readonly TextKey NoCharterYet = new("設置要綱はまだありません", "no charter yet");
    internal static readonly TextKey Members = new("構成員", "Members");
    internal static readonly TextKey MemberCount = new("{0}人", "{0}");
    internal static readonly TextKey MembersSmall = new("いま{0}人", "{0} today");
    internal static readonly TextKey NoMembers = new("構成員はまだ登録されていません。", "No members have been entered yet.");
    internal static readonly TextKey Member = new("構成員{0}", "Member {0}");
    internal static readonly TextKey Role = new("役割", "Role");
    internal static readonly TextKey RoleHint = new("例：委員長、副委員長、委員、オブザーバー、事務局", "Such as chair, vice chair, member, observer, secretariat");
    internal static readonly TextKey From = new("就任日", "From");
    internal static readonly TextKey Until = new("退任日", "Until");
    internal static readonly TextKey Former = new("退任", "former");
    internal static readonly TextKey Charter = new("設置要綱", "Charter");
    internal static readonly TextKey CharterText = new("設置要綱（文章）", "Charter in words");
    internal static readonly TextKey CharterFile = new("設置要綱のファイル", "Charter as a file");
    internal static readonly TextKey CharterFileHint = new("新しいファイルを選ばなければ、前のファイルが残ります。", "Without a new file the earlier one stays.");
    internal static readonly TextKey NoCharter = new("設置要綱はまだありません。", "There is no charter yet.");
    internal static readonly TextKey Groups = new("作業部会", "Working groups");
    internal static readonly TextKey Meetings = new("この会議体の会議", "Its meetings");
    internal static readonly TextKey NoMeetings = new("会議はまだありません。", "There is no meeting yet.");

    internal static readonly TextKey Circle = new(
        "上位の会議体をたどると、この会議体に戻ってしまいます。上位の会議体を選び直してください。",
        "Going up from this body leads back to itself. Choose another body it reports to.");
    internal static readonly TextKey NoParentThere = new(
        "上位の会議体が見つかりません。一覧から選び直してください。", "The body it reports to is not there. Choose again.");
    internal static readonly TextKey NameTaken = new(
        "「{0}」はすでに登録されています。別の名前にするか、一覧から開いてください。",
        "“{0}” is already entered. Choose another name or open it from the list.");
}
