using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>Every name stands once and names something.</summary>
internal static class NameChecks
{
    private static readonly TextKey Twice = new("「{0}」が2回あります。一方を消すか、別の名前にしてください。", "“{0}” stands twice. Remove one, or rename it.");
    private static readonly TextKey BadName = new("「{0}」は識別名にできません。英小文字で始め、英小文字・数字・ハイフンで40字までにしてください。", "“{0}” is not a name: begin with a small letter, then small letters, digits and hyphens, up to 40.");
    private static readonly TextKey BadCode = new("{0}の医療機関コード「{1}」は正しくありません。都道府県01〜47で始まる数字10桁です。", "The institution code “{1}” of {0} is not right: ten digits beginning with a prefecture 01 to 47.");
    private static readonly TextKey UnknownKind = new("{0}の種別「{1}」が規約にありません。", "The kind “{1}” of {0} is not in the charter.");
    private static readonly TextKey NoRole = new("{0}に開示・閲覧のどちらの役割もありません。", "{0} neither discloses nor views.");
    private static readonly TextKey EndsFirst = new("{0}の脱退の日が開始の日より前です。", "{0} leaves before it begins.");

    internal static void Run(CharterDocument charter, Findings findings)
    {
        Words(charter.Kinds.Select(one => one.Id), "/kinds", findings);
        Words(charter.Professions.Select(one => one.Id), "/professions", findings);
        Words(charter.Information.Select(one => one.Id), "/information", findings);
        Words(charter.Sensitivities.Select(one => one.Id), "/sensitivities", findings);
        Words(charter.Purposes.Select(one => one.Id), "/purposes", findings);
        Words(charter.Emergency?.Reasons.Select(one => one.Id) ?? [], "/emergency/reasons", findings);
        for (var at = 0; at < charter.Information.Count; at++)
            Words(charter.Information[at].Formats.Select(one => one.Id), Place($"/information/{at}/formats"), findings);
        Unique(charter.Rules.Select(one => one.Id.ToString()), "/rules", findings);
        Unique(charter.Members.Select(one => one.Id.ToString()), "/members", findings);
        Unique(charter.Members.Select(one => one.Code ?? ""), "/members", findings);
        Unique(charter.Members.Select(one => one.Name), "/members", findings);
        var kinds = charter.Kinds.Select(one => one.Id).ToHashSet();
        for (var at = 0; at < charter.Members.Count; at++) Member(charter.Members[at], Place($"/members/{at}"), kinds, findings);
    }

    private static void Member(Member member, string place, HashSet<string> kinds, Findings findings)
    {
        if (member.Code is { } code && !InstitutionCode.TryRead(code, out _)) findings.Error("member-code", place + "/code", BadCode, member.Name, code);
        if (!kinds.Contains(member.Kind)) findings.Error("member-kind", place + "/kind", UnknownKind, member.Name, member.Kind);
        if (member.Roles.Count == 0) findings.Error("member-role", place + "/roles", NoRole, member.Name);
        if (member.Until < member.From) findings.Error("member-dates", place + "/until", EndsFirst, member.Name);
    }

    private static void Words(IEnumerable<string> names, string place, Findings findings)
    {
        var all = names.ToList();
        Unique(all, place, findings);
        for (var at = 0; at < all.Count; at++)
            if (!IsName(all[at])) findings.Error("name-shape", Place($"{place}/{at}/id"), BadName, all[at]);
    }

    private static void Unique(IEnumerable<string> names, string place, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var name in names)
        {
            if (name.Length > 0 && !seen.Add(name)) findings.Error("name-twice", Place($"{place}/{at}"), Twice, name);
            at++;
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 40 && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    internal static string Place(FormattableString place) => place.ToString(CultureInfo.InvariantCulture);
}
