using System.Text;
using Renkei.Fhir;
using Renkei.Fhir.Patching;

namespace Renkei.Tests.Fhir.Patching;

public class JsonPatchTests
{
    // The examples of RFC 6902, appendix A, written here with our spaces; what no operation touches keeps its bytes.
    [Theory]
    [InlineData("""{ "foo": "bar"}""", """[{"op":"add","path":"/baz","value":"qux"}]""", """{ "foo": "bar","baz":"qux"}""")]
    [InlineData("""{ "foo": [ "bar", "baz" ] }""", """[{"op":"add","path":"/foo/1","value":"qux"}]""", """{ "foo": [ "bar", "qux","baz" ] }""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/baz"}]""", """{"foo":"bar"}""")]
    [InlineData("""{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/foo/1"}]""", """{"foo":["bar","baz"]}""")]
    [InlineData("""{"baz":"qux","foo":"bar"}""", """[{"op":"replace","path":"/baz","value":"boo"}]""", """{"baz":"boo","foo":"bar"}""")]
    [InlineData("""{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""", """[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]""", """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}""")]
    [InlineData("""{"foo":["all","grass","cows","eat"]}""", """[{"op":"move","from":"/foo/1","path":"/foo/3"}]""", """{"foo":["all","cows","eat","grass"]}""")]
    [InlineData("""{"baz":"qux","foo":["a",2,"c"]}""", """[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2.0}]""", """{"baz":"qux","foo":["a",2,"c"]}""")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/child","value":{"grandchild":{}}}]""", """{"foo":"bar","child":{"grandchild":{}}}""")]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":10}]""", """{"/":9,"~1":10}""")]
    [InlineData("""{"foo":["bar"]}""", """[{"op":"add","path":"/foo/-","value":["abc","def"]}]""", """{"foo":["bar",["abc","def"]]}""")]
    [InlineData("""{ "a" : 1.50, "b":[] }""", """[{"op":"add","path":"/b/0","value":2},{"op":"copy","from":"/a","path":"/c"}]""", """{ "a" : 1.50, "b":[2],"c":1.50 }""")]
    [InlineData("""{"a":[1]}""", """[{"op":"remove","path":"/a/0"}]""", """{"a":[]}""")]
    [InlineData("""{}""", """[{"op":"add","path":"/a","value":null}]""", """{"a":null}""")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"","value":{"b":2}}]""", """{"b":2}""")]
    public void Operations_do_what_the_standard_says(string document, string patch, string expected)
    {
        var issues = new List<FhirIssue>();

        Assert.Equal(expected, Encoding.UTF8.GetString(JsonPatch.Apply(Encoding.UTF8.GetBytes(document), Encoding.UTF8.GetBytes(patch), issues) ?? []));
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData("""{"baz":"qux"}""", """[{"op":"test","path":"/baz","value":"bar"}]""", "conflict")]
    [InlineData("""{"foo":"bar"}""", """[{"op":"add","path":"/baz/bat","value":"qux"}]""", "value")]
    [InlineData("""{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":"10"}]""", "conflict")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/2","value":1}]""", "value")]
    [InlineData("""{"a":[1]}""", """[{"op":"add","path":"/a/01","value":1}]""", "value")]
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"/b"}]""", "value")]
    [InlineData("""{"a":1}""", """[{"op":"replace","path":"/b","value":1}]""", "value")]
    [InlineData("""{"a":{"b":1}}""", """[{"op":"move","from":"/a","path":"/a/c"}]""", "value")]
    [InlineData("""{"a":1}""", """[{"op":"add","path":"/b"}]""", "value")]
    [InlineData("""{"a":1}""", """[{"op":"spam","path":"/a"}]""", "value")]
    [InlineData("""{"a":1}""", """[{"path":"/a"}]""", "value")]
    [InlineData("""{"a":1}""", """{"op":"remove","path":"/a"}""", "structure")]
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"a"}]""", "value")]
    [InlineData("""{"a":1}""", """[{"op":"remove","path":"/a"},{"op":"test","path":"/a","value":1}]""", "value")]
    public void What_cannot_apply_is_refused_whole(string document, string patch, string code)
    {
        var issues = new List<FhirIssue>();

        Assert.Null(JsonPatch.Apply(Encoding.UTF8.GetBytes(document), Encoding.UTF8.GetBytes(patch), issues));
        Assert.Equal(code, Assert.Single(issues).Code);
    }
}
