using System.Text;

namespace Renkei.Fhir.Definitions;

/// <summary>A table from names, as UTF-8, to what they name. Written once, read without allocation.</summary>
internal sealed class Utf8Names<T> where T : class
{
    private readonly (byte[] Name, T Value)[] slots;
    private readonly int mask;

    public Utf8Names(IReadOnlyCollection<KeyValuePair<string, T>> entries)
    {
        var size = 8;
        while (size < entries.Count * 2) size *= 2;
        slots = new (byte[], T)[size];
        mask = size - 1;
        foreach (var (name, value) in entries)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var at = Hash(bytes) & mask;
            while (slots[at].Name is not null) at = (at + 1) & mask;
            slots[at] = (bytes, value);
        }
    }

    /// <summary>What a name names, or null.</summary>
    public T? Find(ReadOnlySpan<byte> name)
    {
        for (var at = Hash(name) & mask; slots[at].Name is { } known; at = (at + 1) & mask)
            if (name.SequenceEqual(known)) return slots[at].Value;
        return null;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = (uint)name.Length;
        foreach (var each in name) hash = unchecked((hash * 33) ^ each);
        return unchecked((int)(hash ^ (hash >> 15)) & int.MaxValue);
    }
}
