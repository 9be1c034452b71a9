using System.Text;
using Renkei.Kernel;

namespace Renkei.Accounts.SignIn;

/// <summary>
/// What a password must be (OWASP ASVS 4.0.3 §2.1, NIST SP 800-63B §5.1.1.2): long, not known from lists, not the
/// person's own name or address. No rules of composition, no forced change.
/// </summary>
internal static class PasswordRule
{
    internal const int LengthLeast = 12;
    internal const int LengthLimit = 128;

    // Own list of words that stand behind the passwords lists of leaked ones are full of. Digits and signs around them
    // or repeating them does not make them unknown.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "", "password", "passwd", "passw0rd", "p@ssword", "p@ssw0rd", "pass", "admin", "administrator", "root", "user",
        "guest", "test", "welcome", "welcometo", "letmein", "login", "secret", "changeme", "default", "qwerty",
        "qwertyuiop", "qwertyasdfgh", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "abc", "abcd",
        "abcdef", "abcdefgh", "abcdefghijkl", "iloveyou", "sunshine", "princess", "dragon", "monkey", "football",
        "baseball", "soccer", "master", "superman", "batman", "pokemon", "doraemon", "pikachu", "sakura", "tokyo",
        "nippon", "japan", "arigato", "arigatou", "konnichiwa", "ohayo", "himitsu", "aishiteru", "daisuki", "byouin",
        "byoin", "hospital", "clinic", "kusuri", "iryou", "iryo", "kango", "kangoshi", "ishi", "isha", "karte", "denshikarte",
        "renkei", "chiikirenkei", "chiikiiryou", "chiikiiryo", "kenkou", "kanja", "shinryou", "shinryo", "yakkyoku",
        "summer", "winter", "spring", "autumn", "january", "february", "monday", "friday", "correcthorsebatterystaple",
        "computer", "internet", "windows", "microsoft", "google", "yahoo", "server", "system", "network", "medical",
    };

    internal static Refusal? Check(string? typed, string name, string? mail)
    {
        var password = Normal(typed);
        if (password.Length < LengthLeast) return new(RefusalKind.Invalid, PasswordKeys.TooShort, LengthLeast);
        if (password.Length > LengthLimit) return new(RefusalKind.Invalid, PasswordKeys.TooLong, LengthLimit);
        if (IsCommon(password)) return new(RefusalKind.Invalid, PasswordKeys.TooCommon);
        var own = new[] { name.Replace(" ", "", StringComparison.Ordinal), mail?.Split('@')[0] };
        return own.Any(word => word is { Length: >= 4 }
            && password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < 8)
            ? new(RefusalKind.Invalid, PasswordKeys.OwnName) : null;
    }

    /// <summary>One form for one password, however the keyboard wrote it (NIST SP 800-63B §5.1.1.2).</summary>
    internal static string Normal(string? typed) => typed is null ? ""
        : typed.Length > LengthLimit * 4 ? typed[..(LengthLimit * 4)] : typed.Normalize(NormalizationForm.FormKC);

    private static bool IsCommon(string password)
    {
        var folded = password.ToLowerInvariant();
        if (folded.Distinct().Count() <= 3 || IsRun(folded)) return true;
        var letters = new string([.. folded.Where(char.IsLetter)]);
        return Common.Contains(folded) || Common.Contains(letters) || Common.Contains(Period(letters))
            || (Period(folded).Length <= 4);
    }

    /// <summary>True for 123456789012, abcdefghijkl, 987654321098 and their like.</summary>
    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(step => step is 1 or -1 or 9 or -9) >= steps.Count - 1;
    }

    /// <summary>The shortest piece the text repeats.</summary>
    private static string Period(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (text.Length % length == 0
                && Enumerable.Range(0, text.Length).All(at => text[at] == text[at % length])) return text[..length];
        return text;
    }
}

/// <summary>Words for passwords.</summary>
internal static class PasswordKeys
{
    internal static readonly TextKey TooShort = new("パスワードは{0}文字以上にしてください。長い文でもかまいません。", "The password needs at least {0} characters. A long sentence is fine.");
    internal static readonly TextKey TooLong = new("パスワードは{0}文字以内にしてください。", "Use at most {0} characters.");
    internal static readonly TextKey TooCommon = new("よく使われる言葉や並びのため、推測されやすいパスワードです。ほかのパスワードにしてください。", "This password is made of common words or runs and is easy to guess. Choose another one.");
    internal static readonly TextKey OwnName = new("お名前やメールアドレスに近いパスワードは使えません。ほかのパスワードにしてください。", "The password is too close to your name or mail address. Choose another one.");
    internal static readonly TextKey NotSame = new("確認用のパスワードが一致しません。もう一度入力してください。", "The two passwords differ. Enter them again.");
    internal static readonly TextKey CurrentWrong = new("現在のパスワードが違います。", "The current password is wrong.");
}
