using Renkei.Atlas.Importing.Files;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing;

/// <summary>Recognises a publication by what stands in it and reads it; nothing is kept yet.</summary>
internal static class OfficialFile
{
    private const int BeginningRows = 8;

    /// <summary>More bad rows than one in so many, and the file is another layout.</summary>
    private const int BadRowsShare = 10;

    /// <param name="file">A stream that can seek.</param>
    /// <param name="name">The file's name, asked only where the file does not say its day.</param>
    /// <param name="said">The edition a person named, or empty.</param>
    internal static Outcome<Harvest> Read(Stream file, string name, string said)
    {
        var read = Recognise(file, name, said);
        if (!read.Succeeded(out var harvest, out var why)) return why;
        if (harvest.Refused * BadRowsShare > harvest.Taken + harvest.Refused)
            return ImportRefusal.MostlyBad(harvest.Refused, harvest.Taken + harvest.Refused, harvest.Issues[0]);
        return harvest.Taken == 0 ? ImportRefusal.Empty() : harvest;
    }

    private static Outcome<Harvest> Recognise(Stream file, string name, string said)
    {
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 0) return ImportRefusal.Empty();
        if (head.StartsWith("PK"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF])) return Workbook(file, said);
        if (head[0] == (byte)'{')
            return file.Length > BoundaryFile.FileBytesLimit ? ImportRefusal.TooLarge(BoundaryFile.FileBytesLimit) : BoundaryFile.Read(file, said);
        if (!CsvReader.Open(file).Succeeded(out var csv, out var why)) return why;
        if (!csv.Read()) return csv.Refused ?? ImportRefusal.Empty();
        return HospitalList.Knows(csv.Fields) ? HospitalList.Read(csv, name, said) : ImportRefusal.Unknown(string.Join(',', csv.Fields));
    }

    private static Outcome<Harvest> Workbook(Stream file, string said)
    {
        if (!XlsxReader.Open(file, WorkbookLimits.Standard).Succeeded(out var book, out var why)) return why;
        using (book)
        {
            // A sheet that cannot be read says why, before anybody asks what it is.
            if (OfficialSheet.Walk(book, book.Sheets[0].Name, row => row.Number > BeginningRows ? Enough : null) is { } refused && refused != Enough) return refused;
            var beginning = OfficialSheet.Beginning(book, BeginningRows);
            if (IpssProjection.Knows(beginning)) return IpssProjection.Read(book, beginning);
            if (ResidentRegister.Knows(beginning)) return ResidentRegister.Read(book, beginning);
            if (BedBlocks.Knows(beginning)) return BedBlocks.Read(book, beginning);
            if (FacilitySheets.Knows(beginning)) return FacilitySheets.Read(book, said);
            if (PatientFlows.Knows(beginning)) return PatientFlows.Read(book, said);
            return DemandForecast.Knows(beginning) ? DemandForecast.Read(book) : ImportRefusal.Unknown(beginning.Split('\n')[0]);
        }
    }

    private static readonly ImportRefusal Enough = ImportRefusal.Empty();
}
