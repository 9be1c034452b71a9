using System.Buffers;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>
/// The six parts of a data type folder of the extended storage (拡張ストレージ):
/// ローカルコード^ローカル名^ローカル体系^標準コード^標準名^標準体系.
/// </summary>
/// <param name="LocalCode">ローカルコード.</param>
/// <param name="LocalName">ローカル名.</param>
/// <param name="LocalSystem">ローカル体系.</param>
/// <param name="Code">標準コード, such as LOINC 11506-3 (経過記録).</param>
/// <param name="Name">標準名.</param>
/// <param name="System">標準体系.</param>
public sealed record ExtendedKind(string LocalCode, string LocalName, string LocalSystem, string Code, string Name, string System)
{
    // What a folder of a file system cannot be named.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|\0");

    /// <summary>Reads the folder's name; a missing end is empty. Nothing when neither code is there.</summary>
    public static ExtendedKind? Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var parts = folder.Split('^');
        if (parts.Length > 6 || folder.AsSpan().ContainsAny(NotInNames)) return null;
        Array.Resize(ref parts, 6);
        var kind = new ExtendedKind(parts[0] ?? "", parts[1] ?? "", parts[2] ?? "", parts[3] ?? "", parts[4] ?? "", parts[5] ?? "");
        return kind.LocalCode.Length + kind.Code.Length == 0 ? null : kind;
    }

    /// <summary>The code that stands in the name of the content folder: the standard's, else the hospital's own.</summary>
    public string CodeInName => Code.Length > 0 ? Code : LocalCode;

    /// <summary>The folder's name; empty parts at the end are left out.</summary>
    public override string ToString() => string.Join('^', LocalCode, LocalName, LocalSystem, Code, Name, System).TrimEnd('^');
}

/// <summary>A content folder of the extended storage, which holds a main document and files beside it.</summary>
/// <param name="Kind">Its data type folder.</param>
/// <param name="Name">The parts of its name; the order number is the key (特定キー).</param>
public sealed record ExtendedPath(ExtendedKind Kind, StandardFileName Name)
{
    /// <summary>Reads the path of a content folder below the root, with forward slashes.</summary>
    public static ExtendedPath? Read(string path, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(faults);
        var folders = path.Split('/');
        if (folders.Length != 6)
        {
            faults.Add("A content folder lies five folders below the root: 患者ID先頭3文字/4–6文字目/患者ID/診療日/データ種別フォルダ/.");
            return null;
        }

        var name = StandardFileName.Read(folders[5], faults);
        var kind = ExtendedKind.Read(folders[4]);
        if (kind is null) faults.Add($"\"{folders[4]}\" is no data type folder: ローカルコード^ローカル名^ローカル体系^標準コード^標準名^標準体系.");
        if (name is null || kind is null) return null;
        if (name.Kind != kind.CodeInName && name.Kind != kind.LocalCode) faults.Add($"The name says \"{name.Kind}\", its folder \"{kind.CodeInName}\".");
        if (name.Patient.Length >= 6 && string.Join('/', folders[..4]) != name.DateFolder) faults.Add($"The folders are not those of the name, {name.DateFolder}.");
        return new ExtendedPath(kind, name);
    }

    /// <summary>The path below the root.</summary>
    public override string ToString() => $"{Name.DateFolder}/{Kind}/{Name}";
}
