using System.Security.Cryptography;
using System.Text;
using Renkei.Charter;
using Renkei.Charter.Reading;
using Renkei.Charter.Signing;
using Renkei.Kernel;

namespace Renkei.Tests.Charter;

public class CharterFileTests
{
    private static readonly string Text = Encoding.UTF8.GetString(ExampleCharter.Bytes);
    private static readonly Approval Approval = new("会長 𠮷田（架空）", new(2027, 2, 20), 12);

    [Fact]
    public void Reading_and_writing_gives_the_same_bytes() =>
        Assert.Equal(Text, Encoding.UTF8.GetString(CharterFile.Write(ExampleCharter.Document)));

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "charter-version", "2")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "charter-version", "\"1\"")]
    [InlineData("\"format\": \"renkei-charter\"", "\"format\": \"renkei-plan\"", "charter-format", "\"renkei-plan\"")]
    [InlineData("\"version\": 1,", "\"version\": 1, \"version\": 1,", "json-duplicate-key", "\"version\": 1,\n")]
    [InlineData("\"minutes\": 60", "\"minutes\": 60.00000000000000001", "json-number-inexact", "60.00000000000000001")]
    [InlineData("\"minutes\": 60", "\"minutes\": \"60\"", "json-not-as-expected", "\"60\"")]
    [InlineData("\"implicitPolicy\": \"refuse\"", "\"implicitPolicy\": 0", "json-not-as-expected", "0,")]
    [InlineData("\"implicitPolicy\": \"refuse\"", "\"implicitPolicy\": \"permit\"", "json-not-as-expected", "\"permit\"")]
    [InlineData("\"id\": \"R1\"", "\"id\": \"R01\"", "json-not-as-expected", "\"R01\"")]
    [InlineData("みさき中央病院", "\\ud842", "json-broken-text", "\"\\ud842\"")]
    public void A_fault_is_named_with_its_place(string what, string with, string code, string at)
    {
        var where = Text.IndexOf(what, StringComparison.Ordinal);
        var changed = Text[..where] + with + Text[(where + what.Length)..];

        var reading = CharterFile.Read(Encoding.UTF8.GetBytes(changed));

        Assert.Null(reading.Value);
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(code, issue.Code);
        var line = reading.Text.LineOf(issue.Offset).Line;
        Assert.Contains(at.TrimEnd('\n'), changed.Split('\n')[line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "json-broken")]
    [InlineData("null", "charter-format")]
    [InlineData("[]", "charter-format")]
    [InlineData("{\"format\":\"renkei-charter\",\"version\":1}", "json-not-as-expected")]
    [InlineData("{\"format\":\"renkei-charter\",\"version\":1,}", "json-broken")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "json-broken")]
    public void What_is_no_charter_is_refused_with_a_reason(string text, string code) =>
        Assert.Equal([code], CharterFile.Read(Encoding.UTF8.GetBytes(text)).Issues.Select(issue => issue.Code));

    [Fact]
    public void A_cut_or_flipped_file_never_throws()
    {
        for (var at = 0; at < ExampleCharter.Bytes.Length; at += 997)
        {
            var flipped = ExampleCharter.Bytes.ToArray();
            flipped[at] ^= 0x15;
            _ = CharterFile.Read(flipped);
            Assert.NotEmpty(CharterFile.Read(ExampleCharter.Bytes.AsMemory(0, at)).Issues);
        }
    }

    [Fact]
    public void Too_large_a_file_is_refused_unread() => Assert.Equal(
        ["json-too-large"], CharterFile.Read(new byte[CharterFile.MostBytes + 1]).Issues.Select(issue => issue.Code));

    [Fact]
    public void Unknown_members_are_kept_and_hashed()
    {
        var changed = Encoding.UTF8.GetBytes(Text.Replace("\"minutes\": 60", "\"minutes\": 60,\n    \"later\": {\n      \"a\": [1]\n    }", StringComparison.Ordinal));

        var read = CharterFile.Read(changed).Value!;

        Assert.Contains("\"later\"", Encoding.UTF8.GetString(CharterFile.Write(read)), StringComparison.Ordinal);
        Assert.NotEqual(CharterSeal.ContentHash(ExampleCharter.Bytes), CharterSeal.ContentHash(changed));
    }

    [Fact]
    public void Rare_characters_come_back_whole()
    {
        const string Name = "𠮷野家葛󠄀城 髙﨑";
        var document = ExampleCharter.Document with { Members = [ExampleCharter.Document.Members[0] with { Name = Name }, .. ExampleCharter.Document.Members.Skip(1)] };

        Assert.Equal(Name, CharterFile.Read(CharterFile.Write(document)).Value!.Members[0].Name);
    }

    [Fact]
    public void The_hash_ignores_layout_and_signatures_only()
    {
        var compact = Encoding.UTF8.GetBytes(string.Concat(Text.Split('\n').Select(line => line.TrimStart())));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal(CharterSeal.ContentHash(ExampleCharter.Bytes), CharterSeal.ContentHash(compact));
        Assert.Equal(CharterSeal.ContentHash(ExampleCharter.Bytes), CharterSeal.ContentHash(CharterSeal.Sign(ExampleCharter.Bytes, key, Approval)));
        Assert.NotEqual(CharterSeal.ContentHash(ExampleCharter.Bytes), CharterSeal.ContentHash(Encoding.UTF8.GetBytes(Text.Replace("\"R1\"", "\"R99\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_signature_holds_until_anything_changes()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = CharterSeal.Sign(ExampleCharter.Bytes, key, Approval);
        var text = Encoding.UTF8.GetString(signed);

        Assert.Equal(SignatureState.Good, State(signed));
        Assert.Equal(SignatureState.Good, State(signed, key.ExportSubjectPublicKeyInfo()));
        Assert.Equal(SignatureState.ContentChanged, State(Encoding.UTF8.GetBytes(text.Replace("\"minutes\": 60", "\"minutes\": 61", StringComparison.Ordinal))));
        Assert.Equal(SignatureState.NotByThisKey, State(Encoding.UTF8.GetBytes(text.Replace("\"decision\": 12,\n      \"contentHash\"", "\"decision\": 13,\n      \"contentHash\"", StringComparison.Ordinal))));
        Assert.Equal(SignatureState.NotByThisKey, State(Encoding.UTF8.GetBytes(text.Replace("\"approver\": \"会長", "\"approver\": \"副会長", StringComparison.Ordinal))));
        Assert.DoesNotContain(Convert.ToBase64String(key.ExportECPrivateKey())[..40], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_key_and_another_curve_are_told_apart()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var wide = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var signed = CharterSeal.Sign(ExampleCharter.Bytes, key, Approval);

        Assert.Equal(SignatureState.OtherKey, State(signed, other.ExportSubjectPublicKeyInfo()));
        Assert.Throws<ArgumentException>(() => CharterSeal.Sign(ExampleCharter.Bytes, wide, Approval));
    }

    [Fact]
    public void Several_approvers_sign_the_same_content()
    {
        using var one = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var two = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var signed = CharterSeal.Sign(CharterSeal.Sign(ExampleCharter.Bytes, one, Approval), two, Approval with { Approver = "副会長（架空）" });

        Assert.Equal([SignatureState.Good, SignatureState.Good], CharterSeal.Verify(signed, CharterFile.Read(signed).Value!).Select(one => one.State));
    }

    private static SignatureState State(byte[] file, byte[]? trusted = null) =>
        Assert.Single(CharterSeal.Verify(file, CharterFile.Read(file).Value!, trusted)).State;
}
