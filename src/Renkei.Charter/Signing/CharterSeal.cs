using System.Globalization;
using System.Security.Cryptography;

using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Charter.Reading;
using Renkei.Kernel.Text;

namespace Renkei.Charter.Signing;

/// <summary>
/// The seal of a charter: the hash of its content (SHA-256 over RFC 8785, without the member <c>signatures</c>) and the
/// signatures over it (ECDSA P-256). Approver, date and decision number are inside what is signed; the private key is
/// passed in and never written.
/// </summary>
public static class CharterSeal
{
    /// <summary>What stands under <c>format</c> in what is signed: a signature of something else is never one of a charter.</summary>
    public const string SignedFormat = "renkei-charter-signature";

    /// <summary>The most signatures a charter may carry.</summary>
    public const int MostSignatures = 100;

    /// <summary>The hash of the content, 64 hexadecimal digits.</summary>
    /// <exception cref="JsonException">The text is not a JSON object, or has no canonical form. Read it first.</exception>
    public static string ContentHash(ReadOnlyMemory<byte> utf8)
    {
        var content = Parse(utf8);
        content.Remove("signatures");
        var canonical = CanonicalJson.Write(JsonSerializer.SerializeToElement(content, SealJson.Readable.JsonObject));
        return Convert.ToHexStringLower(SHA256.HashData(canonical));
    }

    /// <summary>The same charter with one more signature. Nothing else of it changes.</summary>
    /// <exception cref="ArgumentException">The key is not on the curve P-256.</exception>
    /// <exception cref="JsonException">As <see cref="ContentHash"/>.</exception>
    public static byte[] Sign(ReadOnlyMemory<byte> utf8, ECDsa key, Approval approval)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(approval);
        if (!OnP256(key)) throw new ArgumentException("The key must be on the curve P-256.", nameof(key));
        var hash = ContentHash(utf8);
        var value = key.SignData(Signed(hash, approval), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var content = Parse(utf8);
        if (content["signatures"] is not JsonArray signatures) content["signatures"] = signatures = [];
        signatures.Add(new JsonObject
        {
            ["approver"] = approval.Approver,
            ["approvedOn"] = Day(approval.On),
            ["decision"] = approval.Decision,
            ["contentHash"] = hash,
            ["publicKey"] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()),
            ["value"] = Convert.ToBase64String(value),
        });
        return [.. JsonSerializer.SerializeToUtf8Bytes(content, SealJson.Readable.JsonObject), (byte)'\n'];
    }

    /// <summary>Examines every signature of a charter.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="document">What reading it gave.</param>
    /// <param name="trusted">The public key (SubjectPublicKeyInfo) that must have signed, or null to take the keys named in
    /// the file: they show that the content is whole, not who signed.</param>
    public static IReadOnlyList<SignatureFinding> Verify(
        ReadOnlyMemory<byte> utf8, CharterDocument document, byte[]? trusted = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hash = ContentHash(utf8);
        return [.. document.Signatures.Take(MostSignatures).Select(one => new SignatureFinding(one, Verify(one, hash, trusted)))];
    }

    /// <summary>The short name of a public key: the first 16 hexadecimal digits of its SHA-256.</summary>
    public static string Fingerprint(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    private static SignatureState Verify(CharterSignature signature, string hash, byte[]? trusted)
    {
        if (!string.Equals(signature.ContentHash, hash, StringComparison.Ordinal)) return SignatureState.ContentChanged;
        Span<byte> value = stackalloc byte[64];
        if (!Convert.TryFromBase64String(signature.Value, value, out var length) || length != 64) return SignatureState.Broken;
        try
        {
            var named = Convert.FromBase64String(signature.PublicKey);
            if (trusted is not null && !named.AsSpan().SequenceEqual(trusted)) return SignatureState.OtherKey;
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(named, out var read);
            if (read != named.Length || !OnP256(key)) return SignatureState.Broken;
            var approval = new Approval(signature.Approver, signature.ApprovedOn, signature.Decision);
            return key.VerifyData(Signed(hash, approval), value, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
                ? SignatureState.Good : SignatureState.NotByThisKey;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return SignatureState.Broken;
        }
    }

    private static byte[] Signed(string hash, Approval approval)
    {
        var signed = new JsonObject
        {
            ["format"] = SignedFormat, ["version"] = 1, ["contentHash"] = hash, ["approver"] = approval.Approver,
            ["approvedOn"] = Day(approval.On), ["decision"] = approval.Decision,
        };
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(signed, SealJson.Readable.JsonObject));
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> utf8) =>
        JsonNode.Parse(utf8.Span, null, new JsonDocumentOptions { MaxDepth = JsonText.DeepestNesting, AllowDuplicateProperties = false })
            as JsonObject ?? throw new JsonException("A charter is a JSON object.");

    private static bool OnP256(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An approval (承認): who, when, by which decision of the plan.</summary>
public sealed record Approval(string Approver, DateOnly On, int Decision);

/// <summary>One signature and what examining it showed.</summary>
public sealed record SignatureFinding(CharterSignature Signature, SignatureState State);

/// <summary>What examining a signature showed.</summary>
public enum SignatureState
{
    /// <summary>The content is what was approved.</summary>
    Good,

    /// <summary>The content was changed after it was approved.</summary>
    ContentChanged,

    /// <summary>The signature was not made with the key it names: approver, date, decision or signature were changed.</summary>
    NotByThisKey,

    /// <summary>It names another key than the one asked for.</summary>
    OtherKey,

    /// <summary>Key or signature cannot be read, or the key is not on P-256.</summary>
    Broken,
}
