namespace Renkei.Hl7v2.Er7;

/// <summary>What a reader of ER7 takes. What is beyond stays as bytes, unread, and is said.</summary>
public static class Er7Limits
{
    /// <summary>Bytes of one file, whether it holds one message or a batch: 64 MB.</summary>
    public const int BytesLimit = 64 * 1024 * 1024;

    /// <summary>Segments of one file.</summary>
    public const int SegmentsLimit = 500_000;

    /// <summary>Fields of one file; a table of them is held in memory, four bytes each.</summary>
    public const int FieldsLimit = 8_000_000;

    /// <summary>Issues told of one file; the last says that there are more.</summary>
    public const int IssuesLimit = 1_000;
}
