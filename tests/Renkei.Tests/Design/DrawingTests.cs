using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Design.Drawing;
using Renkei.Kernel;

namespace Renkei.Tests.Design;

/// <summary>What becomes of the frames the Razor compiler writes.</summary>
public sealed class DrawingTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddScoped<Texts>().AddScoped<Frame>()
        .AddSingleton(new FieldHelps(_ => null)).BuildServiceProvider();

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("&<>\"'", "&amp;&lt;&gt;&quot;&#39;")]
    [InlineData("佐渡　𠮷👨‍👩‍👧", "佐渡　𠮷👨‍👩‍👧")]
    [InlineData("</script><b a=\"1\">", "&lt;/script&gt;&lt;b a=&quot;1&quot;&gt;")]
    [InlineData("", "")]
    public void Text_stays_text_in_content_and_in_values(string text, string encoded) => Assert.Equal(
        $"<p title=\"{encoded}\">{encoded}</p>",
        Drawn(builder =>
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "title", text);
            builder.AddContent(2, text);
            builder.CloseElement();
        }));

    [Fact]
    public void Half_a_character_does_not_break_the_page() => Assert.Equal(
        "a\ufffdb", Drawn(builder => builder.AddContent(0, "a\ud842b")));

    [Fact]
    public void Attributes_are_written_left_out_or_bare() => Assert.Equal(
        "<input name=\"n\" size=\"3\" disabled><br><p></p>",
        Drawn(builder =>
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "name", "n");
            builder.AddAttribute(2, "size", (object)3);
            builder.AddAttribute(3, "title", (string?)null);
            builder.AddAttribute(4, "checked", false);
            builder.AddAttribute(5, "disabled", true);
            builder.CloseElement();
            builder.OpenElement(6, "br");
            builder.CloseElement();
            builder.OpenElement(7, "p");
            builder.CloseElement();
        }));

    [Fact]
    public void Only_markup_of_the_program_is_markup() => Assert.Equal(
        "<b>1</b>&lt;b&gt;2&lt;/b&gt;",
        Drawn(builder =>
        {
            builder.AddMarkupContent(0, "<b>1</b>");
            builder.AddContent(1, "<b>2</b>");
        }));

    [Fact]
    public void Parts_stand_where_they_were_put_with_what_they_hold() => Assert.Equal(
        "<div>1<i>a<i>b</i></i>2</div>",
        Drawn(builder =>
        {
            builder.OpenElement(0, "div");
            builder.AddContent(1, "1");
            Boxed(builder, one =>
            {
                one.AddContent(0, "a");
                Boxed(one, two => two.AddContent(0, "b"));
            });
            builder.AddContent(2, "2");
            builder.CloseElement();
        }));

    [Fact]
    public void A_part_puts_words_into_the_head_from_where_it_stands()
    {
        using var drawing = new PageDrawing(services, http: null);
        drawing.Draw(builder =>
        {
            builder.AddMarkupContent(0, "<head>");
            builder.OpenComponent<HeadPlace>(1);
            builder.CloseComponent();
            builder.AddMarkupContent(2, "</head><body>");
            builder.OpenComponent<HeadPart>(3);
            builder.AddComponentParameter(4, nameof(HeadPart.ChildContent), (RenderFragment)(head => head.AddMarkupContent(0, "<title>t</title>")));
            builder.CloseComponent();
            builder.AddMarkupContent(5, "</body>");
        });

        Assert.Equal("<head><title>t</title></head><body></body>", Encoding.UTF8.GetString(drawing.Whole()));
    }

    [Fact]
    public void A_parameter_no_part_has_is_a_mistake_and_says_which() => Assert.Contains(
        "Colour", Assert.Throws<InvalidOperationException>(() => Page.Markup<Box>(services, new Dictionary<string, object?> { ["Colour"] = "red" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Parts_that_stand_in_each_other_without_end_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Page.Markup<Endless>(services, new Dictionary<string, object?>()));

    [Fact]
    public void A_field_finds_its_fault_in_the_form_around_it_and_no_other()
    {
        var html = Drawn(builder =>
        {
            builder.OpenComponent<FormFaults>(0);
            builder.AddComponentParameter(1, nameof(FormFaults.Faults), (IReadOnlyList<FieldFault>)[new FieldFault("a", "足りません。")]);
            builder.AddComponentParameter(2, nameof(FormFaults.ChildContent), (RenderFragment)(inside => Field(inside)));
            builder.CloseComponent();
            Field(builder);
        });

        Assert.Equal(1, html.Split("足りません。").Length - 1);

        static void Field(RenderTreeBuilder builder)
        {
            builder.OpenComponent<TextField>(0);
            builder.AddComponentParameter(1, nameof(TextField.Name), "a");
            builder.AddComponentParameter(2, nameof(TextField.Label), "名前");
            builder.CloseComponent();
        }
    }

    internal static void Boxed(RenderTreeBuilder builder, RenderFragment content)
    {
        builder.OpenComponent<Box>(0);
        builder.AddComponentParameter(1, nameof(Box.ChildContent), content);
        builder.CloseComponent();
    }

    private string Drawn(RenderFragment content)
    {
        using var drawing = new PageDrawing(services, http: null);
        drawing.Draw(content);
        return Encoding.UTF8.GetString(drawing.Whole());
    }

    private sealed class Box : PagePart
    {
        [Parameter] public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder __builder)
        {
            __builder.OpenElement(0, "i");
            __builder.AddContent(1, ChildContent);
            __builder.CloseElement();
        }
    }

    private sealed class Endless : PagePart
    {
        protected override void BuildRenderTree(RenderTreeBuilder __builder)
        {
            __builder.OpenComponent<Endless>(0);
            __builder.CloseComponent();
        }
    }
}
