using System.Collections.Frozen;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>
/// Coding system names of HL7 v2 messages (HL7 table 0396 and Japanese practice) as the systems JP Core 1.2 names in FHIR. A name that is
/// not here, such as a hospital's own 99XYZ, gives a coding without a system, and is counted.
/// </summary>
internal static class CodeSystemNames
{
    private static readonly FrozenDictionary<string, string> Uris = new Dictionary<string, string>
    {
        ["MDCDX2"] = "http://medis.or.jp/CodeSystem/master-disease-keyNumber",
        ["I10"] = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full",
        ["HOT7"] = "http://medis.or.jp/CodeSystem/master-HOT7",
        ["HOT9"] = "http://medis.or.jp/CodeSystem/master-HOT9",
        ["HOT13"] = "http://medis.or.jp/CodeSystem/master-HOT13",
        ["HOT"] = "http://medis.or.jp/CodeSystem/master-HOT13",
        ["YJ"] = "http://capstandard.jp/iyaku.info/CodeSystem/YJ-code",
        ["JAMISDP01"] = "http://jami.jp/CodeSystem/MedicationUsage",
        ["UCUM"] = "http://unitsofmeasure.org",
        ["LN"] = "http://loinc.org",
    }.ToFrozenDictionary();

    private const string Jlac10 = "http://medis.or.jp/CodeSystem/master-JLAC10-17digits";
    private const int Jlac10Length = 17;

    /// <summary>Units of medicines (MERIT-9).</summary>
    public const string Merit9Unit = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationUnitMERIT9Code";

    /// <summary>The system of a code, or nothing.</summary>
    public static string? Of(string name, string code)
    {
        if (Uris.TryGetValue(name, out var uri)) return uri;
        // JC10 names both the whole code of an analysis and its parts, such as the material; only the whole one has a system.
        if (name == "JC10" && code.Length == Jlac10Length) return Jlac10;
        return name.Length == 7 && name.StartsWith("HL7", StringComparison.Ordinal) && name.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"http://terminology.hl7.org/CodeSystem/v2-{name[3..]}" : null;
    }
}
