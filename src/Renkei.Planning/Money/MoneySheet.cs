using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Money;

/// <summary>A sheet of the assumptions: the frame (one form), or a list of lines (a form for each).</summary>
public sealed class MoneySheet
{
    /// <summary>The sheet of years, renewal, reserve and tax.</summary>
    public const string Frame = "frame";

    private static readonly MoneyField Shape = new(
        "shape", MoneyKeys.Shape, MoneyInput.Choice, false, 20,
        Enum.GetValues<RangeShape>().ToDictionary(Document.Words.Wire, Document.Words.Of, StringComparer.Ordinal));

    private static readonly (string Name, string[] Needed)[] Optional =
        [("renewal", ["everyYears"]), ("patients", ["counts", "ceiling"]), ("gap", ["payer", "cap"])];

    private MoneySheet(string name, TextKey title, TextKey lead, string prefix, JsonTypeInfo type)
    {
        (Name, Title, Lead, Prefix) = (name, title, lead, prefix);
        var fields = MoneyField.Of(type);
        Fields = fields.Any(one => one.Input == MoneyInput.Range) ? [.. fields, Shape] : fields;
    }

    /// <summary>The sheets, in the order a plan is filled in.</summary>
    internal static IReadOnlyList<MoneySheet> All { get; } =
    [
        new(Frame, MoneyKeys.Frame, MoneyKeys.FrameLead, "", PlanJson.Default.FinancePlan),
        new("kinds", MoneyKeys.Kinds, MoneyKeys.KindsLead, "K", PlanJson.Default.MemberKind),
        new("costs", MoneyKeys.Costs, MoneyKeys.CostsLead, "C", PlanJson.Default.CostLine),
        new("fees", MoneyKeys.Fees, MoneyKeys.FeesLead, "F", PlanJson.Default.FeeLine),
        new("contributions", MoneyKeys.Contributions, MoneyKeys.ContributionsLead, "S", PlanJson.Default.Contribution),
    ];

    internal static MoneySheet? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    internal string Name { get; }

    internal TextKey Title { get; }

    internal TextKey Lead { get; }

    /// <summary>What ids of new lines begin with.</summary>
    internal string Prefix { get; }

    internal IReadOnlyList<MoneyField> Fields { get; }

    internal bool IsList => Name != Frame;

    /// <summary>The rows of the sheet in a plan: one for the frame, one for each line of a list.</summary>
    internal IReadOnlyList<MoneyRow> Rows(FinancePlan plan)
    {
        var whole = Node(plan);
        return IsList ? [.. whole[Name]!.AsArray().OfType<JsonObject>().Select(item => new MoneyRow((string)item["id"]!, Values(item)))]
            : [new MoneyRow("", Values(whole))];
    }

    /// <summary>The text of one row, to see whether somebody else changed it.</summary>
    internal string Part(FinancePlan plan, string id) => IsList
        ? Item(Node(plan), id)?.ToJsonString() ?? "" : string.Join('\n', Values(Node(plan)).Select(one => $"{one.Key}={one.Value}"));

    /// <summary>The plan with one row added (a new id), changed, or taken out (values null).</summary>
    internal Outcome<FinancePlan> With(FinancePlan plan, string id, IReadOnlyDictionary<string, string>? values)
    {
        var whole = Node(plan);
        var list = IsList ? whole[Name]!.AsArray() : null;
        var item = list is null ? whole : Item(whole, id);
        if (values is null)
        {
            if (item is not null) list!.Remove(item);
        }
        else
        {
            if (item is null) list!.Add(item = new JsonObject { ["id"] = id });
            if (Fill(item, values) is { } refusal) return refusal;
        }

        try
        {
            return whole.Deserialize(PlanJson.Default.FinancePlan)!;
        }
        catch (JsonException)
        {
            // Every field was read; what is left is a number outside its type.
            return new Refusal(RefusalKind.Invalid, MoneyKeys.Unreadable);
        }
    }

    private Refusal? Fill(JsonObject item, IReadOnlyDictionary<string, string> values)
    {
        var shape = values.GetValueOrDefault(Shape.Name) is { Length: > 0 } chosen && Shape.Choices.ContainsKey(chosen) ? chosen : null;
        foreach (var field in Fields.Where(one => one != Shape))
        {
            if (!field.Read(values.GetValueOrDefault(field.Name)).Succeeded(out var given, out var refusal)) return refusal;
            if (given.Node is JsonObject range && shape is not null) range["shape"] = shape;
            Put(item, field.Name, given.Node);
        }

        // A renewal without a cycle, patients without numbers and a gap nobody fills are none.
        foreach (var (name, needed) in Optional)
            if (item[name] is JsonObject part && needed.All(one => part[one] is null)) item.Remove(name);
        return null;
    }

    private static void Put(JsonObject item, string path, JsonNode? value)
    {
        var parts = path.Split('/');
        foreach (var step in parts[..^1])
        {
            if (item[step] is not JsonObject below) item[step] = below = [];
            item = below;
        }

        item.Remove(parts[^1]);
        if (value is not null) item[parts[^1]] = value;
    }

    private Dictionary<string, string> Values(JsonObject item)
    {
        var values = Fields.Where(field => field != Shape).ToDictionary(
            field => field.Name, field => MoneyField.Show(field.Name.Split('/').Aggregate((JsonNode?)item, (at, step) => (at as JsonObject)?[step])),
            StringComparer.Ordinal);
        if (Fields.Contains(Shape)) values[Shape.Name] = ShapeIn(item) ?? "triangular";
        return values;
    }

    private static string? ShapeIn(JsonNode? node) => node is not JsonObject item ? null
        : item["shape"] is { } shape && item["low"] is not null ? (string?)shape : item.Select(one => ShapeIn(one.Value)).FirstOrDefault(one => one is not null);

    private JsonObject? Item(JsonObject whole, string id) =>
        whole[Name]!.AsArray().OfType<JsonObject>().FirstOrDefault(one => (string?)one["id"] == id);

    private static JsonObject Node(FinancePlan plan) => (JsonObject)JsonSerializer.SerializeToNode(plan, PlanJson.Default.FinancePlan)!;
}

/// <summary>One row of a sheet: values by field, as the form holds them.</summary>
public sealed record MoneyRow(string Id, IReadOnlyDictionary<string, string> Values);
