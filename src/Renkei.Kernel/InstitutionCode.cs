using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Renkei.Kernel.Text;

namespace Renkei.Kernel;

/// <summary>Which claims an institution makes (点数表番号), the third digit of an <see cref="InstitutionCode"/>.</summary>
public enum ScoreTable
{
    /// <summary>A digit this program has no name for.</summary>
    Other = 0,

    /// <summary>医科.</summary>
    Medical = 1,

    /// <summary>歯科.</summary>
    Dental = 3,

    /// <summary>調剤 (pharmacy).</summary>
    Pharmacy = 4,

    /// <summary>訪問看護.</summary>
    VisitingNurse = 6,
}

/// <summary>
/// The ten-digit code of an institution (医療機関コード 10桁): prefecture (2), score table (1), number (7), as JP Core's
/// naming system <c>insurance-medical-institution-no</c> writes it.
/// </summary>
/// <remarks>
/// The last digit (検証番号) checks the other nine, by the rule of 「保険者番号等設定要領」: from the end times 2, 1, 2, 1, …,
/// products of two digits as the sum of their digits, and the difference of the sum to the next ten.
/// A code whose check digit does not fit is still a code: samples have such. Ask <see cref="CheckDigitFits"/> where people type.
/// </remarks>
public readonly record struct InstitutionCode
{
    /// <summary>The naming system of the code in FHIR documents.</summary>
    public const string System = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

    /// <summary>How many digits a code has.</summary>
    public const int Digits = 10;

    /// <summary>The longest text that is read as a typed code.</summary>
    public const int TypedLengthLimit = 40;

    private const int LastPrefecture = 47;

    private readonly string? text;

    private InstitutionCode(string text) => this.text = text;

    /// <summary>The number of the prefecture, 1 to 47.</summary>
    public int Prefecture => int.Parse(ToString().AsSpan(0, 2), CultureInfo.InvariantCulture);

    /// <summary>Which claims the institution makes.</summary>
    public ScoreTable Claims => (ScoreTable)(ToString()[2] - '0') is var table && Enum.IsDefined(table) ? table : ScoreTable.Other;

    /// <summary>The institution's own seven digits, as claims print them.</summary>
    public string Seven => ToString()[3..];

    /// <summary>True when the last digit checks the nine before it.</summary>
    public bool CheckDigitFits => CheckDigit(ToString().AsSpan(0, Digits - 1)) == ToString()[^1] - '0';

    /// <summary>Reads exactly ten ASCII digits with a prefecture of 01 to 47. The check digit is not examined.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out InstitutionCode code)
    {
        code = default;
        if (text is not { Length: Digits } || !text.All(char.IsAsciiDigit)) return false;
        if (int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) is < 1 or > LastPrefecture) return false;
        code = new InstitutionCode(text);
        return true;
    }

    /// <summary>Reads a code as people type it: full-width digits, spaces and hyphens between.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out InstitutionCode code)
    {
        code = default;
        return text is { Length: <= TypedLengthLimit }
            && TryRead(string.Concat(JapaneseText.Fold(text, Folding.Exact).Where(c => c is not (' ' or '-'))), out code);
    }

    /// <summary>The ten digits.</summary>
    // The default struct is legal: the first code there could be.
    public override string ToString() => text ?? "0100000000";

    private static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var product = (digits[^(at + 1)] - '0') * (at % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return (10 - (sum % 10)) % 10;
    }
}
