using Renkei.Kernel;
using Renkei.Search;

namespace Renkei.Guide.Finding;

/// <summary>What kinds of things of the guide can be found.</summary>
internal static class GuideKinds
{
    internal static readonly SearchKind Term = new("guide-term", new("用語集", "Glossary"));
    internal static readonly SearchKind Activity = new("guide-activity", new("構築手順", "Procedure"));
    internal static readonly SearchKind Article = new("guide-article", new("支援ガイド", "Guide"));

    internal static readonly SearchKind Point = new("guide-point", new("実施のポイント", "Points to consider"));
    internal static readonly SearchKind Case = new("guide-case", new("事例", "Cases"));
    internal static readonly SearchKind Figure = new("guide-figure", new("データで見る", "In figures"));

    internal static IReadOnlyList<SearchKind> All { get; } = [Activity, Term, Article, Point, Case, Figure];
}
