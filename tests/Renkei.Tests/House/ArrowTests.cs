using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Renkei.Tests.House;

public partial class ArrowTests
{
    // The table is the architecture: whoever changes it changes docs/ARCHITECTURE.md and writes a decision in the same commit.
    // Projects of later issues stand here already, so that their first reference meets the rule.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernel"] = [],
        ["Storage"] = ["Kernel"],
        ["Design"] = ["Kernel"],
        ["Office"] = ["Kernel"],
        ["Charter"] = ["Kernel"],
        ["Fhir"] = ["Kernel"],
        ["Hl7v2"] = ["Kernel"],
        ["Audit"] = ["Kernel", "Storage"],
        ["Search"] = ["Kernel", "Storage"],
        ["Xds"] = ["Kernel", "Hl7v2"],
        ["Accounts"] = ["Kernel", "Storage", "Audit", "Design"],
        ["Guide"] = ["Kernel", "Storage", "Search", "Design"],
        ["Atlas"] = ["Kernel", "Storage", "Audit", "Design", "Office"],
        ["Finance"] = ["Kernel", "Storage", "Audit", "Design", "Office", "Atlas"],
        ["Planning"] =
            ["Kernel", "Storage", "Audit", "Search", "Design", "Office", "Accounts", "Charter", "Guide", "Atlas", "Finance"],
        ["Network"] = ["Kernel", "Storage", "Audit", "Design", "Accounts", "Charter", "Fhir", "Hl7v2", "Xds"],
        ["Rehearsal"] = ["Kernel", "Charter", "Fhir", "Hl7v2", "Xds"],
        ["Acceptance"] = ["Kernel", "Charter", "Fhir", "Hl7v2", "Xds"],
        ["Web"] =
        [
            "Kernel", "Storage", "Design", "Office", "Charter", "Fhir", "Hl7v2", "Audit", "Search", "Xds", "Accounts",
            "Guide", "Atlas", "Finance", "Planning", "Network",
        ],
        ["Cli"] =
        [
            "Kernel", "Storage", "Design", "Office", "Charter", "Fhir", "Hl7v2", "Audit", "Search", "Xds", "Accounts",
            "Guide", "Atlas", "Finance", "Planning", "Network", "Rehearsal", "Acceptance",
        ],
    };

    private static readonly string[] PlanSide = ["Planning", "Finance", "Atlas"];

    [Fact]
    public void Projects_reference_only_what_the_table_allows()
    {
        var forbidden =
            from path in Checkout.With(".csproj")
            where path.StartsWith("src/", StringComparison.Ordinal)
            let project = NameOf(path)
            from reference in XDocument.Parse(Checkout.Read(path)).Descendants("ProjectReference")
            let target = NameOf(reference.Attribute("Include")!.Value)
            where !Allowed.GetValueOrDefault(project, []).Contains(target)
            select $"{project} -> {target}";

        Ratchet.Holds(forbidden, "The arrows of docs/ARCHITECTURE.md do not allow:");
    }

    [Fact]
    public void Every_project_stands_in_the_table_and_the_solution()
    {
        var solution = Checkout.Read("Renkei.slnx");
        var projects = Checkout.With(".csproj").ToList();

        Ratchet.Holds(projects.Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)), "Not in Renkei.slnx:");
        Ratchet.Holds(projects.Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(NameOf)
            .Where(name => !Allowed.ContainsKey(name)), "A new project needs a line in the table and a decision record:");
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        // Depth-first: a project that reaches itself stands in a circle.
        static bool Reaches(string from, string target, HashSet<string> seen) =>
            Allowed[from].Any(next => next == target || (seen.Add(next) && Reaches(next, target, seen)));

        Assert.DoesNotContain(Allowed.Keys, project => Reaches(project, project, []));
    }

    [Fact]
    public void The_table_keeps_plan_and_network_apart()
    {
        foreach (var name in PlanSide)
        {
            Assert.DoesNotContain("Network", Allowed[name]);
            Assert.DoesNotContain(name, Allowed["Network"]);
        }
    }

    [Fact]
    public void No_source_file_speaks_of_both_sides_of_the_wall() => Ratchet.Holds(
        Checkout.With(".cs", ".razor").Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Where(file => SpeaksOfBothSides(Checkout.Read(file))),
        "The privacy wall: no file uses types of plan and network; only the charter and counts cross:");

    [Theory]
    [InlineData("using Renkei.Planning.Plans;\nusing Renkei.Network.Patients;", true)]
    [InlineData("Renkei.Atlas.Region x; Renkei.Network.Consent.MayDisclose y;", true)]
    [InlineData("using Renkei.Planning.Plans;\nusing Renkei.Charter;", false)]
    [InlineData("using Renkei.Network.Patients;\nusing Renkei.Charter;", false)]
    public void The_wall_rule_sees_both_sides(string text, bool both) => Assert.Equal(both, SpeaksOfBothSides(text));

    private static bool SpeaksOfBothSides(string text) => PlanTypes().IsMatch(text) && NetworkTypes().IsMatch(text);

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path).Replace("Renkei.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\bRenkei\.(Planning|Finance|Atlas)\b")]
    private static partial Regex PlanTypes();

    [GeneratedRegex(@"\bRenkei\.Network\b")]
    private static partial Regex NetworkTypes();
}
