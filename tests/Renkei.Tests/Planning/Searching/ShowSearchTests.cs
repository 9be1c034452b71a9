using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Searching;
using Renkei.Search;
using AccountsHouse = Renkei.Tests.Accounts.House;

namespace Renkei.Tests.Planning.Searching;

public class ShowSearchTests
{
    private static readonly Guid Plan = new("01980000-0000-7000-8000-00000000000a");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PlanRole.Secretariat, true)]
    [InlineData(PlanRole.Government, true)]
    [InlineData(PlanRole.Participant, false)]
    [InlineData(PlanRole.Vendor, false)]
    public async Task A_seat_opens_the_whole_plan_or_the_own_part(PlanRole role, bool whole)
    {
        await using var house = await AccountsHouse.Open();
        var first = await house.Person("佐藤");
        var person = await house.Person("鈴木");
        // Another organisation takes number 1, so that the number is not the same as a default.
        await house.Do(unit => house.Seats.Give(unit, AccountsHouse.Tester, Plan, first.Id, PlanRole.Secretariat, Stop));
        var seat = AccountsHouse.Value(await house.Do(unit => house.Seats.Give(unit, AccountsHouse.Tester, Plan, person.Id, role, Stop)));
        await using var read = await house.Database.Read(Stop);
        var scopes = await ShowSearch.Readable(read, new Visitor(person.Id, "鈴木", false), house.Seats, Stop);
        Assert.Equal([SearchScope.Guide, whole ? SearchScope.Plan(Plan) : SearchScope.Party(Plan, seat.Party)], scopes);
    }

    [Fact]
    public async Task Who_is_nobody_searches_the_guide_only()
    {
        await using var house = await AccountsHouse.Open();
        await using var read = await house.Database.Read(Stop);
        Assert.Equal([SearchScope.Guide], await ShowSearch.Readable(read, Visitor.Anonymous, house.Seats, Stop));
    }

    [Fact]
    public async Task A_stored_script_is_shown_as_text()
    {
        await using var host = await RunningHost.Start();
        await using (var unit = await host.Plan.Begin(Stop))
        {
            foreach (var language in (Language[])[Language.Japanese, Language.English])
            {
                await SearchIndex.Put(unit, new SearchEntry
                {
                    Scope = SearchScope.Guide, Kind = "<script>", Key = "\"><script>alert(1)</script>", Language = language,
                    Title = "攻撃<script>alert(1)</script>", Readings = "<img src=x onerror=alert(2)>",
                    Body = "</p><script>alert(3)</script>攻撃", Address = "/guide#\"onmouseover=\"alert(4)",
                }, Stop);
            }

            await unit.Commit(Stop);
        }

        using var visitor = host.Visitor();
        foreach (var question in (string[])["攻撃", "onerror", "script"])
        {
            using var answer = await visitor.GetAsync(new Uri("/search?q=" + Uri.EscapeDataString(question), UriKind.Relative), Stop);
            var document = await RunningHost.Read(answer);
            Assert.NotEmpty(document.QuerySelectorAll(".found li"));
            Assert.Empty(document.QuerySelectorAll(".found script, .found img, .found [onmouseover]"));
        }
    }

    [Fact]
    public async Task A_private_text_is_not_told_to_strangers()
    {
        await using var host = await RunningHost.Start();
        await using (var unit = await host.Plan.Begin(Stop))
        {
            await SearchIndex.Put(unit, new SearchEntry
            {
                Scope = SearchScope.Plan(Plan), Kind = "milestone", Key = "1", Language = Language.Japanese,
                Title = "秘密の予算", Body = "", Address = "/plans",
            }, Stop);
            await unit.Commit(Stop);
        }

        using var visitor = host.Visitor();
        var page = await visitor.GetStringAsync(new Uri("/search?q=" + Uri.EscapeDataString("秘密の予"), UriKind.Relative), Stop);
        Assert.DoesNotContain("秘密の予算", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_hits_are_told_as_so_many_or_more()
    {
        await using var host = await RunningHost.Start();
        await using (var unit = await host.Plan.Begin(Stop))
        {
            for (var number = 0; number < 1001; number++)
            {
                await SearchIndex.Put(unit, new SearchEntry
                {
                    Scope = SearchScope.Guide, Kind = "guide-article", Key = $"{number}", Language = Language.Japanese,
                    Title = $"記録{number}", Body = "閾値", Address = "/guide",
                }, Stop);
            }

            await unit.Commit(Stop);
        }

        var japanese = await Told(host, "ja", 50);
        Assert.Contains("1,000件以上のうち981～1,000件目", japanese, StringComparison.Ordinal);
        Assert.Contains("すべて 1,000件以上", japanese, StringComparison.Ordinal);
        Assert.Contains("支援ガイド 100件以上", japanese, StringComparison.Ordinal);
        var english = await Told(host, "en", 1);
        Assert.Contains("1–20 of 1,000 or more", english, StringComparison.Ordinal);
        Assert.Contains("All 1,000 or more", english, StringComparison.Ordinal);
        await using (var unit = await host.Plan.Begin(Stop))
        {
            await SearchIndex.Remove(unit, SearchScope.Guide, "0", Stop);
            await unit.Commit(Stop);
        }

        var exact = await Told(host, "ja", 1);
        Assert.Contains("1,000件のうち1～20件目", exact, StringComparison.Ordinal);
        Assert.DoesNotContain("以上", exact, StringComparison.Ordinal);
    }

    private static async Task<string> Told(RunningHost host, string language, int page)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(new Uri($"/search?q={Uri.EscapeDataString("閾値")}&page={page}&lang={language}", UriKind.Relative), Stop);
        var document = await RunningHost.Read(answer);
        return string.Join('\n', document.QuerySelectorAll("[role=status], .found-kinds a")
            .Select(element => string.Join(' ', element.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))));
    }
}
