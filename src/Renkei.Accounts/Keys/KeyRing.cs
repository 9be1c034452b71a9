using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Renkei.Storage;

namespace Renkei.Accounts.Keys;

/// <summary>
/// The framework's form and cookie keys, kept in the database so that every node has them, sealed by the
/// <see cref="MasterKey"/> so that the database alone opens nothing.
/// </summary>
internal sealed class KeyRing(Database database, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => All().GetAwaiter().GetResult();

    // Deliberate: the framework's interface is synchronous; it asks at start and once a day.
    public void StoreElement(XElement element, string friendlyName) => Store(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> All()
    {
        await using var unit = await database.Read(CancellationToken.None);
        return await unit.List("select sealed from protection_key order by name",
            row => XElement.Parse(Encoding.UTF8.GetString(row.Bytes(0))), CancellationToken.None);
    }

    private async Task Store(XElement element, string name)
    {
        await using var unit = await database.Begin(CancellationToken.None);
        await unit.Execute("insert into protection_key (name, sealed, made_at) values (@name, @xml, @at)",
            CancellationToken.None, ("@name", name), ("@at", clock.GetUtcNow()),
            ("@xml", Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))));
        await unit.Commit(CancellationToken.None);
    }
}

/// <summary>Tells the framework to keep its keys so.</summary>
internal sealed class KeyRingOptions(KeyRing ring, MasterKey key) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = ring;
        options.XmlEncryptor = new KeyRingEncryptor(key);
    }
}

/// <summary>Seals one key element.</summary>
internal sealed class KeyRingEncryptor(MasterKey key) : IXmlEncryptor
{
    internal const string Context = "protection-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String(key.Seal(plain, Context))), typeof(KeyRingDecryptor));
    }
}

/// <summary>Opens one key element. Made by the framework, which passes the services.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var plain = services.GetRequiredService<MasterKey>()
            .Unseal(Convert.FromBase64String(encryptedElement.Value), KeyRingEncryptor.Context)
            ?? throw new CryptographicException($"{MasterKey.File} is not the key this database was sealed with. Put the installation's own file back.");
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
