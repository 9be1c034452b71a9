using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>What is recorded (証跡).</summary>
/// <param name="RetentionYears">How many years records are kept.</param>
/// <param name="PatientSeesAccess">Whether patients see who looked (閲覧履歴の開示).</param>
/// <param name="RecordsDenials">Whether refused tries are recorded.</param>
public sealed record AuditSettings(int RetentionYears, bool PatientSeesAccess, bool RecordsDenials) : KeepsUnknown;

/// <summary>How access is secured.</summary>
/// <param name="TwoFactor">Whether people sign in with two factors (二要素認証).</param>
/// <param name="ClientCertificates">Whether institutions show a certificate (クライアント証明書).</param>
/// <param name="LowestTls">The lowest version of TLS.</param>
/// <param name="SessionMinutes">After how many idle minutes a session ends.</param>
public sealed record SecuritySettings(bool TwoFactor, bool ClientCertificates, TlsVersion LowestTls, int SessionMinutes) : KeepsUnknown;

/// <summary>A version of TLS.</summary>
[JsonConverter(typeof(Words<TlsVersion>))]
public enum TlsVersion
{
    [JsonStringEnumMemberName("1.2")]
    Tls12,

    [JsonStringEnumMemberName("1.3")]
    Tls13,
}

/// <summary>An approval of the charter's content (承認の署名), ECDSA P-256 over SHA-256.</summary>
/// <param name="Approver">Who approved.</param>
/// <param name="ApprovedOn">When.</param>
/// <param name="Decision">The decision of the plan it rests on.</param>
/// <param name="ContentHash">SHA-256 of the canonical content without signatures, in hexadecimal.</param>
/// <param name="PublicKey">The public key (SubjectPublicKeyInfo, base64).</param>
/// <param name="Value">The signature (r and s, 64 bytes, base64).</param>
public sealed record CharterSignature(
    string Approver, DateOnly ApprovedOn, int Decision, string ContentHash, string PublicKey, string Value) : KeepsUnknown;
