namespace Renkei.Fhir.Searching;

/// <summary>What a resource has under a search parameter.</summary>
public abstract record SearchValue;

/// <summary>A text.</summary>
/// <param name="Text">As it was written, for :exact; null when it is put together from parts of a name.</param>
/// <param name="Folded">As it is compared.</param>
public sealed record StringValue(string? Text, string Folded) : SearchValue;

/// <summary>A code, an identifier, true or false.</summary>
/// <param name="System">The code system or the identifier's system; null when there is none.</param>
/// <param name="Code">The code or the identifier's value.</param>
/// <param name="Text">The words beside it, for :text; null when there are none.</param>
/// <param name="OfType">For an identifier the codings of its type as system|code, for :of-type; else empty.</param>
public sealed record TokenValue(string? System, string Code, string? Text, IReadOnlyList<string> OfType) : SearchValue;

/// <summary>A reference.</summary>
/// <param name="Target">What the reference says.</param>
/// <param name="Identifier">The identifier it gives, for :identifier; null when it gives none.</param>
public sealed record ReferenceValue(ReferenceText Target, TokenValue? Identifier) : SearchValue;

/// <summary>A span of time, in microseconds since 1970 in UTC.</summary>
/// <param name="Low">First microsecond; <see cref="long.MinValue"/> when it is open.</param>
/// <param name="High">First microsecond after; <see cref="long.MaxValue"/> when it is open.</param>
public sealed record DateValue(long Low, long High) : SearchValue;

/// <summary>A number or a quantity.</summary>
/// <param name="Low">The least it can be; null when that is open.</param>
/// <param name="High">The most it can be; null when that is open.</param>
/// <param name="System">The system of the unit, or null.</param>
/// <param name="Code">The code of the unit, or null.</param>
/// <param name="Unit">The unit in words, or null.</param>
public sealed record QuantityValue(decimal? Low, decimal? High, string? System, string? Code, string? Unit) : SearchValue;

/// <summary>An address.</summary>
/// <param name="Text">As it was written.</param>
public sealed record UriValue(string Text) : SearchValue;

/// <summary>Values that stand together, one for each component.</summary>
/// <param name="Parts">In the order of the components.</param>
public sealed record CompositeValue(IReadOnlyList<SearchValue> Parts) : SearchValue;
