using Microsoft.AspNetCore.Components;
using Renkei.Design.Drawing;

namespace Renkei.Design.Components;

/// <summary>Tells the fields it holds what was wrong with them.</summary>
public sealed class FormFaults : PagePart
{
    /// <summary>What was wrong the last time.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>The fields.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    internal override void Draw(PageDrawing drawing)
    {
        if (ChildContent is not null) drawing.WithFaults(Faults, ChildContent);
    }
}
