using Npgsql;
using Renkei.Storage;

namespace Renkei.Tests.Storage;

/// <summary>The way to PostgreSQL on another machine is encrypted unless the operator says otherwise (OWASP ASVS 4.0.3 §9.2.1).</summary>
public class EncryptedConnectionTests
{
    [Theory]
    [InlineData("Host=db.example.jp;Username=renkei", SslMode.Require)]
    [InlineData("Server=10.0.0.5;Port=5433", SslMode.Require)]
    [InlineData("Host=localhost,db2.example.jp", SslMode.Require)]
    [InlineData("Host=db.example.jp:5432,db2.example.jp:5432", SslMode.Require)]
    [InlineData("Host=db.example.jp;SSL Mode=VerifyFull", SslMode.VerifyFull)]
    [InlineData("Host=db.example.jp;SslMode=Disable", SslMode.Disable)]
    [InlineData("Host=127.0.0.1;Port=5499", SslMode.Prefer)]
    [InlineData("Host=localhost:5432", SslMode.Prefer)]
    [InlineData("Host=/var/run/postgresql", SslMode.Prefer)]
    public void Another_machine_is_reached_encrypted(string connection, SslMode mode) =>
        Assert.Equal(mode, PostgresDatabase.SslModeOf(connection));
}
