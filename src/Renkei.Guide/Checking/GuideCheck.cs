using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Checking;

/// <summary>
/// Looks through the guide's content: sources, dates, links, both languages, terms. The program's own files and an operator's are
/// checked alike, each finding with file, line and column. No network: an address out of the house is checked by its form only.
/// </summary>
public sealed partial class GuideCheck
{
    /// <summary>What was checked longer ago should be looked at again.</summary>
    private const int YearsLimit = 2;

    private readonly List<GuideFinding> findings = [];
    private readonly DateOnly today;
    private readonly HashSet<string> sources;
    private readonly HashSet<string> addresses;
    private readonly HashSet<string> cases;
    private readonly HashSet<string> known;

    private GuideCheck(GuideContent content, DateOnly today)
    {
        this.today = today;
        sources = [.. content.Sources.Select(source => source.Key)];
        addresses = [.. GuideAddresses.All(content)];
        cases = [.. content.Cases.Select(one => one.Key)];
        known = new(StringComparer.OrdinalIgnoreCase);
        known.UnionWith(content.Glossary.Names ?? []);
        foreach (var term in content.Glossary.Terms)
            known.UnionWith(Acronym().Matches($"{term.Term} {term.Other} {term.English}").Select(match => match.Value));
    }

    /// <summary>Checks everything; an empty answer means all is well.</summary>
    /// <param name="directory">The operator's content directory, or null for the program's own content.</param>
    /// <param name="today">The day the dates are judged by.</param>
    public static IReadOnlyList<GuideFinding> Run(string? directory, DateOnly today)
    {
        var files = new ContentFiles(directory);
        var names = ContentFiles.All.Concat(files.AddedTo("cases")).ToArray();
        var broken = names.Select(file => Unreadable(files, file)).OfType<GuideFinding>().ToList();
        if (broken.Count > 0) return broken;
        GuideContent content;
        try
        {
            content = GuideContent.Read(directory);
        }
        catch (GuideContentBroken wrong)
        {
            return [new GuideFinding(directory ?? "", 1, 1, FindingKind.File, FindingKeys.Unreadable, wrong.Message)];
        }

        var check = new GuideCheck(content, today);
        foreach (var file in names) check.Look(files.Place(file), file, ContentNode.Read(WithoutMark(files.Bytes(file))));
        foreach (var step in (string[])["step1.json", "step2.json", "step3.json", "step4.json", "examples.json"])
            check.LookAtProcedure(step, ContentNode.Read(BuildingProcedure.FileBytes(step)));
        return check.findings;
    }

    private static GuideFinding? Unreadable(ContentFiles files, string file)
    {
        try
        {
            var bytes = files.Bytes(file);
            var root = ContentNode.Read(WithoutMark(bytes));
            var holdsCases = file == "cases.json" || file.StartsWith("cases/", StringComparison.Ordinal);
            return (holdsCases ? CaseWithoutSource(files.Place(file), root) : null) ?? Shape(files, file);
        }
        catch (JsonException wrong)
        {
            return Broken(files.Place(file), wrong);
        }
        catch (GuideContentBroken wrong)
        {
            return new GuideFinding(files.Place(file), 1, 1, FindingKind.File, FindingKeys.Unreadable, wrong.Message);
        }
    }

    // The type behind the file: an unknown or missing member is told with its place.
    private static GuideFinding? Shape(ContentFiles files, string file)
    {
        try
        {
            JsonSerializer.Deserialize(WithoutMark(files.Bytes(file)), GuideJson.Of(file));
            return null;
        }
        catch (JsonException wrong)
        {
            return Broken(files.Place(file), wrong);
        }
    }

    private static GuideFinding Broken(string place, JsonException wrong) => new(
        place, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, FindingKind.File, FindingKeys.Unreadable, wrong.Message);

    private static GuideFinding? CaseWithoutSource(string place, ContentNode root) =>
        (root.Members.TryGetValue("cases", out var list) ? list.Items : [root])
            .Where(one => one.Members.GetValueOrDefault("sources") is not { Items.Count: > 0 })
            .Select(one => new GuideFinding(place, one.Place.Line, one.Place.Column, FindingKind.Source, FindingKeys.CaseWithoutSource, one["key"] ?? ""))
            .FirstOrDefault();

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;

    private void Look(string place, string file, ContentNode root)
    {
        if (!file.StartsWith("cases/", StringComparison.Ordinal)) Date(place, root, "asOf");
        foreach (var node in root.All())
        {
            Languages(place, node);
            Links(place, node);
            Sources(place, node);
            if (file == "sources.json" && node.Members.ContainsKey("address")) Date(place, node, "checked");
            if (node["case"] is { } one && !cases.Contains(one)) Found(place, node.Members["case"], FindingKind.Link, FindingKeys.UnknownKey, one);
        }

        if (file == "figures.json") EachNeeds(place, root, "rows", "year", FindingKind.Date, FindingKeys.NoYear);
        if (file is "points.json" or "fields.json" || GuideContent.ArticleKeys.Contains(Path.GetFileNameWithoutExtension(file))) Grounds(place, root);
        foreach (var figure in root.All().Where(node => node.Members.ContainsKey("kind") && node.Members.ContainsKey("value")))
            if (!Time().IsMatch(figure["asOf"] ?? "")) Found(place, figure, FindingKind.Date, FindingKeys.BadAsOf, figure["asOf"] ?? "");
    }

    private void LookAtProcedure(string file, ContentNode root)
    {
        foreach (var node in root.All())
        {
            Sources(file, node);
            Both(file, node, "text", "gloss");
            Both(file, node, "actor", "gloss");
            Both(file, node, "missing", "missingGloss");
            Both(file, node, "note", "noteGloss");
            if (node.Members.ContainsKey("what")) Both(file, node, "title", "gloss");
            if (node.Members.ContainsKey("key") && !node.Members.ContainsKey("number")) Both(file, node, "name", "gloss");
        }
    }

    // A fact stands on its source, on its section's, or is ours and says so.
    private void Grounds(string place, ContentNode root)
    {
        foreach (var section in root.All().Where(node => node.Members.ContainsKey("title") || node.Members.ContainsKey("path")))
        {
            var grounded = section.Members.ContainsKey("source") || section["origin"] == "own";
            var points = section.Members.GetValueOrDefault("points")?.Items ?? [];
            foreach (var point in points.Where(point => point.Members.ContainsKey("ja") && !grounded && !point.Members.ContainsKey("source") && point["origin"] != "own"))
                Found(place, point, FindingKind.Source, FindingKeys.NoSource);
            var rests = section.Members.ContainsKey("paragraphs") || section.Members.ContainsKey("table") || section.Members.ContainsKey("path");
            if (rests && !grounded) Found(place, section, FindingKind.Source, FindingKeys.NoSource);
        }
    }

    private void EachNeeds(string place, ContentNode root, string list, string member, FindingKind kind, TextKey text)
    {
        foreach (var item in root.All().Where(node => node.Members.ContainsKey(list)).SelectMany(node => node.Members[list].Items))
            if (!item.Members.ContainsKey(member)) Found(place, item, kind, text);
    }

    private void Sources(string place, ContentNode node)
    {
        if (node["source"] is { } key && !sources.Contains(key)) Found(place, node.Members["source"], FindingKind.Source, FindingKeys.UnknownSource, key);
        foreach (var item in node.Members.GetValueOrDefault("sources")?.Items.Where(item => item.Text is not null) ?? [])
            if (!sources.Contains(item.Text!)) Found(place, item, FindingKind.Source, FindingKeys.UnknownSource, item.Text!);
    }

    private void Links(string place, ContentNode node)
    {
        foreach (var name in (string[])["address", "see"])
        {
            if (node[name] is not { } address) continue;
            if (GuideContent.IsLocal(address))
            {
                if (!addresses.Contains(address)) Found(place, node.Members[name], FindingKind.Link, FindingKeys.DeadLink, address);
            }
            else if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
                Found(place, node.Members[name], FindingKind.Link, FindingKeys.BadAddress, address);
        }
    }

    private void Date(string place, ContentNode node, string member)
    {
        if (!DateOnly.TryParseExact(node[member], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Found(place, node, FindingKind.Date, FindingKeys.NoDate, member);
        else if (day > today) Found(place, node.Members[member], FindingKind.Date, FindingKeys.Future, node[member]!);
        else if (day.AddYears(YearsLimit) < today) Found(place, node.Members[member], FindingKind.Date, FindingKeys.Old, node[member]!);
    }

    private void Languages(string place, ContentNode node)
    {
        Both(place, node, "ja", "en");
        Both(place, node, "term", "english");
        if (node["ja"] is { } words) Terms(place, node.Members["ja"], words);
    }

    private void Both(string place, ContentNode node, string ja, string en)
    {
        if (!node.Members.ContainsKey(ja) && !(ja == "ja" && node.Members.ContainsKey(en))) return;
        var (japanese, english) = (node[ja] ?? "", node[en] ?? "");
        var at = node.Members.GetValueOrDefault(en) ?? node;
        if (string.IsNullOrWhiteSpace(japanese)) Found(place, node, FindingKind.Translation, FindingKeys.NoJapanese);
        else if (string.IsNullOrWhiteSpace(english)) Found(place, at, FindingKind.Translation, FindingKeys.NoEnglish);
        else if (Japanese().IsMatch(english)) Found(place, at, FindingKind.Translation, FindingKeys.JapaneseInEnglish, english);
        else if (Sentence().IsMatch(japanese) && !Japanese().IsMatch(japanese))
            Found(place, node.Members[ja], FindingKind.Translation, FindingKeys.EnglishInJapanese, japanese);
    }

    private void Terms(string place, ContentNode node, string words)
    {
        foreach (var word in Acronym().Matches(words).Select(match => match.Value).Distinct())
            if (!known.Contains(word)) Found(place, node, FindingKind.Term, FindingKeys.UnknownTerm, word);
    }

    private void Found(string place, ContentNode node, FindingKind kind, TextKey text, params object[] arguments) =>
        findings.Add(new GuideFinding(place, node.Place.Line, node.Place.Column, kind, text, arguments));

    // Two capitals or more, with what digits and hyphens belong to them: RFI, SS-MIX2, IP-VPN.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*(?![a-z])")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"(?:\b[A-Za-z][a-z']*\b[ ,;:]+){3,}\b[A-Za-z][a-z']*\b")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?|-[0-9]{4})?$")]
    private static partial Regex Time();
}
