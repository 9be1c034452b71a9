using Renkei.Kernel;

namespace Renkei.Accounts.Links;

/// <summary>What a link is for. A link made for one thing opens no other.</summary>
public enum LinkPurpose
{
    /// <summary>Enter as a practice person, on this machine only.</summary>
    PracticeSignIn,

    /// <summary>Make the first administrator.</summary>
    FirstAdministrator,

    /// <summary>Accept an invitation: set the own password or passkey.</summary>
    Invitation,

    /// <summary>Answer a questionnaire (アンケート).</summary>
    Questionnaire,

    /// <summary>Answer a request for information (RFI).</summary>
    Rfi,
}

/// <summary>A link that opens something for whoever holds it.</summary>
/// <param name="Id">Its id; not the secret.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Scope">What it opens within its purpose, such as <c>plan/0198…</c>.</param>
/// <param name="Person">Whose it is, where it is for one person.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="UsesLeft">How often it can still be used; null for repeated use.</param>
public sealed record LinkPass(
    Guid Id, LinkPurpose Purpose, string Scope, Guid? Person, DateTimeOffset ExpiresAt, int? UsesLeft);

/// <summary>What is needed to make a link.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Scope">What it opens within its purpose.</param>
/// <param name="Lifetime">How long it is good.</param>
/// <param name="Uses">How often it can be used; null for repeated use.</param>
/// <param name="Person">Whose it is, where it is for one person.</param>
public sealed record NewLink(LinkPurpose Purpose, string Scope, TimeSpan Lifetime, int? Uses = 1, Guid? Person = null);

/// <summary>A link just made. The secret is shown this once; the database keeps its hash.</summary>
/// <param name="Pass">The link.</param>
/// <param name="Secret">What goes into the address.</param>
public sealed record MadeLink(LinkPass Pass, string Secret);

/// <summary>Words for links.</summary>
internal static class LinkKeys
{
    internal static readonly TextKey Unknown = new("このリンクは使えません。アドレスの一部が欠けていないか確かめるか、送り主に新しいリンクを依頼してください。", "This link does not work. Check that the address is complete, or ask the sender for a new one.");
    internal static readonly TextKey Expired = new("このリンクは期限が切れています。送り主に新しいリンクを依頼してください。", "This link has expired. Ask the sender for a new one.");
    internal static readonly TextKey Used = new("このリンクはすでに使われています。サインインするか、送り主に新しいリンクを依頼してください。", "This link has already been used. Sign in, or ask the sender for a new one.");
    internal static readonly TextKey Revoked = new("このリンクは取り消されています。送り主にお問い合わせください。", "This link was revoked. Ask the sender.");
    internal static readonly TextKey Title = new("リンクを開けません", "The link cannot be opened");
    internal static readonly TextKey SignIn = new("サインインへ", "Go to sign-in");
}
