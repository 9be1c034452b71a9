using Renkei.Kernel;

namespace Renkei.Guide.Procedure;

/// <summary>The worked example (例) of one activity for one kind of promoter.</summary>
/// <param name="Case">Whose case it is, as shown above it.</param>
/// <param name="Origin">The Ministry's for a prefecture in Step 1; otherwise ours.</param>
/// <param name="Actors">What each actor does.</param>
public sealed record WorkedExample(TextKey Case, Origin Origin, IReadOnlyList<ExampleActor> Actors);

/// <summary>Who promotes a plan, by the names plans write: the worked examples follow it.</summary>
public static class Promoters
{
    /// <summary>都道府県: the seed's own example in Step 1.</summary>
    public const string Prefecture = "prefecture";

    /// <summary>医師会.</summary>
    public const string MedicalAssociation = "medical-association";

    /// <summary>基幹病院.</summary>
    public const string CoreHospital = "core-hospital";

    /// <summary>市町村.</summary>
    public const string Municipality = "municipality";

    /// <summary>All of them, the seed's first.</summary>
    public static IReadOnlyList<string> All { get; } = [Prefecture, MedicalAssociation, CoreHospital, Municipality];

    /// <summary>What a promoter is called.</summary>
    public static TextKey Name(string promoter) => promoter switch
    {
        MedicalAssociation => new("医師会", "Medical association"),
        CoreHospital => new("基幹病院", "Core hospital"),
        Municipality => new("市町村", "Municipality"),
        _ => new("都道府県", "Prefecture"),
    };

    internal static TextKey Case(string promoter) => promoter switch
    {
        MedicalAssociation => new("推進主体が医師会の場合の一例", "An example where a medical association promotes the plan"),
        CoreHospital => new("推進主体が基幹病院の場合の一例", "An example where a core hospital promotes the plan"),
        Municipality => new("推進主体が市町村の場合の一例", "An example where a municipality promotes the plan"),
        _ => new("推進主体が県の場合の一例", "An example where the prefecture promotes the plan"),
    };
}

/// <summary>One line of the file of examples for other promoters than a prefecture.</summary>
internal sealed record PromoterExample(int Step, int Activity, string Promoter, IReadOnlyList<ExampleActor> Actors);
