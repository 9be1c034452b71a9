namespace Renkei.Design.Components;

/// <summary>What is wrong with one field of a form that came back.</summary>
/// <param name="Field">The field's name; empty for the form as a whole.</param>
/// <param name="Sentence">What is wrong and what to enter, in the reader's language.</param>
public sealed record FieldFault(string Field, string Sentence);
