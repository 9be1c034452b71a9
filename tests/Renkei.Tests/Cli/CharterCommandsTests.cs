using System.Security.Cryptography;
using System.Text.Json;
using Renkei.Charter.Reading;
using Renkei.Cli;
using Renkei.Kernel;
using Renkei.Tests.Charter;

namespace Renkei.Tests.Cli;

public sealed class CharterCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-charter-").FullName;
    private readonly string example;

    public CharterCommandsTests()
    {
        example = Path.Combine(folder, "charter.json");
        File.WriteAllBytes(example, ExampleCharter.Bytes);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Check_points_to_row_line_and_column()
    {
        Assert.Equal(0, (await Run("", "charter", "check", example)).Exit);
        await File.WriteAllTextAsync(example, (await File.ReadAllTextAsync(example, Stop)).Replace("\"format\": \"dicom\"", "\"format\": \"dicon\"", StringComparison.Ordinal), Stop);

        var checkedAgain = await Run("", "charter", "check", example);

        Assert.Equal(1, checkedAgain.Exit);
        Assert.Matches(@"charter\.json:\d+:\d+ 誤り R6 の形式「dicon」", checkedAgain.Error);
    }

    [Fact]
    public async Task Sign_and_verify_go_round_and_notice_one_byte()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (secret, open, signed) = (Path.Combine(folder, "k.pem"), Path.Combine(folder, "p.pem"), Path.Combine(folder, "signed.json"));
        await File.WriteAllTextAsync(secret, pair.ExportPkcs8PrivateKeyPem(), Stop);
        await File.WriteAllTextAsync(open, pair.ExportSubjectPublicKeyInfoPem(), Stop);

        Assert.Equal(0, (await Run("", "charter", "sign", example, "--key", secret, "--approver", "会長", "--decision", "12", "--date", "2027-02-20", "--out", signed)).Exit);
        Assert.Equal(0, (await Run("", "charter", "verify", signed, "--key", open)).Exit);
        Assert.Equal((await Run("", "charter", "hash", example)).Output, (await Run("", "charter", "hash", signed)).Output);
        Assert.Equal(1, (await Run("", "charter", "verify", example)).Exit);
        Assert.Equal(1, (await Run("", "charter", "sign", example, "--key", open, "--approver", "会長", "--decision", "12")).Exit);

        await File.WriteAllTextAsync(signed, (await File.ReadAllTextAsync(signed, Stop)).Replace("\"minutes\": 60", "\"minutes\": 61", StringComparison.Ordinal), Stop);
        var broken = await Run("", "charter", "verify", signed);
        Assert.Equal((1, true), (broken.Exit, broken.Error.Contains("承認の後に内容が変わっています", StringComparison.Ordinal)));
        Assert.Contains("60分", (await Run("", "charter", "diff", example, signed)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_answers_each_line_in_order_and_goes_on()
    {
        const string Good = """{"id":"7","viewer":{"institution":"2049999018","profession":"pharmacist"},"source":"M1","information":"prescription","purpose":"dispensing","now":"2027-06-14T10:00:00+09:00","dataDate":"2027-05-20","link":"certain","relation":"treating","consent":{"provisions":[{"id":"C1","effect":"permit","method":"blanket","givenOn":"2027-04-10","evidence":"paper"}]}}""";

        var spoken = await Run($"{Good}\n{{\"id\":1}}\n\n{new string('x', CharterFile.MostQuestionBytes + 50)}\n{Good}", "charter", "ask", example);

        Assert.Equal(1, spoken.Exit);
        var answers = spoken.Output.Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, answers.Count);
        Assert.Equal(("7", true, 5, "R3", "C1"), (answers[0].GetProperty("id").GetString(), answers[0].GetProperty("allowed").GetBoolean(),
            answers[0].GetProperty("step").GetInt32(), answers[0].GetProperty("row").GetString(), answers[0].GetProperty("record").GetString()));
        Assert.Equal("json-not-as-expected", answers[1].GetProperty("problem").GetString());
        Assert.Equal("json-too-large", answers[2].GetProperty("problem").GetString());
        Assert.True(answers[3].GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public async Task A_charter_with_errors_is_neither_signed_nor_asked()
    {
        await File.WriteAllTextAsync(example, (await File.ReadAllTextAsync(example, Stop)).Replace("\"mostDays\": 14", "\"mostDays\": 0", StringComparison.Ordinal), Stop);

        Assert.Equal(1, (await Run("", "charter", "ask", example)).Exit);
        Assert.Equal(1, (await Run("", "charter", "sign", example, "--key", example, "--approver", "会長", "--decision", "12")).Exit);
        Assert.Equal(3, (await Run("", "charter", "check", example + ".not")).Exit);
        Assert.Equal(2, (await Run("", "charter", "sign", example)).Exit);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Spoken> Run(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(Language.Japanese, output, error, _ => null, new StringReader(input));
        return new Spoken(await terminal.Run(args, Commands.All(terminal)), output.ToString(), error.ToString());
    }
}
