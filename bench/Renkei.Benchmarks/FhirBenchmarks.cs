using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Renkei.Fhir;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;
using Renkei.Fhir.Searching;

namespace Renkei.Benchmarks;

/// <summary>
/// Megabytes a second of one core: a bare walk over the JSON by the framework's reader, the same bytes read into the tape, read
/// and checked, read and checked and what they are found by taken. The rival is the bare walk of the same round.
/// </summary>
internal static class FhirBenchmarks
{
    private const string Patient = """
        {"resourceType":"Patient","id":"p000001","meta":{"profile":["http://jpfhir.jp/fhir/core/StructureDefinition/JP_Patient"]},
        "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">山田 太郎 男</div>"},
        "identifier":[{"use":"usual","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]},"system":"urn:oid:1.2.392.100495.20.3.51.11311234567","value":"00000010"}],
        "active":true,"name":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation","valueCode":"IDE"}],"use":"official","text":"山田 太郎","family":"山田","given":["太郎"]},
        {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation","valueCode":"SYL"}],"use":"official","text":"ヤマダ タロウ","family":"ヤマダ","given":["タロウ"]}],
        "telecom":[{"system":"phone","value":"0312345678","use":"home"}],"gender":"male","birthDate":"1970-01-01",
        "address":[{"use":"home","text":"東京都文京区本郷7-3-1","city":"文京区","state":"東京都","postalCode":"113-0033","country":"JP"}],
        "managingOrganization":{"reference":"Organization/1311234567"}}
        """;

    public static int Run(int rounds, int repeats)
    {
        var began = Stopwatch.GetTimestamp();
        _ = R4.Table;
        Console.WriteLine($"Base definitions: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N1} ms (first time in the process)");
        var bytes = Encoding.UTF8.GetBytes(Patient);
        if (ResourceCheck.Check(bytes).Count > 0) return 1;
        Console.WriteLine($"JP Core patient of {bytes.Length} bytes, {repeats} times a round; {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var (tape, issues) = (new ResourceTape(), new List<FhirIssue>());
        for (var round = 0; round < rounds; round++)
        {
            var walk = Rate(bytes.Length, repeats, () => Walk(bytes));
            var read = Rate(bytes.Length, repeats, () => tape.Read(bytes, issues));
            var check = Rate(bytes.Length, repeats, () => Check(tape, bytes, issues));
            var found = Rate(bytes.Length, repeats, () =>
            {
                Check(tape, bytes, issues);
                SearchIndexing.Values(tape);
            });
            Console.WriteLine($"walk {walk:N0}  tape {read:N0}  check {check:N0} ({check / walk:P0} of the walk)  check and search values {found:N0} MB/s");
        }

        return issues.Count == 0 ? 0 : 1;
    }

    private static double Rate(int bytes, int repeats, Action act)
    {
        var began = Stopwatch.GetTimestamp();
        for (var at = 0; at < repeats; at++) act();
        return bytes / 1e6 * repeats / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static void Check(ResourceTape tape, byte[] bytes, List<FhirIssue> issues)
    {
        if (tape.Read(bytes, issues)) ResourceCheck.Check(tape, issues);
    }

    private static void Walk(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read()) { }
    }
}
