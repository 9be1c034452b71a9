namespace Renkei.Office.Reading;

/// <summary>How much a workbook from outside may hold. What is beyond is refused, whatever the file's headers claim.</summary>
public sealed record WorkbookLimits
{
    private const int MiB = 1024 * 1024;

    /// <summary>The limits for files of ministries: the largest known has 4 MiB packed, 34 MiB unpacked, 339 sheets.</summary>
    public static WorkbookLimits Standard { get; } = new();

    /// <summary>The largest file: 64 MiB.</summary>
    public long FileBytes { get; init; } = 64 * MiB;

    /// <summary>The most parts in the zip.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>The largest part unpacked: 512 MiB.</summary>
    public long EntryBytes { get; init; } = 512 * MiB;

    /// <summary>All that is unpacked of one workbook: 1 GiB.</summary>
    public long TotalBytes { get; init; } = 1024L * MiB;

    /// <summary>How many times larger than packed a part may become, beyond <see cref="RatioFreeBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Parts up to this size are not asked for their ratio: 1 MiB.</summary>
    public long RatioFreeBytes { get; init; } = MiB;

    /// <summary>The most sheets.</summary>
    public int Sheets { get; init; } = 1_000;

    /// <summary>The most written rows of one sheet: as many as a sheet can have.</summary>
    public int Rows { get; init; } = CellAddress.RowLimit;

    /// <summary>The most written cells of one sheet.</summary>
    public long Cells { get; init; } = 20_000_000;

    /// <summary>The most shared texts.</summary>
    public int SharedTexts { get; init; } = 1_000_000;

    /// <summary>The most characters in all shared texts together, because they are held in memory: 32 Mi.</summary>
    public long SharedChars { get; init; } = 32 * MiB;

    /// <summary>The most characters in one cell: what Excel holds.</summary>
    public int CellChars { get; init; } = 32_767;

    /// <summary>The most merged ranges of one sheet.</summary>
    public int Merged { get; init; } = 100_000;
}
