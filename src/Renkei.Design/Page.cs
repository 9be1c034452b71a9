using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Design.Drawing;
using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>Answers a request with a page: the handler loads and decides, the page only shows (decision 0002).</summary>
public static class Page
{
    /// <summary>A page with its parameters by name, as in <c>Page.Of&lt;PlansPage&gt;(new { Plans = plans })</c>.</summary>
    public static IResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : PagePart =>
        new DrawnPage(typeof(TPage), parameters, status);

    /// <summary>
    /// A page that is kept whole: it shows nothing but what <paramref name="keptIn"/> belongs to, under this name, and the frame around
    /// it. Two requests whose frames say the same share it. What asks for the request fails, as in <see cref="Drawing.Kept"/>.
    /// </summary>
    /// <param name="keptIn">Something that goes when what the page shows goes.</param>
    /// <param name="name">Says by value whatever else the page depends on.</param>
    /// <param name="parameters">The page's parameters by name.</param>
    /// <param name="with">Further things its parts ask for, the same for everybody.</param>
    public static IResult Kept<TPage>(KeptMarkup keptIn, string name, object? parameters = null, params IReadOnlyList<object> with)
        where TPage : PagePart =>
        new DrawnPage(typeof(TPage), parameters, StatusCodes.Status200OK) { Keep = new(keptIn, name, with) };

    /// <summary>The markup of one part by itself, without a document around it.</summary>
    internal static string Markup<TPart>(IServiceProvider services, IReadOnlyDictionary<string, object?> parameters)
        where TPart : PagePart
    {
        using var drawing = new PageDrawing(services, http: null);
        drawing.Draw(builder =>
        {
            builder.OpenComponent<TPart>(0);
            foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
            builder.CloseComponent();
        });
        return Encoding.UTF8.GetString(drawing.Whole());
    }
}

/// <summary>Where a page is kept, under which name, and what its parts ask for.</summary>
internal sealed record PageKeep(KeptMarkup In, string Name, IReadOnlyList<object> With);

/// <summary>A page drawn whole before its first byte leaves: a part that fails ends in the page of errors, never in half a page.</summary>
internal sealed class DrawnPage(Type page, object? parameters, int status) : IResult
{
    /// <summary>The head of a page longer than this many bytes is sent before the page.</summary>
    private const int HeadFirst = 32 * 1024;

    private static readonly ConcurrentDictionary<Type, (string Name, MethodInvoker Get)[]> Named = new();
    private static readonly ConcurrentDictionary<Type, Kind> Kinds = new();

    /// <summary>Where the page is kept, and under which name; null for a page that is drawn anew each time.</summary>
    internal PageKeep? Keep { get; init; }

    private readonly Kind kind = Kinds.GetOrAdd(page, type => new Kind(type.GetCustomAttribute<LayoutAttribute>()?.LayoutType));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var drawing = new PageDrawing(httpContext.RequestServices, httpContext, expected: kind.Own);
        if (Keep is { } keep) drawing.DrawAgain(Whole(keep, httpContext.RequestServices, drawing.Language));
        else drawing.Draw(Document);
        kind.Own = drawing.Own;
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        // Drawn whole and of known length: no part of it leaves before all of it is there.
        response.ContentLength = drawing.Length;
        // Before it the server keeps what is written apart and copies it once more.
        await response.StartAsync(httpContext.RequestAborted);
        // A long page takes a while to copy and to send; its head does not wait for that.
        if (drawing.Length > HeadFirst) await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        drawing.Write(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private KeptPiece[] Whole(PageKeep keep, IServiceProvider services, Language language)
    {
        var frame = services.GetRequiredService<Frame>();
        return keep.In.Of(new PageFace(keep.Name, FrameFace.Of(frame), frame.Paper), language, () => Kept.Apart(Document, language,
            [frame, services.GetRequiredService<AssetAddresses>(), services.GetRequiredService<FrameFaces>(), .. keep.With]));
    }

    private void Document(RenderTreeBuilder builder)
    {
        if (kind.Layout is not { } layout)
        {
            Content(builder);
            return;
        }

        builder.OpenComponent(0, layout);
        builder.AddComponentParameter(1, nameof(PageLayout.Body), (RenderFragment)Content);
        builder.CloseComponent();
    }

    private void Content(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, page);
        foreach (var (name, get) in parameters is null ? [] : Named.GetOrAdd(parameters.GetType(), Getters))
            builder.AddComponentParameter(1, name, get.Invoke(parameters));
        builder.CloseComponent();
    }

    private static (string Name, MethodInvoker Get)[] Getters(Type type) =>
        [.. type.GetProperties().Select(property => (property.Name, MethodInvoker.Create(property.GetMethod!)))];

    /// <summary>Everything of the frame a page's document is drawn from, by value; the trail is drawn each time.</summary>
    private sealed record PageFace(string Name, FrameFace Frame, Paper? Paper);

    /// <summary>What is known of pages of one type: their layout, and how many bytes were drawn anew for the last one.</summary>
    private sealed class Kind(Type? layout)
    {
        internal Type? Layout => layout;

        internal int Own { get; set; }
    }
}
