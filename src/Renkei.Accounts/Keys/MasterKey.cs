using System.Security.Cryptography;
using System.Text;
using Renkei.Storage;

namespace Renkei.Accounts.Keys;

/// <summary>
/// The key of the installation: 256 bits in <c>secrets/master.key</c> of the data directory, readable by the program's
/// user only. It seals what the database must not tell (TOTP secrets, form and cookie keys, letters that are not sent
/// yet). It stands in no database, no backup and no export; several nodes get the same file by hand.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Where the key stands inside the data directory.</summary>
    public const string File = "secrets/master.key";

    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>Reads the key, making it at first start.</summary>
    /// <exception cref="InvalidDataException">The file is not a key; the message says what to do.</exception>
    public static MasterKey Open(Installation installation)
    {
        ArgumentNullException.ThrowIfNull(installation);
        var path = Path.Combine(installation.DataDirectory, File);
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Make(path);
        var text = System.IO.File.ReadAllText(path).Trim();
        var bytes = new byte[KeyLength];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != KeyLength)
            throw new InvalidDataException($"{path} is not a master key (44 characters of base64). Put the installation's own file back; without it TOTP secrets and waiting letters cannot be read.");
        return new MasterKey(bytes);
    }

    /// <summary>A key for tests.</summary>
    internal static MasterKey Of(byte[] key) => new(key);

    /// <summary>Encrypts (AES-256-GCM). What is sealed for one context opens in no other.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> plain, string context)
    {
        var result = new byte[NonceLength + plain.Length + TagLength];
        var nonce = result.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, result.AsSpan(NonceLength, plain.Length), result.AsSpan(NonceLength + plain.Length),
            Encoding.UTF8.GetBytes(context));
        return result;
    }

    /// <summary>Decrypts, or null when it was sealed by another key, for another context, or changed.</summary>
    internal byte[]? Unseal(ReadOnlySpan<byte> closed, string context)
    {
        if (closed.Length < NonceLength + TagLength) return null;
        var plain = new byte[closed.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(closed[..NonceLength], closed[NonceLength..^TagLength], closed[^TagLength..], plain,
                Encoding.UTF8.GetBytes(context));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>A keyed hash for short secrets, which a plain hash would not hide from somebody with the database.</summary>
    internal byte[] Fingerprint(string secret, string context) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{context}\n{secret}"));

    private static void Make(string path)
    {
        if (System.IO.File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var stream = new FileStream(path, options);
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)) + "\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            // Another process of this installation was first; its key is ours.
        }
    }
}
