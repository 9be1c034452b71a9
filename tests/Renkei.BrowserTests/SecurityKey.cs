namespace Renkei.BrowserTests;

/// <summary>A security key inside the browser, as the browser's own tests use it (Chrome DevTools Protocol, WebAuthn domain).</summary>
internal static class SecurityKey
{
    /// <summary>Puts a key into the page's browser. One that is not touched never answers: the person is still looking for a finger.</summary>
    public static async Task In(IPage page, bool touched = true)
    {
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("WebAuthn.enable");
        await protocol.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = touched,
            },
        });
    }
}
