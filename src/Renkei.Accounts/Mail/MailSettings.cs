using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Register;

namespace Renkei.Accounts.Mail;

/// <summary>
/// How mail leaves: section <c>Mail</c> of the configuration (Host, Port, From, User, Password, StartTls). Without a
/// host it does not leave; letters are printed.
/// </summary>
/// <param name="Host">The mail server, or null.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">The address letters come from.</param>
/// <param name="User">The account at the server, or null.</param>
/// <param name="Password">Its password.</param>
/// <param name="StartTls">False only for a server on this machine.</param>
internal sealed record MailSettings(string? Host, int Port, string From, string? User, string? Password, bool StartTls)
{
    internal const int UsualPort = 587;

    internal bool Leaves => Host is not null;

    internal static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        var host = mail["Host"] is { Length: > 0 } name ? name : null;
        var from = MailAddressRule.Clean(mail["From"]);
        if (host is not null && from is null)
            throw new InvalidDataException("Mail:Host is set and Mail:From is not a mail address. Set Mail:From to the address letters come from.");
        return new MailSettings(host, mail.GetValue("Port", UsualPort), from ?? "", mail["User"], mail["Password"],
            mail.GetValue("StartTls", true));
    }
}
