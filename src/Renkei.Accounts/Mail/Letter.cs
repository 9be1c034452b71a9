using Renkei.Kernel;

namespace Renkei.Accounts.Mail;

/// <summary>How far a letter has come.</summary>
public enum LetterState
{
    /// <summary>Waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>Taken by the mail server.</summary>
    Sent,

    /// <summary>No mail server: to be printed and handed over.</summary>
    ToPrint,

    /// <summary>Given up; print it, or ask for the address again.</summary>
    Failed,

    /// <summary>Its link was used, or another letter took its place: nothing to hand over any more.</summary>
    Spent,
}

/// <summary>A letter as lists show it. Its text is sealed and read only to send or print it.</summary>
public sealed record Letter(
    Guid Id, Guid? Person, Guid? Plan, string ToName, string ToMail, string Subject, LetterState State, DateTimeOffset MadeAt,
    DateTimeOffset? SentAt, string? Problem);

/// <summary>What is needed to write a letter.</summary>
/// <param name="Person">To whom.</param>
/// <param name="Plan">Which plan it belongs to, or null.</param>
/// <param name="ToName">The name on it.</param>
/// <param name="ToMail">The address it goes to.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What it says; <c>{0}</c> stands for the address.</param>
/// <param name="Address">The link it carries.</param>
internal sealed record NewLetter(
    Guid Person, Guid? Plan, string ToName, string ToMail, string Subject, string Text, Uri Address);

/// <summary>A letter opened to send or print it.</summary>
public sealed record OpenedLetter(Letter Letter, string Text, string Address);

/// <summary>Words of letters. Papers are Japanese.</summary>
internal static class LetterKeys
{
    internal static readonly TextKey Title = new("ご招待の手紙", "Invitation letter");
    internal static readonly TextKey Print = new("ブラウザーの印刷機能で印刷し、ご本人に直接渡してください。リンクを知っている人は誰でも開けます。", "Print it with your browser and hand it to the person. Whoever knows the link can open it.");
    internal static readonly TextKey Gone = new("この手紙は送信済みか使用済みのため、リンクは表示できません。必要なら招待を送り直してください。", "This letter was sent or used, so its link is no longer shown. Invite again if needed.");
    internal static readonly TextKey To = new("宛先", "To");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Letters = new("招待の手紙", "Invitation letters");
    internal static readonly TextKey Open = new("印刷用に開く", "Open to print");
    internal static readonly TextKey None = new("手紙はまだありません。", "There are no letters yet.");
    internal static readonly TextKey MadeAt = new("作成日時", "Written");

    internal static TextKey Of(LetterState state) => state switch
    {
        LetterState.Waiting => new("送信待ち", "Waiting to be sent"),
        LetterState.Sent => new("送信済み", "Sent"),
        LetterState.ToPrint => new("印刷して渡す", "To print and hand over"),
        LetterState.Failed => new("送信できません", "Could not be sent"),
        LetterState.Spent => new("使用済み", "Used or replaced"),
    };
}
