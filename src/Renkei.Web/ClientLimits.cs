using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Renkei.Web;

/// <summary>
/// What one client may take of the server: time, bytes, connections (OWASP ASVS 4.0.3 §11.1.4, §12.1). Named here also
/// where Kestrel's own default is the same, so that a new version of it changes nothing silently.
/// </summary>
internal static class ClientLimits
{
    /// <summary>The largest body of a request; routes that take files raise it for themselves.</summary>
    internal const long RequestBytesLimit = 2 * 1024 * 1024;

    /// <summary>Connections open at once. The unit of systemd gives the process more files than this.</summary>
    internal const int ConnectionsLimit = 4000;

    /// <summary>Fields and files of one form together.</summary>
    internal const int FormFieldsLimit = 1000;

    /// <summary>How long a client may take for its headers.</summary>
    internal static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may stay open without a request.</summary>
    internal static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(30);

    /// <summary>A body (and a reader of an answer) slower than this is cut off, once the grace is over.</summary>
    internal const double BytesPerSecondLeast = 240;

    /// <summary>
    /// How much of an answer may wait for a slow reader. Most pages fit: they are handed over at once, and the buffer they were
    /// drawn in serves the next one instead of waiting with them.
    /// </summary>
    internal const int ResponseBufferLimit = 256 * 1024;

    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    internal static void Of(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.RequestHeadersTimeout = HeadersTimeout;
        limits.KeepAliveTimeout = IdleTimeout;
        limits.MinRequestBodyDataRate = new MinDataRate(BytesPerSecondLeast, Grace);
        limits.MinResponseDataRate = new MinDataRate(BytesPerSecondLeast, Grace);
        limits.MaxConcurrentConnections = ConnectionsLimit;
        limits.MaxRequestBodySize = RequestBytesLimit;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxRequestHeaderCount = 100;
        limits.MaxRequestHeadersTotalSize = 32 * 1024;
    }

    internal static void Of(SocketTransportOptions sockets) => sockets.MaxWriteBufferSize = ResponseBufferLimit;

    internal static void Of(FormOptions form)
    {
        form.ValueCountLimit = FormFieldsLimit;
        form.KeyLengthLimit = 512;
        // Values are as long as the body may be: their own limits stand where they are read.
        form.ValueLengthLimit = (int)RequestBytesLimit;
        form.MultipartHeadersCountLimit = 16;
        form.MultipartHeadersLengthLimit = 16 * 1024;
    }
}
