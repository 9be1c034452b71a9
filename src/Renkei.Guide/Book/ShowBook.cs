using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;

namespace Renkei.Guide.Book;

/// <summary>The whole guide on one page, to print.</summary>
internal static class ShowBook
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/print", Show);

    private static IResult Show(GuideContent content, Frame frame, Texts texts)
    {
        GuideFrame.Fill(frame, "/guide/print", GuideFrame.ToGuide, new FrameLink(BookKeys.Title, "/guide/downloads"), new FrameLink(BookKeys.Book, null));
        frame.OwnContent = true;
        frame.Paper = new Paper(null, content.AsOf);
        return Page.Of<BookPage>(new { Chapters = new GuideBook(content, texts.Language).Chapters() });
    }
}
