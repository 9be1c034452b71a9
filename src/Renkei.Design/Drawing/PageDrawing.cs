// The frames are what the Razor compiler writes into the builder. The framework says of them that they may change with it: DrawingTests hold what is read here.
#pragma warning disable BL0006
using System.Buffers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Design.Components;

namespace Renkei.Design.Drawing;

/// <summary>
/// Writes a page's markup: runs each part, walks the frames it left and goes on with the parts among them. One walk from top to
/// bottom, nothing compared, nothing kept (decision 0110). Text and attribute values are encoded; only markup the compiler or a
/// <see cref="MarkupString"/> brought is written as it is.
/// </summary>
internal sealed class PageDrawing(IServiceProvider services, HttpContext? http, bool toKeep = false, int expected = 0) : IDisposable
{
    // Deeper than any page; a part that holds itself ends with words instead of an overflow.
    private const int DepthLimit = 200;

    // Elements that have no end (HTML, section 13.1.2).
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    private readonly List<RenderTreeBuilder> builders = [];
    private readonly Markup body = new(expected);
    private readonly Markup head = new(0);
    // Where, in what is drawn to be kept, each request draws a part of its own; without a part: where the head's content stands.
    private readonly List<(MarkupPlace At, PartKind? Kind)>? gaps = toKeep ? [] : null;
    private int depth;
    private MarkupPlace headAt;
    private Markup into = null!;

    /// <summary>The request, or null for a part drawn by itself.</summary>
    internal HttpContext? Http { get; } = http;

    /// <summary>The language of the page.</summary>
    internal Renkei.Kernel.Language Language => services.GetRequiredService<Texts>().Language;

    /// <summary>The faults of the form that is being drawn.</summary>
    internal IReadOnlyList<FieldFault>? Faults { get; private set; }

    /// <summary>How many bytes of the page were drawn anew.</summary>
    internal int Own => body.Here.At;

    /// <summary>How many bytes the page has.</summary>
    internal int Length => body.Length + head.Length;

    /// <summary>Hands over what was drawn, in one piece of memory; what parts put into the head stands in its place.</summary>
    internal void Write(IBufferWriter<byte> to)
    {
        Copy(to.GetSpan(Length));
        to.Advance(Length);
    }

    /// <summary>Everything that was drawn, as UTF-8.</summary>
    internal byte[] Whole()
    {
        var whole = new byte[Length];
        Copy(whole);
        return whole;
    }

    private void Copy(Span<byte> to)
    {
        var copied = body.Copy(to, default, headAt);
        copied += head.Copy(to[copied..], default, head.Here);
        body.Copy(to[copied..], headAt, body.Here);
    }

    /// <summary>What was drawn to be kept: cut where each request draws a part of its own, and where longer markup is kept already.</summary>
    internal KeptPiece[] Pieces()
    {
        var pieces = new List<KeptPiece>();
        var from = default(MarkupPlace);
        foreach (var (at, kind) in gaps ?? [])
        {
            pieces.AddRange(body.Pieces(from, at));
            if (kind is null) pieces.AddRange(head.Pieces(default, head.Here));
            else pieces.Add(new KeptPiece([], kind));
            from = at;
        }

        return [.. pieces, .. body.Pieces(from, body.Here)];
    }

    /// <summary>Writes markup that was drawn before, and this request's own parts between.</summary>
    internal void Again(KeptPiece[] pieces)
    {
        foreach (var (markup, then) in pieces)
        {
            into.Again(markup);
            if (then is not null) EachTime(then);
        }
    }

    /// <summary>Draws a whole page from what was kept of it.</summary>
    internal void DrawAgain(KeptPiece[] pieces)
    {
        into = body;
        Again(pieces);
    }

    /// <summary>Draws a page, or any part, with its parameters.</summary>
    internal void Draw(RenderFragment root)
    {
        into = body;
        Frames(root);
    }

    /// <summary>Draws what a fragment or a part builds.</summary>
    internal void Frames(RenderFragment build)
    {
        if (depth == DepthLimit) throw new InvalidOperationException("Parts of the page stand in each other without end.");
        if (depth == builders.Count) builders.Add(new RenderTreeBuilder());
        var builder = builders[depth++];
        build(builder);
        var frames = builder.GetFrames();
        Walk(frames.Array, 0, frames.Count);
        builder.Clear();
        depth--;
    }

    /// <summary>Draws into the document's head.</summary>
    internal void IntoHead(RenderFragment content)
    {
        if (gaps is not null && !gaps.Exists(gap => gap.Kind is null))
            throw new InvalidOperationException("What is kept without a head of its own puts nothing into the page's.");
        var before = into;
        into = head;
        Frames(content);
        into = before;
    }

    /// <summary>What parts put into the head stands here.</summary>
    internal void HeadStandsHere()
    {
        headAt = body.Here;
        gaps?.Add((headAt, null));
    }

    /// <summary>Draws what a form holds; its fields find their faults.</summary>
    internal void WithFaults(IReadOnlyList<FieldFault> faults, RenderFragment content)
    {
        var around = Faults;
        Faults = faults;
        Frames(content);
        Faults = around;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var builder in builders) builder.Dispose();
        body.Dispose();
        head.Dispose();
    }

    private void Walk(RenderTreeFrame[] frames, int at, int end)
    {
        while (at < end)
        {
            switch (frames[at].FrameType)
            {
                case RenderTreeFrameType.Element:
                    at = Element(frames, at);
                    break;
                case RenderTreeFrameType.Component:
                    at = Part(frames, at);
                    break;
                case RenderTreeFrameType.Text:
                    into.Text(frames[at++].TextContent);
                    break;
                case RenderTreeFrameType.Markup:
                    into.Raw(frames[at++].MarkupContent);
                    break;
                case RenderTreeFrameType.Region:
                    // Its content follows.
                    at++;
                    break;
                default:
                    throw new InvalidOperationException($"A page cannot hold {frames[at].FrameType}.");
            }
        }
    }

    private int Element(RenderTreeFrame[] frames, int at)
    {
        var name = frames[at].ElementName;
        var end = at + frames[at].ElementSubtreeLength;
        into.Raw("<"u8);
        into.Raw(name);
        for (at++; at < end && frames[at].FrameType == RenderTreeFrameType.Attribute; at++) Attribute(frames[at]);
        into.Raw(">"u8);
        if (at == end && Void.Contains(name)) return end;
        Walk(frames, at, end);
        into.Raw("</"u8);
        into.Raw(name);
        into.Raw(">"u8);
        return end;
    }

    // The builder leaves out what is null or false and makes text of all else but true.
    private void Attribute(in RenderTreeFrame frame)
    {
        into.Raw(" "u8);
        into.Raw(frame.AttributeName);
        if (frame.AttributeValue is true) return;
        into.Raw("=\""u8);
        into.Text(frame.AttributeValue as string ?? throw new InvalidOperationException($"{frame.AttributeName} has no text for its value."));
        into.Raw("\""u8);
    }

    private int Part(RenderTreeFrame[] frames, int at)
    {
        var kind = PartKind.Of(frames[at].ComponentType);
        var end = at + frames[at].ComponentSubtreeLength;
        if (kind.EachTime && end == at + 1)
        {
            EachTime(kind);
            return end;
        }

        var part = kind.Make(services);
        Dictionary<string, object>? others = null;
        for (at++; at < end && frames[at].FrameType == RenderTreeFrameType.Attribute; at++)
        {
            if (!kind.Set(part, frames[at].AttributeName, frames[at].AttributeValue))
                (others ??= []).Add(frames[at].AttributeName, frames[at].AttributeValue);
        }

        if (others is not null) kind.SetOthers(part, others);
        part.InPage = this;
        part.Draw(this);
        return end;
    }

    // Its markup belongs to one request: where markup is drawn to be kept, its place is kept instead.
    private void EachTime(PartKind kind)
    {
        if (gaps is not null)
        {
            if (into != body) throw new InvalidOperationException("What each request draws stands in no kept head.");
            gaps.Add((into.Here, kind));
            return;
        }

        var part = kind.Make(services);
        part.InPage = this;
        part.Draw(this);
    }
}
