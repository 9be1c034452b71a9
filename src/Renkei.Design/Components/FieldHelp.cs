using Renkei.Kernel;

namespace Renkei.Design.Components;

/// <summary>What is said about one field of a form.</summary>
/// <param name="Words">What to consider when it is filled.</param>
/// <param name="Own">True for words of ours: they carry 参考（独自）.</param>
/// <param name="See">The page that says more.</param>
/// <param name="Source">Where it comes from, or null.</param>
/// <param name="SourceAddress">Where that is published.</param>
public sealed record FieldHelp(TextKey Words, bool Own, string See, TextKey? Source, string? SourceAddress);

/// <summary>
/// Says something about the fields of forms, for whoever has the words: the guide. The design knows no guide, so
/// the module with the words registers one of these.
/// </summary>
/// <param name="find">From a field such as <c>activity/milestones/*/state</c> to what is said about it.</param>
public sealed class FieldHelps(Func<string, FieldHelp?> find)
{
    /// <summary>What is said about a field, or null.</summary>
    public FieldHelp? Of(string field) => find(field);
}
