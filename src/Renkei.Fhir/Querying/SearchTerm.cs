using Renkei.Fhir.Searching;

namespace Renkei.Fhir.Querying;

/// <summary>How a value is compared with what a resource has (R4 §3.1.1.4.5).</summary>
public enum Prefix
{
    /// <summary>The span of the search holds that of the resource.</summary>
    Eq,

    /// <summary>It does not.</summary>
    Ne,

    /// <summary>Some of the resource's span is after.</summary>
    Gt,

    /// <summary>Some of it is before.</summary>
    Lt,

    /// <summary>Gt or eq.</summary>
    Ge,

    /// <summary>Lt or eq.</summary>
    Le,

    /// <summary>All of the resource's span is after.</summary>
    Sa,

    /// <summary>All of it is before.</summary>
    Eb,

    /// <summary>About.</summary>
    Ap,
}

/// <summary>One value of a criterion; several are joined by "or".</summary>
public abstract record SearchTerm;

/// <summary>A text.</summary>
/// <param name="Text">As asked, for :exact.</param>
/// <param name="Folded">As it is compared.</param>
public sealed record StringTerm(string Text, string Folded) : SearchTerm;

/// <summary>A code or identifier.</summary>
/// <param name="System">The system; null when any will do, empty when there must be none.</param>
/// <param name="Code">The code; null when any will do.</param>
public sealed record TokenTerm(string? System, string? Code) : SearchTerm;

/// <summary>An identifier of a type (:of-type).</summary>
/// <param name="System">The system of the type.</param>
/// <param name="Code">The code of the type.</param>
/// <param name="Value">The identifier's value.</param>
public sealed record OfTypeTerm(string System, string Code, string Value) : SearchTerm;

/// <summary>A reference.</summary>
/// <param name="Target">Where to; its type is null when the search gives an id alone.</param>
public sealed record ReferenceTerm(ReferenceText Target) : SearchTerm;

/// <summary>A date or time.</summary>
/// <param name="Prefix">How it compares.</param>
/// <param name="Date">The span asked for.</param>
public sealed record DateTerm(Prefix Prefix, FhirDate Date) : SearchTerm;

/// <summary>A number or quantity.</summary>
/// <param name="Prefix">How it compares.</param>
/// <param name="Number">The number and its precision.</param>
/// <param name="System">The system of the unit; null when any.</param>
/// <param name="Code">The unit's code or its words; null when any.</param>
public sealed record QuantityTerm(Prefix Prefix, AskedNumber Number, string? System, string? Code) : SearchTerm;

/// <summary>An address.</summary>
/// <param name="Text">As asked.</param>
public sealed record UriTerm(string Text) : SearchTerm;

/// <summary>Values that must stand together.</summary>
/// <param name="Parts">One for each component.</param>
public sealed record CompositeTerm(IReadOnlyList<SearchTerm> Parts) : SearchTerm;
