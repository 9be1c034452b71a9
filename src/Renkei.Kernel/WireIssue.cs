namespace Renkei.Kernel;

/// <summary>Something a reader did not understand, with where it stands. Readers never throw on content and never lose it.</summary>
/// <param name="Offset">Byte or character offset in the input, as the reader documents; -1 where it has none.</param>
/// <param name="Code">A short stable code, such as <c>json-duplicate-key</c>.</param>
/// <param name="Message">What is wrong and what is expected, for an engineer.</param>
public readonly record struct WireIssue(long Offset, string Code, string Message);
