using Renkei.Cli;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Tests.Cli;

public class SafekeepingCommandsTests
{
    private static string[] Backups(OwnInstallation own) =>
        Directory.Exists(Path.Combine(own.Place.DataDirectory, "backups"))
            ? [.. Directory.GetFiles(Path.Combine(own.Place.DataDirectory, "backups")).Order()] : [];

    private static async Task<string> Backup(OwnInstallation own)
    {
        var spoken = await own.Run("backup", "--json");
        Assert.Equal((0, ""), (spoken.Exit, spoken.Error));
        return spoken.Json.GetProperty("archive").GetString()!;
    }

    [Fact]
    public void Both_hosts_know_the_same_tables()
    {
        static IEnumerable<(string, int, string)> Steps(IEnumerable<Migration> steps) =>
            steps.Select(step => (step.Module, step.Number, step.Checksum()));
        Assert.Equal(Steps(Renkei.Web.PlanSide.Schema).Order(), Steps(PlanTables.Side.Schema).Order());
        Assert.Equal(Steps(Renkei.Web.NetworkSide.Schema).Order(), Steps(NetworkTables.Side.Schema).Order());
    }

    [Fact]
    public async Task Backup_verify_and_restore_go_round()
    {
        await using var own = await OwnInstallation.Filled();
        var archive = await Backup(own);
        Assert.Equal(0, (await own.Run("verify", archive)).Exit);
        await using var other = await OwnInstallation.Empty();
        var restored = await other.Run("restore", archive, "--json");
        Assert.Equal((0, ""), (restored.Exit, restored.Error));
        Assert.True(restored.Json.GetProperty("equal").GetBoolean());
        Assert.False(restored.Json.GetProperty("keyPresent").GetBoolean());
        var verified = await other.Run("verify");
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
        Assert.Contains("1 files, 1 audit streams, 10 rows", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_one_engine_restores_into_the_other()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        await using var server = await OwnInstallation.Filled();
        var archive = await Backup(server);
        await using var own = await OwnInstallation.Empty();
        var folder = TestDatabase.NewFolder();
        Assert.Equal(0, (await own.Run("restore", archive, "--data", folder, "--postgres", "")).Exit);
        Assert.True(File.Exists(Path.Combine(folder, "plan.db")));
    }

    [Fact]
    public async Task Only_the_newest_generations_stay()
    {
        await using var own = await OwnInstallation.Filled();
        for (var i = 0; i < 4; i++) await Backup(own);
        var stranger = Path.Combine(own.Place.DataDirectory, "backups", "renkei-backup-mine.zip");
        await File.WriteAllTextAsync(stranger, "mine", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await own.Run("backup", "--keep", "2")).Exit);
        Assert.Equal(3, Backups(own).Length);
        Assert.Contains(stranger, Backups(own));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backups(own)[0]));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(Backups(own)[0])!));
        }
    }

    [Fact]
    public async Task Keys_are_never_in_a_backup()
    {
        await using var own = await OwnInstallation.Filled();
        Directory.CreateDirectory(Path.Combine(own.Place.DataDirectory, "secrets"));
        await File.WriteAllTextAsync(Path.Combine(own.Place.DataDirectory, "secrets", "master.key"), "TOPSECRET", TestContext.Current.CancellationToken);
        var spoken = await own.Run("backup");
        Assert.Contains("Keys (", spoken.Output, StringComparison.Ordinal);
        using var zip = System.IO.Compression.ZipFile.OpenRead(Assert.Single(Backups(own)));
        Assert.All(zip.Entries, entry => Assert.Matches("^(manifest\\.(json|sha256)|(plan|network)/[a-z_0-9]+\\.ndjson)$", entry.FullName));
    }

    [Fact]
    public async Task Audit_verify_names_the_broken_row()
    {
        await using var own = await OwnInstallation.Filled();
        var archive = await Backup(own);
        Assert.Equal(0, (await own.Run("audit", "verify", "--heads", archive)).Exit);
        await own.Change("update audit_row set act = 'thing.kept' where stream = 'house' and sequence = 7");
        var spoken = await own.RunIn(Language.Japanese, "audit", "verify");
        Assert.Equal(ExitCode.Found, spoken.Exit);
        Assert.Contains("記録 house の 7 番", spoken.Error, StringComparison.Ordinal);
        Assert.Contains("最後のバックアップから復元してください。", spoken.Error, StringComparison.Ordinal);
        var json = (await own.Run("audit", "verify", "--json")).Json.GetProperty("findings")[0];
        Assert.Equal(("house", 7, "RowHash"), (json.GetProperty("stream").GetString(), json.GetProperty("sequence").GetInt32(), json.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_cut_record_shows_against_a_backup()
    {
        await using var own = await OwnInstallation.Filled();
        var archive = await Backup(own);
        await own.Change("delete from audit_row where stream = 'house' and sequence = 10");
        await own.Change("delete from audit_payload where stream = 'house' and sequence = 10");
        await own.Change("update audit_stream set sequence = 9, hash = (select hash from audit_row where stream = 'house' and sequence = 9)");
        Assert.Equal(0, (await own.Run("audit", "verify")).Exit);
        Assert.Equal(ExitCode.Found, (await own.Run("audit", "verify", "--heads", archive)).Exit);
    }

    [Fact]
    public async Task Verify_finds_a_damaged_file()
    {
        await using var own = await OwnInstallation.Filled();
        await own.Change("update file_content set uses = 2");
        var spoken = await own.Run("verify");
        Assert.Equal(ExitCode.Found, spoken.Exit);
        Assert.Contains("stored file with SHA-256", spoken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_place_is_left_alone()
    {
        await using var own = await OwnInstallation.Filled();
        var spoken = await own.Run("restore", await Backup(own));
        Assert.Equal(ExitCode.Found, spoken.Exit);
        Assert.Contains("is not empty", spoken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_and_surroundings_have_their_own_codes()
    {
        await using var empty = await OwnInstallation.Empty();
        Assert.Equal(ExitCode.Usage, (await empty.Run("bakcup")).Exit);
        Assert.Equal(ExitCode.Usage, (await empty.Run("backup", "--keep", "0")).Exit);
        Assert.Equal(ExitCode.Usage, (await empty.Run("restore")).Exit);
        Assert.Equal(ExitCode.Environment, (await empty.Run("backup")).Exit);
        Assert.Equal(ExitCode.Environment, (await empty.Run("restore", "/nowhere/b.zip")).Exit);
        Assert.Equal(ExitCode.Environment, (await empty.Run("verify", "--postgres", "Host=127.0.0.1;Port=1;Timeout=1")).Exit);
        Assert.Equal(0, (await empty.Run("--help")).Exit);
        Assert.Empty(Directory.GetFileSystemEntries(empty.Place.DataDirectory));
    }

    [Theory]
    [InlineData("restore", "/nowhere/b.zip")]
    [InlineData("verify", "/nowhere/b.zip")]
    [InlineData("audit", "verify", "--heads", "/nowhere/b.zip")]
    public async Task A_file_that_is_not_there_is_named(params string[] args)
    {
        await using var empty = await OwnInstallation.Empty();
        var spoken = await empty.RunIn(Language.Japanese, args);
        Assert.Equal((ExitCode.Environment, "ファイル /nowhere/b.zip がありません。パスを確かめて、もう一度実行してください。"), (spoken.Exit, spoken.Error.Trim()));
    }

    [Theory]
    [InlineData("「bakcup」というコマンドや引数はありません。", "bakcup")]
    [InlineData("続けてコマンドを入力してください：verify", "audit")]
    [InlineData("<ARCHIVE> を指定してください。", "restore")]
    [InlineData("--keep には1以上の数を指定してください。", "backup", "--keep", "0")]
    public async Task What_is_not_understood_is_said_in_ones_language(string sentence, params string[] args)
    {
        await using var empty = await OwnInstallation.Empty();
        var spoken = await empty.RunIn(Language.Japanese, args);
        Assert.Equal((ExitCode.Usage, sentence), (spoken.Exit, spoken.Error.Split('\n')[0].Trim()));
    }

    [Fact]
    public async Task The_help_tells_no_password()
    {
        var output = new StringWriter();
        var terminal = new Terminal(Language.English, output, TextWriter.Null, name => $"Host=db;Password={name.ToLowerInvariant()}");
        Assert.Equal(ExitCode.Fine, await terminal.Run(["backup", "--help"], Commands.All(terminal)));
        Assert.Contains("--postgres-network", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Password=", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_is_in_one_language()
    {
        await using var empty = await OwnInstallation.Empty();
        var japanese = (await empty.RunIn(Language.Japanese, "backup", "--help")).Output;
        Assert.Contains("説明:", japanese, StringComparison.Ordinal);
        foreach (var english in (string[])["Description", "Usage", "Options", "Show ", "default"])
            Assert.DoesNotContain(english, japanese, StringComparison.Ordinal);
        var own = (await empty.Run("backup", "--help")).Output;
        Assert.DoesNotContain(own, letter => letter is >= '\u3040' and <= '\u9fff');
    }

    [Fact]
    public async Task A_table_changed_by_hand_is_told()
    {
        await using var own = await OwnInstallation.Filled();
        await own.Change("create index by_hand on audit_row (act)");
        var spoken = await own.Run("backup");
        Assert.Equal(ExitCode.Environment, spoken.Exit);
        Assert.Contains("“audit_row” was changed outside Renkei", spoken.Error, StringComparison.Ordinal);
        Assert.Empty(Backups(own));
    }
}
