namespace Renkei.Office.Reading;

/// <summary>What of a workbook has been unpacked, over all its parts.</summary>
internal sealed class Unpacked(WorkbookLimits limits)
{
    internal WorkbookLimits Limits => limits;

    internal long Bytes { get; set; }
}

/// <summary>One part while it is unpacked: counts what comes out and stops at the limits, whatever the zip's headers claim.</summary>
internal sealed class PartStream(Stream inner, string part, long packed, Unpacked total) : Stream
{
    private long bytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        bytes += read;
        total.Bytes += read;
        var limits = total.Limits;
        if (bytes > limits.EntryBytes || total.Bytes > limits.TotalBytes) throw new WorkbookFault(WorkbookRefusal.PartTooLarge(part));
        if (bytes > limits.RatioFreeBytes && bytes / limits.Ratio > packed) throw new WorkbookFault(WorkbookRefusal.Ratio(part));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
