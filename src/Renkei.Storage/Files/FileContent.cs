using System.IO.Compression;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Storage.Files;

/// <summary>Tells the kind of a file from its bytes. The name and what a browser claims count for nothing here.</summary>
internal static class FileContent
{
    /// <summary>How much of an Office file's list of parts is read; real ones have a few thousand bytes.</summary>
    public const int PartListBytesLimit = 256 * 1024;

    /// <summary>How far into a text markup is looked for, as browsers do (WHATWG MIME Sniffing reads 1,445 bytes).</summary>
    private const int MarkupScanLength = 1_445;

    private static readonly string[] MarkupTags =
        ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<object", "<embed", "<?xml", "<?php", "<math"];

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(
        932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The kind of the bytes, or why they are refused. <paramref name="name"/> only fills the sentence.</summary>
    public static Outcome<FileKind> Kind(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> head = bytes;
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
            && bytes.Length > 16 && head[12..16].SequenceEqual("IHDR"u8)) return FileKind.Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return FileKind.Gif;
        if (head.StartsWith("RIFF"u8) && bytes.Length > 12 && head[8..12].SequenceEqual("WEBP"u8)) return FileKind.Webp;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return OldOffice(bytes, name);
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return Zipped(bytes, name);
        return Text(bytes, name);
    }

    // A compound file (MS-CFB) names its streams in UTF-16; installers are compound files too, so one of the three
    // Office names must be there.
    private static Outcome<FileKind> OldOffice(byte[] bytes, string name)
    {
        bool Has(string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
        if (Has("_VBA_PROJECT")) return new Refusal(RefusalKind.Invalid, FileKeys.Macro, name);
        if (Has("WordDocument")) return FileKind.Doc;
        if (Has("PowerPoint Document")) return FileKind.Ppt;
        if (Has("Workbook")) return FileKind.Xls;
        return Unknown(name);
    }

    // Only the list of entries and, for Office, the list of parts is read, and that up to a limit: a bomb stays closed.
    private static Outcome<FileKind> Zipped(byte[] bytes, string name)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var parts = zip.GetEntry("[Content_Types].xml");
            if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return new Refusal(RefusalKind.Invalid, FileKeys.Macro, name);
            if (parts is null) return FileKind.Zip;
            var list = Beginning(parts);
            if (list.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                return new Refusal(RefusalKind.Invalid, FileKeys.Macro, name);
            if (list.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal)) return FileKind.Docx;
            if (list.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal)) return FileKind.Xlsx;
            if (list.Contains("presentationml.presentation.main+xml", StringComparison.Ordinal)) return FileKind.Pptx;
            return FileKind.Zip;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or OverflowException or ArgumentException)
        {
            return new Refusal(RefusalKind.Invalid, FileKeys.Broken, name, "zip");
        }
    }

    private static string Beginning(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[PartListBytesLimit];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static Outcome<FileKind> Text(byte[] bytes, string name)
    {
        // Bytes under 0x20 never stand inside a character of UTF-8 or Shift_JIS.
        foreach (var octet in bytes)
            if (octet is < 0x20 and not (9 or 10 or 12 or 13) or 0x7F) return Unknown(name);
        if (Decoded(bytes) is not var (text, kind)) return Unknown(name);

        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        if (start.StartsWith("#!", StringComparison.Ordinal)
            || (start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?' or '/' or '%')))
            return new Refusal(RefusalKind.Invalid, FileKeys.Markup, name);
        var scanned = start[..Math.Min(start.Length, MarkupScanLength)];
        if (MarkupTags.Any(tag => scanned.Contains(tag, StringComparison.OrdinalIgnoreCase)))
            return new Refusal(RefusalKind.Invalid, FileKeys.Markup, name);
        return kind;
    }

    private static (string Text, FileKind Kind)? Decoded(byte[] bytes)
    {
        try
        {
            return (StrictUtf8.GetString(bytes), FileKind.Text);
        }
        catch (DecoderFallbackException)
        {
            try
            {
                return (ShiftJis.GetString(bytes), FileKind.ShiftJisText);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }

    private static Refusal Unknown(string name) =>
        new(RefusalKind.Invalid, FileKeys.Unknown, name, FileKind.AcceptedExtensions);
}
