using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2.Mapping;

/// <summary>A message as resources of FHIR, and what of it no resource holds.</summary>
/// <param name="Resources">JP Core resources; the last is the message itself as a Binary, so that nothing is lost.</param>
/// <param name="Unmapped">Fields with something in them that no mapping asked for, as PID-33, once for each time.</param>
/// <param name="StrangeSystems">Coding systems without a name in FHIR, with how often they came.</param>
public sealed record MappingAnswer(
    IReadOnlyList<JsonObject> Resources, IReadOnlyList<string> Unmapped, IReadOnlyDictionary<string, int> StrangeSystems);

/// <summary>Who sends, and how a file is to be taken.</summary>
/// <param name="Institution">The ten-digit code that makes a hospital's patient number unique; nothing leaves the number without a system.</param>
/// <param name="WithPatient">Whether the answer holds the patient; a sweep needs each one once.</param>
public sealed record MappingWish(string? Institution, bool WithPatient);

/// <summary>
/// SS-MIX2 to FHIR R4 and JP Core by the ConceptMaps of the JAMI working group (ADT-00, the movements, ADT-61, PPR-01, OMP-01, OML-11;
/// decision 0141). Data types without a ConceptMap give their patient and the message as it is.
/// </summary>
public static class MessageMapping
{
    /// <summary>Maps the first message of a document that lies under this name.</summary>
    public static MappingAnswer Map(Er7Document document, StandardFileName name, MappingWish wish)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(wish);
        var part = document.Parts.FirstOrDefault(each => each.Kind == Er7PartKind.Message);
        if (part is null) return new MappingAnswer([], [], new Dictionary<string, int>());
        var message = new MappedMessage(document, part);
        var run = new MappingRun(message, name, wish);
        // Asked even when it is not told: it is the same person.
        var patient = PatientMapping.Map(run);
        if (wish.WithPatient && patient is not null) run.Resources.Add(patient);
        switch (name.Kind)
        {
            case "ADT-00":
                AllergyMapping.MapBrief(run);
                ObservationMapping.MapBasic(run);
                CoverageMapping.Map(run);
                break;
            case "ADT-61":
                AllergyMapping.Map(run);
                break;
            case "PPR-01":
                ConditionMapping.Map(run);
                break;
            case "OML-11":
                LaboratoryMapping.Map(run);
                break;
            case "OMP-01":
                PrescriptionMapping.Map(run);
                break;
            case var kind when kind.StartsWith("ADT-", StringComparison.Ordinal):
                EncounterMapping.Map(run);
                break;
        }

        run.Resources.Add(run.Source(document.Bytes));
        return new MappingAnswer(run.Resources, [.. message.Unmapped()], message.StrangeSystems);
    }
}

/// <summary>One mapping of one message: what all resources of it share.</summary>
internal sealed class MappingRun(MappedMessage message, StandardFileName name, MappingWish wish)
{
    private const int IdLimit = 64;

    private int told;

    public MappedMessage Message { get; } = message;

    public StandardFileName Name { get; } = name;

    public List<JsonObject> Resources { get; } = [];

    /// <summary>The system that makes a hospital's patient number unique.</summary>
    public string? PatientSystem => wish.Institution is { } code ? $"urn:oid:1.2.392.100495.20.3.51.1{code}" : null;

    /// <summary>The patient's logical id: the hospital's number, with the hospital where it is known.</summary>
    public string PatientId => Id(wish.Institution is { } code ? $"{code}.{Name.Patient}" : Name.Patient);

    /// <summary>The reference every resource has.</summary>
    public JsonObject Subject => new JsonObject
    {
        ["reference"] = $"Patient/{PatientId}", ["identifier"] = new JsonObject().With("system", PatientSystem).With("value", Name.Patient),
    };

    /// <summary>Begins a resource of a JP Core profile, or of none; its id is made of the path and a number that counts on.</summary>
    public JsonObject Begin(string type, string? profile)
    {
        told++;
        var path = $"{Name.Patient}.{Name.CareDate}.{Name.Kind}.{Name.Order}.{Name.Occurred}.{told}";
        var resource = new JsonObject { ["resourceType"] = type, ["id"] = Id(wish.Institution is { } code ? $"{code}.{path}" : path) };
        if (profile is not null) resource["meta"] = new JsonObject { ["profile"] = new JsonArray($"http://jpfhir.jp/fhir/core/StructureDefinition/{profile}") };
        return resource;
    }

    /// <summary>Begins a resource and keeps it.</summary>
    public JsonObject Add(string type, string? profile)
    {
        var resource = Begin(type, profile);
        Resources.Add(resource);
        return resource;
    }

    /// <summary>The message itself: what no resource holds is found there.</summary>
    public JsonObject Source(ReadOnlyMemory<byte> bytes) =>
        Begin("Binary", null).With("contentType", "x-application/hl7-v2+er7").With("data", Convert.ToBase64String(bytes.Span));

    public static JsonObject Reference(JsonObject resource) => new() { ["reference"] = $"{resource["resourceType"]}/{resource["id"]}" };

    /// <summary>An identifier of something a hospital made.</summary>
    public static JsonObject? Identifier(string? value, string? system = "http://jpfhir.jp/fhir/core/IdSystem/resourceInstance-identifier") =>
        value is null ? null : new JsonObject().With("system", system).With("value", value);

    // The working group's rule joins the parts of the path; what is longer than an id may be is told by its hash.
    private static string Id(string text)
    {
        var clean = string.Concat(text.Select(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '.' ? each : '-'));
        return clean.Length is > 0 and <= IdLimit ? clean : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }
}
