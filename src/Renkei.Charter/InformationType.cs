using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>A type of information (情報種別), bound to code systems and formats.</summary>
/// <param name="Id">The word rules name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Codes">The code systems its content uses.</param>
/// <param name="Formats">The formats it may travel in.</param>
/// <param name="Record">Which record of law it belongs to.</param>
public sealed record InformationType(
    string Id, Wording Name, IReadOnlyList<CodeBinding> Codes, IReadOnlyList<FormatBinding> Formats,
    LegalRecord Record = LegalRecord.None) : KeepsUnknown;

/// <summary>A code system (コード体系).</summary>
/// <param name="System">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standard">The standard of the Ministry (厚生労働省標準規格), such as HS014, or null where it is none.</param>
public sealed record CodeBinding(Uri System, string Name, string? Standard = null) : KeepsUnknown;

/// <summary>A format (情報形式).</summary>
/// <param name="Id">The word rules name it by.</param>
/// <param name="Name">Its name, such as SS-MIX2（OMP-01）.</param>
/// <param name="Standard">The standard of the Ministry, such as HS026, or null where it is none.</param>
public sealed record FormatBinding(string Id, string Name, string? Standard = null) : KeepsUnknown;

/// <summary>A label of information that needs more care (要注意の区分), such as 精神.</summary>
public sealed record Sensitivity(string Id, Wording Name) : KeepsUnknown;

/// <summary>A record whose retention a law fixes.</summary>
[JsonConverter(typeof(Words<LegalRecord>))]
public enum LegalRecord
{
    /// <summary>No law we know of fixes it.</summary>
    None,

    /// <summary>診療録: five years (医師法第24条).</summary>
    MedicalChart,
}
