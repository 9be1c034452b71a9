using Microsoft.AspNetCore.Components;

namespace Renkei.Design.Drawing;

/// <summary>Puts what it holds into the document's head, from wherever it stands.</summary>
public sealed class HeadPart : PagePart
{
    /// <summary>A title, a link to styles.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    internal override void Draw(PageDrawing drawing) => drawing.IntoHead(ChildContent);
}

/// <summary>The place in the document where <see cref="HeadPart"/> puts its content.</summary>
public sealed class HeadPlace : PagePart
{
    internal override void Draw(PageDrawing drawing) => drawing.HeadStandsHere();
}
