using Microsoft.AspNetCore.Components;
using Renkei.Design.Drawing;

namespace Renkei.Design.Components;

/// <summary>What every field of a form has: name, label, hint, fault, whether it must be filled.</summary>
public abstract class Field : PagePart
{
    /// <summary>The name under which the form sends it, and its id.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Its label.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What to enter, below the label.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>The field of the plan it fills, such as <c>decision/title</c>: the guide's point for it stands beside the label.</summary>
    [Parameter] public string? Point { get; set; }

    /// <summary>True when it must be filled: 必須 stands beside the label, otherwise 任意.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>What is wrong with it; the faults of the surrounding <see cref="FormFaults"/> are found by name.</summary>
    [Parameter] public string? Fault { get; set; }

    /// <summary>The sentence to show, or null.</summary>
    protected string? Wrong => Fault ?? FaultsAround?.FirstOrDefault(fault => fault.Field == Name)?.Sentence;

    /// <summary>Ids of what describes the field, or null.</summary>
    protected string? DescribedBy => (Hint, Wrong) switch
    {
        (null, null) => null,
        (not null, null) => Name + "-hint",
        (null, not null) => Name + "-fault",
        _ => $"{Name}-hint {Name}-fault",
    };

    /// <summary>The value of aria-invalid.</summary>
    protected string? Invalid => Wrong is null ? null : "true";

    /// <summary>The value of aria-required. Deliberate: not the required attribute, whose message the browser writes in its own language.</summary>
    protected string? Must => Required ? "true" : null;
}
