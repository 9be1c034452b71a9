using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>One difference between two charters, as a sentence in both languages.</summary>
/// <param name="Kind">Added, changed or removed.</param>
/// <param name="Row">The row it is about, where it is about one.</param>
/// <param name="Decision">The decision behind it, where known.</param>
/// <param name="Touches">The participants it is about; empty: everybody.</param>
/// <param name="Ja">The Japanese sentence.</param>
/// <param name="En">The English sentence.</param>
public sealed record CharterChange(
    ChangeKind Kind, RowId? Row, int? Decision, IReadOnlyList<MemberId> Touches, string Ja, string En)
{
    /// <summary>The sentence in a language.</summary>
    public string In(Language language) => language == Language.Japanese ? Ja : En;

    /// <summary>Whether a participant is concerned.</summary>
    public bool Concerns(MemberId member) => Touches.Count == 0 || Touches.Contains(member);
}

/// <summary>What happened (加わる・変わる・なくなる).</summary>
public enum ChangeKind
{
    /// <summary>加わる.</summary>
    Added,

    /// <summary>変わる.</summary>
    Changed,

    /// <summary>なくなる.</summary>
    Removed,
}
