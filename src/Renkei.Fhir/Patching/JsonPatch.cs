using System.Buffers;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Patching;

/// <summary>
/// JSON Patch (RFC 6902) from bytes to bytes. What no operation touches keeps its bytes: spaces, order, decimals as written.
/// All operations apply or none.
/// </summary>
public static class JsonPatch
{
    /// <summary>Operations of one patch.</summary>
    public const int OperationsLimit = 1000;

    /// <summary>The patched document, or null with the reasons: <c>/n/…</c> is the place in the patch.</summary>
    public static byte[]? Apply(ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> patch, ICollection<FhirIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var (operations, current) = (new ResourceTape(), document);
        if (!operations.Read(patch, issues)) return null;
        if (operations[0].Kind != JsonKind.Array || operations[0].Count > OperationsLimit)
        {
            issues.Add(new(0, "", "structure", $"A patch is an array of at most {OperationsLimit} operations (RFC 6902 §3)."));
            return null;
        }

        var (tape, index) = (new ResourceTape(), 0);
        if (!tape.Read(current, issues)) return null;
        for (var at = 1; at < operations.Count; at = operations[at].Next, index++)
        {
            var step = new PatchStep(tape, operations, at);
            if (step.Apply() is not { } result)
            {
                issues.Add(new(operations[at].Start, $"/{index}", step.Code, step.Wrong));
                return null;
            }

            if (!tape.Read(result, issues)) return null;
            current = result;
        }

        return current.ToArray();
    }
}

/// <summary>One operation on one state of the document.</summary>
internal sealed class PatchStep(ResourceTape tape, ResourceTape patch, int operation)
{
    public string Wrong { get; private set; } = "";

    public string Code { get; private set; } = "value";

    public ReadOnlyMemory<byte>? Apply()
    {
        if (Text("op"u8) is not { } op || Text("path"u8) is not { } path) return Fail("An operation has op and path (RFC 6902 §4).");
        switch (op)
        {
            case "add": return Value() is { } added ? Add(tape, path, added) : Fail("add has a value.");
            case "remove": return Remove(path);
            case "replace": return Value() is { } put ? Replace(path, put) : Fail("replace has a value.");
            case "test": return Value() is not null ? Test(path) : Fail("test has a value.");
            case "copy" or "move" when Text("from"u8) is { } from: return Bring(op, from, path);
            case "copy" or "move": return Fail($"{op} has from.");
            default: return Fail($"{op} is no operation: add, remove, replace, move, copy, test.");
        }
    }

    private ReadOnlyMemory<byte>? Bring(string op, string from, string path)
    {
        if (JsonPointer.Find(tape, from) is not { } source) return Missing(from);
        var value = tape.Source[tape[source].Start..tape[source].End];
        if (op == "copy") return Add(tape, path, value);
        if (path.StartsWith(from + "/", StringComparison.Ordinal)) return Fail($"{from} cannot move into itself.");
        if (path == from) return tape.Source;
        var rest = Remove(from);
        return rest is { } without ? Add(ResourceTape.Of(without), path, value) : null;
    }

    private ReadOnlyMemory<byte>? Add(ResourceTape into, string path, ReadOnlyMemory<byte> value)
    {
        if (path.Length == 0) return value;
        var (holder, name) = JsonPointer.Split(path);
        if (name is null || JsonPointer.Find(into, holder) is not { } parent) return Missing(holder);
        if (into[parent].Kind == JsonKind.Array) return Insert(into, parent, name, value);
        if (into[parent].Kind != JsonKind.Object) return Fail($"{holder} is neither object nor array.");
        if (JsonPointer.Child(into, parent, name) is { } there) return Splice(into, into[there].Start, into[there].End, value.Span);
        var member = new ArrayBufferWriter<byte>(value.Length + name.Length + 8);
        if (into[parent].Count > 0) member.Write(","u8);
        JsonText.Write(System.Text.Encoding.UTF8.GetBytes(name), member);
        member.Write(":"u8);
        member.Write(value.Span);
        var end = into[parent].Count > 0 ? Last(into, parent) : into[parent].Start + 1;
        return Splice(into, end, end, member.WrittenSpan);
    }

    private ReadOnlyMemory<byte>? Insert(ResourceTape into, int parent, string name, ReadOnlyMemory<byte> value)
    {
        var index = name == "-" ? into[parent].Count : JsonPointer.Index(name);
        if (index < 0 || index > into[parent].Count) return Fail($"{name} is no place of an array of {into[parent].Count}.");
        var at = parent + 1;
        for (var passed = 0; passed < index; passed++) at = into[at].Next;
        if (into[parent].Count == 0) return Splice(into, into[parent].Start + 1, into[parent].Start + 1, value.Span);
        return index == into[parent].Count
            ? Splice(into, Last(into, parent), Last(into, parent), [(byte)',', .. value.Span])
            : Splice(into, into[at].Start, into[at].Start, [.. value.Span, (byte)',']);
    }

    private ReadOnlyMemory<byte>? Remove(string path)
    {
        if (path.Length == 0) return Fail("The whole document cannot be removed.");
        if (JsonPointer.Find(tape, path) is not { } target) return Missing(path);
        var parent = JsonPointer.Find(tape, JsonPointer.Split(path).Holder)!.Value;
        var start = tape[target].NameStart >= 0 ? tape[target].NameStart - 1 : tape[target].Start;
        var end = tape[target].End;
        // With the value goes one comma: the one after it, or before it when it is the last.
        if (tape[target].Next < tape[parent].Next)
        {
            var next = tape[target].Next;
            end = tape[next].NameStart >= 0 ? tape[next].NameStart - 1 : tape[next].Start;
        }
        else if (target > parent + 1)
        {
            for (var child = parent + 1; child < target; child = tape[child].Next) start = tape[child].End;
        }

        return Splice(tape, start, end, []);
    }

    private ReadOnlyMemory<byte>? Replace(string path, ReadOnlyMemory<byte> value)
    {
        if (path.Length == 0) return value;
        return JsonPointer.Find(tape, path) is { } target ? Splice(tape, tape[target].Start, tape[target].End, value.Span) : Missing(path);
    }

    private ReadOnlyMemory<byte>? Test(string path)
    {
        if (JsonPointer.Find(tape, path) is not { } target) return Missing(path);
        if (JsonSame.Values(tape, target, patch, patch.Find(operation, "value"u8))) return tape.Source;
        Code = "conflict";
        return Fail($"The value at {path} is another than the test expects.");
    }

    private static int Last(ResourceTape into, int parent)
    {
        var end = into[parent].Start + 1;
        for (var child = parent + 1; child < into[parent].Next; child = into[child].Next) end = into[child].End;
        return end;
    }

    private static ReadOnlyMemory<byte> Splice(ResourceTape into, int start, int end, ReadOnlySpan<byte> value)
    {
        var bytes = into.Bytes;
        return (byte[])[.. bytes[..start], .. value, .. bytes[end..]];
    }

    private ReadOnlyMemory<byte>? Value() =>
        patch.Find(operation, "value"u8) is >= 0 and var value ? patch.Source[patch[value].Start..patch[value].End] : (ReadOnlyMemory<byte>?)null;

    private string? Text(ReadOnlySpan<byte> name) =>
        patch.Find(operation, name) is >= 0 and var node && patch[node].Kind == JsonKind.String ? patch.Text(node) : null;

    private ReadOnlyMemory<byte>? Missing(string? path) => Fail($"There is nothing at {path}.");

    private ReadOnlyMemory<byte>? Fail(string why)
    {
        Wrong = why;
        return null;
    }
}
