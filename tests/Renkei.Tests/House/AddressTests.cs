using System.Text.RegularExpressions;

namespace Renkei.Tests.House;

/// <summary>
/// Every address the project writes down leads to a place on this list: sources of law and standards, and our own machine.
/// A download server, a package host or a tracker cannot slip in.
/// </summary>
public partial class AddressTests
{
    private static readonly string[] Places =
    [
        // Sources a rule or a figure comes from.
        "www.mhlw.go.jp", "elaws.e-gov.go.jp", "laws.e-gov.go.jp", "www.digital.go.jp", "design.digital.go.jp", "www.stat.go.jp",
        "www.e-stat.go.jp", "www.soumu.go.jp", "www.meti.go.jp", "www.ppc.go.jp", "www.jbaudit.go.jp", "www.pref.niigata.lg.jp",
        "www.city.sado.niigata.jp", "www.sadohimawari.net", "jpfhir.jp", "renkei-support.mhlw.go.jp", "report.jbaudit.go.jp",
        "www.jmari.med.or.jp",
        "owasp.org", "cheatsheetseries.owasp.org", "www.w3.org", "html.spec.whatwg.org", "www.rfc-editor.org",
        "datatracker.ietf.org", "json-schema.org", "sqlite.org", "www.sqlite.org", "www.postgresql.org", "learn.microsoft.com",
        "hl7.org", "www.unicode.org", "unicode.org", "dequeuniversity.com", "schemas.openxmlformats.org", "creativecommons.org",
        // Publishers of the guide's facts and cases (Content/sources.json).
        "azaleanet.info", "cbnews.jp", "confit.atlas.jp", "docsplayer.net", "hareyakanet.jp", "medika.or.jp", "oita-medical.net",
        "pica2.link", "saitama-np.co.jp", "tousoui.tokyo.med.or.jp", "wic-net.com", "wiseman.co.jp", "www.ajisai-net.org",
        "www.innervision.co.jp", "www.iryoken.co.jp", "www.kma.jp", "www.mmwin.or.jp", "www.wic-net.com",
        // Names of vocabulary, not places: nobody goes there.
        "renkei.example", "schemas.microsoft.com", "medis.or.jp", "capstandard.jp", "jami.jp", "profiles.ihe.net",
        "purl.oclc.org", "openoffice.org", "terminology.hl7.org", "loinc.org", "unitsofmeasure.org",
        // Our own machine, and names the standards keep for examples (RFC 2606).
        "localhost", "127.0.0.1", "[::1]", "0.0.0.0", "example.org", "example.com", "example.jp", "evil.example",
    ];

    [Fact]
    public void Addresses_lead_to_known_places_only()
    {
        var unknown =
            from file in Checkout.With(".cs", ".razor", ".css", ".js", ".json", ".md", ".csproj", ".props", ".http", ".conf", ".service", "run")
            from Match match in Address().Matches(Checkout.Read(file))
            let host = match.Groups["host"].Value.ToLowerInvariant()
            where host.Contains('.', StringComparison.Ordinal) && !Places.Contains(host) && !ForExamples(host)
            select $"{file}: {host}";

        Ratchet.Holds(unknown, "A new place needs its line in AddressTests; a package host never gets one:");
    }

    [Theory]
    [InlineData("see https://packages.somewhere.example/x", "packages.somewhere.example")]
    [InlineData("http://localhost:5050/", "localhost")]
    public void The_rule_reads_the_host_of_an_address(string text, string host) =>
        Assert.Equal(host, Address().Match(text).Groups["host"].Value);

    // Names the standards keep free (RFC 2606, and example.jp of the Japanese registry).
    private static bool ForExamples(string host) => host.EndsWith(".example", StringComparison.Ordinal)
        || host.EndsWith(".example.jp", StringComparison.Ordinal) || host.EndsWith(".example.com", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://(?<host>\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]*[A-Za-z0-9])")]
    private static partial Regex Address();
}
