using Renkei.Kernel;

namespace Renkei.Accounts.Register;

/// <summary>A person who can sign in. Belongs to one organisation; what the person may do follows from seats.</summary>
/// <param name="Id">Stable for life; a name or mail may change.</param>
/// <param name="Organisation">Where the person works.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Name">The person's name as written by the person.</param>
/// <param name="Mail">The mail address the person signs in with; null for practice people without one.</param>
/// <param name="Administrator">True for an administrator of the installation.</param>
/// <param name="Practice">True when the person is invented and can be entered by a practice link.</param>
/// <param name="Disabled">True when the person can no longer sign in.</param>
public sealed record Person(
    Guid Id, Guid Organisation, string OrganisationName, string Name, string? Mail,
    bool Administrator, bool Practice, bool Disabled)
{
    /// <summary>The person as the audit stream writes it.</summary>
    public Actor AsActor() => new($"person:{Id:D}", Name);
}

/// <summary>What is needed to add a person.</summary>
/// <param name="Organisation">Where the person works.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Mail">The mail address to sign in with; may be null for practice people only.</param>
/// <param name="Administrator">True for an administrator of the installation.</param>
/// <param name="Practice">True for an invented person of practice material.</param>
public sealed record NewPerson(
    Guid Organisation, string Name, string? Mail, bool Administrator = false, bool Practice = false);

/// <summary>Words for people.</summary>
internal static class PersonKeys
{
    internal static readonly TextKey NameNeeded = new("お名前を入力してください。", "Enter the name.");
    internal static readonly TextKey NameTooLong = new("お名前は{0}文字以内で入力してください。", "The name can have at most {0} characters.");
    internal static readonly TextKey MailWrong = new("メールアドレスを「name@example.jp」の形で入力してください。", "Enter a mail address in the form name@example.jp.");
    internal static readonly TextKey MailTaken = new("そのメールアドレスの方はすでに登録されています。人の一覧をご確認ください。", "A person with this mail address is already registered. See the list of people.");
    internal static readonly TextKey NotFound = new("その方は見つかりません。一覧から選び直してください。", "There is no such person. Choose one from the list.");
    internal static readonly TextKey LastAdministrator = new("管理者が一人もいなくなるため、実行できません。先に別の方を管理者にしてください。", "This would leave no administrator. Make somebody else an administrator first.");
    internal static readonly TextKey Disabled = new("その方は利用停止中です。", "That person is disabled.");
}
