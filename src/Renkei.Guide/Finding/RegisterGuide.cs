using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Guide.Finding;

/// <summary>Puts the guide into the search index when the program starts, if its content is not the one that stands there.</summary>
internal sealed class RegisterGuide(Database database, GuideContent content) : IHostedService
{
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        new("guide", 1, "which content is in the index", "create table guide_index (name text not null primary key, hash text not null)"),
    ];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Register(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>True when the index was written anew.</summary>
    internal async Task<bool> Register(CancellationToken stop)
    {
        var entries = Entries().ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entries)));
        await using var unit = await database.Begin(stop);
        // The write comes first: two nodes that start together do this one after the other.
        var changed = await unit.Execute("""
            insert into guide_index (name, hash) values ('guide', @hash)
            on conflict (name) do update set hash = excluded.hash where guide_index.hash <> excluded.hash
            """, stop, ("@hash", hash));
        if (changed == 0) return false;
        await SearchIndex.RemoveScope(unit, SearchScope.Guide, stop);
        foreach (var entry in entries) await SearchIndex.Put(unit, entry, stop);
        await unit.Commit(stop);
        return true;
    }

    private IEnumerable<SearchEntry> Entries() =>
        BuildingProcedure.Tabs.Select(tab => tab.Content).OfType<ProcedureStep>().SelectMany(OfStep)
            .Concat(content.Glossary.Terms.SelectMany(OfTerm))
            .Concat(content.Articles.SelectMany(OfArticle));

    private static IEnumerable<SearchEntry> OfStep(ProcedureStep step) => step.Activities.Select(activity => new SearchEntry
    {
        Scope = SearchScope.Guide, Kind = GuideKinds.Activity.Code, Language = Language.Japanese,
        Key = $"step{step.Number}/activity:{activity.Number}",
        Title = $"Step{step.Number} {step.Name}　{activity.Heading}", Readings = activity.TitleElsewhere?.Title ?? "",
        Body = string.Join('\n', [activity.What.Text, activity.What.Note ?? "",
            .. activity.Milestones.Select(milestone => milestone.Name),
            .. activity.Example.SelectMany(actor => actor.Lines.Select(line => line.Text).Prepend(actor.Actor))]),
        Address = $"/guide/procedure/step{step.Number}#activity-{activity.Number}",
    });

    private static IEnumerable<SearchEntry> OfTerm(GlossaryTerm term)
    {
        var entry = new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Term.Code, Language = Language.Japanese, Key = $"term:{term.Key}",
            Title = term.Term, Readings = $"{term.Reading} {term.English} {term.Other}", Body = term.Ja,
            Address = $"/guide/glossary#{term.Key}",
        };
        return [entry, entry with { Language = Language.English, Title = term.English, Readings = $"{term.Term} {term.Reading} {term.Other}", Body = term.En }];
    }

    private static IEnumerable<SearchEntry> OfArticle(Article article) =>
        from section in article.Sections
        from language in (Language[])[Language.Japanese, Language.English]
        select new SearchEntry
        {
            Scope = SearchScope.Guide, Kind = GuideKinds.Article.Code, Language = language, Key = $"{article.Key}/{section.Key}",
            Title = article.Title.In(language) + (language == Language.Japanese ? "：" : ": ") + section.Title.In(language),
            Readings = article.Reading,
            Body = string.Join('\n', [.. (section.Paragraphs ?? []).Select(words => words.In(language)),
                .. (section.Table?.Head ?? []).Select(words => words.In(language)),
                .. (section.Links ?? []).Select(link => link.Label.In(language)), section.Source?.Name.In(language) ?? ""]),
            Address = $"/guide/{article.Key}#{section.Key}",
        };
}
