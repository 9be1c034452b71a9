namespace Renkei.Design.Components;

/// <summary>One of several values to choose from.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the reader sees.</param>
/// <param name="Hint">What choosing it means.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
