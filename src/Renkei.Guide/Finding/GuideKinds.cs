using Renkei.Kernel;
using Renkei.Search;

namespace Renkei.Guide.Finding;

/// <summary>What kinds of things of the guide can be found.</summary>
internal static class GuideKinds
{
    internal static readonly SearchKind Term = new("guide-term", new("用語集", "Glossary"));
    internal static readonly SearchKind Activity = new("guide-activity", new("構築手順", "Procedure"));
    internal static readonly SearchKind Article = new("guide-article", new("支援ガイド", "Guide"));

    internal static IReadOnlyList<SearchKind> All { get; } = [Activity, Term, Article];
}
