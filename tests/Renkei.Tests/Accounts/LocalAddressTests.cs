using Renkei.Accounts.Rights;

namespace Renkei.Tests.Accounts;

public class LocalAddressTests
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/ok\r\nSet-Cookie: a=b")]
    [InlineData(" /plans")]
    [InlineData("plans")]
    [InlineData("")]
    [InlineData(null)]
    public void An_address_elsewhere_becomes_the_front_page(string? asked) => Assert.Equal("/", LocalAddress.Of(asked));

    [Theory]
    [InlineData("/plans")]
    [InlineData("/plans/0198a?step=1&x=%2F%2Fevil")]
    [InlineData("/%2F/evil.example")]
    public void A_path_of_ours_stays(string asked) => Assert.Equal(asked, LocalAddress.Of(asked));
}
