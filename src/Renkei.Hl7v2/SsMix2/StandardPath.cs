namespace Renkei.Hl7v2.SsMix2;

/// <summary>A file's path below the root of a standard storage: 患者ID先頭3文字/4–6文字目/患者ID/診療日/データ種別/file.</summary>
/// <param name="Name">The parts of its name.</param>
/// <param name="Kind">Its data type, or nothing when it is none of the 26.</param>
public sealed record StandardPath(StandardFileName Name, DataKind? Kind)
{
    private const int Depth = 6;

    /// <summary>Reads a path with forward slashes; tells in words where folders and name do not fit the rules or each other.</summary>
    public static StandardPath? Read(string path, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(faults);
        var folders = path.Split('/');
        var name = StandardFileName.Read(folders[^1], faults);
        if (folders.Length != Depth)
            faults.Add($"The file lies {folders.Length - 1} folders below the root, not {Depth - 1}: 患者ID先頭3文字/4–6文字目/患者ID/診療日/データ種別/.");
        if (name is null) return null;

        var kind = DataKinds.Find(name.Kind);
        if (kind is null) faults.Add($"\"{name.Kind}\" is none of the 26 data types of the standard storage.");
        else if (kind.Date == CareDateRule.None && name.CareDate != "-") faults.Add($"{kind.Code} has no care date: its folder and part of the name are \"-\".");
        else if (kind.Date == CareDateRule.Date && name.CareDate == "-") faults.Add($"{kind.Code} lies under its care date, not under \"-\".");
        if (folders.Length == Depth) Compare(folders, name, faults);
        return new StandardPath(name, kind);
    }

    private static void Compare(string[] folders, StandardFileName name, ICollection<string> faults)
    {
        var patient = name.Patient;
        (string Folder, string Said, string What)[] pairs =
        [
            (folders[0], patient.Length >= 3 ? patient[..3] : patient, "the first three characters of the patient id"),
            (folders[1], patient.Length >= 6 ? patient[3..6] : "", "the fourth to sixth character of the patient id"),
            (folders[2], patient, "the patient id"), (folders[3], name.CareDate, "the care date"), (folders[4], name.Kind, "the data type"),
        ];
        foreach (var (folder, said, what) in pairs)
            if (folder != said) faults.Add($"The folder \"{folder}\" is not {what} of the name, \"{said}\".");
    }
}
