using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Guide.Articles;
using Renkei.Guide.Book;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;
using Renkei.Guide.Figures;
using Renkei.Guide.Finding;
using Renkei.Guide.Front;
using Renkei.Guide.Glossary;
using Renkei.Guide.Points;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Guide;

/// <summary>The public front page and the guide.</summary>
public static class GuideModule
{
    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = RegisterGuide.Schema;

    /// <summary>Registers the module.</summary>
    /// <param name="services">The host's services, which hold the plan side's <see cref="Database"/>.</param>
    /// <param name="contentDirectory">Where an operator's own content files stand, or null.</param>
    public static IServiceCollection AddGuide(this IServiceCollection services, string? contentDirectory = null)
    {
        var content = GuideContent.Read(contentDirectory);
        services.AddSingleton(content);
        services.AddSingleton(PointsOfFields.Of(content));
        services.AddHostedService<RegisterGuide>();
        services.AddSingleton(provider => new GuideZip(provider.GetRequiredService<GuideContent>(), new ContentFiles(contentDirectory)));
        services.AddScoped<TermsOnPage>();
        foreach (var kind in GuideKinds.All) services.AddSingleton(kind);
        return services;
    }

    /// <summary>Maps the module's routes, all of them public: the host names their act, because the guide does not know of rights.</summary>
    public static RouteGroupBuilder MapGuide(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var group = routes.MapGroup("");
        ShowFront.Map(group);
        ShowGuide.Map(group);
        ShowProcedure.Map(group);
        ShowGlossary.Map(group);
        ShowFigures.Map(group);
        ShowCases.Map(group);
        FindCases.Map(group);
        CompareCases.Map(group);
        ShowPoints.Map(group);
        ShowDownloads.Map(group);
        DownloadGuide.Map(group);
        ShowBook.Map(group);
        ShowArticle.Map(group);
        return group;
    }
}
