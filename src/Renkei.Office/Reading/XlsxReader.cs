using System.IO.Compression;
using System.Xml;
using Renkei.Kernel;

namespace Renkei.Office.Reading;

/// <summary>One sheet as the workbook lists it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Hidden">True where Excel does not show it.</param>
public sealed record SheetName(string Name, bool Hidden);

/// <summary>
/// Reads a workbook (xlsx, ISO/IEC 29500-1 §18) from outside within <see cref="WorkbookLimits"/>: sheets row by row, nothing but
/// the shared texts in memory. Macros, links to other files and document type definitions are refused; formulas are never
/// computed, their kept results are read (decision 0127).
/// </summary>
public sealed class XlsxReader : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Unpacked unpacked;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly List<(SheetName Sheet, string Part)> sheets = [];
    private List<string> texts = [];
    private DateStyles dates = new();
    private bool from1904;

    private XlsxReader(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts, WorkbookLimits limits) =>
        (this.zip, this.parts, unpacked) = (zip, parts, new Unpacked(limits));

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<SheetName> Sheets => [.. sheets.Select(each => each.Sheet)];

    /// <summary>Opens a workbook and reads all but its sheets.</summary>
    /// <param name="file">A stream that can seek; it must live as long as the reader and is not closed by it.</param>
    /// <param name="limits">How much the workbook may hold.</param>
    public static Outcome<XlsxReader> Open(Stream file, WorkbookLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.FileBytes) return WorkbookRefusal.TooLarge(limits.FileBytes);
        if (IsOldFormat(file)) return WorkbookRefusal.OldFormat();
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > limits.Entries) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.Parts, limits.Entries));
            var reader = new XlsxReader(zip, Parts(zip), limits);
            reader.ReadBook();
            return reader;
        }
        catch (WorkbookFault fault)
        {
            zip?.Dispose();
            return fault.Why;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or ArgumentException or NotSupportedException)
        {
            zip?.Dispose();
            return WorkbookRefusal.NotAZip();
        }
    }

    /// <summary>Begins a sheet by its name. Several sheets can be open, each is read by itself.</summary>
    public Outcome<SheetReader> Sheet(string name)
    {
        var found = sheets.FirstOrDefault(each => each.Sheet.Name == name);
        if (found.Sheet is null) return WorkbookRefusal.NoSheet(name);
        try
        {
            return new SheetReader(name, Xml(found.Part), new SheetReader.Book(texts, dates, from1904, unpacked.Limits), found.Part);
        }
        catch (WorkbookFault fault)
        {
            return fault.Why;
        }
    }

    /// <summary>Closes the zip, not the stream.</summary>
    public void Dispose() => zip.Dispose();

    private static Dictionary<string, ZipArchiveEntry> Parts(ZipArchive zip)
    {
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (!parts.TryAdd(name, entry)) throw new WorkbookFault(WorkbookRefusal.Duplicate(name));
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
                throw new WorkbookFault(WorkbookRefusal.Macro(name));
            if (name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)
                || name.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase))
                throw new WorkbookFault(WorkbookRefusal.Outside(name));
        }

        return parts;
    }

    private void ReadBook()
    {
        Read("[Content_Types].xml", reader =>
        {
            while (reader.Read())
                if (reader.GetAttribute("ContentType") is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                    throw new WorkbookFault(WorkbookRefusal.Macro(type));
        });
        var targets = Relations();
        Read("xl/workbook.xml", reader => ReadSheetList(reader, targets));
        if (sheets.Count == 0) throw new WorkbookFault(WorkbookRefusal.Missing("xl/worksheets"));
        if (parts.ContainsKey("xl/sharedStrings.xml")) Read("xl/sharedStrings.xml", reader => texts = SharedTexts.Read(reader, unpacked.Limits));
        if (parts.ContainsKey("xl/styles.xml")) Read("xl/styles.xml", reader => dates = DateStyles.Read(reader));
    }

    private Dictionary<string, string> Relations()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Read("xl/_rels/workbook.xml.rels", reader =>
        {
            while (reader.Read())
            {
                if (reader.LocalName != "Relationship" || reader.GetAttribute("Id") is not { } id) continue;
                var target = reader.GetAttribute("Target") ?? "";
                if (reader.GetAttribute("TargetMode") == "External") throw new WorkbookFault(WorkbookRefusal.Outside(target));
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });
        return targets;
    }

    private void ReadSheetList(XmlReader reader, Dictionary<string, string> targets)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName != "sheet") continue;
            var (name, id) = (reader.GetAttribute("name") ?? "", Relation(reader));
            // A chart sheet has no cells; only parts with worksheets are listed.
            if (id is null || !targets.TryGetValue(id, out var part)) throw new WorkbookFault(WorkbookRefusal.Missing(name));
            if (part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase))
                sheets.Add((new SheetName(name, reader.GetAttribute("state") is "hidden" or "veryHidden"), part));
            if (sheets.Count > unpacked.Limits.Sheets) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.Sheets, unpacked.Limits.Sheets));
        }
    }

    // The same attribute in the transitional and the strict form of the standard.
    private static string? Relation(XmlReader reader) =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private void Read(string part, Action<XmlReader> read)
    {
        using var reader = Xml(part);
        try
        {
            read(reader);
        }
        catch (XmlException broken)
        {
            throw new WorkbookFault(WorkbookRefusal.BrokenXml(part, broken.LineNumber));
        }
        catch (InvalidDataException)
        {
            throw new WorkbookFault(WorkbookRefusal.BrokenPart(part));
        }
    }

    private XmlReader Xml(string part)
    {
        if (!parts.TryGetValue(part, out var entry)) throw new WorkbookFault(WorkbookRefusal.Missing(part));
        try
        {
            return XmlReader.Create(new PartStream(entry.Open(), part, entry.CompressedLength, unpacked), Settings);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException)
        {
            throw new WorkbookFault(WorkbookRefusal.BrokenPart(part));
        }
    }

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
    };

    // The container of xls and of encrypted workbooks (MS-CFB §2.2).
    private static bool IsOldFormat(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 8 && head.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    }
}
