using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Links;
using Renkei.Planning.Plans;
using Renkei.Planning.Sample;

namespace Renkei.Tests.Planning;

/// <summary>The real host with the practice plan in it, and people who come in by their practice links and send real forms.</summary>
internal sealed class PracticeHost : IAsyncDisposable
{
    private readonly IReadOnlyList<PracticeLink> links;

    private PracticeHost(RunningHost host, PlanId plan, IReadOnlyList<PracticeLink> links) =>
        (Host, Plan, this.links) = (host, plan, links);

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal RunningHost Host { get; }

    internal PlanId Plan { get; }

    internal string Home => $"/plans/{Plan}";

    internal static async Task<PracticeHost> Start()
    {
        var host = await RunningHost.Start(practice: true);
        var plan = await host.Services.GetRequiredService<SamplePlan>().Load(Stop);
        return new PracticeHost(host, plan, await host.Services.GetRequiredService<PracticeSignIn>().Links(host.Address, Stop));
    }

    /// <summary>A browser without script in which this person is signed in.</summary>
    internal async Task<Browser> SignedIn(string name)
    {
        var browser = new Browser(Host.Visitor());
        var door = await browser.Open(links.Single(link => link.Name == name).Address.PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Send(door.QuerySelector<IHtmlFormElement>("main form")!)).StatusCode);
        return browser;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Opens pages and sends their forms as a browser without script does.</summary>
    internal sealed class Browser(HttpClient client) : IDisposable
    {
        private readonly Dictionary<IDocument, string> opened = [];

        internal Task<HttpResponseMessage> Get(string address) => client.GetAsync(address, Stop);

        internal async Task<IDocument> Open(string address)
        {
            var answer = await client.GetAsync(address, Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await RunningHost.Read(answer);
            opened[page] = address;
            return page;
        }

        /// <summary>Sends a form with what stands in it, some fields changed.</summary>
        internal Task<HttpResponseMessage> Send(IHtmlFormElement form, params (string Name, string Value)[] changed) =>
            // A form without an action is sent to the page it stands on.
            client.PostAsync(Action(form), new FormUrlEncodedContent(Fields(form, changed)), Stop);

        /// <summary>Sends a form with a file in it.</summary>
        internal Task<HttpResponseMessage> SendFile(
            IHtmlFormElement form, string field, (string Name, byte[] Bytes) file, params (string Name, string Value)[] changed)
        {
            var content = new MultipartFormDataContent();
            foreach (var (name, value) in Fields(form, changed)) content.Add(new StringContent(value), name);
            content.Add(new ByteArrayContent(file.Bytes), field, file.Name);
            return client.PostAsync(Action(form), content, Stop);
        }

        private string Action(IHtmlFormElement form) => form.GetAttribute("action") ?? opened[form.Owner!];

        private static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, (string Name, string Value)[] changed)
        {
            var fields = new List<KeyValuePair<string, string>>();
            foreach (var element in form.Elements)
            {
                var (name, value) = element switch
                {
                    IHtmlInputElement { Type: "radio" or "checkbox" } box => (box.IsChecked ? box.Name : null, box.Value),
                    IHtmlInputElement { Type: "file" } => (null, ""),
                    IHtmlInputElement input => (input.Name, input.Value),
                    IHtmlTextAreaElement area => (area.Name, area.Value),
                    IHtmlSelectElement select => (select.Name, select.Value),
                    _ => ((string?)null, ""),
                };
                if (name is { Length: > 0 } && !changed.Any(one => one.Name == name)) fields.Add(new(name, value ?? ""));
            }

            fields.AddRange(changed.Select(one => KeyValuePair.Create(one.Name, one.Value)));
            return fields;
        }

        public void Dispose() => client.Dispose();
    }
}
