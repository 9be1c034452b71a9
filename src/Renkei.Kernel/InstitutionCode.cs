using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Renkei.Kernel;

/// <summary>
/// The ten-digit code of an institution (医療機関コード 10桁): prefecture (2), fee table (1), number (7), as JP Core's
/// naming system <c>insurance-medical-institution-no</c> writes it.
/// </summary>
public readonly record struct InstitutionCode
{
    /// <summary>The naming system of the code in FHIR documents.</summary>
    public const string System = "http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no";

    /// <summary>How many digits a code has.</summary>
    public const int Digits = 10;

    private const int LastPrefecture = 47;

    private readonly string? text;

    private InstitutionCode(string text) => this.text = text;

    /// <summary>The number of the prefecture, 1 to 47.</summary>
    public int Prefecture => int.Parse(ToString().AsSpan(0, 2), CultureInfo.InvariantCulture);

    /// <summary>Reads exactly ten ASCII digits with a prefecture of 01 to 47. The check digit is not examined.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out InstitutionCode code)
    {
        code = default;
        if (text is not { Length: Digits } || !text.All(char.IsAsciiDigit)) return false;
        if (int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) is < 1 or > LastPrefecture) return false;
        code = new InstitutionCode(text);
        return true;
    }

    /// <summary>The ten digits.</summary>
    // The default struct is legal: the first code there could be.
    public override string ToString() => text ?? "0100000000";
}
