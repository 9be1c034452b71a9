using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Renkei.Charter;
using Renkei.Charter.Deciding;
using Renkei.Charter.Reading;

namespace Renkei.Tests.Charter;

/// <summary>The truth table (truth-table.tsv) as questions. Its columns are words a lawyer reads; here they become a question.</summary>
internal static class TruthTable
{
    internal static IReadOnlyList<FrozenDictionary<string, string>> Rows { get; } = Read("truth-table.tsv");

    internal static IReadOnlyList<FrozenDictionary<string, string>> Consents { get; } = Read("truth-table-consents.tsv");

    internal static readonly FrozenDictionary<string, CompiledCharter> Charters = new Dictionary<string, CharterDocument>
    {
        ["例"] = ExampleCharter.Document,
        ["既定はすべて許可"] = ExampleCharter.Document with { ImplicitPolicy = ImplicitPolicy.AllNormal },
        ["既定は診療のみ許可"] = ExampleCharter.Document with { ImplicitPolicy = ImplicitPolicy.CareOnly },
        ["緊急なし"] = ExampleCharter.Document with { Emergency = null },
        ["脱退後も過去分は可"] = Consent(model => model with { OnLeaving = LeavingEffect.Keep }),
        ["撤回後も過去分は可"] = Consent(model => model with { Withdrawal = WithdrawalEffect.FutureOnly }),
        ["後の加入は対象外"] = Consent(model => model with { LaterMembers = LaterMembers.NotCovered }),
        ["口頭も可"] = Consent(model => model with { Evidence = [.. model.Evidence, Evidence.OralNote] }),
    }.ToFrozenDictionary(pair => pair.Key, pair => CompiledCharter.Of(pair.Value));

    internal static readonly FrozenDictionary<string, DecisionReason> Reasons = new Dictionary<string, DecisionReason>
    {
        ["名寄せ未確定"] = DecisionReason.LinkNotCertain, ["未提供"] = DecisionReason.Undelivered,
        ["閲覧機関の不参加"] = DecisionReason.ViewerNotTakingPart, ["閲覧の役割なし"] = DecisionReason.ViewerDoesNotView,
        ["職員が無効"] = DecisionReason.PersonNotActive, ["開示機関の不参加"] = DecisionReason.SourceNotTakingPart,
        ["開示の役割なし"] = DecisionReason.SourceDoesNotDisclose, ["受け持ちでない"] = DecisionReason.NotTreating,
        ["患者の拒否"] = DecisionReason.PatientDenies, ["規約の拒否"] = DecisionReason.RuleDenies,
        ["許可"] = DecisionReason.Permitted, ["規則なし"] = DecisionReason.NoRule,
        ["規則の期間外"] = DecisionReason.RuleNotInForce, ["データの期間外"] = DecisionReason.DataOutsideDates,
        ["同意なし"] = DecisionReason.ConsentMissing, ["同意の撤回"] = DecisionReason.ConsentWithdrawn,
        ["同意が足りない"] = DecisionReason.ConsentTooWide, ["掲示なし"] = DecisionReason.PurposeNotPosted,
        ["既定の許可"] = DecisionReason.ImplicitlyPermitted, ["緊急閲覧"] = DecisionReason.EmergencyPermitted,
        ["災害時閲覧"] = DecisionReason.DisasterPermitted, ["緊急の定めなし"] = DecisionReason.NoEmergencyInCharter,
        ["救急を受けない機関"] = DecisionReason.InstitutionTakesNoEmergencies, ["緊急の権利なし"] = DecisionReason.NoEmergencyRight,
        ["緊急の理由なし"] = DecisionReason.NoEmergencyReason, ["緊急の時間切れ"] = DecisionReason.EmergencyTimeOver,
        ["緊急は患者が拒否"] = DecisionReason.PatientDeniesEmergency, ["緊急の規則なし"] = DecisionReason.NoEmergencyRule,
        ["緊急のデータの期間外"] = DecisionReason.EmergencyDataOutsideDates, ["緊急の規約の拒否"] = DecisionReason.EmergencyRuleDenies,
        ["災害の宣言が無効"] = DecisionReason.DisasterNotDeclared, ["災害の規則なし"] = DecisionReason.NoDisasterRule,
        ["未告知"] = DecisionReason.Uninformed,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, InformationFlag> Flags = new Dictionary<string, InformationFlag>
    {
        ["長期保存"] = InformationFlag.LongTerm, ["未告知"] = InformationFlag.Uninformed, ["未提供"] = InformationFlag.Undelivered,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PatientConsent> ConsentByName = Consents.ToFrozenDictionary(
        row => row["同意"], row => CharterFile.ReadConsent(Encoding.UTF8.GetBytes(row["記録"])).Value!);

    internal static AccessQuestion Question(FrozenDictionary<string, string> row) => new(
        new Asker(Member(row["見る機関"]), Id(ExampleCharter.Document.Professions, one => one.Name, one => one.Id, row["職種"]),
            row["見る人"] == "医師A" ? "u-a" : "u-z", row["在籍"] == "有効", row["緊急の権利"] == "あり"),
        Member(row["開示する機関"]), Id(ExampleCharter.Document.Information, one => one.Name, one => one.Id, row["情報種別"]),
        Id(ExampleCharter.Document.Purposes, one => one.Name, one => one.Id, row["目的"]), Instant(row["問う日時"]),
        Day(row["データの日付"]),
        row["名寄せ"] switch { "確か" => LinkCertainty.Certain, "確認待ち" => LinkCertainty.Probable, "なし" => LinkCertainty.None, _ => throw Unknown(row["名寄せ"]) },
        row["受け持ち"] switch { "受け持ち" => Relation.Treating, "本人" => Relation.Self, "なし" => Relation.None, _ => throw Unknown(row["受け持ち"]) },
        ConsentByName[row["同意"]], row["番号"],
        row["区分"] == "―" ? null : Id(ExampleCharter.Document.Sensitivities, one => one.Name, one => one.Id, row["区分"]),
        row["印"] == "―" ? null : [.. row["印"].Split('・').Select(flag => Flags[flag])],
        row["緊急の開始"] == "―" ? null : new EmergencyClaim(Instant(row["緊急の開始"]), Reason(row["緊急の理由"])),
        row["災害の宣言"] == "―" ? null : new DisasterDeclaration(Day(row["災害の宣言"].Split('～')[0]), Day(row["災害の宣言"].Split('～')[1])));

    private static string? Reason(string words) => words switch
    {
        "意識なし" => "unconscious", "生命の危険" => "life", "調べもの" => "curiosity", "（空欄）" => null, _ => throw Unknown(words),
    };

    private static string Member(string name) =>
        ExampleCharter.Document.Members.SingleOrDefault(member => member.Name == name)?.Id.ToString() ?? "M999";

    private static string Id<T>(IEnumerable<T> among, Func<T, Wording> name, Func<T, string> id, string words) =>
        id(among.Single(one => name(one).Ja == words));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(9));

    private static CharterDocument Consent(Func<ConsentModel, ConsentModel> change) =>
        ExampleCharter.Document with { Consent = change(ExampleCharter.Document.Consent) };

    private static FrozenDictionary<string, string>[] Read(string file)
    {
        var lines = File.ReadAllLines(ExampleCharter.Folder("tests", "Renkei.Tests", "Charter", file));
        var heads = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => heads.Zip(line.Split('\t'), KeyValuePair.Create).ToFrozenDictionary())];
    }

    private static InvalidDataException Unknown(string words) => new($"The table says 「{words}」.");
}
