using System.Text;
using System.Text.Json.Nodes;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;
using Renkei.Hl7v2.SsMix2;
using Renkei.Hl7v2.SsMix2.Mapping;

namespace Renkei.Tests.Hl7v2.SsMix2.Mapping;

/// <summary>Expected values follow the JAMI working group's ConceptMaps, row by row, and JP Core 1.2.</summary>
public class MessageMappingTests
{
    private const string Pid = "PID|0001||1234567^^^^PI||\e$B45<T\e(B^\e$BB@O:\e(B^^^^^L^I~\e$B%+%s%8%c\e(B^\e$B%?%m%&\e(B^^^^^L^P||19480405|M|||^^^^422-8033^JPN^H^\e$B@E2,8)\e(B||^PRN^PH^^^^^^^^^054-000-0000~^PRS^PH^^^^^^^^^090-0000|^WPN^PH^^^^^^^^^03-1|||||||||||||||||||20260401";

    [Fact]
    public void PID_becomes_a_patient()
    {
        var patient = Map("ADT-00", "ADT^A08", $"EVN||1\r{Pid}\rNK1|1|A^B^^^^^L^P~\e$B45<T\e(B^\e$BB@O:\e(B^^^^^L^I|SEL^\e$BK\\?M\e(B^HL70063|^^^^1^^H^x|^PRN^PH^^^^^^^^^9\rPV1|1|O\rDB1|1|PT||Y\r", out var answer)["Patient"].Single();

        Assert.Equal("1311234567.1234567", (string?)patient["id"]);
        Assert.Equal("""[{"system":"urn:oid:1.2.392.100495.20.3.51.11311234567","value":"1234567"}]""", patient["identifier"]!.ToJsonString());
        Assert.Equal(["IDE", "SYL"], patient["name"]!.AsArray().Select(name => (string?)name!["extension"]![0]!["valueCode"]));
        Assert.Equal(("患者", "太郎", "患者 太郎"), ((string?)patient["name"]![0]!["family"], (string?)patient["name"]![0]!["given"]![0], (string?)patient["name"]![0]!["text"]));
        Assert.Equal(("1948-04-05", "male"), ((string?)patient["birthDate"], (string?)patient["gender"]));
        Assert.Equal(("静岡県", "422-8033", "JPN", "home"), ((string?)patient["address"]![0]!["text"], (string?)patient["address"]![0]!["postalCode"],
            (string?)patient["address"]![0]!["country"], (string?)patient["address"]![0]!["use"]));
        Assert.Equal([("054-000-0000", "home"), ("090-0000", "mobile"), ("03-1", "work")],
            patient["telecom"]!.AsArray().Select(each => ((string)each!["value"]!, (string)each["use"]!)));
        Assert.Equal(("患者", "本人"), ((string?)patient["contact"]![0]!["name"]!["family"], (string?)patient["contact"]![0]!["relationship"]![0]!["text"]));
        Assert.Equal("Y", (string?)patient["extension"]![0]!["valueCodeableConcept"]!["coding"]![0]!["code"]);
        Assert.Contains("PID-33", answer.Unmapped);
        Assert.DoesNotContain("PID-5", answer.Unmapped);
    }

    [Fact]
    public void Allergies_keep_category_severity_and_time_in_words()
    {
        var found = Map("ADT-61", "ADT^A60", $"EVN||1\r{Pid}\r"
            + "IAM|1|LA^x^HL70127|5A1002216023023^\e$B%9%.\e(B^JC10|MI|\e$B$+$f$_\e(B|A^x^HL70323|||||199601\r"
            + "IAM|2|MA|1^y^99XYZ||z|D||||||\e$B>.3X9;\e(B\r", out var answer)["AllergyIntolerance"].ToList();

        Assert.Equal(("environment", "mild", "かゆみ", "1996-01"), ((string?)found[0]["category"]![0], (string?)found[0]["reaction"]![0]!["severity"],
            (string?)found[0]["reaction"]![0]!["manifestation"]![0]!["text"], (string?)found[0]["onsetDateTime"]));
        Assert.Equal("active", (string?)found[0]["clinicalStatus"]!["coding"]![0]!["code"]);
        Assert.Null(found[1]["category"]);
        Assert.Equal(("小学校", "inactive"), ((string?)found[1]["onsetString"], (string?)found[1]["clinicalStatus"]!["coding"]![0]!["code"]));
        Assert.Equal(1, answer.StrangeSystems["99XYZ"]);
    }

    [Fact]
    public void A_disease_keeps_both_codes_and_its_times()
    {
        var conditions = Map("PPR-01", "PPR^ZD1", $"{Pid}\r"
            + "PRB|AD|20260401|20054174^\e$B0_1j\e(B^MDCDX2|77|||20110831||20110915|K297^^I10^O^x^JHSD0004||||||20110831|\e$B0_1j\e(B\rORC|NW|1||||||||||110^\e$B0e;U\e(B\r"
            + "PRB|DE|20260401|1^x^MDCDX2|78\r", out _)["Condition"].ToList();

        Assert.Equal(["http://medis.or.jp/CodeSystem/master-disease-keyNumber", "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full"],
            conditions[0]["code"]!["coding"]!.AsArray().Select(each => (string?)each!["system"]));
        Assert.Equal(("2011-08-31", "2011-09-15", "2011-08-31", "resolved"), ((string?)conditions[0]["onsetDateTime"], (string?)conditions[0]["abatementDateTime"],
            (string?)conditions[0]["recordedDate"], (string?)conditions[0]["clinicalStatus"]!["coding"]![0]!["code"]));
        Assert.Equal("110", (string?)conditions[0]["recorder"]!["identifier"]!["value"]);
        Assert.Equal("entered-in-error", (string?)conditions[1]["verificationStatus"]!["coding"]![0]!["code"]);
        Assert.Null(conditions[1]["clinicalStatus"]);
    }

    [Fact]
    public void A_laboratory_report_holds_its_results()
    {
        var all = Map("OML-11", "OUL^R22", $"{Pid}\rPV1|1|O\rSPM|1|9||023^\e$B7l@6\e(B^JC10|||||||||||||202604010830\r"
            + "OBR|1|11|12|E001^x^99O03|||20260401|20260401||||||||||||||20260401103059\rORC|SC|11|12||CM|||||||607^a\r"
            + "OBX|1|NM|3A016000002327102^A/G\e$BHf\e(B^JC10||+01.70||1.2-2.0|H|||F\r"
            + "OBX|2|SN|3A010000002327101^x^JC10||<^0.5|g/dl^g/dl^99XYZ|||||C\r"
            + "OBX|3|ST|3A015000002327101^x^JC10||a~b||||||F|||202604010900\rOBX|4|CWE|5H010000009199911^x^JC10||A^A^JSHR002||||||F\r", out _);
        var (report, results) = (all["DiagnosticReport"].Single(), all["Observation"].ToList());

        Assert.Equal("""{"value":1.70}""", results[0]["valueQuantity"]!.ToJsonString());
        Assert.Equal(("<", "0.5", "g/dl"), ((string?)results[1]["valueQuantity"]!["comparator"], results[1]["valueQuantity"]!["value"]!.ToJsonString(), (string?)results[1]["valueQuantity"]!["unit"]));
        Assert.Equal("a\nb", (string?)results[2]["valueString"]);
        Assert.Equal("A", (string?)results[3]["valueCodeableConcept"]!["coding"]![0]!["code"]);
        Assert.Equal(["final", "corrected", "final", "final"], results.Select(each => (string?)each["status"]));
        Assert.Equal(("2026-04-01T08:30:00+09:00", "2026-04-01T09:00:00+09:00"), ((string?)results[0]["effectiveDateTime"], (string?)results[2]["effectiveDateTime"]));
        Assert.Equal("1.2-2.0", (string?)results[0]["referenceRange"]![0]!["text"]);
        Assert.Equal(("1.2", "2.0"), (results[0]["referenceRange"]![0]!["low"]!["value"]!.ToJsonString(), results[0]["referenceRange"]![0]!["high"]!["value"]!.ToJsonString()));
        Assert.Equal("H", (string?)results[0]["interpretation"]![0]!["coding"]![0]!["code"]);
        Assert.Equal(4, report["result"]!.AsArray().Count);
        Assert.Equal($"Observation/{results[0]["id"]}", (string?)report["result"]![0]!["reference"]);
        Assert.Equal(("2026-04-01T10:30:59+09:00", "2026-04-01"), ((string?)report["issued"], (string?)report["effectivePeriod"]!["start"]));
        Assert.Equal("completed", (string?)all["ServiceRequest"].Single()["status"]);
        Assert.Equal("2026-04-01T08:30:00+09:00", (string?)all["Specimen"].Single()["collection"]!["collectedDateTime"]);
    }

    [Fact]
    public void A_prescription_keeps_group_dose_and_usage()
    {
        string Drug(string group, string code) => $"ORC|NW|11||{group}|||||20260401103045|058^n||110^d\rRXE||{code}^x^HOT9|1||TAB^\e$B>{{\e(B^MR9P||I^\e$BJ4:U\e(B^99X|||15|TAB^\e$B>{{\e(B^MR9P|2|||P9||||3^TAB&\e$B>{{\e(B&MR9P||OHP^x^MR9P\r"
            + "TQ1|1||1013044400000000&\e$BFbI~\e(B&JAMISDP01|||5^d|20260401|20260405\rRXR|PO^\e$B8}\e(B^HL70162\r";
        var requests = Map("OMP-01", "RDE^O11", $"{Pid}\rPV1|1|O\r{Drug("1", "108665201")}{Drug("1", "110626901")}{Drug("2", "100607002")}", out _)["MedicationRequest"].ToList();
        var (first, dose) = (requests[0], requests[0]["dosageInstruction"]![0]!);

        Assert.Equal(["1/1", "1/2", "2/1"], requests.Select(each => $"{each["identifier"]![0]!["value"]}/{each["identifier"]![1]!["value"]}"));
        Assert.Equal("http://medis.or.jp/CodeSystem/master-HOT9", (string?)first["medicationCodeableConcept"]!["coding"]![0]!["system"]);
        Assert.Equal(("active", "order", "2026-04-01T10:30:45+09:00"), ((string?)first["status"], (string?)first["intent"], (string?)first["authoredOn"]));
        Assert.Equal(("110", "058"), ((string?)first["requester"]!["identifier"]!["value"], (string?)first["recorder"]!["identifier"]!["value"]));
        Assert.Equal(("内服", "1013044400000000", "http://jami.jp/CodeSystem/MedicationUsage"), ((string?)dose["text"],
            (string?)dose["timing"]!["code"]!["coding"]![0]!["code"], (string?)dose["timing"]!["code"]!["coding"]![0]!["system"]));
        Assert.Equal("5", dose["timing"]!["repeat"]!["boundsDuration"]!["value"]!.ToJsonString());
        Assert.Equal("""{"start":"2026-04-01","end":"2026-04-05"}""", dose["extension"]![0]!["valuePeriod"]!.ToJsonString());
        Assert.Equal(("1", "錠", "TAB", "3"), (dose["doseAndRate"]![0]!["doseQuantity"]!["value"]!.ToJsonString(), (string?)dose["doseAndRate"]![0]!["doseQuantity"]!["unit"],
            (string?)dose["doseAndRate"]![0]!["doseQuantity"]!["code"], dose["doseAndRate"]![0]!["rateRatio"]!["numerator"]!["value"]!.ToJsonString()));
        Assert.Equal("PO", (string?)dose["route"]!["coding"]![0]!["code"]);
        Assert.Equal(("15", "2"), (first["dispenseRequest"]!["quantity"]!["value"]!.ToJsonString(), first["dispenseRequest"]!["numberOfRepeatsAllowed"]!.ToJsonString()));
    }

    // Rows of table-v2-0003-to-encounterstatus and table-v2-0003-to-encounterlocationstatus.
    [Theory]
    [InlineData("ADT-22", "A01", "arrived", "active")]
    [InlineData("ADT-22", "A11", "cancelled", "active")]
    [InlineData("ADT-21", "A14", "planned", "planned")]
    [InlineData("ADT-21", "A27", "cancelled", "planned")]
    [InlineData("ADT-31", "A21", "onleave", "active")]
    [InlineData("ADT-31", "A52", "in-progress", "active")]
    [InlineData("ADT-32", "A53", "onleave", "active")]
    [InlineData("ADT-42", "A02", "in-progress", "active")]
    [InlineData("ADT-52", "A03", "finished", "completed")]
    [InlineData("ADT-52", "A13", "in-progress", "active")]
    [InlineData("ADT-12", "A04", "arrived", "active")]
    public void A_movement_becomes_an_encounter(string kind, string trigger, string status, string location)
    {
        var encounter = Map(kind, $"ADT^{trigger}", $"EVN||1||||202604010900\r{Pid}\rPV1|1|I|32^302^1||||220^d\r", out _)["Encounter"].Single();

        Assert.Equal((status, location, "IMP", "ATND"), ((string?)encounter["status"], (string?)encounter["location"]![0]!["status"], (string?)encounter["class"]!["code"],
            (string?)encounter["participant"]![0]!["type"]![0]!["coding"]![0]!["code"]));
    }

    [Fact]
    public void The_message_itself_is_kept()
    {
        var binary = Map("OMG-01", "OMG^O19", $"{Pid}\rORC|NW|1\r", out var answer)["Binary"].Single();

        Assert.StartsWith("MSH|", Encoding.Latin1.GetString(Convert.FromBase64String((string)binary["data"]!)), StringComparison.Ordinal);
        Assert.Contains("ORC-1", answer.Unmapped);
    }

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("202604", "2026-04")]
    [InlineData("20260431", null)]
    [InlineData("2026040109", "2026-04-01")]
    [InlineData("202604010930", "2026-04-01T09:30:00+09:00")]
    [InlineData("20260401093015.1234", "2026-04-01T09:30:15+09:00")]
    [InlineData("20260401093015+0000", "2026-04-01T09:30:15+00:00")]
    [InlineData("202604012530", "2026-04-01")]
    [InlineData("today", null)]
    public void Times_are_Japans_unless_a_zone_is_said(string sent, string? told)
    {
        var answer = Map("ADT-61", "ADT^A60", $"EVN||1\r{Pid}\rIAM|1||x||||||||{sent}\r", out _);

        Assert.Equal(told, (string?)answer["AllergyIntolerance"].Single()["onsetDateTime"]);
    }

    [Fact]
    public void Mutated_messages_never_throw()
    {
        var random = new Random(20260403);
        (string Kind, string About, string Text)[] seeds =
        [
            ("ADT-00", "ADT^A08", $"EVN||1\r{Pid}\rNK1|1|A^B|x\rPV1|1|O\rDB1|1|PT||Y\rOBX|1|NM|9N001^x^JC10||1.5|cm^cm^ISO+|||||F\rAL1|1|DA|1^x^99Z\rIN1|1|67^x^JHSD0001|6|x\r"),
            ("OML-11", "OUL^R22", $"{Pid}\rSPM|1|9||023^x^JC10\rOBR|1|11|12|E^x^99\rORC|SC|11\rOBX|1|SN|3A^x^JC10||<^0.5^-^1|g^g^99|1-2|H|||C\r"),
            ("OMP-01", "RDE^O11", $"{Pid}\rORC|NW|11||1|||||20260401103045|058^n||110^d\rRXE||1^x^HOT9|1||TAB^x^MR9P|||||15|T^x^MR9P|2\rTQ1|1||1&x&JAMISDP01|||5^d|20260401\rRXR|PO\r"),
        ];
        foreach (var (kind, about, rest) in seeds)
            for (var round = 0; round < 700; round++)
            {
                var bytes = SsMix2Material.Message(about, rest);
                for (var change = random.Next(1, 12); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)(random.Next(2) == 0 ? "|^~&\\\"\r-.+ 0"[random.Next(12)] : random.Next(256));
                var document = Er7Reader.Read(bytes, new List<Hl7Issue>());
                var answer = MessageMapping.Map(document, new StandardFileName("1234567", "20260401", kind, "1", "20260401120000000", "01", ConditionFlag.Valid), new MappingWish(null, WithPatient: true));
                Assert.All(answer.Resources, resource => JsonNode.Parse(resource.ToJsonString()));
                // What is told is a valid resource, or it is a fault of ours and not of the sender.
                Assert.All(answer.Resources, resource => Assert.Empty(Renkei.Fhir.Checking.ResourceCheck.Check(Encoding.UTF8.GetBytes(resource.ToJsonString()))));
            }
    }

    private static ILookup<string, JsonObject> Map(string kind, string about, string rest, out MappingAnswer answer)
    {
        var document = Er7Reader.Read(SsMix2Material.Message(about, rest), new List<Hl7Issue>());
        answer = MessageMapping.Map(document, new StandardFileName("1234567", "20260401", kind, "1", "20260401120000000", "01", ConditionFlag.Valid),
            new MappingWish("1311234567", WithPatient: true));
        return answer.Resources.ToLookup(resource => (string)resource["resourceType"]!);
    }
}
