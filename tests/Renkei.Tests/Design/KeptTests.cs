using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Design.Drawing;
using Renkei.Kernel;

namespace Renkei.Tests.Design;

/// <summary>What is drawn once for many requests, and what each request draws.</summary>
public sealed class KeptTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddScoped<Texts>().AddScoped<Frame>().BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Fact]
    public void What_is_kept_is_drawn_once_for_each_language()
    {
        var store = new KeptMarkup();
        var drawn = 0;
        string Ask(Language language)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Texts>().Language = language;
            return Page.Markup<Kept>(scope.ServiceProvider, new Dictionary<string, object?>
            {
                [nameof(Kept.In)] = store, [nameof(Kept.Name)] = "n",
                [nameof(Kept.ChildContent)] = (RenderFragment)(builder => builder.AddContent(0, $"{language} {++drawn} <")),
            });
        }

        Assert.Equal("Japanese 1 &lt;", Ask(Language.Japanese));
        Assert.Equal("Japanese 1 &lt;", Ask(Language.Japanese));
        Assert.Equal("English 2 &lt;", Ask(Language.English));
    }

    [Fact]
    public void What_depends_on_the_visitor_is_never_kept()
    {
        var store = new KeptMarkup();
        foreach (var part in (Type[])[typeof(WithFrame), typeof(PageHeader)])
        {
            Assert.Throws<InvalidOperationException>(() => Page.Markup<Kept>(services, new Dictionary<string, object?>
            {
                [nameof(Kept.In)] = store, [nameof(Kept.Name)] = part.Name,
                [nameof(Kept.ChildContent)] = (RenderFragment)(builder =>
                {
                    builder.OpenComponent(0, part);
                    builder.CloseComponent();
                }),
            }));
        }
    }

    [Fact]
    public void A_part_of_the_request_is_drawn_each_time_in_what_is_kept()
    {
        var store = new KeptMarkup();
        string Ask(string person)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Frame>().Person = person;
            return Page.Markup<Kept>(scope.ServiceProvider, new Dictionary<string, object?>
            {
                [nameof(Kept.In)] = store, [nameof(Kept.Name)] = "n",
                [nameof(Kept.ChildContent)] = (RenderFragment)(builder => DrawingTests.Boxed(builder, inside =>
                {
                    inside.AddContent(0, "a");
                    OfRequest(inside);
                    // What is kept in what is kept leaves the place open too.
                    inside.OpenComponent<Kept>(1);
                    inside.AddComponentParameter(2, nameof(Kept.In), store);
                    inside.AddComponentParameter(3, nameof(Kept.Name), "inner");
                    inside.AddComponentParameter(4, nameof(Kept.ChildContent), (RenderFragment)(inner => OfRequest(inner)));
                    inside.CloseComponent();
                    inside.AddContent(5, "z");
                })),
            });
        }

        Assert.Equal("<i>a佐藤佐藤z</i>", Ask("佐藤"));
        Assert.Equal("<i>a&lt;中村&gt;&lt;中村&gt;z</i>", Ask("<中村>"));

        static void OfRequest(RenderTreeBuilder builder)
        {
            builder.OpenComponent<FrameOfRequest>(0);
            builder.CloseComponent();
        }
    }

    [Fact]
    public void Long_markup_that_is_kept_stands_where_it_belongs()
    {
        var store = new KeptMarkup();
        var (one, two) = (new string('1', 10_000), new string('2', 5_000));
        string Ask(string person)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Frame>().Person = person;
            using var drawing = new PageDrawing(scope.ServiceProvider, http: null);
            drawing.Draw(builder =>
            {
                Kept(builder, "before the head", inside => inside.AddContent(0, two));
                builder.OpenComponent<HeadPlace>(1);
                builder.CloseComponent();
                Kept(builder, "outer", inside =>
                {
                    inside.AddContent(0, one);
                    inside.OpenComponent<FrameOfRequest>(1);
                    inside.CloseComponent();
                    Kept(inside, "inner", inner => inner.AddContent(0, two));
                });
                builder.AddContent(2, "!");
                builder.OpenComponent<HeadPart>(3);
                builder.AddComponentParameter(4, nameof(HeadPart.ChildContent), (RenderFragment)(head => Kept(head, "in the head", inside => inside.AddContent(0, one))));
                builder.CloseComponent();
            });
            var whole = Encoding.UTF8.GetString(drawing.Whole());
            Assert.Equal(whole.Length, drawing.Length - 2 * person.Length);
            return whole;
        }

        Assert.Equal($"{two}{one}{one}佐{two}!", Ask("佐"));
        Assert.Equal($"{two}{one}{one}中{two}!", Ask("中"));

        void Kept(RenderTreeBuilder builder, string name, RenderFragment content)
        {
            builder.OpenComponent<Kept>(0);
            builder.AddComponentParameter(1, nameof(Renkei.Design.Drawing.Kept.In), store);
            builder.AddComponentParameter(2, nameof(Renkei.Design.Drawing.Kept.Name), name);
            builder.AddComponentParameter(3, nameof(Renkei.Design.Drawing.Kept.ChildContent), content);
            builder.CloseComponent();
        }
    }

    [Fact]
    public void What_is_kept_puts_nothing_into_the_head() => Assert.Throws<InvalidOperationException>(() => Page.Markup<Kept>(
        services, new Dictionary<string, object?>
        {
            [nameof(Kept.In)] = new KeptMarkup(), [nameof(Kept.Name)] = "n",
            [nameof(Kept.ChildContent)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<HeadPart>(0);
                builder.AddComponentParameter(1, nameof(HeadPart.ChildContent), (RenderFragment)(head => head.AddContent(0, "t")));
                builder.CloseComponent();
            }),
        }));

    [Fact]
    public void A_document_kept_whole_keeps_its_head_and_its_gaps()
    {
        var drawn = 0;
        var store = new KeptMarkup();
        string[] answers = [.. ((string[])["佐藤", "高橋"]).Select(person =>
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Frame>().Person = person;
            using var drawing = new PageDrawing(scope.ServiceProvider, http: null);
            drawing.DrawAgain(store.Of("page", Language.Japanese, () => Kept.Apart(Document, Language.Japanese, [])));
            return Encoding.UTF8.GetString(drawing.Whole());
        })];

        Assert.Equal(1, drawn);
        Assert.Equal(["<head><t>1</t></head><main>佐藤</main>", "<head><t>1</t></head><main>高橋</main>"], answers);

        void Document(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<head>");
            builder.OpenComponent<HeadPlace>(1);
            builder.CloseComponent();
            builder.AddMarkupContent(2, "</head><main>");
            builder.OpenComponent<HeadPart>(3);
            builder.AddComponentParameter(4, nameof(HeadPart.ChildContent), (RenderFragment)(head => head.AddMarkupContent(0, $"<t>{++drawn}</t>")));
            builder.CloseComponent();
            builder.OpenComponent<FrameOfRequest>(5);
            builder.CloseComponent();
            builder.AddMarkupContent(6, "</main>");
        }
    }

    [Fact]
    public void Markup_kept_stays_within_its_limit()
    {
        const int Pieces = 8;
        var store = new KeptMarkup();
        var drawn = 0;
        for (var at = 0; at < Pieces; at++) Ask(at);
        Ask(0);
        Assert.Equal(Pieces, drawn);
        // One more is too much: what was there goes, and is drawn again when it is asked for.
        Ask(Pieces);
        Ask(Pieces);
        Ask(0);
        Assert.Equal(Pieces + 2, drawn);

        void Ask(int name) => store.Of(name, Language.Japanese, () =>
        {
            drawn++;
            return [new KeptPiece(new byte[KeptMarkup.Limit / Pieces], null)];
        });
    }

    [Fact]
    public void Frames_share_their_markup_only_when_they_say_the_same()
    {
        var faces = new FrameFaces();
        Frame Filled(Action<Frame>? change = null)
        {
            var frame = new Frame { Person = "佐藤", PersonRole = "事務局", PlanName = "計画", PlanAddress = "/plans/1", Practice = true };
            frame.Plans.Add(FrameLink.Of("計画", "/plans/1", current: true));
            frame.Navigation.Add(new FrameLink(new TextKey("計画の進み", "Progress"), "/plans/1", true));
            frame.PersonMenu.Add(new FrameLink(new TextKey("管理", "Administration"), "/admin"));
            frame.SourceLine = new TextKey("出典", "Source");
            change?.Invoke(frame);
            return frame;
        }

        var first = faces.Drawn(FrameFace.Of(Filled()));
        Assert.Same(first, faces.Drawn(FrameFace.Of(Filled())));
        Action<Frame>[] changes =
        [
            frame => frame.Person = "中村", frame => frame.PersonRole = null, frame => frame.PlanName = "別の計画", frame => frame.PlanAddress = "/plans/2",
            frame => frame.Practice = false, frame => frame.Plans.Clear(), frame => frame.Plans.Add(FrameLink.Of("別の計画", "/plans/2")),
            frame => frame.Navigation[0] = frame.Navigation[0] with { Current = false }, frame => frame.PersonMenu.RemoveAt(0),
            frame => frame.Plans[0] = new FrameLink(new TextKey("計画", "計画"), "/plans/1", true),
            frame => frame.SourceLine = null, frame => frame.OwnContent = true,
        ];
        foreach (var change in changes) Assert.NotSame(first, faces.Drawn(FrameFace.Of(Filled(change))));
        Assert.Equal(changes.Length + 1, faces.Count);
    }

    [Fact]
    public void Frames_kept_stay_within_their_limit()
    {
        var faces = new FrameFaces();
        for (var at = 0; at <= FrameFaces.Limit; at++) faces.Drawn(FrameFace.Of(new Frame { Person = $"{at}" }));
        Assert.InRange(faces.Count, 1, FrameFaces.Limit);
    }

    [DrawnEachTime]
    private sealed class FrameOfRequest : PagePart
    {
        [Inject] private Frame Frame { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder __builder) => __builder.AddContent(0, Frame.Person);
    }

    private sealed class WithFrame : PagePart
    {
        [Inject] private Frame Frame { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder __builder) => __builder.AddContent(0, Frame.Person);
    }
}
