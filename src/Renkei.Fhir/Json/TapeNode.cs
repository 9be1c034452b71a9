using Renkei.Fhir.Definitions;

namespace Renkei.Fhir.Json;

/// <summary>One value of a resource: where its bytes stand, and after the check what it is.</summary>
internal struct TapeNode
{
    /// <summary>The value's first byte: a quote, a brace, a digit.</summary>
    public int Start;

    /// <summary>After the value's last byte.</summary>
    public int End;

    /// <summary>The name's first byte after the quote; -1 in an array and at the root.</summary>
    public int NameStart;

    public int NameLength;

    /// <summary>The node after this one and all inside it.</summary>
    public int Next;

    /// <summary>Values directly inside.</summary>
    public int Count;

    public JsonKind Kind;

    public bool IsEscaped;

    public bool NameIsEscaped;

    /// <summary>True for what stands under a name with an underscore: id and extensions of a primitive.</summary>
    public bool IsSibling;

    /// <summary>The member of its type it is; null until checked, and for what is not known.</summary>
    public Member? Member;

    /// <summary>For an object or value its type, for a resource the type it names.</summary>
    public TypeDefinition? Type;
}
