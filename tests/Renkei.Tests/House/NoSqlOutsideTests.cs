using System.Text.RegularExpressions;

namespace Renkei.Tests.House;

public partial class NoSqlOutsideTests
{
    // Who owns no table speaks no SQL.
    private static readonly string[] WithoutTables = ["src/Renkei.Web/", "src/Renkei.Cli/", "src/Renkei.Design/", "src/Renkei.Kernel/"];

    [Fact]
    public void Hosts_kernel_and_design_speak_no_sql() => Ratchet.Holds(
        from file in Checkout.With(".cs", ".razor")
        where WithoutTables.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))
        from line in Checkout.Read(file).Split('\n')
        where Sql().IsMatch(line)
        select $"{file} {line.Trim()}",
        "SQL stands in the module that owns the table:");

    /// <summary>A table belongs to the module that makes it; another module asks it, and never its tables.</summary>
    [Fact]
    public void Modules_speak_to_their_own_tables_only()
    {
        var owners = Checkout.With(".cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Made().Matches(Checkout.Read(file)).Select(match => (Table: match.Groups["table"].Value, Module: ModuleOf(file))))
            .DistinctBy(pair => pair.Table).ToDictionary(pair => pair.Table, pair => pair.Module, StringComparer.Ordinal);

        Ratchet.Holds(
            from file in Checkout.With(".cs")
            where file.StartsWith("src/", StringComparison.Ordinal)
            from Match match in Used().Matches(Checkout.Read(file))
            let table = match.Groups["table"].Value
            where owners.TryGetValue(table, out var owner) && owner != ModuleOf(file)
            select $"{file} speaks to {table}",
            "Ask the module that owns the table:");
    }

    [Theory]
    [InlineData("await unit.Number(\"select count(*) from plan\", stop)", true)]
    [InlineData("        insert into plan (id) values (@id)", true)]
    [InlineData("// update the page when the plan changes", false)]
    [InlineData("<select name=\"kind\">", false)]
    public void The_rule_knows_sql_when_it_sees_it(string line, bool sql) => Assert.Equal(sql, Sql().IsMatch(line));

    private static string ModuleOf(string file) => file.Split('/')[1];

    [GeneratedRegex(@"\b(select\s.*\sfrom\s|select\s+1\b|insert\s+into\s|update\s\w+\sset\s|delete\s+from\s|create\s+table\s)")]
    private static partial Regex Sql();

    [GeneratedRegex(@"create table (?:if not exists )?(?<table>[a-z_]+)")]
    private static partial Regex Made();

    [GeneratedRegex(@"\b(?:from|join|insert into|update|delete from) (?<table>[a-z]+_[a-z_]+|[a-z]+)\b")]
    private static partial Regex Used();
}
