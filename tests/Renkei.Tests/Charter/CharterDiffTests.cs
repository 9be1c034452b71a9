using Renkei.Charter;
using Renkei.Charter.Comparing;

namespace Renkei.Tests.Charter;

public class CharterDiffTests
{
    private static readonly CharterDocument Old = ExampleCharter.Document;

    [Fact]
    public void Nothing_changed_says_nothing() => Assert.Empty(CharterDiff.Between(Old, Old));

    [Fact]
    public void A_new_row_is_one_sentence_with_its_decision()
    {
        var row = Rule(3) with { Id = new(90), To = new(["pharmacy"], []), Professions = [] };

        var change = Assert.Single(CharterDiff.Between(Old, Old with { Rules = [.. Old.Rules, row] }));

        Assert.Equal("2027-04-01から薬局は全病院の処方を閲覧できる（決定12）", change.Ja);
        Assert.Equal("From 2027-04-01 Pharmacy may see Prescriptions of every Hospital (decision 12)", change.En);
        Assert.Equal((ChangeKind.Added, new RowId(90), 12), (change.Kind, change.Row, change.Decision));
    }

    [Theory]
    [InlineData(18, "2027-04-01から薬局がとうげ病院の処方を閲覧できないという定めがなくなる")]
    [InlineData(14, "2027-04-01から緊急時に、救急（消防）の救急隊員は全病院・全診療所のアレルギーを閲覧できなくなる")]
    [InlineData(26, "2027-04-01から湾岸リハビリ病院の医師はみさき中央病院の検体検査（HIVの区分）を閲覧できなくなる")]
    public void A_row_that_goes_says_what_ends(int number, string sentence)
    {
        var change = Assert.Single(CharterDiff.Between(Old, Old with { Rules = [.. Old.Rules.Where(rule => rule.Id.Number != number)] }));

        Assert.Equal((ChangeKind.Removed, sentence), (change.Kind, change.Ja));
    }

    public static TheoryData<int, string, ChangeKind, string> Changes => new()
    {
        { 8, "timing", ChangeKind.Changed, "2027-04-01から診療所・訪問看護の医師・看護師が見る退院時サマリーの共有の時期が「退院時」から「求めたとき」になる（決定12）" },
        { 3, "viewers", ChangeKind.Removed, "2027-04-01から薬局の医師・看護師・薬剤師は全病院の処方を閲覧できなくなる（決定12）" },
        { 5, "widen", ChangeKind.Added, "2027-04-01から薬局の医師・看護師は全病院の検体検査を閲覧できる（決定12）" },
        { 12, "retention", ChangeKind.Changed, "2027-04-01から病院の医師が見る診療録の保存期間が「5年」から「10年」になる（決定14）" },
        { 6, "consent", ChangeKind.Changed, "2027-04-01から病院・診療所の医師が見る画像の同意の条件が「リスト指定」から「施設ごと」になる（決定12）" },
        { 1, "professions", ChangeKind.Changed, "2027-04-01から病院・診療所・薬局の医師が見る患者基本の職種が「医師・看護師・薬剤師」から「医師」になる（決定12）" },
        { 20, "until", ChangeKind.Changed, "2027-04-01から病院の医師が見る検体検査の終わりの日が「2027-09-30」から「（なし）」になる（決定16）" },
        { 25, "window", ChangeKind.Changed, "2027-04-01から病院・診療所の医師が見る健診結果のデータの期間が「直近36か月」から「同意時点以降」になる（決定16）" },
        { 2, "format", ChangeKind.Changed, "2027-04-01から病院・診療所の医師・看護師・薬剤師が見る病名の情報形式が「SS-MIX2（PPR-01）」から「（未定）」になる（決定12）" },
        { 3, "deny", ChangeKind.Changed, "2027-04-01から病院・診療所・薬局の医師・看護師・薬剤師は全病院の処方を閲覧できない（決定12）" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_row_says_what_becomes_of_it(int number, string what, ChangeKind kind, string sentence)
    {
        var now = Changed(Rule(number), what);

        var change = Assert.Single(CharterDiff.Between(Old, Old with { Rules = [.. Old.Rules.Select(rule => rule.Id.Number == number ? now : rule)] }));

        Assert.Equal((kind, sentence), (change.Kind, change.Ja));
        Assert.StartsWith("From 2027-04-01 ", change.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_institution_reads_only_what_concerns_it()
    {
        var now = Old with
        {
            Rules = [.. Old.Rules.Where(rule => rule.Id.Number is not 11 and not 14)],
            ImplicitPolicy = ImplicitPolicy.CareOnly,
            Members = [.. Old.Members, Old.Members[3] with { Id = new(20), Name = "いそ診療所", From = new(2028, 4, 1), Code = null }],
        };

        Assert.Equal(4, CharterDiff.Between(Old, now).Count);
        Assert.Equal(
            ["2027-04-01から病院・診療所の医師・看護師・薬剤師は全薬局の調剤を閲覧できなくなる", "2027-04-01から定めのないときの既定が「見せない」から「診療の目的なら見せる」になる"],
            CharterDiff.For(new(5), Old, now).Select(change => change.Ja));
        Assert.Contains(CharterDiff.Between(Old, now), change => change.Ja == "2028-04-01からいそ診療所が参加する");
    }

    [Fact]
    public void Members_and_settings_say_what_changes() => Assert.Equal(
        ["おか診療所の役割が「閲覧」から「開示・閲覧」になる", "2027-04-01から撤回が効くまでの時間が「60秒」から「30秒」になる", "2027-04-01から緊急閲覧の時間が「60分」から「30分」になる"],
        CharterDiff.Between(Old, Old with
        {
            Members = [.. Old.Members.Select(one => one.Id.Number == 4 ? one with { Roles = [MemberRole.Views, MemberRole.Discloses] } : one)],
            Consent = Old.Consent with { WithdrawalSeconds = 30 },
            Emergency = Old.Emergency! with { Minutes = 30 },
        }).Select(change => change.Ja));

    private static SharingRule Changed(SharingRule rule, string what) => what switch
    {
        "timing" => rule with { Timing = Timing.OnRequest },
        "viewers" => rule with { To = new(["hospital", "clinic"], []) },
        "widen" => rule with { To = new(["hospital", "clinic", "pharmacy"], []) },
        "retention" => rule with { RetentionYears = 10 },
        "consent" => rule with { Consent = ConsentCondition.Institution },
        "professions" => rule with { Professions = ["physician"] },
        "until" => rule with { ValidUntil = null },
        "window" => rule with { Data = new(DataStart.Consent) },
        "format" => rule with { Format = null },
        "deny" => rule with { Effect = Effect.Deny },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static SharingRule Rule(int number) => Old.Rules.Single(rule => rule.Id.Number == number);
}
