using System.Globalization;
using System.Text;

namespace Renkei.Storage.Files;

/// <summary>How a file leaves: saved, never shown inside the site, never guessed at.</summary>
public static class Download
{
    /// <summary>
    /// The headers of an answer that carries a file: RFC 6266 disposition with the UTF-8 name (RFC 8187), no sniffing,
    /// and a sandbox for a browser that shows it all the same.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(Attachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            new("Content-Type", file.MediaType),
            new("Content-Length", file.Size.ToString(CultureInfo.InvariantCulture)),
            new("Content-Disposition", Disposition(file.Name)),
            new("X-Content-Type-Options", "nosniff"),
            new("Content-Security-Policy", "default-src 'none'; sandbox"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new("Cache-Control", "private, no-store"),
        ];
    }

    /// <summary>The value of Content-Disposition for a name; also for archives and papers the program makes.</summary>
    public static string Disposition(string name)
    {
        var clean = FileName.Clean(name);
        var plain = new StringBuilder();
        var utf8 = new StringBuilder();
        foreach (var rune in clean.EnumerateRunes())
            plain.Append(rune is { IsAscii: true, Value: not ('"' or '\\' or '%') } ? (char)rune.Value : '_');
        foreach (var octet in Encoding.UTF8.GetBytes(clean))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "!#$&+-.^_`|~".Contains((char)octet, StringComparison.Ordinal))
                utf8.Append((char)octet);
            else
                utf8.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return $"attachment; filename=\"{plain}\"; filename*=UTF-8''{utf8}";
    }
}
