using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;

namespace Renkei.Design.Drawing;

/// <summary>
/// What every part of a page derives from: parameters in, markup out, drawn once and forgotten (decision 0110). Written as a Razor
/// component; it has no state, no events and no second drawing.
/// </summary>
public abstract class PagePart : IComponent
{
    /// <summary>The request the page answers, or null where a part is drawn by itself.</summary>
    protected HttpContext? Http => InPage?.Http;

    /// <summary>The faults of the form around this part, or null outside a form.</summary>
    protected IReadOnlyList<Components.FieldFault>? FaultsAround => InPage?.Faults;

    internal PageDrawing? InPage { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => throw Foreign();

    Task IComponent.SetParametersAsync(ParameterView parameters) => throw Foreign();

    internal virtual void Draw(PageDrawing drawing)
    {
        OnParametersSet();
        drawing.Frames(BuildRenderTree);
    }

    /// <summary>Works out what the markup needs, once the parameters are there.</summary>
    protected virtual void OnParametersSet()
    {
    }

    /// <summary>The markup, as the Razor compiler writes it.</summary>
    /// <param name="__builder">Takes the frames. The name is the one the Razor compiler writes into every override.</param>
#pragma warning disable CA1707
    protected virtual void BuildRenderTree(RenderTreeBuilder __builder)
#pragma warning restore CA1707
    {
    }

    private static NotSupportedException Foreign() => new("A part of a page is drawn by PageDrawing and by no other renderer.");
}
