using System.Net.Sockets;
using System.Text;

namespace Renkei.Tests.Web;

/// <summary>A client that keeps to no rule: writes bytes when it likes, and reads until the server hangs up.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient socket;
    private readonly NetworkStream stream;

    private RawClient(TcpClient socket) => (this.socket, stream) = (socket, socket.GetStream());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<RawClient> Connect(RunningHost host)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, Stop);
        return new RawClient(socket);
    }

    /// <summary>Writes, and says whether the server still listens.</summary>
    internal async Task<bool> Write(string text)
    {
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stop);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Everything the server says until it hangs up; fails when it does not within the time.</summary>
    internal async Task<string> ReadToEnd(TimeSpan limit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(limit);
        var heard = new MemoryStream();
        try
        {
            await stream.CopyToAsync(heard, patience.Token);
        }
        catch (IOException)
        {
            // Hung up with unread bytes: a reset.
        }

        return Encoding.UTF8.GetString(heard.ToArray());
    }

    /// <summary>Sends one whole request and reads its answer; asks the server to hang up after it.</summary>
    internal static async Task<string> Ask(RunningHost host, string request)
    {
        using var client = await Connect(host);
        await client.Write(request);
        return await client.ReadToEnd(TimeSpan.FromSeconds(20));
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }
}
