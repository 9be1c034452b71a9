using System.Security.Cryptography;

namespace Renkei.Storage.Files;

/// <summary>What a verification of the stored files saw.</summary>
/// <param name="Contents">How many contents.</param>
/// <param name="Broken">SHA-256 of contents whose bytes do not have it, or whose number of uses is wrong.</param>
public sealed record FileReport(long Contents, IReadOnlyList<string> Broken);

/// <summary>Reads every stored content once, one at a time, and compares its hash.</summary>
public static class FileVerification
{
    /// <summary>After so many broken ones the disk is the matter, not the files.</summary>
    public const int BrokenLimit = 100;

    /// <summary>Verifies all contents of a snapshot.</summary>
    public static async Task<FileReport> Run(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var broken = new List<string>();
        var last = Array.Empty<byte>();
        for (long count = 0; ; count++)
        {
            var content = await unit.Find("""
                select hash, size, uses, (select count(*) from file_attachment a where a.hash = c.hash and a.erased_at is null)
                from file_content c where hash > @last order by hash limit 1
                """, row => new Content(row.Bytes(0), row.Long(1), row.Long(2), row.Long(3)), stop, ("@last", last));
            if (content is null || broken.Count >= BrokenLimit) return new FileReport(count, broken);
            last = content.Hash;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            foreach (var chunk in await unit.List("select body from file_chunk where hash = @hash order by number",
                row => row.Bytes(0), stop, ("@hash", last)))
            {
                hash.AppendData(chunk);
                size += chunk.Length;
            }

            if (size != content.Size || content.Uses != content.Used || !hash.GetHashAndReset().AsSpan().SequenceEqual(last))
                broken.Add(Convert.ToHexStringLower(last));
        }
    }

    private sealed record Content(byte[] Hash, long Size, long Uses, long Used);
}
