namespace Renkei.Tests.Accounts;

/// <summary>Sends a page's form as a browser does: with the hidden fields the page carries.</summary>
internal static class Forms
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Posts a form of a page already opened.</summary>
    internal static async Task<HttpResponseMessage> Post(
        HttpClient visitor, string address, HttpResponseMessage page, params (string Name, string Value)[] fields)
    {
        using var document = await RunningHost.Read(page);
        var hidden = document.QuerySelectorAll("form[method=post]")
            .Where(form => form.GetAttribute("action") is null or "" || form.GetAttribute("action") == address.Split('?')[0]
                || form.GetAttribute("action") == address)
            .SelectMany(form => form.QuerySelectorAll("input[type=hidden]"))
            .Select(field => (field.GetAttribute("name") ?? "", field.GetAttribute("value") ?? ""))
            .DistinctBy(field => field.Item1)
            .Where(field => fields.All(own => own.Name != field.Item1));
        using var body = new FormUrlEncodedContent(hidden.Concat(fields)
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.PostAsync(new Uri(address, UriKind.Relative), body, Stop);
    }

    /// <summary>Opens a page and posts its form.</summary>
    internal static async Task<HttpResponseMessage> Fill(
        HttpClient visitor, string address, params (string Name, string Value)[] fields)
    {
        using var page = await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop);
        page.EnsureSuccessStatusCode();
        return await Post(visitor, address, page, fields);
    }
}
