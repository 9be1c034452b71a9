using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Charter;
using Renkei.Charter.Checking;
using Renkei.Charter.Comparing;
using Renkei.Charter.Reading;
using Renkei.Charter.Signing;
using Renkei.Kernel;

namespace Renkei.Cli.Charters;

/// <summary><c>renkei charter check|hash|sign|verify|diff|ask</c>. No database is opened: a charter is a file.</summary>
internal static class CharterCommand
{
    public static Command Make(Terminal terminal) => new("charter", CharterKeys.Charter.In(terminal.Language))
    {
        Check(terminal), Hash(terminal), SignCharter.Make(terminal), Verify(terminal), Diff(terminal), AskCharter.Make(terminal),
    };

    public static Argument<string> FileArgument(Terminal terminal) => new("FILE") { Description = CharterKeys.File.In(terminal.Language) };

    /// <summary>Reads a charter, or tells what was not understood.</summary>
    public static async Task<(byte[] Bytes, CharterDocument? Charter)> Read(Call call, string file, JsonArray findings, CancellationToken stop)
    {
        // One byte more than is allowed is enough to be refused by the reader's own limit.
        await using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, CharterFile.MostBytes + 1)];
        await stream.ReadExactlyAsync(bytes, stop);
        var reading = CharterFile.Read(bytes);
        foreach (var issue in reading.Issues)
        {
            var (line, column) = reading.Text.LineOf(issue.Offset);
            call.Warn(CharterKeys.Unread.In(call.Language, file, line, column, issue.Message, issue.Code));
            findings.Add(new JsonObject
            {
                ["code"] = issue.Code, ["offset"] = issue.Offset, ["line"] = line, ["column"] = column, ["text"] = issue.Message,
            });
        }

        return (bytes, reading.Value);
    }

    /// <summary>Whether a charter may be signed and asked.</summary>
    public static bool HasErrors(CharterDocument charter) => CharterCheck.Run(charter).Any(issue => issue.Severity == IssueSeverity.Error);

    private static Command Check(Terminal terminal)
    {
        var file = FileArgument(terminal);
        return terminal.Make("check", CharterKeys.Check, async (call, stop) =>
        {
            var (name, findings) = (call.Value(file)!, new JsonArray());
            var (bytes, charter) = await Read(call, name, findings, stop);
            if (charter is null) return call.End(ExitCode.Found, Answer("charter check", ("findings", findings)));
            var places = JsonPlaces(bytes);
            var issues = CharterCheck.Run(charter);
            foreach (var issue in issues) Tell(call, name, issue, places, findings);
            var (errors, warnings) = (issues.Count(one => one.Severity == IssueSeverity.Error), issues.Count(one => one.Severity == IssueSeverity.Warning));
            if (errors > 0) call.Say(CharterKeys.Wrong, name, errors, warnings);
            else call.Say(CharterKeys.Fine, name, charter.Rules.Count, charter.Members.Count, warnings);
            return call.End(errors > 0 ? ExitCode.Found : ExitCode.Fine,
                Answer("charter check", ("errors", errors), ("warnings", warnings), ("findings", findings)));
        }, file);
    }

    private static JsonText JsonPlaces(byte[] bytes) => CharterFile.Read(bytes).Text;

    private static void Tell(Call call, string file, CharterIssue issue, JsonText places, JsonArray findings)
    {
        var (line, column) = places.LineOf(places.OffsetOf(issue.Place));
        var kind = issue.Severity == IssueSeverity.Error ? CharterKeys.Error : CharterKeys.Warning;
        call.Warn($"{file}:{line}:{column} {kind.In(call.Language)} {issue.In(call.Language)}");
        findings.Add(new JsonObject
        {
            ["severity"] = issue.Severity == IssueSeverity.Error ? "error" : "warning", ["code"] = issue.Code, ["place"] = issue.Place,
            ["row"] = issue.Row?.ToString(), ["line"] = line, ["column"] = column,
            ["ja"] = issue.In(Language.Japanese), ["en"] = issue.In(Language.English),
        });
    }

    private static Command Hash(Terminal terminal)
    {
        var file = FileArgument(terminal);
        return terminal.Make("hash", CharterKeys.Hash, async (call, stop) =>
        {
            var findings = new JsonArray();
            var (bytes, charter) = await Read(call, call.Value(file)!, findings, stop);
            if (charter is null) return call.End(ExitCode.Found, Answer("charter hash", ("findings", findings)));
            var hash = CharterSeal.ContentHash(bytes);
            if (!call.Json) await call.Line(hash, stop);
            return call.End(ExitCode.Fine, Answer("charter hash", ("contentHash", hash)));
        }, file);
    }

    private static Command Verify(Terminal terminal)
    {
        var file = FileArgument(terminal);
        var key = new Option<string?>("--key") { Description = CharterKeys.PublicKeyOption.In(terminal.Language) };
        return terminal.Make("verify", CharterKeys.Verify, async (call, stop) =>
        {
            var (name, findings) = (call.Value(file)!, new JsonArray());
            var (bytes, charter) = await Read(call, name, findings, stop);
            if (charter is null) return call.End(ExitCode.Found, Answer("charter verify", ("findings", findings)));
            byte[]? trusted = null;
            if (call.Value(key) is { } keyFile && (trusted = await SignCharter.PublicKey(keyFile, stop)) is null)
                return call.Refused("charter verify", new(RefusalKind.Invalid, CharterKeys.NoSuchKey, keyFile));
            var seen = CharterSeal.Verify(bytes, charter, trusted);
            if (seen.Count == 0) call.Warn(CharterKeys.Unsigned.In(call.Language, name));
            foreach (var one in seen) Tell(call, one, findings);
            // With a key named, one good signature by that key is what was asked for; the others may be by other approvers.
            var holds = trusted is null ? seen.Count > 0 && seen.All(one => one.State == SignatureState.Good)
                : seen.Any(one => one.State == SignatureState.Good) && seen.All(one => one.State is SignatureState.Good or SignatureState.OtherKey);
            return call.End(holds ? ExitCode.Fine : ExitCode.Found, Answer("charter verify", ("signatures", findings)));
        }, file, key);
    }

    private static void Tell(Call call, SignatureFinding one, JsonArray findings)
    {
        var words = one.State switch
        {
            SignatureState.Good => CharterKeys.Good,
            SignatureState.ContentChanged => CharterKeys.ContentChanged,
            SignatureState.NotByThisKey => CharterKeys.NotByThisKey,
            SignatureState.OtherKey => CharterKeys.OtherKey,
            SignatureState.Broken => CharterKeys.Broken,
        };
        var signature = one.Signature;
        var key = SignCharter.Fingerprint(signature.PublicKey);
        object[] arguments = [signature.Approver, SignCharter.Day(signature.ApprovedOn), signature.Decision, key, words.In(call.Language)];
        if (one.State == SignatureState.Good) call.Say(CharterKeys.Finding, arguments);
        else call.Warn(CharterKeys.Finding.In(call.Language, arguments));
        findings.Add(new JsonObject
        {
            ["approver"] = signature.Approver, ["approvedOn"] = SignCharter.Day(signature.ApprovedOn), ["decision"] = signature.Decision,
            ["key"] = key, ["state"] = one.State.ToString(), ["text"] = words.In(call.Language),
        });
    }

    private static Command Diff(Terminal terminal)
    {
        var file = FileArgument(terminal);
        var newer = new Argument<string>("NEWER") { Description = CharterKeys.Newer.In(terminal.Language) };
        var member = new Option<string?>("--member") { Description = CharterKeys.MemberOption.In(terminal.Language) };
        return terminal.Make("diff", CharterKeys.Diff, async (call, stop) =>
        {
            var findings = new JsonArray();
            var (_, before) = await Read(call, call.Value(file)!, findings, stop);
            var (_, after) = await Read(call, call.Value(newer)!, findings, stop);
            if (before is null || after is null) return call.End(ExitCode.Found, Answer("charter diff", ("findings", findings)));
            var changes = CharterDiff.Between(before, after);
            if (call.Value(member) is { } named)
            {
                if (!MemberId.TryRead(named, out var id) || before.Members.Concat(after.Members).All(one => one.Id != id))
                    return call.Refused("charter diff", new(RefusalKind.NotFound, CharterKeys.BadMember, call.Value(newer)!, named));
                changes = CharterDiff.For(id, before, after);
            }

            if (changes.Count == 0) call.Say(CharterKeys.Same);
            var list = new JsonArray();
            foreach (var change in changes)
            {
                if (!call.Json) await call.Line($"[{Kind(change.Kind).In(call.Language)}] {change.Row?.ToString() ?? "-"} {change.In(call.Language)}", stop);
                list.Add(new JsonObject
                {
                    ["kind"] = change.Kind.ToString(), ["row"] = change.Row?.ToString(), ["decision"] = change.Decision,
                    ["ja"] = change.Ja, ["en"] = change.En,
                });
            }

            return call.End(ExitCode.Fine, Answer("charter diff", ("changes", list)));
        }, file, newer, member);
    }

    private static TextKey Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => CharterKeys.Added,
        ChangeKind.Changed => CharterKeys.Changed,
        ChangeKind.Removed => CharterKeys.Removed,
    };

    public static JsonObject Answer(string command, params (string Name, JsonNode? Value)[] members)
    {
        var answer = new JsonObject { ["command"] = command };
        foreach (var (name, value) in members) answer[name] = value;
        return answer;
    }
}
