using System.Globalization;
using Microsoft.AspNetCore.Http;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Kernel;

namespace Renkei.Planning.Plans;

/// <summary>What somebody typed into a form, and why it was not taken: everything needed to show the form again as it was.</summary>
/// <param name="Form">Which form of the page, such as <c>state:security-policy</c>.</param>
/// <param name="Typed">Field by field, as typed.</param>
/// <param name="Refusal">Why it was not taken.</param>
public sealed record RefusedForm(string Form, IReadOnlyDictionary<string, string> Typed, Refusal Refusal)
{
    internal static RefusedForm Of(string form, IFormCollection fields, Refusal refusal) =>
        new(form, fields.ToDictionary(field => field.Key, field => string.Join('\n', field.Value.OfType<string>())), refusal);

    /// <summary>What the form says on top and beside its field.</summary>
    internal IReadOnlyList<FieldFault> Faults(Texts texts) => [new(Refusal is AtField at ? at.Field : "", texts[Refusal])];

    /// <summary>HTTP status of the page that shows it.</summary>
    internal int Status => Refusal.Kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.SignInNeeded => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooOften => StatusCodes.Status429TooManyRequests,
    };
}

/// <summary>A refusal that lies in one field of the form: the page marks it, and opens the fold it stands in.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Cause">Why it was not taken.</param>
internal sealed record AtField(string Field, Refusal Cause) : Refusal(Cause.Kind, Cause.Text, Cause.Arguments);

/// <summary>Reads fields of forms. What cannot be read is said, never guessed.</summary>
internal static class FormFields
{
    internal static string? Text(this IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;

    internal static int Number(this IFormCollection form, string name) =>
        int.TryParse(form[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A date as browsers send it (YYYY-MM-DD); empty is null. Anything else is refused, naming the field.</summary>
    internal static bool Day(this IFormCollection form, string name, TextKey field, out DateOnly? day, out Refusal? refusal) =>
        Day(form[name].ToString(), field, out day, out refusal);

    /// <summary>The same of what was typed.</summary>
    internal static bool Day(string typed, TextKey field, out DateOnly? day, out Refusal? refusal)
    {
        day = null;
        refusal = null;
        if (typed.Trim() is not { Length: > 0 } text) return true;
        if (DateOnly.TryParseExact(text.Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && read.Year is >= 1900 and <= 2200)
        {
            day = read;
            return true;
        }

        refusal = new Refusal(RefusalKind.Invalid, new TextKey(
            string.Format(CultureInfo.InvariantCulture, FormKeys.DayUnreadable.Ja, field.Ja),
            string.Format(CultureInfo.InvariantCulture, FormKeys.DayUnreadable.En, field.En)));
        return false;
    }

    /// <summary>The refusal of a field left empty, naming it.</summary>
    internal static Refusal Missing(TextKey field) => Naming(FormKeys.Missing, field);

    /// <summary>The refusal of a choice not made, naming it.</summary>
    internal static Refusal Unchosen(TextKey field) => Naming(FormKeys.Unchosen, field);

    private static Refusal Naming(TextKey sentence, TextKey field) => new(RefusalKind.Invalid, new TextKey(
        string.Format(CultureInfo.InvariantCulture, sentence.Ja, field.Ja),
        string.Format(CultureInfo.InvariantCulture, sentence.En, field.En)));
}

internal static class FormKeys
{
    internal static readonly TextKey Missing = new("「{0}」を入力してください。", "Enter “{0}”.");
    internal static readonly TextKey Unchosen = new("「{0}」を選んでください。", "Choose “{0}”.");
    internal static readonly TextKey DayUnreadable = new(
        "「{0}」の日付を読み取れません。2026-11-24 のように入力してください。", "“{0}” is not a date. Enter it as in 2026-11-24.");
    internal static readonly TextKey Save = new("保存する", "Save");
    internal static readonly TextKey Saved = new("保存しました。", "Saved.");
    internal static readonly TextKey NotSaved = new("保存できませんでした。", "It could not be saved.");
    internal static readonly TextKey Optional = new("任意", "Optional");
    internal static readonly TextKey Needed = new("必須", "Required");
    internal static readonly TextKey Own = new("参考（独自）", "Reference (ours)");
}
