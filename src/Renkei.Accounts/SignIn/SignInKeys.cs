using Renkei.Kernel;

namespace Renkei.Accounts.SignIn;

internal static class SignInKeys
{
    internal static readonly TextKey Title = new("サインイン", "Sign in");
    internal static readonly TextKey Mail = new("メールアドレス", "Mail address");
    internal static readonly TextKey Password = new("パスワード", "Password");
    internal static readonly TextKey Submit = new("サインインする", "Sign in");
    internal static readonly TextKey WithPasskey = new("パスキーでサインインする", "Sign in with a passkey");
    internal static readonly TextKey OrPassword = new("または、パスワードでサインイン", "Or sign in with your password");
    internal static readonly TextKey Wrong = new("メールアドレスまたはパスワードが違います。入力を確かめて、もう一度お試しください。", "The mail address or the password is wrong. Check them and try again.");
    internal static readonly TextKey Help = new("はじめての方は、届いた招待のリンクを開いてください。パスワードを忘れた方は、計画の事務局か管理者に招待の再送を依頼してください。", "New here? Open the link of your invitation. Forgot your password? Ask your plan's secretariat or an administrator to invite you again.");
    internal static readonly TextKey CodeTitle = new("確認コードを入力してください", "Enter your code");
    internal static readonly TextKey CodeSentence = new("認証アプリに表示された6桁のコードを入力してください。電話が手元にないときは、回復コードも使えます。", "Enter the 6-digit code of your authenticator app. Without your phone, a recovery code works too.");
    internal static readonly TextKey Code = new("確認コード", "Code");
    internal static readonly TextKey CodeWrong = new("コードが違うか、すでに使われています。新しいコードが表示されてから、もう一度入力してください。", "The code is wrong or was already used. Wait for the next one and enter it.");
    internal static readonly TextKey CodeWithPasskey = new("パスキーで確認する", "Confirm with a passkey");
    internal static readonly TextKey Again = new("はじめからやり直す", "Start again");
    internal static readonly TextKey Expired = new("時間がたったため、はじめからサインインし直してください。", "Too much time has passed. Please sign in again from the start.");
}
