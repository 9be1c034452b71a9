using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Register;
using Renkei.Storage;

namespace Renkei.Accounts.Mail;

/// <summary>How another module writes to a person: the letter is kept in the unit of the act and carried by <see cref="Post"/>.</summary>
public sealed class LetterBox
{
    private readonly Letters letters;
    private readonly MailSettings settings;

    internal LetterBox(Letters letters, MailSettings settings, IConfiguration configuration)
    {
        (this.letters, this.settings) = (letters, settings);
        Site = Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var told) && told.Scheme is "https" or "http" ? told : null;
    }

    /// <summary>The address people reach this program at (<c>Site:Address</c>), or null: nobody asks, so nobody's own address can stand in.</summary>
    public Uri? Site { get; }

    /// <summary>True when a letter written without anybody asking can leave: there is a mail server and an address to link to.</summary>
    public bool Leaves => settings.Leaves && Site is not null;

    /// <summary>Keeps a letter to a person; <c>{0}</c> in the text stands for the address.</summary>
    public Task<Guid> Add(Unit unit, Person person, (string Subject, string Text) words, Uri address, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(address);
        return letters.Add(unit, new NewLetter(
            person.Id, null, person.Name, person.Mail ?? throw new ArgumentException("A letter needs a mail address.", nameof(person)),
            words.Subject, words.Text, address), stop);
    }
}
