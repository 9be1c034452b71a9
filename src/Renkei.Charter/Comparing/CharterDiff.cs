using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>The difference between two charters in words (規約の新旧): what a committee reads before it approves.</summary>
public static class CharterDiff
{
    /// <summary>All differences: rows first, in the order of their numbers, then participants, then everything else.</summary>
    public static IReadOnlyList<CharterChange> Between(CharterDocument before, CharterDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. RuleChanges.Between(before, after), .. MemberChanges.Between(before, after), .. SettingChanges.Between(before, after)];
    }

    /// <summary>The differences that concern one participant.</summary>
    public static IReadOnlyList<CharterChange> For(MemberId member, CharterDocument before, CharterDocument after) =>
        [.. Between(before, after).Where(change => change.Concerns(member))];

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static (string Ja, string En) Behind(int? decision) => decision is { } number
        ? (string.Create(CultureInfo.InvariantCulture, $"（決定{number}）"), string.Create(CultureInfo.InvariantCulture, $" (decision {number})"))
        : ("", "");
}
