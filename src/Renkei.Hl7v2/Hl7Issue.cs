namespace Renkei.Hl7v2;

/// <summary>Something a message has wrong, with where it stands.</summary>
/// <param name="Offset">The byte it begins at, from the beginning of the file; -1 where it has none.</param>
/// <param name="Segment">The segment's name, empty where it is none of a segment.</param>
/// <param name="Field">The field's number as HL7 counts (MSH-1 is the separator); 0 where it is none of a field.</param>
/// <param name="Code">A short stable code, such as <c>er7-delimiter-repeated</c>.</param>
/// <param name="Message">What is wrong and what is expected, for an engineer.</param>
public readonly record struct Hl7Issue(long Offset, string Segment, int Field, string Code, string Message);
