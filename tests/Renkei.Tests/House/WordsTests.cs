using System.Text.RegularExpressions;

namespace Renkei.Tests.House;

/// <summary>A word that may not stand in the project, where, and what to write instead.</summary>
/// <param name="Pattern">What is looked for, line by line.</param>
/// <param name="Instead">The replacement, told to whoever meets the rule.</param>
/// <param name="Where">Which files, by their path.</param>
/// <param name="Caught">A line the rule must catch.</param>
/// <param name="Fine">A line it must leave alone.</param>
internal sealed record BannedWord(Regex Pattern, string Instead, Func<string, bool> Where, string Caught, string Fine);

public class WordsTests
{
    private static readonly string[] Texts =
    [
        ".cs", ".razor", ".css", ".js", ".mjs", ".json", ".md", ".csproj", ".props", ".slnx", ".sh", ".http", ".service",
        ".conf", ".txt", ".editorconfig", ".ci/run",
    ];

    // This file names the words it bans.
    private const string Self = "tests/Renkei.Tests/House/WordsTests.cs";

    private static readonly BannedWord[] Banned =
    [
        new(new(@"\bTODO\b(?! #\d)"), "TODO #12: with the number of an issue, or do it now", Anywhere,
            "// TODO: later", "// TODO #12 once the charter stands"),
        new(new(@"\b(FIXME|HACK|XXX)\b"), "mend it, or TODO with an issue number", Anywhere, "// FIXME", "// fixed in #3"),
        new(new("NotImplementedException"), "finish it, or do not offer it", Anywhere,
            "throw new NotImplementedException();", "throw new InvalidOperationException(\"…\");"),
        new(new("#nullable disable"), "say what may be null", Anywhere, "#nullable disable", "#nullable enable"),
        new(new(@"\bSkip\s*=\s*"""), "Assert.SkipWhen(condition, reason) inside the test", Tests,
            "[Fact(Skip = \"slow\")]", "Assert.SkipWhen(path is null, reason);"),
        new(new(@"\bConsole\."), "a logger; only hosts and do.cs speak to a terminal", Modules,
            "Console.WriteLine(x);", "logger.LogInformation(x);"),
        new(new(@"\basync void\b"), "async Task: nobody can await a void", Anywhere, "async void Save()", "async Task Save()"),
        new(new(@"\bTask\.Run\b"), "await it; a page needs no thread of its own", Modules, "Task.Run(() => x);", "await x;"),
        // A constant's name between braces is still a constant text; anything else is text from somewhere.
        new(new(@"\$(@?""|""""""+)\s*(?i:select|insert into|update|delete from|drop|create table)\b.*\{(?![A-Z]\w*\})"),
            "a constant text and parameters", OutsideStorage, "$\"select * from t where id = {id}\"", "\"select * from t where id = @id\""),
        new(new(@"\bonclick=|\bonsubmit=|\bonchange=|javascript:"), "a module of its own; the content policy refuses inline script",
            Pages, "<button onclick=\"go()\">", "<button data-go>"),
        new(new(@"\sstyle="""), "a class; the content policy refuses inline styles", Pages, "<p style=\"color:red\">", "<p class=\"late\">"),
        new(new(@"(?<![\w.])/(work|farm|tmp|root|home|Users)/"), "Path.GetTempPath(), or a path below the checkout", Anywhere,
            "cat /tmp/x", "cat artifacts/tmp/x"),
        new(new(@"""resolved"":\s*""\w+:"), "npm install --omit-lockfile-registry-resolved: a lock file names versions and hashes, no addresses",
            Anywhere, "\"resolved\": \"https://somewhere/x.tgz\"", "\"integrity\": \"sha512-…\""),
    ];

    public static TheoryData<int> Rules => [.. Enumerable.Range(0, Banned.Length)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Banned_words_do_not_stand_in_the_project(int rule)
    {
        var banned = Banned[rule];
        var offenders =
            from file in Checkout.With(Texts)
            where file != Self && banned.Where(file)
            from line in Checkout.Read(file).Split('\n').Select((text, index) => (text, Number: index + 1))
            where banned.Pattern.IsMatch(line.text)
            select $"{file}:{line.Number} {line.text.Trim()}";

        Ratchet.Holds(offenders, $"Write instead: {banned.Instead}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_catches_its_word_and_nothing_else(int rule)
    {
        Assert.Matches(Banned[rule].Pattern, Banned[rule].Caught);
        Assert.DoesNotMatch(Banned[rule].Pattern, Banned[rule].Fine);
    }

    [Fact]
    public void No_file_configures_a_package_source() => Assert.DoesNotContain(Checkout.Files, file =>
        Path.GetFileName(file).ToUpperInvariant() is ".NPMRC" or "NUGET.CONFIG" or ".YARNRC" or ".YARNRC.YML");

    private static bool Anywhere(string file) => true;

    private static bool InSource(string file) => file.StartsWith("src/", StringComparison.Ordinal);

    // Storage itself makes, copies and drops schemas; their names are read from the catalogue or checked letter by letter there.
    private static bool OutsideStorage(string file) => InSource(file) && !file.StartsWith("src/Renkei.Storage/", StringComparison.Ordinal);

    private static bool Tests(string file) => file.StartsWith("tests/", StringComparison.Ordinal);

    private static bool Pages(string file) => InSource(file) && file.EndsWith(".razor", StringComparison.Ordinal);

    private static bool Modules(string file) => InSource(file) && file.EndsWith(".cs", StringComparison.Ordinal)
        && !file.StartsWith("src/Renkei.Cli/", StringComparison.Ordinal) && !file.StartsWith("src/Renkei.Web/", StringComparison.Ordinal);
}
