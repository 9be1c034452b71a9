using Renkei.Kernel;

namespace Renkei.Accounts.Register;

/// <summary>What an organisation is in a regional network. The first three are the Ministry procedure's roles 参・運・シ.</summary>
public enum OrganisationKind
{
    /// <summary>参加機関: hospitals, clinics, pharmacies, care providers.</summary>
    Participant,

    /// <summary>運営主体/準備主体: one body over time, see <see cref="OperatorStage"/>.</summary>
    Operator,

    /// <summary>システム事業者: see <see cref="VendorKind"/>.</summary>
    Vendor,

    /// <summary>行政: prefecture, municipality.</summary>
    Government,
}

/// <summary>What a system vendor (システム事業者) supplies.</summary>
public enum VendorKind
{
    /// <summary>構築事業者.</summary>
    Builder,

    /// <summary>電子カルテベンダー.</summary>
    RecordSystem,

    /// <summary>ネットワークベンダー.</summary>
    Network,
}

/// <summary>How far the operating body has come: 準備会 → 検討組織 → 運営主体. It stays one organisation.</summary>
public enum OperatorStage
{
    /// <summary>準備会.</summary>
    Preparation,

    /// <summary>検討組織.</summary>
    Deliberation,

    /// <summary>運営主体.</summary>
    Operation,
}

/// <summary>An organisation (組織).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Vendor">What it supplies; only for <see cref="OrganisationKind.Vendor"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Practice">True when it belongs to practice material and is invented.</param>
/// <param name="Closed">True when nobody new can belong to it.</param>
public sealed record Organisation(
    Guid Id, OrganisationKind Kind, VendorKind? Vendor, string Name, bool Practice, bool Closed);

/// <summary>What is needed to add an organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Vendor">What it supplies; needed for a vendor, null otherwise.</param>
/// <param name="Stage">Where an operating body stands today; null otherwise.</param>
/// <param name="Practice">True for practice material.</param>
public sealed record NewOrganisation(
    string Name, OrganisationKind Kind, VendorKind? Vendor = null, OperatorStage? Stage = null, bool Practice = false);

/// <summary>One stage of an operating body and the day it began.</summary>
public sealed record StageSince(OperatorStage Stage, DateOnly Since);

/// <summary>How kinds are written in the database.</summary>
internal static class OrganisationCodes
{
    internal static string Code(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Participant => "participant",
        OrganisationKind.Operator => "operator",
        OrganisationKind.Vendor => "vendor",
        OrganisationKind.Government => "government",
    };

    internal static string? Code(VendorKind? kind) => kind is { } known ? Code(known) : null;

    internal static string Code(VendorKind kind) => kind switch
    {
        VendorKind.Builder => "builder",
        VendorKind.RecordSystem => "record-system",
        VendorKind.Network => "network",
    };

    internal static string Code(OperatorStage stage) => stage switch
    {
        OperatorStage.Preparation => "preparation",
        OperatorStage.Deliberation => "deliberation",
        OperatorStage.Operation => "operation",
    };

    internal static OrganisationKind Kind(string code) =>
        Enum.GetValues<OrganisationKind>().Single(kind => Code(kind) == code);

    internal static VendorKind? Vendor(string? code) => code is null
        ? null : Enum.GetValues<VendorKind>().Single(kind => Code(kind) == code);

    internal static OperatorStage Stage(string code) =>
        Enum.GetValues<OperatorStage>().Single(stage => Code(stage) == code);
}

/// <summary>Words for organisations.</summary>
internal static class OrganisationKeys
{
    internal static readonly TextKey NameNeeded = new("組織の名前を入力してください。", "Enter the organisation's name.");
    internal static readonly TextKey NameTooLong = new("組織の名前は{0}文字以内で入力してください。", "The organisation's name can have at most {0} characters.");
    internal static readonly TextKey VendorKindNeeded = new("システム事業者の種別（構築事業者・電子カルテベンダー・ネットワークベンダー）を選んでください。", "Choose what the vendor supplies: builder, record system or network.");
    internal static readonly TextKey VendorKindOnlyForVendors = new("種別はシステム事業者だけで選べます。", "Only a system vendor has a vendor kind.");
    internal static readonly TextKey StageOnlyForOperators = new("段階（準備会・検討組織・運営主体）は運営主体/準備主体だけにあります。", "Only an operating body has a stage.");
    internal static readonly TextKey NotFound = new("その組織は見つかりません。一覧から選び直してください。", "There is no such organisation. Choose one from the list.");
    internal static readonly TextKey Closed = new("その組織は閉じられています。ほかの組織を選んでください。", "That organisation is closed. Choose another one.");
    internal static readonly TextKey SinceNeeded = new("その段階になった日を入力してください。", "Enter the day the stage began.");
    internal static readonly TextKey StageTaken = new("その段階はすでに記録されています。", "That stage is already recorded.");

    internal static TextKey Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Participant => new("参加機関", "Participating institution"),
        OrganisationKind.Operator => new("運営主体/準備主体", "Operating body"),
        OrganisationKind.Vendor => new("システム事業者", "System vendor"),
        OrganisationKind.Government => new("行政", "Government"),
    };

    internal static TextKey Of(VendorKind kind) => kind switch
    {
        VendorKind.Builder => new("構築事業者", "Builder"),
        VendorKind.RecordSystem => new("電子カルテベンダー", "Record system vendor"),
        VendorKind.Network => new("ネットワークベンダー", "Network vendor"),
    };

    internal static TextKey Of(OperatorStage stage) => stage switch
    {
        OperatorStage.Preparation => new("準備会", "Preparatory meeting"),
        OperatorStage.Deliberation => new("検討組織", "Deliberating body"),
        OperatorStage.Operation => new("運営主体", "Operating body"),
    };
}
