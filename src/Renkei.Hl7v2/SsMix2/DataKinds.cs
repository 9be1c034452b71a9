namespace Renkei.Hl7v2.SsMix2;

/// <summary>One kind of message a data type may hold.</summary>
/// <param name="Event">MSH-9 as <c>ADT^A08</c>.</param>
/// <param name="CareDate">Where the care date (診療日) stands, as <c>PV1-44</c>; empty where the data has none.</param>
/// <param name="Cancels">The message takes back what the others of the type say.</param>
public sealed record KindMessage(string Event, string CareDate, bool Cancels = false);

/// <summary>A data type (データ種別) of the standard storage and the messages it holds.</summary>
/// <param name="Code">As in folder and file names.</param>
/// <param name="Name">What it is, in the standard's words.</param>
/// <param name="Messages">HL7 v2.5 messages.</param>
/// <param name="Date">How its folder of the care date is named.</param>
public sealed record DataKind(string Code, string Name, CareDateRule Date, params KindMessage[] Messages);

/// <summary>Whether a data type lies under a date or under "-".</summary>
public enum CareDateRule
{
    /// <summary>Eight digits.</summary>
    Date,

    /// <summary>"-": the data has no date.</summary>
    None,

    /// <summary>Either: the sources do not agree.</summary>
    Either,
}

/// <summary>The 26 data types of the SS-MIX2 standard storage (標準化ストレージ仕様書 Ver.1.2; 36 kinds of message).</summary>
public static class DataKinds
{
    /// <summary>All of them, in the standard's order.</summary>
    public static IReadOnlyList<DataKind> All { get; } =
    [
        new("ADT-00", "患者基本情報", CareDateRule.None, new("ADT^A08", ""), new("ADT^A23", "", true)),
        new("ADT-01", "担当医", CareDateRule.Either, new("ADT^A54", ""), new("ADT^A55", "", true)),
        new("ADT-12", "外来診察の受付", CareDateRule.Date, new KindMessage("ADT^A04", "PV1-44")),
        new("ADT-21", "入院予定", CareDateRule.Date, new("ADT^A14", "PV2-8"), new("ADT^A27", "PV2-8", true)),
        new("ADT-22", "入院実施", CareDateRule.Date, new("ADT^A01", "PV1-44"), new("ADT^A11", "PV1-44", true)),
        new("ADT-31", "外出泊実施", CareDateRule.Date, new("ADT^A21", "EVN-6"), new("ADT^A52", "EVN-6", true)),
        new("ADT-32", "外出泊帰院実施", CareDateRule.Date, new("ADT^A22", "EVN-6"), new("ADT^A53", "PV2-47", true)),
        new("ADT-41", "転科・転棟予定", CareDateRule.Date, new("ADT^A15", "PV2-8"), new("ADT^A26", "PV2-8", true)),
        new("ADT-42", "転科・転棟実施", CareDateRule.Date, new("ADT^A02", "EVN-6"), new("ADT^A12", "EVN-6", true)),
        new("ADT-51", "退院予定", CareDateRule.Date, new("ADT^A16", "PV2-9"), new("ADT^A25", "PV2-9", true)),
        new("ADT-52", "退院実施", CareDateRule.Date, new("ADT^A03", "PV1-45"), new("ADT^A13", "PV1-45", true)),
        new("ADT-61", "アレルギー情報", CareDateRule.None, new KindMessage("ADT^A60", "")),
        new("PPR-01", "病名（歴）情報", CareDateRule.None, new KindMessage("PPR^ZD1", "")),
        new("OMD", "食事オーダ", CareDateRule.Date, new KindMessage("OMD^O03", "ORC-9")),
        new("OMP-01", "処方オーダ", CareDateRule.Date, new KindMessage("RDE^O11", "ORC-9")),
        new("OMP-11", "処方実施通知", CareDateRule.Date, new KindMessage("RAS^O17", "RXA-3")),
        new("OMP-02", "注射オーダ", CareDateRule.Date, new KindMessage("RDE^O11", "ORC-9")),
        new("OMP-12", "注射実施通知", CareDateRule.Date, new KindMessage("RAS^O17", "RXA-3")),
        new("OML-01", "検体検査オーダ", CareDateRule.Date, new KindMessage("OML^O33", "ORC-9")),
        new("OML-11", "検体検査結果通知", CareDateRule.Date, new KindMessage("OUL^R22", "SPM-17")),
        new("OMG-01", "放射線検査オーダ", CareDateRule.Date, new KindMessage("OMG^O19", "ORC-9")),
        new("OMG-11", "放射線検査の実施通知", CareDateRule.Date, new KindMessage("OMI^Z23", "OBR-7")),
        new("OMG-02", "内視鏡検査オーダ", CareDateRule.Date, new KindMessage("OMG^O19", "ORC-9")),
        new("OMG-12", "内視鏡検査の実施通知", CareDateRule.Date, new KindMessage("OMI^Z23", "OBR-7")),
        new("OMG-03", "生理検査オーダ", CareDateRule.Date, new KindMessage("OMG^O19", "ORC-9")),
        new("OMG-13", "生理検査結果通知", CareDateRule.Date, new KindMessage("ORU^R01", "OBR-7")),
    ];

    /// <summary>The data type of a code, or nothing.</summary>
    public static DataKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>The data types that hold an event; several where the message alone does not tell.</summary>
    public static IReadOnlyList<DataKind> Holding(string messageEvent) =>
        [.. All.Where(kind => kind.Messages.Any(message => message.Event == messageEvent))];
}
