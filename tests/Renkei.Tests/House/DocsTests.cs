using System.Reflection;
using System.Text.RegularExpressions;
using Renkei.Web;

namespace Renkei.Tests.House;

/// <summary>What the documents name exists: paths, links, verbs, options, types. A stale page fails the build.</summary>
public partial class DocsTests
{
    private static readonly string[] Tops = ["src", "tests", "bench", "docs", "deploy", ".ci"];

    // Names of the framework, of standards and of other people's programs that a document may put into code marks.
    private static readonly HashSet<string> Foreign =
    [
        "DateTimeOffset", "DateOnly", "TimeProvider", "CancellationToken", "Guid", "Random", "RandomNumberGenerator", "HttpContext",
        "DynamicUser", "ProtectSystem", "ListenStream", "ExecStart", "WantedBy", "User", "Type", "Environment", "EnvironmentFile",
        "StateDirectory", "Restart", "Host", "Username", "Database", "Password", "SearchPath", "KnownProxies", "ForwardedHeaders",
        "MemoryDenyWriteExecute", "MapStaticAssets", "UseStaticWebAssets", "Task", "FromForm", "AntiforgeryToken", "Polly", "Npgsql",
        "Origin", "Cookie", "Host", "SameSite", "HttpOnly", "Secure", "Lax", "Strict", "Content", "Referer",
        // Patterns of names, explained in docs/STYLE.md.
        "AddX", "MapX", "Async",
    ];

    private static readonly string[] Readmes = ["README.md", "README.ja.md"];

    private static IEnumerable<string> Documents => Checkout.With(".md");

    [Fact]
    public void Paths_named_in_the_documents_exist() => Ratchet.Holds(
        from document in Documents
        from code in Codes(document)
        from word in code.Split(' ')
        let path = word.TrimEnd('/', '.', ',')
        where Tops.Any(top => path.StartsWith(top + "/", StringComparison.Ordinal)) && !path.Contains('…', StringComparison.Ordinal)
        where !Exists(path) && !Exists(Path.GetDirectoryName(document) + "/" + path)
        select $"{document}: {path}",
        "Named, but not there:");

    [Fact]
    public void Links_between_documents_resolve() => Ratchet.Holds(
        from document in Documents
        from Match match in Link().Matches(WithoutCode(Checkout.Read(document)))
        let target = match.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !Resolves(document, target)
        select $"{document}: {target}",
        "The link leads nowhere:");

    [Fact]
    public void Verbs_named_in_the_documents_exist()
    {
        var verbs = Verb().Matches(Checkout.Read("do.cs")).Select(match => match.Groups["verb"].Value).ToHashSet();

        Assert.Contains("test", verbs);
        Ratchet.Holds(
            from document in Documents
            from Match match in VerbUse().Matches(Checkout.Read(document))
            where !verbs.Contains(match.Groups["verb"].Value)
            select $"{document}: {match.Value}",
            "do.cs has no such verb:");
    }

    [Fact]
    public void Start_options_named_in_the_readme_exist() => Ratchet.Holds(
        from document in Readmes
        from Match match in Option().Matches(string.Join('\n', Codes(document).Where(code => code.StartsWith("--", StringComparison.Ordinal))))
        where !StartOptions.Usage.Contains(match.Value, StringComparison.Ordinal)
        select $"{document}: {match.Value}",
        "The program has no such option:");

    [Fact]
    public void Types_named_in_the_documents_exist()
    {
        var names = House.Types.ToLookup(type => type.Name.Split('`')[0]);
        var tests = typeof(DocsTests).Assembly.GetTypes().Select(type => type.Name)
            .Concat(Checkout.With("Tests.cs").Select(file => Path.GetFileNameWithoutExtension(file))).ToHashSet();

        Ratchet.Holds(
            from document in Documents
            from code in Codes(document)
            let match = TypeName().Match(code)
            where match.Success
            let type = match.Groups["type"].Value
            let member = match.Groups["member"].Value
            where type != "Renkei" && !Foreign.Contains(type) && !tests.Contains(type)
            where member.Length == 0 ? !names.Contains(type) && !IsMember(type)
                : !names[type].Any(found => found.GetMember(member, Everything).Length > 0 || found.IsEnum)
            select $"{document}: {code}",
            "No type or member has this name:");
    }

    [Fact]
    public void Tests_named_in_the_documents_exist()
    {
        var tests = string.Join('\n', Checkout.With("Tests.cs").Select(Checkout.Read));

        Ratchet.Holds(
            from document in Documents
            from code in Codes(document)
            where TestName().IsMatch(code) && !tests.Contains($" {code}(", StringComparison.Ordinal)
            select $"{document}: {code}",
            "No test has this name:");
    }

    [Fact]
    public void Environment_names_in_the_documents_are_read()
    {
        var read = string.Join('\n', Checkout.With(".cs").Select(Checkout.Read));

        Ratchet.Holds(
            from document in Documents
            from Match match in EnvironmentName().Matches(Checkout.Read(document))
            where !read.Contains($"\"{match.Value}\"", StringComparison.Ordinal)
            select $"{document}: {match.Value}",
            "Nothing reads this variable:");
    }

    [Fact]
    public void Every_document_has_one_title() => Ratchet.Holds(
        Documents.Where(document => WithoutCode(Checkout.Read(document)).Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)) != 1),
        "One line with '# ', the title:");

    [Fact]
    public void Every_decision_stands_in_the_index()
    {
        var index = Checkout.Read("docs/decisions/README.md");

        Ratchet.Holds(Checkout.With(".md").Where(file => file.StartsWith("docs/decisions/0", StringComparison.Ordinal))
            .Where(file => !index.Contains(Path.GetFileName(file), StringComparison.Ordinal)), "Not in docs/decisions/README.md:");
    }

    [Theory]
    [InlineData("`AuditTrail`", "AuditTrail", "")]
    [InlineData("`Access.Allows`", "Access", "Allows")]
    [InlineData("`Outcome<T>`", "Outcome", "")]
    public void A_type_in_code_marks_is_read(string text, string type, string member)
    {
        var match = TypeName().Match(Code().Match(text).Groups["code"].Value);

        Assert.Equal((type, member), (match.Groups["type"].Value, match.Groups["member"].Value));
    }

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static bool IsMember(string name) => House.Types.Any(type => type.GetMember(name, Everything).Length > 0);

    private static IEnumerable<string> Codes(string document) =>
        Code().Matches(Fence().Replace(Checkout.Read(document), "")).Select(match => match.Groups["code"].Value);

    private static string WithoutCode(string text) => Code().Replace(Fence().Replace(text, ""), "");

    private static bool Exists(string path) => Path.Exists(Path.Combine(Checkout.Root, path));

    private static bool Resolves(string document, string target)
    {
        var (path, anchor) = target.Split('#', 2) is [var p, var a] ? (p, a) : (target, "");
        var file = path.Length == 0 ? document : Path.GetRelativePath(Checkout.Root,
            Path.GetFullPath(Path.Combine(Checkout.Root, Path.GetDirectoryName(document)!, path)));
        if (!Exists(file)) return false;
        return anchor.Length == 0 || Checkout.Read(file).Split('\n').Where(line => line.StartsWith('#'))
            .Any(line => NotInAnchor().Replace(line.TrimStart('#', ' ').ToLowerInvariant(), "").Replace(' ', '-') == anchor);
    }

    [GeneratedRegex("`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("\"(?<verb>[a-z]+)\"[^\n]* => Verbs")]
    private static partial Regex Verb();

    [GeneratedRegex(@"do\.cs -- (?<verb>[a-z]+)")]
    private static partial Regex VerbUse();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"^(?<type>[A-Z][a-z0-9]+[A-Za-z0-9]*)(?:<\w+>)?(?:\.(?<member>[A-Z][A-Za-z0-9]+))?$")]
    private static partial Regex TypeName();

    [GeneratedRegex("^[A-Z][a-z0-9]*(_[A-Za-z0-9]+){2,}$")]
    private static partial Regex TestName();

    [GeneratedRegex("RENKEI_[A-Z_]+")]
    private static partial Regex EnvironmentName();

    [GeneratedRegex(@"[^\w\s\-]")]
    private static partial Regex NotInAnchor();
}
