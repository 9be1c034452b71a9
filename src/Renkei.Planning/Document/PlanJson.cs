using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Finance.Assumptions;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Outline;

namespace Renkei.Planning.Document;

/// <summary>How sections are read and written. A member given twice is refused; what is unknown is kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = DepthLimit)]
[JsonSerializable(typeof(OverviewContent))]
[JsonSerializable(typeof(ActivityContent))]
[JsonSerializable(typeof(PartyContent))]
[JsonSerializable(typeof(WorkContent))]
[JsonSerializable(typeof(BaselineContent))]
[JsonSerializable(typeof(ProblemsContent))]
[JsonSerializable(typeof(EffortsContent))]
[JsonSerializable(typeof(VisionContent))]
[JsonSerializable(typeof(ScopeContent))]
[JsonSerializable(typeof(TargetAreasContent))]
[JsonSerializable(typeof(MemberTargetsContent))]
[JsonSerializable(typeof(PatientTargetsContent))]
[JsonSerializable(typeof(ZonesContent))]
[JsonSerializable(typeof(ReferralsContent))]
[JsonSerializable(typeof(EffectsContent))]
[JsonSerializable(typeof(ResourcesContent))]
[JsonSerializable(typeof(ArrangementsContent))]
[JsonSerializable(typeof(BodyContent))]
[JsonSerializable(typeof(MeetingContent))]
[JsonSerializable(typeof(DecisionContent))]
[JsonSerializable(typeof(IssueContent))]
[JsonSerializable(typeof(FinancePlan))]
internal sealed partial class PlanJson : JsonSerializerContext
{
    /// <summary>How deep JSON of a plan may be nested.</summary>
    internal const int DepthLimit = 32;
}

/// <summary>A fiscal year as the number of the calendar year it begins in.</summary>
internal sealed class FiscalYearJson : JsonConverter<FiscalYear>
{
    public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var year)
            && year is >= FiscalYear.Earliest and <= FiscalYear.Latest
            ? new FiscalYear(year)
            : throw new JsonException($"A fiscal year is a number from {FiscalYear.Earliest} to {FiscalYear.Latest}.");

    public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.StartYear);
}

/// <summary>A fiscal year that may be left out.</summary>
internal sealed class FiscalYearOrNoneJson : JsonConverter<FiscalYear?>
{
    private static readonly FiscalYearJson Given = new();

    public override FiscalYear? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Given.Read(ref reader, typeof(FiscalYear), options);

    public override void Write(Utf8JsonWriter writer, FiscalYear? value, JsonSerializerOptions options)
    {
        if (value is { } year) Given.Write(writer, year, options);
        else writer.WriteNullValue();
    }
}

/// <summary>Values whose wire names and words stand in a converter, because their type belongs to another module.</summary>
internal interface IWorded
{
    /// <summary>Wire name to word.</summary>
    IReadOnlyDictionary<string, TextKey> Words { get; }
}

/// <summary>The three roles under wire names that do not follow the guide's code.</summary>
internal sealed class ProcedureRoleJson : JsonConverter<ProcedureRole>, IWorded
{
    public IReadOnlyDictionary<string, TextKey> Words => RoleWords;

    /// <summary>The words of the roles' wire names.</summary>
    internal static IReadOnlyDictionary<string, TextKey> RoleWords { get; } = new Dictionary<string, TextKey>(StringComparer.Ordinal)
    {
        ["participants"] = new("参（参加機関）", "Participants"),
        ["operating-body"] = new("運（運営主体）", "Operating body"),
        ["vendors"] = new("シ（システム事業者）", "System vendors"),
    };

    public override ProcedureRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? reader.GetString() : null) switch
        {
            "participants" => ProcedureRole.Participant,
            "operating-body" => ProcedureRole.Operator,
            "vendors" => ProcedureRole.Vendor,
            _ => throw new JsonException("A role is participants, operating-body or vendors."),
        };

    public override void Write(Utf8JsonWriter writer, ProcedureRole value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Wire(value));

    internal static string Wire(ProcedureRole role) => role switch
    {
        ProcedureRole.Participant => "participants",
        ProcedureRole.Operator => "operating-body",
        ProcedureRole.Vendor => "vendors",
    };
}
