using System.Buffers;
using System.Text;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Xml;

/// <summary>Reads a resource in XML and writes it as JSON. Never throws on content; the first fault of the XML itself ends it.</summary>
internal static class XmlReading
{
    private static readonly R4 Table = R4.Table;

    /// <summary>The resource in JSON, or null with issues.</summary>
    public static ArrayBufferWriter<byte>? Read(ReadOnlySpan<byte> xml, List<FhirIssue> issues)
    {
        if (!System.Text.Unicode.Utf8.IsValid(xml))
        {
            issues.Add(new(0, "", "structure", "The document is not UTF-8, which is the only encoding FHIR has."));
            return null;
        }

        var cursor = new XmlCursor(xml);
        var resource = cursor.Read() ? Resource(ref cursor, issues, "") : null;
        while (cursor.Read()) { }
        if (cursor.Token == XmlToken.Fault) issues.Add(new(cursor.Start, "", cursor.FaultCode, cursor.Fault));
        if (resource is null || issues.Count > 0) return null;
        var output = new ArrayBufferWriter<byte>(xml.Length);
        resource.Write(output);
        return output;
    }

    private static XmlValue? Resource(ref XmlCursor cursor, List<FhirIssue> issues, string path)
    {
        var type = Table.Resource(Encoding.UTF8.GetBytes(cursor.LocalName));
        if (type is null || cursor.Namespace != ResourceXml.Fhir)
        {
            Tell(issues, ref cursor, path, type is null ? $"R4 has no resource {cursor.LocalName}." : $"The resource is not in the namespace {ResourceXml.Fhir}.");
            Skip(ref cursor);
            return null;
        }

        var value = new XmlValue(type);
        foreach (var attribute in cursor.Attributes)
            if (!IsOfXml(cursor.AttributeName(attribute)))
                Tell(issues, ref cursor, path, $"{type.Name} has no attribute {cursor.AttributeName(attribute)}.");
        Children(ref cursor, value, issues, path.Length == 0 ? type.Name : path);
        return value;
    }

    private static void Children(ref XmlCursor cursor, XmlValue parent, List<FhirIssue> issues, string path)
    {
        var depth = cursor.Depth;
        var last = -1;
        while (cursor.Read())
        {
            if (cursor.Token == XmlToken.End && cursor.Depth == depth) return;
            if (cursor.Token == XmlToken.Text && !string.IsNullOrWhiteSpace(cursor.Text)) Tell(issues, ref cursor, path, "Text stands between elements; values stand in the attribute value.");
            if (cursor.Token != XmlToken.Start) continue;
            var member = parent.Type.Find(Encoding.UTF8.GetBytes(cursor.LocalName));
            var wanted = member?.Type.Primitive == Primitive.Xhtml ? XhtmlCheck.Xhtml : ResourceXml.Fhir;
            if (member is null || cursor.Namespace != wanted || (member.Element.IsAttribute && !parent.Type.IsResource))
            {
                Tell(issues, ref cursor, path, member is null ? $"{parent.Type.Name} has no element {cursor.LocalName}." : $"{cursor.LocalName} is not an element of {wanted} here.");
                Skip(ref cursor);
                continue;
            }

            if (member.Element.Index < last) Tell(issues, ref cursor, path, $"{member.Name} stands after elements that follow it; XML has the order of the definition.");
            last = member.Element.Index;
            var values = parent.Of(member);
            if (values.Count > 0 && !member.Element.Repeats) Tell(issues, ref cursor, path, $"{member.Name} comes at most once.");
            var inner = member.Element.Repeats ? $"{path}.{member.Name}[{values.Count}]" : $"{path}.{member.Name}";
            if (Element(ref cursor, member, issues, inner) is { } value) values.Add(value);
        }
    }

    private static XmlValue? Element(ref XmlCursor cursor, Member member, List<FhirIssue> issues, string path)
    {
        if (member.Type.IsResource) return Wrapped(ref cursor, issues, path);
        if (member.Type.Primitive == Primitive.Xhtml) return Xhtml(ref cursor, member.Type, issues, path);
        var value = new XmlValue(member.Type);
        foreach (var attribute in cursor.Attributes)
        {
            var name = cursor.AttributeName(attribute);
            if (IsOfXml(name)) continue;
            if (name == "value" && member.Type.IsPrimitive) value.Text = cursor.AttributeText(attribute);
            else if (member.Type.Find(Encoding.UTF8.GetBytes(name)) is { Element.IsAttribute: true } known)
                value.Of(known).Add(new(known.Type) { Text = cursor.AttributeText(attribute) });
            else Tell(issues, ref cursor, path, $"{member.Type.Name} has no attribute {name}.");
        }

        if (value.Text is { } text && PrimitiveFormats.Wrong(member.Type.Primitive, Encoding.UTF8.GetBytes(text)) is { } expected)
            Tell(issues, ref cursor, path, $"The value is no {member.TypeName}: expected {expected}.", "value");
        Children(ref cursor, value, issues, path);
        if (value.IsEmpty) Tell(issues, ref cursor, path, "An empty element; leave it out.");
        return value;
    }

    private static XmlValue? Wrapped(ref XmlCursor cursor, List<FhirIssue> issues, string path)
    {
        var depth = cursor.Depth;
        XmlValue? resource = null;
        while (cursor.Read())
        {
            if (cursor.Token == XmlToken.End && cursor.Depth == depth) break;
            if (cursor.Token != XmlToken.Start) continue;
            if (resource is not null) Tell(issues, ref cursor, path, "One element holds one resource.");
            resource = Resource(ref cursor, issues, path);
        }

        if (resource is null && issues.Count == 0) Tell(issues, ref cursor, path, "A resource is missing.");
        return resource;
    }

    // The div is kept byte by byte; it must name its namespace itself, or it would lose it on the way.
    private static XmlValue Xhtml(ref XmlCursor cursor, TypeDefinition type, List<FhirIssue> issues, string path)
    {
        var (start, depth, named) = (cursor.Start, cursor.Depth, false);
        foreach (var attribute in cursor.Attributes) named |= cursor.AttributeName(attribute) == "xmlns";
        if (!named) Tell(issues, ref cursor, path, $"The div does not name its namespace: xmlns=\"{XhtmlCheck.Xhtml}\".");
        while (cursor.Read()) if (cursor.Token == XmlToken.End && cursor.Depth == depth) break;
        return new(type) { Text = Encoding.UTF8.GetString(cursor.Raw(start, Math.Max(start, cursor.End))) };
    }

    private static void Skip(ref XmlCursor cursor)
    {
        var depth = cursor.Depth;
        while (cursor.Read()) if (cursor.Token == XmlToken.End && cursor.Depth == depth) return;
    }

    private static bool IsOfXml(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal)
        || name.StartsWith("xsi:", StringComparison.Ordinal) || name.StartsWith("xml:", StringComparison.Ordinal);

    private static void Tell(List<FhirIssue> issues, ref XmlCursor cursor, string path, string message, string code = "structure")
    {
        if (issues.Count < ResourceLimits.IssuesLimit) issues.Add(new(cursor.Start, path, code, message));
    }
}

/// <summary>One element of a resource in XML, until it is written as JSON.</summary>
internal sealed class XmlValue(TypeDefinition type)
{
    private readonly List<(Member Member, List<XmlValue> Values)> members = [];

    public TypeDefinition Type => type;

    public string? Text { get; set; }

    public bool IsEmpty => Text is null && members.Count == 0;

    public List<XmlValue> Of(Member member)
    {
        foreach (var (known, values) in members) if (ReferenceEquals(known, member)) return values;
        members.Add((member, []));
        return members[^1].Values;
    }

    /// <summary>Writes the object; for a primitive what stands under its name with an underscore.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        var first = true;
        if (type.IsResource)
        {
            Name("resourceType", ref first, output);
            JsonText.Write(Encoding.UTF8.GetBytes(type.Name), output);
        }

        foreach (var (member, values) in members) if (values.Count > 0) Write(member, values, ref first, output);
        output.Write("}"u8);
    }

    private static void Write(Member member, List<XmlValue> values, ref bool first, IBufferWriter<byte> output)
    {
        if (!member.Type.IsPrimitive)
        {
            Name(member.Name, ref first, output);
            List(member, values, output, static (value, to) => value.Write(to));
            return;
        }

        if (values.Exists(value => value.Text is not null))
        {
            Name(member.Name, ref first, output);
            List(member, values, output, static (value, to) => value.Primitive(to));
        }

        if (!values.Exists(value => value.members.Count > 0)) return;
        Name("_" + member.Name, ref first, output);
        List(member, values, output, static (value, to) =>
        {
            if (value.members.Count > 0) value.Write(to);
            else to.Write("null"u8);
        });
    }

    private static void List(Member member, List<XmlValue> values, IBufferWriter<byte> output, Action<XmlValue, IBufferWriter<byte>> write)
    {
        if (member.Element.Repeats) output.Write("["u8);
        for (var at = 0; at < values.Count; at++)
        {
            if (at > 0) output.Write(","u8);
            write(values[at], output);
        }

        if (member.Element.Repeats) output.Write("]"u8);
    }

    private void Primitive(IBufferWriter<byte> output)
    {
        if (Text is null) output.Write("null"u8);
        else if (PrimitiveFormats.IsString(type.Primitive)) JsonText.Write(Encoding.UTF8.GetBytes(Text), output);
        else output.Write(Encoding.UTF8.GetBytes(Text));
    }

    private static void Name(string name, ref bool first, IBufferWriter<byte> output)
    {
        if (!first) output.Write(","u8);
        first = false;
        output.Write("\""u8);
        output.Write(Encoding.UTF8.GetBytes(name));
        output.Write("\":"u8);
    }
}
