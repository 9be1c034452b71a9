using System.Text.Json;
using Renkei.Cli;
using Renkei.Cli.Guides;
using Renkei.Kernel;

namespace Renkei.Tests.Cli;

public sealed class GuideCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("renkei-guide-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guide_check_finds_nothing_in_our_own_content()
    {
        var spoken = await Run("guide", "check");
        Assert.Equal((0, "支援ガイドの内容に問題はありません。", ""), (spoken.Exit, spoken.Output.Trim(), spoken.Error));
    }

    [Fact]
    public async Task Guide_check_points_to_file_line_and_column()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "fields.json"), """
            { "asOf": "2026-11-22", "fields": [
              { "section": "party", "path": "name", "ja": "名称", "en": "", "origin": "own" },
              { "section": "party", "path": "kind", "ja": "区分", "en": "Kind", "source": "nobody" } ] }
            """, Stop);

        var spoken = await Run("guide", "check", "--content", folder);

        Assert.Equal(1, spoken.Exit);
        Assert.Equal([$"{Path.Combine(folder, "fields.json")}:2:63 翻訳 英語がありません。", $"{Path.Combine(folder, "fields.json")}:3:81 出典 出典「nobody」が sources.json にありません。"],
            spoken.Error.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
        Assert.Equal("2 件見つかりました。", spoken.Output.Trim());

        var json = JsonDocument.Parse((await Run("guide", "check", "--content", folder, "--json")).Output).RootElement;
        Assert.Equal((1, 2, "Translation"), (json.GetProperty("exitCode").GetInt32(), json.GetProperty("findings").GetArrayLength(), json.GetProperty("findings")[0].GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Guide_check_refuses_a_folder_that_is_not_there() =>
        Assert.Equal(1, (await Run("guide", "check", "--content", Path.Combine(folder, "nowhere"))).Exit);

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var terminal = new Terminal(Language.Japanese, output, error, _ => null);
        var exit = await terminal.Run(args, [GuideCommand.Make(terminal, new FakeClock())]);
        return (exit, output.ToString(), error.ToString());
    }
}
