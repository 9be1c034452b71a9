using Renkei.Kernel;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Document;

/// <summary>One version of a section with its content.</summary>
/// <typeparam name="T">What the section holds.</typeparam>
/// <param name="Key">Which section.</param>
/// <param name="Version">1, 2, 3, … within the section; 0 where nothing has been saved yet. Forms carry it as the base of an edit.</param>
/// <param name="Content">What stands there.</param>
/// <param name="At">When it was saved; null at version 0.</param>
/// <param name="By">Who saved it; null at version 0.</param>
public sealed record SectionVersion<T>(SectionKey<T> Key, int Version, T Content, DateTimeOffset? At, Actor? By)
    where T : OpenRecord;

/// <summary>
/// Somebody else saved this section first. The submission is kept as a draft in the same unit: COMMIT the unit, then send the
/// author to <see cref="Address"/> to choose (or use <see cref="PlanSections.Submit{T}"/>, which does so).
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Section">The section's key.</param>
/// <param name="Draft">The draft's local number.</param>
public record SectionConflict(PlanId Plan, string Section, int Draft) : Refusal(RefusalKind.Conflict, ConflictText)
{
    /// <summary>The page where both versions stand side by side.</summary>
    public string Address => $"/plans/{Plan}/drafts/{Draft}";

    private static readonly TextKey ConflictText = new(
        "ほかの人が先に保存しました。入力した内容は下書きとして残っています。2つの版を見くらべて選んでください。",
        "Somebody else saved first. What you entered is kept as a draft. Compare the two versions and choose.");
}

/// <summary>The same with everything the author needs to choose.</summary>
/// <typeparam name="T">What the section holds.</typeparam>
/// <param name="Plan">The plan.</param>
/// <param name="Section">The section's key.</param>
/// <param name="Draft">The draft's local number.</param>
/// <param name="Base">What the author began from; null where the section was not there yet.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What the author submitted.</param>
/// <param name="Proposal">Both edits together; where both changed one field, what stands there now.</param>
public sealed record SectionConflict<T>(
    PlanId Plan, string Section, int Draft, SectionVersion<T>? Base, SectionVersion<T> Theirs, T Mine, T Proposal)
    : SectionConflict(Plan, Section, Draft)
    where T : OpenRecord;
