using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>A row of a charter in words, with the charter's own names.</summary>
public sealed class RuleWords(CharterDocument charter, Language language)
{
    /// <summary>The language of the words.</summary>
    public Language Language => language;

    private bool Japanese => language == Language.Japanese;

    /// <summary>What a row lets happen, without its dates: 薬局は全病院の処方を閲覧できる.</summary>
    public string Sentence(SharingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (who, what, whose) = (Viewers(rule), What(rule), Side(rule.From, everyOfKind: true));
        return (rule.Effect, Japanese) switch
        {
            (Effect.Permit, true) => $"{Scene(rule)}{who}は{whose}の{what}を閲覧できる",
            (Effect.Deny, true) => $"{Scene(rule)}{who}は{whose}の{what}を閲覧できない",
            (Effect.Permit, false) => $"{Scene(rule)}{who} may see {what} of {whose}",
            (Effect.Deny, false) => $"{Scene(rule)}{who} may not see {what} of {whose}",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    /// <summary>The opposite of <see cref="Sentence"/>: what ends when the row goes.</summary>
    public string Ending(SharingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var (who, what, whose) = (Viewers(rule), What(rule), Side(rule.From, everyOfKind: true));
        return (rule.Effect, Japanese) switch
        {
            (Effect.Permit, true) => $"{Scene(rule)}{who}は{whose}の{what}を閲覧できなくなる",
            (Effect.Deny, true) => $"{Scene(rule)}{who}が{whose}の{what}を閲覧できないという定めがなくなる",
            (Effect.Permit, false) => $"{Scene(rule)}{who} may no longer see {what} of {whose}",
            (Effect.Deny, false) => $"{Scene(rule)}the denial that {who} may see {what} of {whose} ends",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    /// <summary>The professions and institutions that see.</summary>
    public string Viewers(SharingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var side = Side(rule.To, everyOfKind: false);
        if (rule.Professions.Count == 0) return side;
        var professions = List(rule.Professions.Select(id => Name(charter.Professions, one => one.Id, one => one.Name, id)));
        return Japanese ? $"{side}の{professions}" : $"{professions} of {side}";
    }

    /// <summary>One side of a row: names, kinds, or everybody.</summary>
    public string Side(Party party, bool everyOfKind)
    {
        ArgumentNullException.ThrowIfNull(party);
        if (party.Everybody) return Japanese ? "すべての参加機関" : "every participant";
        if (party.Members.Count > 0) return List(party.Members.Select(Member));
        var kinds = party.Kinds.Select(id => Name(charter.Kinds, one => one.Id, one => one.Name, id));
        return List(kinds.Select(kind => !everyOfKind ? kind : Japanese ? "全" + kind : "every " + kind));
    }

    /// <summary>The types of information, with labels.</summary>
    public string What(SharingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var types = rule.Information.Count == 0 ? Japanese ? "すべての情報" : "all information" : Types(rule.Information);
        if (rule.Sensitivities.Count == 0) return types;
        var labels = Labels(rule.Sensitivities);
        return Japanese ? $"{types}（{labels}の区分）" : $"{types} (labelled {labels})";
    }

    internal string Types(IEnumerable<string> ids) => List(ids.Select(id => Name(charter.Information, one => one.Id, one => one.Name, id)));

    internal string Labels(IEnumerable<string> ids) => List(ids.Select(id => Name(charter.Sensitivities, one => one.Id, one => one.Name, id)));

    internal string Professions(IEnumerable<string> ids) => List(ids.Select(id => Name(charter.Professions, one => one.Id, one => one.Name, id)));

    internal string Purposes(IEnumerable<string> ids) => List(ids.Select(id => Name(charter.Purposes, one => one.Id, one => one.Name, id)));

    internal string Format(SharingRule rule) => rule.Format is not { } id ? Japanese ? "（未定）" : "(open)"
        : charter.Information.SelectMany(one => one.Formats).FirstOrDefault(one => one.Id == id)?.Name ?? id;

    internal string Window(DataWindow data) => data.Start switch
    {
        DataStart.Any => Japanese ? "過去分も" : "past data too",
        DataStart.Consent => Japanese ? "同意時点以降" : "since consent",
        DataStart.Day => Japanese ? $"{CharterDiff.Day(data.Day ?? default)}以降" : $"since {CharterDiff.Day(data.Day ?? default)}",
        DataStart.Months => Japanese ? string.Create(CultureInfo.InvariantCulture, $"直近{data.Months}か月")
            : string.Create(CultureInfo.InvariantCulture, $"the last {data.Months} months"),
    };

    internal string List(IEnumerable<string> words) => string.Join(Japanese ? "・" : ", ", words);

    private string Scene(SharingRule rule) => rule.Situation switch
    {
        Situation.Ordinary => "",
        Situation.Emergency => Japanese ? "緊急時に、" : "in an emergency ",
        Situation.Disaster => Japanese ? "災害時に、" : "in a disaster ",
    };

    private string Member(MemberId id) => charter.Members.FirstOrDefault(one => one.Id == id)?.Name ?? id.ToString();

    private string Name<T>(IEnumerable<T> among, Func<T, string> id, Func<T, Wording> name, string word) =>
        among.FirstOrDefault(one => id(one) == word) is { } found ? name(found).In(language) : word;
}
