using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Renkei.Charter.Signing;
using Renkei.Kernel;

namespace Renkei.Cli.Charters;

/// <summary><c>renkei charter sign FILE --key PEM --approver NAME --decision NUMBER [--date DAY] [--out FILE]</c>.</summary>
internal static class SignCharter
{
    private const int MostKeyBytes = 64 * 1024;

    public static Command Make(Terminal terminal)
    {
        var file = CharterCommand.FileArgument(terminal);
        var key = new Option<string>("--key") { Description = CharterKeys.KeyOption.In(terminal.Language), Required = true };
        var approver = new Option<string>("--approver") { Description = CharterKeys.ApproverOption.In(terminal.Language), Required = true };
        var decision = new Option<int>("--decision") { Description = CharterKeys.DecisionOption.In(terminal.Language), Required = true };
        var date = new Option<string?>("--date") { Description = CharterKeys.DateOption.In(terminal.Language) };
        var to = new Option<string?>("--out") { Description = CharterKeys.OutOption.In(terminal.Language) };
        return terminal.Make("sign", CharterKeys.Sign, async (call, stop) =>
        {
            var (name, findings) = (call.Value(file)!, new JsonArray());
            var (bytes, charter) = await CharterCommand.Read(call, name, findings, stop);
            if (charter is null) return call.End(ExitCode.Found, CharterCommand.Answer("charter sign", ("findings", findings)));
            if (CharterCommand.HasErrors(charter)) return Refuse(call, CharterKeys.HasErrors, name);
            if (call.Value(decision) < 1) return Refuse(call, CharterKeys.BadDecision);
            var on = JapanTime.Today(TimeProvider.System);
            if (call.Value(date) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on))
                return Refuse(call, CharterKeys.BadDate, text);
            using var pair = await PrivateKey(call.Value(key)!, call.Variable("RENKEI_KEY_PASSWORD"), stop);
            if (pair is null) return Refuse(call, CharterKeys.NoSuchKey, call.Value(key)!);

            var signed = CharterSeal.Sign(bytes, pair, new Approval(call.Value(approver)!, on, call.Value(decision)));
            var target = call.Value(to) ?? name;
            await Replace(target, signed, stop);
            var (shown, hash) = (CharterSeal.Fingerprint(pair.ExportSubjectPublicKeyInfo()), CharterSeal.ContentHash(signed));
            call.Say(CharterKeys.Signed, target, shown, hash);
            return call.End(ExitCode.Fine, CharterCommand.Answer("charter sign", ("file", target), ("key", shown), ("contentHash", hash)));
        }, file, key, approver, decision, date, to);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Fingerprint(string publicKey)
    {
        var bytes = new byte[publicKey.Length];
        return Convert.TryFromBase64String(publicKey, bytes, out var length) ? CharterSeal.Fingerprint(bytes[..length]) : "?";
    }

    /// <summary>The public key of a PEM file, or null when there is none on P-256.</summary>
    public static async Task<byte[]?> PublicKey(string file, CancellationToken stop)
    {
        using var key = await Key(file, (ecdsa, pem) => ecdsa.ImportFromPem(pem), stop);
        return key?.ExportSubjectPublicKeyInfo();
    }

    private static Task<ECDsa?> PrivateKey(string file, string? password, CancellationToken stop) => Key(file, (key, pem) =>
    {
        if (pem.Contains("ENCRYPTED", StringComparison.Ordinal)) key.ImportFromEncryptedPem(pem, password ?? "");
        else key.ImportFromPem(pem);
        // A public key alone cannot sign; asking for the private part tells.
        CryptographicOperations.ZeroMemory(key.ExportParameters(includePrivateParameters: true).D);
    }, stop);

    private static async Task<ECDsa?> Key(string file, Action<ECDsa, string> import, CancellationToken stop)
    {
        if (new FileInfo(file) is { Exists: true, Length: > MostKeyBytes }) return null;
        var pem = await File.ReadAllTextAsync(file, stop);
        var key = ECDsa.Create();
        try
        {
            import(key, pem);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value) return key;
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            // Not a key of this kind: the caller says so with the file's name.
        }

        key.Dispose();
        return null;
    }

    // A power cut leaves the old file or the new one, never half of one.
    private static async Task Replace(string file, byte[] content, CancellationToken stop)
    {
        var beside = file + ".new";
        await using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(content, stop);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }

    private static int Refuse(Call call, TextKey text, params object[] arguments) =>
        call.Refused("charter sign", new Refusal(RefusalKind.Invalid, text, arguments));
}
