using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Renkei.Tests.Accounts;

/// <summary>What failed is told to the log (OWASP ASVS 4.0.3 §7.2.1, §7.2.2), and no secret with it (§7.1.1).</summary>
public class RefusalLogTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_logged_without_it()
    {
        await using var town = await Town.Start();
        using var journal = Listen(town);
        var person = await town.Somebody("甲");
        using var visitor = town.Visitor();

        using var refused = await Forms.Fill(visitor, "/sign-in", ("mail", person.Mail!), ("password", "seven loud crows at noon"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var told = Assert.Single(journal.Lines, line => line.Contains("A proof failed at password", StringComparison.Ordinal));
        Assert.Contains("account/", told, StringComparison.Ordinal);
        Assert.All(journal.Lines, line =>
        {
            Assert.DoesNotContain("crows", line, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Mail!, line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_wrong_code_is_logged_and_a_right_one_is_not()
    {
        await using var town = await Town.Start();
        var (person, _, codes) = await town.SomebodyWithApp("甲");
        using var journal = Listen(town);
        using var visitor = town.Visitor();
        (await Town.SignIn(visitor, person)).Dispose();

        using (var refused = await Forms.Fill(visitor, "/sign-in/code", ("code", "000000"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using (var taken = await Forms.Fill(visitor, "/sign-in/code", ("code", codes[0]))) Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);

        Assert.Single(journal.Lines, line => line.Contains("A proof failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_right_is_logged_by_its_route()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        var person = await town.Somebody("乙");
        using var visitor = await town.Enter(person);
        using var journal = Listen(town);

        using (await visitor.GetAsync(new Uri($"/plans/{plan}/history?q=<script>", UriKind.Relative), Stop))
        {
            var told = Assert.Single(journal.Lines, line => line.Contains("was refused", StringComparison.Ordinal));
            Assert.StartsWith($"{person.Id:D} was refused ReadHistory at /plans/{{plan}}/history.", told, StringComparison.Ordinal);
            Assert.DoesNotContain("script", told, StringComparison.Ordinal);
        }

        // A stranger who is shown the way to sign in was not refused anything yet.
        using var stranger = town.Visitor();
        (await stranger.GetAsync(new Uri($"/plans/{plan}", UriKind.Relative), Stop)).Dispose();
        Assert.Single(journal.Lines, line => line.Contains("was refused", StringComparison.Ordinal));
    }

    private static Journal Listen(Town town)
    {
        var journal = new Journal();
        town.Host.Services.GetRequiredService<ILoggerFactory>().AddProvider(journal);
        return journal;
    }
}
