using System.Globalization;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>The condition flag (コンディションフラグ) at the end of a file name.</summary>
public enum ConditionFlag
{
    /// <summary>0: deleted.</summary>
    Deleted,

    /// <summary>1: valid.</summary>
    Valid,

    /// <summary>2: an old version.</summary>
    Superseded,
}

/// <summary>
/// The seven parts of a file's name in the standard storage, or of a content folder's in the extended one:
/// 患者ID_診療日_データ種別_オーダNo_発生日時_診療科コード_コンディションフラグ.
/// </summary>
/// <param name="Patient">患者ID, at most 15 half-width characters.</param>
/// <param name="CareDate">診療日, eight digits or "-".</param>
/// <param name="Kind">データ種別.</param>
/// <param name="Order">オーダNo, or in the extended storage the key (特定キー).</param>
/// <param name="Occurred">発生日時, 17 digits to the millisecond: when it was sent. It orders the versions.</param>
/// <param name="Department">診療科コード, or "-".</param>
/// <param name="Flag">コンディションフラグ.</param>
public sealed record StandardFileName(
    string Patient, string CareDate, string Kind, string Order, string Occurred, string Department, ConditionFlag Flag)
{
    /// <summary>What stands for an order where there is none.</summary>
    public const string NoOrder = "999999999999999";

    /// <summary>The longest 患者ID.</summary>
    public const int PatientLimit = 15;

    /// <summary>The longest オーダNo; the index table of the standard reserves as much.</summary>
    public const int OrderLimit = 22;

    private const int PatientLeast = 6;
    private const int DepartmentLimit = 5;

    /// <summary>What the versions of one thing have in common.</summary>
    public (string Patient, string CareDate, string Kind, string Order) Key => (Patient, CareDate, Kind, Order);

    /// <summary>Reads a name; tells in words what is wrong. Nothing when it has not seven parts or no flag.</summary>
    public static StandardFileName? Read(string name, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(faults);
        var parts = name.Split('_');
        if (parts.Length != 7)
        {
            faults.Add($"The name has {parts.Length} parts between underscores, not 7: 患者ID_診療日_データ種別_オーダNo_発生日時_診療科コード_フラグ.");
            return null;
        }

        if (parts[6] is not ("0" or "1" or "2"))
        {
            faults.Add($"The condition flag is \"{parts[6]}\"; it must be 1 (valid), 2 (old version) or 0 (deleted).");
            return null;
        }

        if (!IsCode(parts[0], PatientLeast, PatientLimit))
            faults.Add($"The patient id \"{parts[0]}\" must have {PatientLeast} to {PatientLimit} half-width letters, digits or hyphens; fill shorter ones as the hospital does.");
        if (parts[1] != "-" && !IsDate(parts[1])) faults.Add($"The care date \"{parts[1]}\" must be a date YYYYMMDD, or - for data without one.");
        if (!IsCode(parts[3], 1, OrderLimit)) faults.Add($"The order number \"{parts[3]}\" must have 1 to {OrderLimit} half-width letters, digits or hyphens.");
        if (!IsInstant(parts[4])) faults.Add($"The time of occurrence \"{parts[4]}\" must be 17 digits YYYYMMDDhhmmssfff.");
        if (parts[5] != "-" && !IsCode(parts[5], 2, DepartmentLimit))
            faults.Add($"The department \"{parts[5]}\" must be a code of table 0069 (2 to {DepartmentLimit} characters), or - for none.");
        return new StandardFileName(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], (ConditionFlag)(parts[6][0] - '0'));
    }

    /// <summary>The name as written.</summary>
    public override string ToString() => $"{Patient}_{CareDate}_{Kind}_{Order}_{Occurred}_{Department}_{(int)Flag}";

    /// <summary>Folders below the root: three and three characters of the patient's id, the id, the date.</summary>
    public string DateFolder => $"{Patient[..3]}/{Patient[3..6]}/{Patient}/{CareDate}";

    internal static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static bool IsInstant(string text) => text.Length == 17
        && DateTime.TryParseExact(text, "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static bool IsCode(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && text.All(each => char.IsAsciiLetterOrDigit(each) || each == '-');
}
