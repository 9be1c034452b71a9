using Renkei.Fhir.Searching;

namespace Renkei.Fhir.Querying;

/// <summary>What a modifier changes (R4 §3.1.1.4.4).</summary>
public enum Modifier
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>True or false: nothing is there.</summary>
    Missing,

    /// <summary>The text character by character.</summary>
    Exact,

    /// <summary>The text anywhere inside.</summary>
    Contains,

    /// <summary>The words beside a code.</summary>
    Text,

    /// <summary>No value is this.</summary>
    Not,

    /// <summary>An identifier of a type.</summary>
    OfType,

    /// <summary>The identifier a reference gives.</summary>
    Identifier,

    /// <summary>An address above.</summary>
    Above,

    /// <summary>An address below.</summary>
    Below,
}

/// <summary>One condition; a query's conditions are joined by "and".</summary>
public abstract record Criterion;

/// <summary>A resource has one of the values.</summary>
/// <param name="Parameter">Where.</param>
/// <param name="Modifier">What is changed.</param>
/// <param name="Terms">The values, joined by "or"; empty for :missing.</param>
/// <param name="IsMissing">For :missing what was asked.</param>
public sealed record ValueCriterion(SearchParameter Parameter, Modifier Modifier, IReadOnlyList<SearchTerm> Terms, bool IsMissing) : Criterion;

/// <summary>A reference leads to a resource that meets a condition: subject:Patient.name=….</summary>
/// <param name="Parameter">The reference.</param>
/// <param name="Targets">For each type it may lead to the condition there.</param>
public sealed record ChainCriterion(SearchParameter Parameter, IReadOnlyList<(string Type, Criterion Inner)> Targets) : Criterion;

/// <summary>A resource of another type refers to this one and meets a condition: _has:Observation:patient:code=….</summary>
/// <param name="Type">The other type.</param>
/// <param name="Parameter">Its reference.</param>
/// <param name="Inner">The condition it meets.</param>
public sealed record HasCriterion(string Type, SearchParameter Parameter, Criterion Inner) : Criterion;

/// <summary>What else is put into the answer: _include, _revinclude.</summary>
/// <param name="IsReverse">True for _revinclude.</param>
/// <param name="Iterates">True for :iterate: also from what was included.</param>
/// <param name="Source">The type the reference stands in; null for *.</param>
/// <param name="Parameter">The reference; null for all.</param>
/// <param name="Target">The type it leads to; null for any.</param>
public sealed record Inclusion(bool IsReverse, bool Iterates, string? Source, SearchParameter? Parameter, string? Target);

/// <summary>One key of the order.</summary>
/// <param name="Parameter">By what.</param>
/// <param name="IsDescending">True when the greatest comes first.</param>
public readonly record struct SortKey(SearchParameter Parameter, bool IsDescending);

/// <summary>How exact a total is.</summary>
public enum TotalMode
{
    /// <summary>What the server chooses.</summary>
    Unasked,

    /// <summary>None.</summary>
    None,

    /// <summary>About.</summary>
    Estimate,

    /// <summary>Exact.</summary>
    Accurate,
}

/// <summary>How much of each resource is told.</summary>
public enum SummaryMode
{
    /// <summary>All of it.</summary>
    False,

    /// <summary>The elements marked as summary.</summary>
    True,

    /// <summary>Text, id and meta.</summary>
    Text,

    /// <summary>All but the text.</summary>
    Data,

    /// <summary>Only how many there are.</summary>
    Count,
}

/// <summary>A search, read and typed.</summary>
/// <param name="Type">The type that is searched.</param>
/// <param name="Criteria">All must be met.</param>
/// <param name="Inclusions">What else is put into the answer.</param>
/// <param name="Sort">The order.</param>
/// <param name="Count">How many on a page; null when not asked.</param>
/// <param name="Total">How exact the total is.</param>
/// <param name="Summary">How much of each.</param>
/// <param name="Elements">Only these elements; empty for all.</param>
public sealed record SearchQuery(
    string Type, IReadOnlyList<Criterion> Criteria, IReadOnlyList<Inclusion> Inclusions, IReadOnlyList<SortKey> Sort, int? Count,
    TotalMode Total, SummaryMode Summary, IReadOnlyList<string> Elements);

/// <summary>Why a part of a search is refused.</summary>
/// <param name="Name">The parameter as it was written.</param>
/// <param name="Code">A code of http://hl7.org/fhir/issue-type.</param>
/// <param name="Message">What is wrong, and what there is instead.</param>
public sealed record QueryFault(string Name, string Code, string Message);

/// <summary>What came of reading a search.</summary>
/// <param name="Query">The search; with what was understood when there are faults.</param>
/// <param name="Faults">Why it is refused; empty when it is not.</param>
/// <param name="Ignored">Under lenient handling what was not understood.</param>
public sealed record QueryReading(SearchQuery Query, IReadOnlyList<QueryFault> Faults, IReadOnlyList<QueryFault> Ignored);

/// <summary>What happens to a parameter nobody knows (Prefer: handling, R4 §3.1.0.1.6.1).</summary>
public enum UnknownParameters
{
    /// <summary>The search is refused.</summary>
    Refuse,

    /// <summary>It is left out and told.</summary>
    Ignore,
}
