using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Renkei.Storage;

namespace Renkei.Accounts.Mail;

/// <summary>
/// Carries waiting letters to the mail server (SMTP, RFC 5321), one after another, with growing pauses after a
/// failure. Names and subjects are encoded by <see cref="MailAddress"/> and <see cref="MailMessage"/>, which refuse line breaks.
/// </summary>
internal sealed class Post(
    MailSettings settings, Letters letters, Database database, TimeProvider clock, ILogger<Post> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Sends every letter that is due, and answers how many left.</summary>
    internal async Task<int> Round(CancellationToken stop)
    {
        for (var sent = 0; ;)
        {
            OpenedLetter? letter;
            await using (var unit = await database.Begin(stop))
            {
                letter = await letters.Take(unit, stop);
                await unit.Commit(stop);
            }

            if (letter is null) return sent;
            var problem = await Send(letter, stop);
            await using var note = await database.Begin(stop);
            if (problem is null) await letters.Sent(note, letter.Letter.Id, stop);
            else await letters.NotSent(note, letter.Letter.Id, problem, stop);
            await note.Commit(stop);
            if (problem is null) sent++;
            else log.LogWarning("Letter {Id} could not be sent: {Problem}", letter.Letter.Id, problem);
        }
    }

    internal static MailMessage Message(MailSettings settings, OpenedLetter opened) => new()
    {
        From = new MailAddress(settings.From, "Renkei", Encoding.UTF8),
        To = { new MailAddress(opened.Letter.ToMail, NameRule.Clean(opened.Letter.ToName), Encoding.UTF8) },
        Subject = NameRule.Clean(opened.Letter.Subject),
        SubjectEncoding = Encoding.UTF8,
        Body = opened.Text.Replace("{0}", opened.Address, StringComparison.Ordinal),
        BodyEncoding = Encoding.UTF8,
        HeadersEncoding = Encoding.UTF8,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Leaves) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails in a round, letters are kept and the next round tries again.
            catch (Exception problem)
            {
                log.LogError(problem, "The outbox could not be worked on; it is tried again.");
                await Task.Delay(Pause * 6, clock, stoppingToken);
            }
#pragma warning restore CA1031
        }
    }

    private async Task<string?> Send(OpenedLetter letter, CancellationToken stop)
    {
        using var message = Message(settings, letter);
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls, DeliveryMethod = SmtpDeliveryMethod.Network,
            Timeout = (int)ServerTimeout.TotalMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(ServerTimeout);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (SmtpException problem)
        {
            return $"{problem.StatusCode}: {problem.Message} {problem.InnerException?.Message}".Trim();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"The mail server did not answer within {ServerTimeout.TotalSeconds} seconds.";
        }
    }
}
