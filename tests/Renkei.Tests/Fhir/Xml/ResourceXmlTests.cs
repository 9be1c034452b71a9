using System.Buffers;
using System.Text;
using System.Text.Json;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Xml;

namespace Renkei.Tests.Fhir.Xml;

public class ResourceXmlTests
{
    [Fact]
    public void A_resource_is_written_as_the_standard_writes_it()
    {
        // R4 §2.6.1: values as attributes, the id of an element and the url of an extension too, the id of a resource as an element.
        const string json = """
            {"resourceType":"Patient","birthDate":"1974-12-25","_birthDate":{"id":"b","extension":[{"url":"http://x","valueDecimal":1.50}]},
             "id":"p1","contained":[{"resourceType":"Organization","id":"o","name":"A & \"B\""}],"active":true,
             "name":[{"id":"n","given":["太\n郎",null],"_given":[null,{"id":"g"}]}],
             "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">x&#160;<br/></div>"}}
            """;
        const string xml = """<?xml version="1.0" encoding="UTF-8"?><Patient xmlns="http://hl7.org/fhir"><id value="p1"/>"""
            + """<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">x&#160;<br/></div></text>"""
            + """<contained><Organization><id value="o"/><name value="A &amp; &quot;B&quot;"/></Organization></contained><active value="true"/>"""
            + """<name id="n"><given value="太&#10;郎"/><given id="g"/></name>"""
            + """<birthDate id="b" value="1974-12-25"><extension url="http://x"><valueDecimal value="1.50"/></extension></birthDate></Patient>""";

        Assert.Equal(xml, Xml(json));
        Same(json, Json(xml));
    }

    [Fact]
    public void Prefixes_comments_and_spaces_of_XML_are_read()
    {
        const string xml = """
            <?xml version="1.0"?>
            <!-- sent by a hospital -->
            <f:Patient xmlns:f="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
              <f:active value = 'true'></f:active>
              <f:name><f:family value="&#x20BB7;田&lt;"/></f:name>
            </f:Patient>
            """;

        Same("""{"resourceType":"Patient","active":true,"name":[{"family":"𠮷田<"}]}""", Json(xml));
    }

    // Each row: what is wrong, and a word of the reason.
    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "b">]><Patient xmlns="http://hl7.org/fhir"/>""", "DTD")]
    [InlineData("""<Patient/>""", "namespace")]
    [InlineData("""<Patiant xmlns="http://hl7.org/fhir"/>""", "no resource")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><nam value="x"/></Patient>""", "no element")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active>true</active></Patient>""", "Text stands")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active value="ja"/></Patient>""", "true or false")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active value="true"/><active value="true"/></Patient>""", "at most once")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><gender value="male"/><active value="true"/></Patient>""", "order")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active/></Patient>""", "empty")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active value="true" x="1"/></Patient>""", "no attribute")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active value="&nbsp;"/></Patient>""", "&")]
    [InlineData("""<Patient xmlns="http://hl7.org/fhir"><active value="true">""", "ends inside")]
    [InlineData("""<Observation xmlns="http://hl7.org/fhir"><status value="final"/></Observation>""", "required")]
    public void Wrong_XML_is_told_with_its_reason(string xml, string word)
    {
        var issues = ResourceXml.ToJson(Encoding.UTF8.GetBytes(xml), new ArrayBufferWriter<byte>());

        Assert.Contains(issues, issue => issue.Message.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_definition_of_HL7_comes_back_through_XML()
    {
        foreach (var (name, bytes) in FhirMaterial.Core().Where(file => ResourceCheck.Check(file.Value).Count == 0))
        {
            var (xml, json) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
            Assert.Empty(ResourceXml.FromJson(bytes, xml));
            Assert.Empty(ResourceXml.ToJson(xml.WrittenMemory, json));
            Assert.True(IsSame(bytes, json.WrittenMemory), name);
        }
    }

    [Fact]
    public void Mutated_XML_never_throws_and_is_read_as_others_read_it()
    {
        var chance = new Random(6);
        var source = Encoding.UTF8.GetBytes("""<a xmlns="u" x='1'><b y="&lt;&#65;">t&amp;</b><!-- c --><![CDATA[<]]><c/></a>""");
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = source.ToArray();
            for (var changes = chance.Next(1, 3); changes > 0; changes--) bytes[chance.Next(bytes.Length)] = source[chance.Next(source.Length)];
            var ours = IsWellFormed(bytes);
            // What we take others take too. We refuse more: DTDs, instructions that do not end, undeclared prefixes alike.
            if (ours) Assert.True(IsWellFormedToOthers(bytes), Encoding.UTF8.GetString(bytes));
        }

        Assert.True(IsWellFormed(source));
    }

    private static bool IsWellFormed(byte[] bytes)
    {
        var cursor = new XmlCursor(bytes);
        while (cursor.Read()) { }
        return cursor.Token == XmlToken.Done;
    }

    private static bool IsWellFormedToOthers(byte[] bytes)
    {
        try
        {
            using var reader = System.Xml.XmlReader.Create(new MemoryStream(bytes));
            while (reader.Read()) { }
            return true;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }

    private static string Xml(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Empty(ResourceXml.FromJson(Encoding.UTF8.GetBytes(json), output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Json(string xml)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Empty(ResourceXml.ToJson(Encoding.UTF8.GetBytes(xml), output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Same(string expected, string actual)
    {
        Assert.True(IsSame(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual)), actual);
        Assert.Equal(expected.Contains("1.50", StringComparison.Ordinal), actual.Contains("1.50", StringComparison.Ordinal));
    }

    private static bool IsSame(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        using var left = JsonDocument.Parse(one);
        using var right = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }
}
