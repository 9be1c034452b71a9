using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Renkei.Design.Drawing;

namespace Renkei.Design;

/// <summary>Answers a request with a page: the handler loads and decides, the page only shows (decision 0002).</summary>
public static class Page
{
    /// <summary>A page with its parameters by name, as in <c>Page.Of&lt;PlansPage&gt;(new { Plans = plans })</c>.</summary>
    public static IResult Of<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : PagePart =>
        new DrawnPage(typeof(TPage), parameters, status);

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

/// <summary>A page drawn whole before its first byte leaves: a part that fails ends in the page of errors, never in half a page.</summary>
internal sealed class DrawnPage(Type page, object? parameters, int status) : IResult
{
    private static readonly ConcurrentDictionary<Type, (string Name, MethodInvoker Get)[]> Named = new();
    private static readonly ConcurrentDictionary<Type, Kind> Kinds = new();

    private readonly Kind kind = Kinds.GetOrAdd(page, type => new Kind(type.GetCustomAttribute<LayoutAttribute>()?.LayoutType));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var drawing = new PageDrawing(httpContext.RequestServices, httpContext, expected: kind.Length);
        drawing.Draw(Document);
        var (start, head, end) = drawing.Drawn;
        kind.Length = start.Length + end.Length;
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        // Drawn whole and of known length: no part of it leaves before all of it is there.
        response.ContentLength = start.Length + head.Length + end.Length;
        response.BodyWriter.Write(start.Span);
        response.BodyWriter.Write(head.Span);
        response.BodyWriter.Write(end.Span);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
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

    /// <summary>What is known of pages of one type: their layout, and how long the last one was.</summary>
    private sealed class Kind(Type? layout)
    {
        internal Type? Layout => layout;

        internal int Length { get; set; }
    }
}
