using Renkei.Kernel;

namespace Renkei.Accounts.HandOver;

/// <summary>Words of the hand-over.</summary>
internal static class HandOverKeys
{
    internal static readonly TextKey Title = new("{0}さんの担当を引き継ぐ", "Hand over the duties of {0}");
    internal static readonly TextKey Seat = new("計画への参加", "Seat in a plan");
    internal static readonly TextKey Sentence = new("次の担当がすべて、選んだ方に移ります。記録は前の担当者の名前のまま残ります。", "All of these move to the person you choose. What was recorded keeps the earlier name.");
    internal static readonly TextKey None = new("移す担当はありません。", "There is nothing to move.");
    internal static readonly TextKey Duty = new("担当", "Duty");
    internal static readonly TextKey What = new("内容", "What");
    internal static readonly TextKey To = new("引き継ぐ方", "Successor");
    internal static readonly TextKey Preview = new("内容を確かめる", "Look at it first");
    internal static readonly TextKey Do = new("引き継ぎを実行する", "Hand over now");
    internal static readonly TextKey Consequence = new("{0}件の担当を、{1}さんから{2}さんへ移します。", "{0} duties move from {1} to {2}.");
    internal static readonly TextKey DisableToo = new("{0}さんの利用を停止する", "Disable {0} too");
    internal static readonly TextKey DisableHint = new("異動や退職でこの方が使わなくなるときに選びます。", "When the person leaves.");
    internal static readonly TextKey NotColleague = new("引き継ぐ方は、同じ所属の利用中の方から選んでください。", "Choose a successor of the same organisation who can sign in.");
    internal static readonly TextKey OwnTitle = new("自分の担当を引き継ぐ（人事異動）", "Hand over your own duties");
    internal static readonly TextKey OwnLead = new(
        "異動や退職のとき、すべての計画の担当を、同じ所属の後任の方へまとめて移します。移したあと、あなたは計画を開けなくなります。",
        "When you move or leave: all your duties in every plan move to a successor of your organisation. After that you can no longer open the plans.");
    internal static readonly TextKey PlanTitle = new("{0}さんの担当を、この計画の中で引き継ぐ", "Hand over the duties of {0} in this plan");
    internal static readonly TextKey PlanLead = new(
        "この計画の担当だけが移ります。ほかの計画の担当は変わりません。後任の方を先にこの計画へ招待してください。",
        "Only duties of this plan move; those of other plans stay. Invite the successor into this plan first.");
    internal static readonly TextKey NoSeatedColleagues = new(
        "同じ所属でこの計画に参加している方がほかにいません。先に後任の方を招待してください。",
        "Nobody else of the organisation sits in this plan. Invite the successor first.");
    internal static readonly TextKey AskAdministrator = new(
        "同じ所属の方がほかにいません。計画の事務局に、後任の方の招待を頼んでください。",
        "Nobody else of your organisation is here. Ask the secretariat of the plan to invite the successor.");
    internal static readonly TextKey Back = new("戻る", "Go back");
    internal static readonly TextKey Invite = new("後任の方を招待する", "Invite the successor");
    internal static readonly TextKey NoColleagues = new("同じ所属の方がほかにいません。先に後任の方を招待してください。", "Nobody else of the organisation is here. Invite the successor first.");
    internal static readonly TextKey DoneWords = new("担当を引き継ぎました。", "The duties were handed over.");
}
