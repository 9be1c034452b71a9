namespace Renkei.Fhir.Searching;

/// <summary>How a search parameter's values are compared (R4 §3.1.1.4).</summary>
public enum SearchType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or a span of time.</summary>
    Date,

    /// <summary>A text, by its beginning, folded.</summary>
    String,

    /// <summary>A code, an identifier, true or false.</summary>
    Token,

    /// <summary>A reference to another resource.</summary>
    Reference,

    /// <summary>Values of several parameters that stand together.</summary>
    Composite,

    /// <summary>A number with its unit.</summary>
    Quantity,

    /// <summary>An address.</summary>
    Uri,

    /// <summary>Defined by its own text, such as near.</summary>
    Special,
}

/// <summary>One search parameter of one type of resource.</summary>
public sealed class SearchParameter
{
    private static readonly char[] Space = [' '];
    private PathExpression? expression;
    private IReadOnlyList<PathExpression>? components;

    internal SearchParameter(string line)
    {
        var words = line.Split('\t');
        (Holder, Code, Id) = (words[0], words[1], words[2]);
        Type = Enum.Parse<SearchType>(words[3], ignoreCase: true);
        Targets = words.Length > 4 ? words[4].Split(Space, StringSplitOptions.RemoveEmptyEntries) : [];
        Expression = words.Length > 5 ? words[5] : "";
        Components = words.Length > 6 ? [.. words.Skip(6).Select(Component)] : [];
    }

    /// <summary>The type it is defined on; Resource and DomainResource for those all have.</summary>
    public string Holder { get; }

    /// <summary>The name in a search.</summary>
    public string Code { get; }

    /// <summary>The last part of its address http://hl7.org/fhir/SearchParameter/….</summary>
    public string Id { get; }

    /// <summary>How it compares.</summary>
    public SearchType Type { get; }

    /// <summary>For a reference the types it may lead to.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The FHIRPath as defined, of this type alone.</summary>
    public string Expression { get; }

    /// <summary>For a composite its parts.</summary>
    public IReadOnlyList<SearchComponent> Components { get; }

    /// <summary>Why no values are taken for it; null when they are.</summary>
    public string? Unsupported { get; private set; }

    internal PathExpression? Compiled => expression;

    internal IReadOnlyList<PathExpression> CompiledComponents => components ?? [];

    internal SearchParameter Compile()
    {
        Unsupported = Expression.Length == 0 ? "R4 gives it no expression"
            : Type == SearchType.Special ? "a search of its own, not by values" : null;
        if (Unsupported is not null) return this;
        expression = PathExpression.Compile(Expression, Holder, out var wrong);
        var parts = new List<PathExpression>();
        foreach (var component in Components)
        {
            if (PathExpression.CompileInner(component.Expression, expression, out wrong) is { } part) parts.Add(part);
            else break;
        }

        (components, Unsupported) = (parts, wrong);
        return this;
    }

    private static SearchComponent Component(string text) =>
        text.Split(Space, 3) is [var id, var type, var path] ? new(id, Enum.Parse<SearchType>(type, ignoreCase: true), path) : throw new InvalidDataException(text);
}

/// <summary>One part of a composite parameter.</summary>
/// <param name="Id">The parameter it is defined by.</param>
/// <param name="Type">How it compares.</param>
/// <param name="Expression">The FHIRPath from where the composite stands.</param>
public sealed record SearchComponent(string Id, SearchType Type, string Expression);
