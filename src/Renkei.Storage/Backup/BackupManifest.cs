using System.Text.Json;
using System.Text.Json.Serialization;

namespace Renkei.Storage.Backup;

/// <summary>What a backup says of itself: <c>manifest.json</c>, the same for both engines.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">Of the format; a reader refuses one it does not know.</param>
/// <param name="Made">When, UTC.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Sides">The plan's database and the network's.</param>
public sealed record BackupManifest(
    string Format, int Version, DateTimeOffset Made, string Program, IReadOnlyList<BackupSide> Sides)
{
    /// <summary>What <see cref="Format"/> says.</summary>
    public const string FormatName = "renkei-backup";

    /// <summary>The version this program writes and reads.</summary>
    public const int CurrentVersion = 1;
}

/// <summary>One database in a backup, read from one snapshot.</summary>
/// <param name="Side">plan or network.</param>
/// <param name="Engine">The engine it was read from, for people.</param>
/// <param name="Steps">The schema steps that were applied.</param>
/// <param name="Heads">Where every audit stream ended.</param>
/// <param name="Tables">Its tables, in an order in which they can be filled.</param>
public sealed record BackupSide(
    Side Side, Engine Engine, IReadOnlyList<BackupStep> Steps, IReadOnlyList<BackupHead> Heads,
    IReadOnlyList<BackupTable> Tables);

/// <summary>One applied schema step.</summary>
public sealed record BackupStep(string Module, int Number, string Name, string Checksum, DateTimeOffset At);

/// <summary>Where an audit stream ended when the backup was made.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="Sequence">Its last row.</param>
/// <param name="Hash">Hash of its last row, hexadecimal.</param>
public sealed record BackupHead(string Stream, long Sequence, string Hash);

/// <summary>One table: one entry of the archive.</summary>
/// <param name="Name">The table.</param>
/// <param name="Entry">The entry that holds its rows, one JSON array a line, in the order of the key.</param>
/// <param name="Columns">Names and kinds of its columns: <c>id:bytes</c>.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Bytes">Length of the entry, unpacked.</param>
/// <param name="Sha256">Hash of the entry, unpacked: the proof that a restored table is equal.</param>
public sealed record BackupTable(
    string Name, string Entry, IReadOnlyList<string> Columns, long Rows, long Bytes, string Sha256);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    AllowDuplicateProperties = false, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
