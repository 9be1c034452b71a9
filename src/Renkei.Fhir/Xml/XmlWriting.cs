using System.Buffers;
using System.Text;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Xml;

/// <summary>Writes a checked resource as XML, its elements in the order of the definition. <see cref="XmlReading"/> faces it.</summary>
internal sealed class XmlWriting(ResourceTape tape, IBufferWriter<byte> output)
{
    public void Root()
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);
        Resource(0, root: true);
    }

    private void Resource(int node, bool root)
    {
        var name = Encoding.ASCII.GetBytes(tape[node].Type!.Name);
        output.Write("<"u8);
        output.Write(name);
        if (root) output.Write(" xmlns=\"http://hl7.org/fhir\""u8);
        Inside(node, name, value: -1, attributes: false);
    }

    private void Element(ReadOnlySpan<byte> name, int value, int sibling)
    {
        var member = tape[value >= 0 ? value : sibling].Member!;
        if (member.Type.IsResource)
        {
            Open(name);
            output.Write(">"u8);
            Resource(value, root: false);
            Close(name);
        }
        else if (member.Type.Primitive == Primitive.Xhtml && value >= 0)
        {
            output.Write(tape.Value(value));
        }
        else
        {
            Open(name);
            if (member.Type.IsPrimitive) Inside(sibling, name, value, attributes: true);
            else Inside(value, name, value: -1, attributes: true);
        }
    }

    // What follows the name in a start tag, the children and the end tag. An object of -1 has none.
    private void Inside(int node, ReadOnlySpan<byte> name, int value, bool attributes)
    {
        var children = node < 0 || tape[node].Kind != JsonKind.Object ? [] : Ordered(node);
        foreach (var child in children)
            if (attributes && IsAttribute(child)) Attribute(tape[child].Member!.NameBytes, child);
        if (value >= 0 && tape[value].Kind != JsonKind.Null) Attribute("value"u8, value);
        var open = false;
        for (var at = 0; at < children.Count; at++)
        {
            var child = children[at];
            if (attributes && IsAttribute(child)) continue;
            if (!open) output.Write(">"u8);
            open = true;
            var paired = at + 1 < children.Count && ReferenceEquals(tape[children[at + 1]].Member, tape[child].Member);
            if (paired) at++;
            var (first, second) = paired ? (child, children[at]) : tape[child].IsSibling ? (-1, child) : (child, -1);
            Member(first, second);
        }

        if (open) Close(name);
        else output.Write("/>"u8);
    }

    private void Member(int value, int sibling)
    {
        var member = tape[value >= 0 ? value : sibling].Member!;
        if (!member.Element.Repeats)
        {
            Element(member.NameBytes, value, sibling);
            return;
        }

        var (left, right) = (value + 1, sibling + 1);
        for (var count = tape[value >= 0 ? value : sibling].Count; count > 0; count--)
        {
            Element(member.NameBytes, value < 0 ? -1 : left, sibling < 0 ? -1 : right);
            if (value >= 0) left = tape[left].Next;
            if (sibling >= 0) right = tape[right].Next;
        }
    }

    private List<int> Ordered(int node)
    {
        var children = new List<int>(tape[node].Count);
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
            if (tape[child].Member is not null) children.Add(child);
        children.Sort((left, right) => Rank(left).CompareTo(Rank(right)));
        return children;
    }

    private int Rank(int child) => (tape[child].Member!.Index * 2) + (tape[child].IsSibling ? 1 : 0);

    // The id of a resource is an element, that of everything else an attribute.
    private bool IsAttribute(int child) => tape[child].Member!.Element.IsAttribute && !tape[child].IsSibling;

    private void Attribute(ReadOnlySpan<byte> name, int node)
    {
        output.Write(" "u8);
        output.Write(name);
        output.Write("=\""u8);
        XmlText.Write(tape.Value(node), output);
        output.Write("\""u8);
    }

    private void Open(ReadOnlySpan<byte> name)
    {
        output.Write("<"u8);
        output.Write(name);
    }

    private void Close(ReadOnlySpan<byte> name)
    {
        output.Write("</"u8);
        output.Write(name);
        output.Write(">"u8);
    }
}
