using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Renkei.Tests.House;

public partial class NamesTests
{
    private static readonly string[] EmptyWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Base", "Processor", "Dto", "Info", "Data", "Service", "Impl"];

    private static readonly string[] EmptyFolders =
        ["Services", "Models", "Interfaces", "Dtos", "Helpers", "Common", "Utils", "Utilities", "Managers", "Entities", "v1", "v2"];

    // Interfaces with one implementation today, each with its reason.
    private static readonly Dictionary<string, string> SingleInterfaces = new()
    {
        ["Renkei.Planning.Document.IWorded"] = "a JSON converter says its words; the next enum of a section brings the second",
    };

    private const int TestNameLimit = 60;

    [Fact]
    public void Types_are_named_for_what_they_are() => Ratchet.Holds(
        House.Types.Where(type => EmptyWords.Any(word => LastWord(type.Name) == word)).Select(type => type.FullName!),
        "A name that says nothing; name the thing it is or the act it does:");

    [Fact]
    public void Folders_are_named_for_concepts() => Ratchet.Holds(
        Checkout.Files.SelectMany(file => file.Split('/')[..^1]).Distinct().Where(EmptyFolders.Contains),
        "A folder is a concept of the field, not a kind of class:");

    [Fact]
    public void Namespaces_are_folders() => Ratchet.Holds(
        from file in Checkout.With(".cs")
        where file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal)
        let declared = Namespace().Match(Checkout.Read(file))
        where declared.Success && declared.Groups[1].Value != string.Join('.', file.Split('/')[1..^1])
        select $"{file}: {declared.Groups[1].Value}",
        "The namespace says where the file is:");

    [Fact]
    public void Methods_do_not_say_Async() => Ratchet.Holds(
        from type in House.Types
        from method in type.GetMethods(House.Own)
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && IsOurName(type, method)
        select $"{type.FullName}.{method.Name}",
        "Everything that does I/O is async; the suffix says nothing:");

    [Fact]
    public void An_interface_has_two_implementations() => Ratchet.Holds(
        from type in House.Types
        where type.IsInterface && House.Types.Count(other => !other.IsInterface && Implements(other, type)) == 1
        select type.FullName,
        SingleInterfaces,
        "An interface for one class is noise; use the class:");

    [Fact]
    public void Public_types_say_what_they_are()
    {
        var told = House.Assemblies
            .Select(assembly => Path.ChangeExtension(assembly.Location, ".xml")).Where(File.Exists)
            .SelectMany(file => XDocument.Load(file).Descendants("member"))
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value).ToHashSet();

        // A page is public because the framework wants it so; its first line says what it is.
        Ratchet.Holds(
            House.Types.Where(type => type.IsVisible && !type.IsNested && !House.IsPage(type))
                .Where(type => !told.Contains($"T:{type.FullName}")).Select(type => type.FullName!),
            "A public type needs a summary of one or two sentences:");
    }

    [Fact]
    public void Tests_are_short_true_sentences() => Ratchet.Holds(
        from file in Checkout.With("Tests.cs")
        where file.StartsWith("tests/", StringComparison.Ordinal)
        from Match match in TestMethod().Matches(Checkout.Read(file))
        let name = match.Groups["name"].Value
        where name.Length > TestNameLimit || !Sentence().IsMatch(name)
        select $"{file}: {name} ({name.Length})",
        $"A test is a sentence of at most {TestNameLimit} characters, Words_joined_like_this:");

    [Fact]
    public void A_file_with_tests_ends_in_Tests() => Ratchet.Holds(
        Checkout.With(".cs").Where(file => file.StartsWith("tests/", StringComparison.Ordinal)
            && !file.EndsWith("Tests.cs", StringComparison.Ordinal) && TestMethod().IsMatch(Checkout.Read(file))),
        "A file with tests is named …Tests.cs:");

    [Theory]
    [InlineData("Second_withdrawal_is_refused_and_adds_no_audit_row", true)]
    [InlineData("Types_stand_in_the_table", true)]
    [InlineData("ShouldReturnTrue", false)]
    [InlineData("test_it", false)]
    [InlineData("Adds__two", false)]
    public void A_sentence_is_told_from_a_method_name(string name, bool sentence) => Assert.Equal(sentence, Sentence().IsMatch(name));

    [Theory]
    [InlineData("PlanManager", "Manager")]
    [InlineData("Database", "Database")]
    [InlineData("PatientDto`1", "Dto")]
    [InlineData("Base", "Base")]
    public void The_last_word_of_a_name_is_found(string name, string word) => Assert.Equal(word, LastWord(name));

    // A generic interface is counted once for all its types.
    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(each => each == contract || (each.IsGenericType && each.GetGenericTypeDefinition() == contract));

    private static string LastWord(string name) => Word().Matches(name.Split('`')[0]).LastOrDefault()?.Value ?? name;

    // An override, an implementation of a foreign interface and a framework's contract (BindAsync) keep the name they were given.
    private static bool IsOurName(Type type, MethodInfo method) =>
        method.Name != "BindAsync" && method.GetBaseDefinition() == method
        && !type.GetInterfaces().Any(contract => !type.IsInterface && type.GetInterfaceMap(contract).TargetMethods.Contains(method))
        && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.Name.Contains('<', StringComparison.Ordinal);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public (?:async |static )*(?:Task|ValueTask|void) (?<name>\w+)")]
    private static partial Regex TestMethod();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){2,}$")]
    private static partial Regex Sentence();
}
