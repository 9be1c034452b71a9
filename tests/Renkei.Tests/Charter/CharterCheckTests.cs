using Renkei.Charter;
using Renkei.Charter.Checking;
using Renkei.Kernel;

namespace Renkei.Tests.Charter;

public class CharterCheckTests
{
    private static readonly CharterDocument Example = ExampleCharter.Document;

    // What is changed in the example, and what the check must then say: code, place, row.
    private static readonly Dictionary<string, (CharterDocument Charter, IssueSeverity Severity, string Place, int Row)> Cases = new()
    {
        ["rule-contradiction"] = (With(Rule(3) with { Id = new(90), Effect = Effect.Deny, Consent = null }), IssueSeverity.Error, "/rules/2", 3),
        ["rule-denied"] = (With(Rule(3) with
        {
            Id = new(90), Effect = Effect.Deny, Consent = null, From = new(["hospital", "clinic"], []), Purposes = ["dispensing", "own"],
        }), IssueSeverity.Warning, "/rules/2", 3),
        ["rule-undone"] = (With(Rule(3) with { Id = new(90), Consent = ConsentCondition.Person }), IssueSeverity.Warning, "/rules/27", 90),
        ["rule-same"] = (With(Rule(3) with { Id = new(90) }), IssueSeverity.Warning, "/rules/27", 90),
        ["rule-consent"] = (Change(3, rule => rule with { Consent = null }), IssueSeverity.Error, "/rules/2", 3),
        ["rule-consent-idle"] = (Change(14, rule => rule with { Consent = ConsentCondition.Blanket }), IssueSeverity.Warning, "/rules/13/consent", 14),
        ["rule-retention-law"] = (Change(12, rule => rule with { RetentionYears = 3 }), IssueSeverity.Error, "/rules/11/retentionYears", 12),
        ["rule-retention-range"] = (Change(3, rule => rule with { RetentionYears = 0 }), IssueSeverity.Error, "/rules/2/retentionYears", 3),
        ["rule-retention"] = (Change(3, rule => rule with { RetentionYears = null }), IssueSeverity.Warning, "/rules/2", 3),
        ["rule-unknown"] = (Change(3, rule => rule with { Information = ["prescriptions"] }), IssueSeverity.Error, "/rules/2/information/0", 3),
        ["rule-party"] = (Change(3, rule => rule with { To = new(["clinic"], [new(4)]) }), IssueSeverity.Error, "/rules/2/to", 3),
        ["rule-format"] = (Change(3, rule => rule with { Format = null }), IssueSeverity.Warning, "/rules/2", 3),
        ["rule-format-unknown"] = (Change(3, rule => rule with { Format = "dicom" }), IssueSeverity.Error, "/rules/2/format", 3),
        ["rule-procedure"] = (Change(13, rule => rule with { Procedure = null }), IssueSeverity.Error, "/rules/12", 13),
        ["rule-dates"] = (Change(20, rule => rule with { ValidFrom = new(2028, 1, 1) }), IssueSeverity.Error, "/rules/19/validUntil", 20),
        ["rule-window"] = (Change(25, rule => rule with { Data = new(DataStart.Months) }), IssueSeverity.Error, "/rules/24/data", 25),
        ["rule-decision"] = (Change(3, rule => rule with { Decision = null }), IssueSeverity.Warning, "/rules/2", 3),
        ["rule-decision-unknown"] = (Change(3, rule => rule with { Decision = 99 }), IssueSeverity.Error, "/rules/2/decision", 3),
        ["rule-nobody"] = (Change(25, rule => rule with { To = new(["screening"], []) }), IssueSeverity.Warning, "/rules/24", 25),
        ["rule-presumed"] = (Example with { Presumed = null }, IssueSeverity.Error, "/rules/10/consent", 11),
        ["rule-emergency"] = (Example with { Emergency = null }, IssueSeverity.Error, "/rules/13", 14),
        ["rule-disaster"] = (Example with { Disaster = null }, IssueSeverity.Error, "/rules/20", 21),
        ["rule-method"] = (Example with { Consent = Example.Consent with { Methods = [ConsentMethod.Blanket] } }, IssueSeverity.Error, "/rules/5/consent", 6),
        ["member-code"] = (Example with { Members = [Example.Members[0] with { Code = "99" }, .. Example.Members.Skip(1)] }, IssueSeverity.Error, "/members/0/code", 0),
        ["member-kind"] = (Example with { Members = [Example.Members[0] with { Kind = "school" }, .. Example.Members.Skip(1)] }, IssueSeverity.Error, "/members/0/kind", 0),
        ["name-twice"] = (Example with { Members = [.. Example.Members, Example.Members[0] with { Id = new(50), Code = null }] }, IssueSeverity.Error, "/members/12", 0),
        ["member-views-nothing"] = (Change(19, rule => rule with { Effect = Effect.Deny, Consent = null }), IssueSeverity.Warning, "/members/10", 0),
        ["type-format"] = (Example with { Information = [Example.Information[0] with { Formats = [] }, .. Example.Information.Skip(1)] }, IssueSeverity.Error, "/information/0/formats", 0),
        ["target-source"] = (Example with { Targets = [Example.Targets[0] with { Source = null }] }, IssueSeverity.Warning, "/targets/0", 0),
        ["emergency-time"] = (Example with { Emergency = Example.Emergency! with { Minutes = 0 } }, IssueSeverity.Error, "/emergency/minutes", 0),
        ["consent-withdrawal"] = (Example with { Consent = Example.Consent with { WithdrawalSeconds = 3600 } }, IssueSeverity.Warning, "/consent/withdrawalSeconds", 0),
        ["consent-ages"] = (Example with { Consent = Example.Consent with { Minors = new(20, 18) } }, IssueSeverity.Error, "/consent/minors", 0),
        ["security-tls"] = (Example with { Security = Example.Security with { LowestTls = TlsVersion.Tls12 } }, IssueSeverity.Warning, "/security/lowestTls", 0),
        ["not-approved"] = (Example with { Provenance = Example.Provenance with { Approver = null } }, IssueSeverity.Warning, "/provenance", 0),
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fault_is_found_where_it_stands(string code)
    {
        var (charter, severity, place, row) = Cases[code];

        var found = CharterCheck.Run(charter).FirstOrDefault(issue => issue.Code == code && issue.Place == place);

        Assert.True(found is not null, string.Join('\n', CharterCheck.Run(charter).Select(one => $"{one.Code} {one.Place} {one.In(Language.Japanese)}")));
        Assert.Equal((severity, row), (found.Severity, found.Row?.Number ?? 0));
        Assert.DoesNotContain(CharterCheck.Run(Example), issue => issue.Code == code && issue.Place == place);
        Assert.All([found.In(Language.Japanese), found.In(Language.English)], sentence => Assert.DoesNotContain("{", sentence, StringComparison.Ordinal));
        if (row > 0) Assert.Contains($"R{row}", found.In(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_has_no_error_and_two_known_warnings() => Assert.Equal(
        ["type-standard /information/11/formats", "type-standard /information/12/formats"],
        CharterCheck.Run(Example).Select(issue => $"{issue.Code} {issue.Place}"));

    private static SharingRule Rule(int number) => Example.Rules.Single(rule => rule.Id.Number == number);

    private static CharterDocument With(SharingRule rule) => Example with { Rules = [.. Example.Rules, rule] };

    private static CharterDocument Change(int number, Func<SharingRule, SharingRule> change) =>
        Example with { Rules = [.. Example.Rules.Select(rule => rule.Id.Number == number ? change(rule) : rule)] };
}
