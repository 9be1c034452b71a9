using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Renkei.Accounts.Keys;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Storage;

namespace Renkei.Tests.Accounts;

public class PostTests
{
    [Fact]
    public async Task A_letter_leaves_by_smtp_and_its_text_is_erased()
    {
        await using var house = await House.Open();
        using var server = new MailServer("250 taken");
        var (post, letters, id) = await Letter(house, server);

        Assert.Equal(1, await post.Round(House.Stop));

        var mail = await server.Received;
        Assert.Contains("MAIL FROM:<renkei@example.jp>", mail, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<aoi@example.jp>", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?", mail, StringComparison.Ordinal);
        var kept = await house.Ask(unit => letters.Open(unit, id, House.Stop));
        Assert.Equal(LetterState.Sent, kept!.Letter.State);
        Assert.Equal("", kept.Text);
        Assert.Equal(0, await post.Round(House.Stop));
    }

    [Fact]
    public async Task A_letter_the_server_refuses_waits_for_another_try()
    {
        await using var house = await House.Open();
        using var server = new MailServer("451 not now");
        var (post, letters, id) = await Letter(house, server);

        Assert.Equal(0, await post.Round(House.Stop));

        var kept = await house.Ask(unit => letters.Open(unit, id, House.Stop));
        Assert.Equal(LetterState.Waiting, kept!.Letter.State);
        Assert.NotNull(kept.Letter.Problem);
        Assert.Contains("https://renkei.example.jp/", kept.Address, StringComparison.Ordinal);
    }

    private static async Task<(Post, Letters, Guid)> Letter(House house, MailServer server)
    {
        var folder = Directory.CreateTempSubdirectory("renkei-test-").FullName;
        var settings = new MailSettings("127.0.0.1", server.Port, "renkei@example.jp", null, null, StartTls: false);
        var letters = new Letters(settings, MasterKey.Open(new Installation(folder, null)), house.Ids, house.Clock);
        Directory.Delete(folder, recursive: true);
        var person = await house.Person("中村 葵");
        var id = await house.Do(unit => letters.Add(unit, new(person.Id, null, person.Name, "aoi@example.jp", "ご招待",
            "リンク: {0}", new Uri("https://renkei.example.jp/invitation/x")), House.Stop));
        return (new Post(settings, letters, house.Database, house.Clock, NullLogger<Post>.Instance), letters, id);
    }

    /// <summary>A mail server on a real socket that speaks just enough SMTP (RFC 5321) for one letter.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly string verdict;

        internal MailServer(string verdict)
        {
            this.verdict = verdict;
            listener.Start();
            Received = Serve();
        }

        internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        /// <summary>All lines the client sent.</summary>
        internal Task<string> Received { get; }

        public void Dispose() => listener.Stop();

        private async Task<string> Serve()
        {
            using var client = await listener.AcceptTcpClientAsync(House.Stop);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            var said = new StringBuilder();
            var inText = false;
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(House.Stop) is { } line)
            {
                said.Append(line).Append('\n');
                if (inText && line != ".") continue;
                var answer = inText ? verdict : line.Split(' ')[0].ToUpperInvariant() switch
                {
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                };
                inText = line == "DATA";
                await writer.WriteLineAsync(answer);
                if (answer[0] == '2' && answer.StartsWith("221", StringComparison.Ordinal) || said.ToString().EndsWith("\n.\n", StringComparison.Ordinal)) break;
            }

            return said.ToString();
        }
    }
}
