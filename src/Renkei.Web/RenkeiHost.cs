using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Renkei.Accounts;
using Renkei.Accounts.Rights;
using Renkei.Audit;
using Renkei.Design;
using Renkei.Design.Examples;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Web;

/// <summary>Wires the modules into one web program. No rules, no SQL, no pages of its own but the error page.</summary>
internal static class RenkeiHost
{
    internal static async Task<WebApplication> Build(StartOptions options, TimeProvider clock, Ids ids, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(RenkeiHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(options.Urls);
        // Started from build output the styles of the modules are served only after this.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseSockets(ClientLimits.Of).ConfigureKestrel(ClientLimits.Of);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Renkei", LogLevel.Information);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // Believed from a proxy on this machine, and from those elsewhere that --proxy names (docs/INSTALL.md).
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in options.Proxies) forwarded.KnownIPNetworks.Add(proxy);
        });

        var plan = await options.Installation.Open(Side.Plan, stop);
        await Schema.Apply(plan, PlanSide.Schema, clock, stop);
        // Made and checked now, so that backup, upgrade and settings cover both from the first day; nothing of the plan side sees it.
        await using (var network = await options.Installation.Open(Side.Network, stop))
            await Schema.Apply(network, NetworkSide.Schema, clock, stop);
        builder.Services.AddSingleton(options.Installation).AddSingleton(clock).AddSingleton(ids).AddSingleton(plan);
        builder.Services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = FormTokens.CookieName;
            forgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<FormOptions>(ClientLimits.Of);
        builder.Services.AddDesign();
        builder.Services.AddAccounts();
        PlanSide.Add(builder.Services, options.Content);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseForwardedHeaders();
        app.UseLanguageChoice();
        app.UseErrorPages();
        app.UseRouting();
        app.UseAccessGate();
        app.UseAntiforgery();
        app.MapStaticAssets().KeepForAYear(app.Services.GetRequiredService<AssetAddresses>()).Needs(Act.ReadPublic);
        app.MapDesign().Needs(Act.ReadPublic);
        app.MapGet("/health", Health).Needs(Act.ReadPublic);
        app.MapAccounts();
        PlanSide.Map(app);
        return app;
    }

    /// <summary>For a proxy or supervisor: 200 when the database answers.</summary>
    private static async Task<IResult> Health(Database plan, CancellationToken stop)
    {
        await plan.Answer(stop);
        return Results.Text("ok");
    }
}
