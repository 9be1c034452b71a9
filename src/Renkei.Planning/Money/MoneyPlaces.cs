using System.Globalization;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Money;

/// <summary>Places in the assumptions in words: <c>costs/C1/unit</c> is 費用「保守」の単価.</summary>
internal static class MoneyPlaces
{
    /// <summary>A finding with its place in front.</summary>
    internal static TextKey Sentence(FinancePlan plan, FinanceIssue issue)
    {
        var place = Of(plan, issue.Place);
        return new($"{place.Ja}：{issue.In(Language.Japanese)}", $"{place.En}: {issue.In(Language.English)}");
    }

    /// <summary>A place in words, for both languages.</summary>
    internal static TextKey Of(FinancePlan plan, string place)
    {
        if (place.StartsWith("scenarios/", StringComparison.Ordinal)) return Scenario(plan, place["scenarios/".Length..]);
        var parts = place.Split('/');
        var shape = MoneySection.Kind.Shape;
        var (ja, en) = ("", "");
        foreach (var part in parts)
        {
            if (shape?.Item is { } item)
            {
                var name = NameOf(plan, parts[0], part);
                (ja, en, shape) = ($"{ja}「{name}」", $"{en} \"{name}\"", item);
                continue;
            }

            // A kind's growth stands directly below it in places: kinds/K1/ceiling.
            var members = shape?.Members;
            if (members is not null && !members.ContainsKey(part) && members.TryGetValue("members", out var growth)) members = growth.Members;
            shape = members?.GetValueOrDefault(part);
            var label = shape?.Label(part) ?? new TextKey(part, part);
            (ja, en) = ja.Length == 0 ? (label.Ja, label.En) : ($"{ja} {label.Ja}", $"{en}, {label.En}");
        }

        return new(ja, en);
    }

    /// <summary>What a kind, line or contribution is called; its id where it has no name.</summary>
    internal static string NameOf(FinancePlan plan, string list, string id) => list switch
    {
        "kinds" => plan.Kinds.FirstOrDefault(one => one.Id == id)?.Name,
        "costs" => plan.Costs.FirstOrDefault(one => one.Id == id)?.Name,
        "fees" => plan.Fees.FirstOrDefault(one => one.Id == id)?.Name,
        "contributions" => plan.Contributions.FirstOrDefault(one => one.Id == id)?.Name,
        _ => null,
    } is { Length: > 0 } name ? name : id;

    /// <summary>A value or range as people write it: 6,000〜7,600〜25,500.</summary>
    internal static string Show(Uncertain value) => !value.IsRange ? Show(value.Base)
        : $"{Show(value.Low)}〜{Show(value.Base)}〜{Show(value.High)}";

    private static string Show(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static TextKey Scenario(FinancePlan plan, string rest)
    {
        var named = plan.Scenarios.FirstOrDefault(one => rest == one.Name || rest.StartsWith(one.Name + "/", StringComparison.Ordinal));
        if (named is null || rest == named.Name) return new($"シナリオ「{rest}」", $"Scenario \"{rest}\"");
        var below = Of(plan, rest[(named.Name.Length + 1)..]);
        return new($"シナリオ「{named.Name}」 {below.Ja}", $"Scenario \"{named.Name}\", {below.En}");
    }
}
