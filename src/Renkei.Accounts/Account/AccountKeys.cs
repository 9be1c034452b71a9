using Renkei.Kernel;

namespace Renkei.Accounts.Account;

internal static class AccountKeys
{
    internal static readonly TextKey Title = new("アカウント", "Your account");
    internal static readonly TextKey Name = new("お名前", "Name");
    internal static readonly TextKey Mail = new("メールアドレス", "Mail address");
    internal static readonly TextKey NoMail = new("（なし）", "(none)");
    internal static readonly TextKey Organisation = new("所属", "Organisation");
    internal static readonly TextKey Rename = new("お名前を変更する", "Change the name");
    internal static readonly TextKey HowYouSignIn = new("サインインの方法", "How you sign in");
    internal static readonly TextKey Way = new("方法", "Way");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Action = new("操作", "Action");
    internal static readonly TextKey Password = new("パスワード", "Password");
    internal static readonly TextKey App = new("認証アプリ（確認コード）", "Authenticator app (codes)");
    internal static readonly TextKey Passkeys = new("パスキー", "Passkeys");
    internal static readonly TextKey RecoveryCodes = new("回復コード", "Recovery codes");
    internal static readonly TextKey Sessions = new("サインイン中の端末", "Signed-in devices");
    internal static readonly TextKey Set = new("設定済み", "Set");
    internal static readonly TextKey NotSet = new("未設定", "Not set");
    internal static readonly TextKey Count = new("{0}個", "{0}");
    internal static readonly TextKey Left = new("残り{0}個", "{0} left");
    internal static readonly TextKey Change = new("変更する", "Change");
    internal static readonly TextKey Setup = new("設定する", "Set up");
    internal static readonly TextKey Manage = new("管理する", "Manage");
    internal static readonly TextKey Remove = new("削除する", "Remove");
    internal static readonly TextKey NewCodes = new("作り直す", "Make new ones");
    internal static readonly TextKey Back = new("アカウントへ戻る", "Back to your account");

    internal static readonly TextKey PasswordTitle = new("パスワードの変更", "Change your password");
    internal static readonly TextKey PasswordHint = new("12文字以上。長い文でもかまいません。定期的に変える必要はありません。", "At least 12 characters. A long sentence is fine. You need not change it regularly.");
    internal static readonly TextKey CurrentPassword = new("現在のパスワード", "Current password");
    internal static readonly TextKey NewPassword = new("新しいパスワード", "New password");
    internal static readonly TextKey Repeat = new("新しいパスワード（確認）", "New password, once more");
    internal static readonly TextKey PasswordEnds = new("変更すると、ほかの端末はすべてサインアウトされます。", "All other devices are signed out when you change it.");
    internal static readonly TextKey Save = new("保存する", "Save");
    internal static readonly TextKey PasswordSaved = new("パスワードを保存しました。ほかの端末はサインアウトされました。", "The password is saved. All other devices were signed out.");
    internal static readonly TextKey PasswordNeedsMail = new("メールアドレスの登録がないため使えません", "Needs a mail address; there is none");
    internal static readonly TextKey NoMailNoPassword = new(
        "メールアドレスの登録がないため、パスワードではサインインできません。パスキーを登録するか、練習用の方は練習用リンクからお入りください。",
        "Without a mail address you cannot sign in with a password. Register a passkey; as a practice person, enter by the practice link.");

    internal static readonly TextKey FactorTitle = new("2つ目の確認方法を設定してください", "Set up a second way to prove it is you");
    internal static readonly TextKey FactorWhy = new("計画には多くの組織の情報があるため、パスワードのほかにもう1つの確認方法が必要です。認証アプリかパスキーのどちらかを設定します。", "Plans hold information of many organisations, so a second proof beside the password is needed: an authenticator app or a passkey.");
    internal static readonly TextKey AppTitle = new("認証アプリを使う", "Use an authenticator app");
    internal static readonly TextKey AppStep1 = new("スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator など）で、二次元コードを読み取ります。", "Scan the code with an authenticator app on your phone (Google Authenticator, Microsoft Authenticator and others).");
    internal static readonly TextKey AppStep2 = new("アプリに表示された6桁のコードを入力します。", "Enter the 6-digit code the app shows.");
    internal static readonly TextKey Secret = new("読み取れないときは、次の文字をアプリに入力します。", "If you cannot scan it, type this into the app.");
    internal static readonly TextKey OpenApp = new("この端末の認証アプリで開く", "Open in an app on this device");
    internal static readonly TextKey Code = new("確認コード", "Code");
    internal static readonly TextKey Enrol = new("認証アプリを設定する", "Set up the app");
    internal static readonly TextKey CodeWrong = new("コードが一致しません。アプリに表示されている新しいコードを入力してください。端末の時刻がずれていないかもご確認ください。", "The code does not match. Enter the newest code, and check that your phone's clock is right.");
    internal static readonly TextKey FormOld = new("画面を開いてから変更がありました。もう一度、二次元コードを読み取ってください。", "The page was out of date. Scan the code again.");
    internal static readonly TextKey PasskeyTitle = new("パスキーを使う", "Use a passkey");
    internal static readonly TextKey PasskeySentence = new("端末の指紋・顔・PINで確認します。パスワードを入力せずにサインインできるようになります。", "Your device checks fingerprint, face or PIN. You can then sign in without a password.");
    internal static readonly TextKey PasskeyNeedsScript = new("パスキーには、JavaScriptが使えて、パスキーに対応したブラウザーが必要です。", "Passkeys need a browser that supports them, with JavaScript.");
    internal static readonly TextKey PasskeyNameShort = new("名前", "Name");
    internal static readonly TextKey PasskeyName = new("パスキーの名前（例：事務局のノートPC）", "Name of the passkey (such as: office laptop)");
    internal static readonly TextKey AddPasskey = new("パスキーを登録する", "Register a passkey");
    internal static readonly TextKey NoPasskeys = new("登録されたパスキーはありません。", "No passkey is registered.");
    internal static readonly TextKey Registered = new("登録日時", "Registered");
    internal static readonly TextKey LastUsed = new("最後に使った日時", "Last used");
    internal static readonly TextKey Never = new("まだ使っていません", "Not used yet");

    internal static readonly TextKey CodesTitle = new("回復コードを控えてください", "Keep your recovery codes");
    internal static readonly TextKey CodesSentence = new("認証アプリが使えなくなったとき、1つにつき1回だけ、確認コードの代わりに使えます。この画面を閉じると二度と表示されません。印刷するか書き写して、鍵のかかる場所に保管してください。", "If you lose your app, each of these works once instead of a code. They are not shown again. Print or write them down and keep them locked away.");
    internal static readonly TextKey CodesOf = new("お名前", "Name");
    internal static readonly TextKey CodesSite = new("サインインする場所", "Where you sign in");
    internal static readonly TextKey CodesMade = new("作成日", "Made on");
    internal static readonly TextKey CodesDone = new("控えました。次へ進む", "I have kept them. Continue");

    internal static readonly TextKey SessionsSentence = new("身に覚えのない端末があれば、サインアウトさせてからパスワードを変更してください。", "If you do not recognise a device, sign it out and change your password.");
    internal static readonly TextKey DeviceName = new("端末", "Device");
    internal static readonly TextKey SignedInAt = new("サインインした日時", "Signed in");
    internal static readonly TextKey LastSeen = new("最後に使った日時", "Last seen");
    internal static readonly TextKey ThisDevice = new("この端末", "This device");
    internal static readonly TextKey EndOne = new("サインアウトさせる", "Sign it out");
    internal static readonly TextKey EndAll = new("すべての端末でサインアウトする", "Sign out everywhere");
    internal static readonly TextKey UnknownDevice = new("不明な端末", "Unknown device");

    internal static readonly TextKey ConfirmTitle = new("ご本人であることを確認します", "Confirm that it is you");
    internal static readonly TextKey ConfirmSentence = new("サインインの方法を変えるため、もう一度確認します。", "You are about to change how you sign in, so please confirm once more.");
    internal static readonly TextKey ConfirmPractice = new("練習用の方は、起動時に表示された練習用リンクから入り直してください。", "As a practice person, enter again by the practice link printed at start.");
    internal static readonly TextKey Confirm = new("確認する", "Confirm");

    internal static readonly TextKey Deputies = new("代理", "Deputies");
    internal static readonly TextKey DeputiesSentence = new("期間を決めて、同じ所属の方に代わりをお願いできます。代理の方の操作は、その方の名前と「代理」であることが記録されます。", "Somebody of your organisation can act for you for a time. What a deputy does is recorded under the deputy's own name, as a deputy.");
}
