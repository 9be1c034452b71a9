using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Fhir.Checking;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;
using Renkei.Hl7v2.SsMix2;
using Renkei.Hl7v2.SsMix2.Mapping;

namespace Renkei.Cli.Records;

/// <summary>One conversion of a storage to FHIR, folder by folder, with its counts.</summary>
internal sealed class StorageConversion(Call call, string? institution, bool misfiled, bool withoutSource)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, int> resources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> unmapped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> systems = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly HashSet<string> patients = new(StringComparer.Ordinal);
    private int files;
    private int converted;
    private int old;
    private int refused;

    public async Task Sweep(string root, CancellationToken stop)
    {
        var isFile = File.Exists(root);
        foreach (var folder in StorageSweep.Folders(root))
        {
            // A file that is named is taken as it is; in a folder the rules of the flag choose.
            var names = folder.Select(file => StandardFileName.Read(Path.GetFileName(file.Path), [])).OfType<StandardFileName>();
            var current = VersionIndex.Of(names).Values.Select(set => set.Current?.ToString()).OfType<string>().ToHashSet();
            foreach (var file in folder)
            {
                files++;
                if (Refusal(file, out var name, out var document) is { } why) Refuse(file.Path, why);
                else if (!isFile && !current.Contains(Path.GetFileName(file.Path))) old++;
                else await Convert(file, document!, name!, stop);
            }
        }
    }

    public int End()
    {
        call.Warn(Json(json =>
        {
            json["files"] = files;
            json["converted"] = converted;
            json["oldOrDeleted"] = old;
            json["refused"] = refused;
            json["resources"] = Counts(resources);
            json["unmappedFields"] = Counts(unmapped);
            json["unmappedCodeSystems"] = Counts(systems);
        }));
        return refused > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    private string? Refusal(StorageFile file, out StandardFileName? name, out Er7Document? document)
    {
        document = null;
        var faults = new List<string>();
        name = StandardFileName.Read(Path.GetFileName(file.Path), faults);
        if (name is null) return faults[0];
        var findings = new List<StorageFinding>();
        if (StorageSweep.Bytes(file, findings) is not { } bytes) return findings[0].Message;
        document = Er7Reader.Read(bytes, new List<Hl7Issue>());
        if (document.Parts.FirstOrDefault(part => part.Kind == Er7PartKind.Message) is not { } message) return "The file holds no message.";
        var kind = DataKinds.Find(name.Kind);
        var about = document.Find(message, "MSH"u8) is { } header ? $"{header.Field(9).First(1)}^{header.Field(9).First(2)}" : "";
        if (kind is null || kind.Messages.All(each => each.Event != about)) return $"The file lies as {name.Kind} and holds {about}.";
        var said = document.Find(message, "PID"u8)?.Field(3).Repetition(0).First() ?? "";
        if (said == name.Patient) return null;
        if (!misfiled || said.Length == 0) return $"The file lies under the patient \"{name.Patient}\" and speaks of \"{said}\" (PID-3); nothing of it is told.";
        name = name with { Patient = said };
        return null;
    }

    private async Task Convert(StorageFile file, Er7Document document, StandardFileName name, CancellationToken stop)
    {
        var answer = MessageMapping.Map(document, name, new MappingWish(institution, WithPatient: patients.Add(name.Patient)));
        converted++;
        foreach (var field in answer.Unmapped) unmapped[field] = unmapped.GetValueOrDefault(field) + 1;
        foreach (var (system, count) in answer.StrangeSystems) systems[system] = systems.GetValueOrDefault(system) + count;
        foreach (var resource in answer.Resources)
        {
            var type = resource["resourceType"]!.GetValue<string>();
            if (withoutSource && type == "Binary") continue;
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, Relaxed)) resource.WriteTo(json);
            var issues = ResourceCheck.Check(line.WrittenMemory);
            if (issues.Count > 0)
            {
                Refuse(file.Path, $"{issues[0].Path}: {issues[0].Message}");
                continue;
            }

            resources[type] = resources.GetValueOrDefault(type) + 1;
            await call.Line(Encoding.UTF8.GetString(line.WrittenSpan), stop);
        }
    }

    private void Refuse(string file, string why)
    {
        refused++;
        call.Warn(Json(json =>
        {
            json["file"] = file;
            json["refused"] = why;
        }));
    }

    private static JsonObject Counts(SortedDictionary<string, int> counts) =>
        new(counts.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key, each.Value)));

    private string Json(Action<JsonObject> members)
    {
        var told = new JsonObject();
        members(told);
        line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(line, Relaxed)) told.WriteTo(json);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
