using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;
using Renkei.Hl7v2.SsMix2;
using Renkei.Hl7v2.SsMix2.Mapping;

namespace Renkei.Tests.Hl7v2.SsMix2.Mapping;

/// <summary>Every row of the published ConceptMaps that names a place in FHIR is asked for by our mapping, or listed here with its reason.</summary>
public class ConceptMapRowsTests
{
    // The map, the data type it speaks of, its event, and the segments of a message that holds all of them.
    private static readonly (string Map, string Kind, string Event, string Segments)[] Maps =
    [
        ("segment-pid-to-patient", "ADT-00", "ADT^A08", "EVN PID NK1 PV1 DB1"),
        ("segment-adt-00-al1-to-allergyintolerance", "ADT-00", "ADT^A08", "EVN PID PV1 AL1"),
        ("segment-adt-00-in1-to-coverage", "ADT-00", "ADT^A08", "EVN PID PV1 IN1"),
        ("segment-adt-00-obx-to-observation", "ADT-00", "ADT^A08", "EVN PID PV1 OBX"),
        ("segment-adt-61-iam-to-allergyintolerance", "ADT-61", "ADT^A60", "EVN PID IAM"),
        ("segment-adt-xx-pv1-to-encounter", "ADT-31", "ADT^A21", "EVN PID PV1 PV2"),
        ("segment-ppr-01-prb-to-condition", "PPR-01", "PPR^ZD1", "PID PRB ZPR ORC"),
        ("segment-omp-01-rxe-to-medicationrequest", "OMP-01", "RDE^O11", "PID ORC RXE TQ1 RXR"),
        ("segment-oml-11-spm-to-specimen", "OML-11", "OUL^R22", "PID SPM OBR ORC OBX"),
        ("segment-oml-11-obr-to-diagnosticreport", "OML-11", "OUL^R22", "PID SPM OBR ORC OBX"),
        ("segment-oml-11-orc-to-servicerequest", "OML-11", "OUL^R22", "PID SPM OBR ORC OBX"),
        ("segment-oml-11-obx-to-observation", "OML-11", "OUL^R22", "PID SPM OBR ORC OBX"),
    ];

    private static readonly Dictionary<string, string> NotAsked = new()
    {
        ["segment-adt-xx-pv1-to-encounter PV1-36"] = "the map names no element of R4 (diagnostics.condition.identifier)",
        ["segment-oml-11-orc-to-servicerequest OBR-16"] = "asked only where ORC-12 names nobody",
        ["segment-oml-11-orc-to-servicerequest ORC-15"] = "the row calls it a reason and the field is a time (Order Effective Date/Time)",
        ["segment-omp-01-rxe-to-medicationrequest RXE-13"] = "a licence number belongs to a Practitioner, which is not made",
        ["segment-omp-01-rxe-to-medicationrequest RXE-4"] = "asked only where RXE-3 holds no number",
        ["segment-ppr-01-prb-to-condition PRB-13"] = "no table of its codes is published",
        ["segment-ppr-01-prb-to-condition PRB-14"] = "the map names no element of R4 (hospitalization)",
    };

    [Fact]
    public void Every_row_with_a_place_is_asked_or_listed()
    {
        var rows = Rows();
        var missing = (from map in Maps
                       let unmapped = Unmapped(map.Kind, map.Event, map.Segments)
                       from field in rows[map.Map].Distinct()
                       where unmapped.Contains(field)
                       select $"{map.Map} {field}").ToHashSet();

        Assert.Equal(NotAsked.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    // Every field of every segment holds a 1.
    private static HashSet<string> Unmapped(string kind, string about, string segments)
    {
        var fields = string.Concat(Enumerable.Repeat("|1", 54));
        var text = string.Concat(segments.Split(' ').Select(segment => segment + fields + "\r"));
        var document = Er7Reader.Read(SsMix2Material.Message(about, text), new List<Hl7Issue>());
        var name = new StandardFileName("1234567", "20260401", kind, "1", "20260401120000000", "01", ConditionFlag.Valid);
        return [.. MessageMapping.Map(document, name, new MappingWish(null, WithPatient: true)).Unmapped];
    }

    private static Dictionary<string, List<string>> Rows()
    {
        var rows = new Dictionary<string, List<string>>();
        using var tar = new TarReader(new GZipStream(File.OpenRead(SsMix2Material.Beside("fixtures/ssmix2-fhir-conceptmaps/package.tgz")), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !Path.GetFileName(entry.Name).StartsWith("ConceptMap-segment-", StringComparison.Ordinal)) continue;
            using var json = JsonDocument.Parse(entry.DataStream);
            rows[json.RootElement.GetProperty("id").GetString()!] =
            [
                .. from element in json.RootElement.GetProperty("group").EnumerateArray().SelectMany(each => each.GetProperty("element").EnumerateArray())
                   from target in element.GetProperty("target").EnumerateArray()
                   where target.TryGetProperty("code", out var code) && code.GetString() != "None" && target.GetProperty("equivalence").GetString() != "disjoint"
                   select element.GetProperty("code").GetString()!.Normalize(NormalizationForm.FormKC).Replace('–', '-'),
            ];
        }

        return rows;
    }
}
