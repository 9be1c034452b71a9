using System.Text;
using Renkei.Cli;
using Renkei.Kernel;

namespace Renkei.Tests.Cli;

public sealed class Hl7CommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-hl7-").FullName;
    private readonly StringWriter error = new();

    [Theory]
    [InlineData("MSH|^~\\&|A||||||ADT^A08|1|P|2.5||||||~ISO IR87\rPID|1||\e$B4A;z\e(B\r", ExitCode.Fine)]
    [InlineData("MSH|^~\\&|A\rPID|1||\u0082\u00A0\n\u0000\u00FF", ExitCode.Found)]
    [InlineData("", ExitCode.Found)]
    public async Task What_is_dumped_and_encoded_is_the_file(string sent, int found)
    {
        var bytes = Encoding.Latin1.GetBytes(sent);
        var file = Path.Combine(folder, "a.hl7");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var (exit, json) = await Run([], "hl7", "dump", file);
        var (again, back) = await Run(json, "hl7", "encode");

        Assert.Equal((found, ExitCode.Fine), (exit, again));
        Assert.Equal(bytes, back);
    }

    [Fact]
    public async Task What_is_no_dump_writes_nothing_and_says_why()
    {
        var (exit, bytes) = await Run("{}"u8.ToArray(), "hl7", "encode");

        Assert.Equal(ExitCode.Found, exit);
        Assert.Empty(bytes);
        Assert.Contains("renkei hl7 dump", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_big_is_refused_in_words()
    {
        var file = Path.Combine(folder, "big.hl7");
        await using (var big = File.Create(file)) big.SetLength(100_000_000);

        var (exit, json) = await Run([], "hl7", "dump", file);

        Assert.Equal(ExitCode.Found, exit);
        Assert.Empty(json);
        Assert.Contains("100000000", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_said() => Assert.Equal(ExitCode.Environment, (await Run([], "hl7", "dump", Path.Combine(folder, "none"))).Exit);

    public void Dispose()
    {
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(int Exit, byte[] Out)> Run(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        var terminal = new Terminal(Language.English, TextWriter.Null, error, _ => null, null, () => new MemoryStream(input), () => output);
        var exit = await terminal.Run(args, Commands.All(terminal));
        return (exit, output.ToArray());
    }
}
