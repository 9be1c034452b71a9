#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property GenerateDocumentationFile=false

// The one script of the project: dotnet run do.cs -- help. CI calls the same verbs and nothing else.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Xml.Linq;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] rest = args.Length > 1 ? args[1..] : [];
return (args.Length > 0 ? args[0] : "help") switch
{
    "run" => Verbs.Run(rest),
    "test" => Verbs.Test(rest),
    "check" => Verbs.Check(),
    "golden" => Verbs.Golden(),
    "bench" => Verbs.Bench(rest),
    "soak" => Verbs.Soak(),
    "help" or "--help" or "-h" => Verbs.Help(),
    var other => Verbs.Unknown(other),
};

internal static class Verbs
{
    private const string Host = "artifacts/bin/Renkei.Web/release/Renkei.Web.dll";
    private const string Tests = "artifacts/bin/Renkei.Tests/release/Renkei.Tests.dll";
    private const string BrowserTests = "artifacts/bin/Renkei.BrowserTests/release/Renkei.BrowserTests.dll";
    private const string Benchmarks = "artifacts/bin/Renkei.Benchmarks/release/Renkei.Benchmarks.dll";

    public static int Run(string[] options)
    {
        if (!Build("src/Renkei.Web/Renkei.Web.csproj")) return 1;
        // Who tries the program out wants something to look at; an installation starts the host itself and gets nothing unasked.
        string[] sample = options.Any(option => option is "--sample" or "--no-sample") ? [] : ["--sample"];
        return Shell.Attached("dotnet", [Host, .. sample, .. options]);
    }

    /// <summary>Every suite, on both engines and in the browser; words after the verb narrow it to classes by name.</summary>
    public static int Test(string[] classes)
    {
        var watch = Stopwatch.StartNew();
        var missing = Machine.Prepare();
        if (!Build("Renkei.slnx")) return Summary.Broken("the build failed");
        var filter = classes.SelectMany(name => new[] { "--filter-class", $"*{name}*" }).ToArray();
        var suites = new List<Suite> { Suite.Run("unit tests on SQLite", Tests, filter) };
        using (var cluster = Cluster.Start())
        {
            suites.Add(cluster is null
                ? Suite.DidNotRun("unit tests on PostgreSQL", "PostgreSQL 15 is not here and could not be installed")
                : Suite.Run("unit tests on PostgreSQL", Tests, filter, ("RENKEI_TEST_POSTGRES", cluster.Connection)));
        }

        if (File.Exists(Repository.Path("tests/Renkei.BrowserTests/Renkei.BrowserTests.csproj")))
            suites.Add(Suite.Run("browser tests", BrowserTests, filter));
        foreach (var line in missing) Console.WriteLine($"Not on this machine: {line}");
        return Summary.Print(suites, watch.Elapsed, mayBeEmpty: filter.Length > 0);
    }

    /// <summary>What a developer runs before every push: format, build, house rules.</summary>
    public static int Check()
    {
        var watch = Stopwatch.StartNew();
        if (Shell.Attached("dotnet", ["format", "whitespace", "Renkei.slnx", "--verify-no-changes"]) != 0)
            return Summary.Broken("the format differs; `dotnet format whitespace Renkei.slnx` mends it");
        if (!Build("Renkei.slnx")) return Summary.Broken("the build failed");
        return Summary.Print(
            [Suite.Run("house rules", Tests, ["--filter-namespace", "Renkei.Tests.House"])], watch.Elapsed, mayBeEmpty: false);
    }

    /// <summary>Rewrites the golden files with what the program writes today. The review reads the diff.</summary>
    public static int Golden()
    {
        var watch = Stopwatch.StartNew();
        if (!Build("tests/Renkei.Tests/Renkei.Tests.csproj")) return Summary.Broken("the build failed");
        var suite = Suite.Run("golden files", Tests, ["--filter-trait", "Kind=golden"], ("RENKEI_GOLDEN", "write"));
        Shell.Attached("git", ["status", "--short", "tests/Renkei.Tests/Golden"]);
        return Summary.Print([suite], watch.Elapsed, mayBeEmpty: false);
    }

    public static int Bench(string[] options) =>
        Build("Renkei.slnx") ? Shell.Attached("dotnet", [Benchmarks, .. options]) : 1;

    /// <summary>The long runs: what a nightly machine does, not a developer.</summary>
    public static int Soak()
    {
        var watch = Stopwatch.StartNew();
        Machine.Prepare();
        if (!Build("Renkei.slnx")) return Summary.Broken("the build failed");
        string[] filter = ["--filter-trait", "Kind=soak"];
        var suites = new List<Suite> { Suite.Run("soak on SQLite", Tests, filter, ("RENKEI_SOAK", "1")) };
        using (var cluster = Cluster.Start())
        {
            suites.Add(cluster is null
                ? Suite.DidNotRun("soak on PostgreSQL", "PostgreSQL 15 is not here and could not be installed")
                : Suite.Run("soak on PostgreSQL", Tests, filter,
                    ("RENKEI_SOAK", "1"), ("RENKEI_TEST_POSTGRES", cluster.Connection)));
        }

        return Summary.Print(suites, watch.Elapsed, mayBeEmpty: false);
    }

    public static int Help()
    {
        Console.WriteLine("""
            dotnet run do.cs -- <verb>

              run      builds if needed and starts the program; options go on to it:
                       --urls URL  --data DIR  --sample | --no-sample  --postgres CONNECTION
              test     every test: on SQLite, on PostgreSQL, in the browser. Words narrow it to classes: test Access Audit
              check    quick: format, build, house rules
              golden   rewrites the golden files; look at the diff
              bench    the benchmarks of docs/performance
              soak     the long runs: kill -9 a hundred times on each engine
              help     this text

            RENKEI_MATERIAL  folder with reference material (default: shared beside the checkout); without it, tests are skipped and counted
            RENKEI_CHROMIUM  the browser for the browser tests (default: /usr/bin/chromium)
            """);
        return 0;
    }

    public static int Unknown(string verb)
    {
        Console.Error.WriteLine($"There is no verb '{verb}'.");
        Help();
        return 2;
    }

    private static bool Build(string target)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"Building {target} …");
        // One build, told quietly: what it prints is only worth reading when it fails. One compiler for all projects, whatever the
        // environment says: each compiler of its own would first compile the analyzers. It is ended with the build.
        var (code, output) = Shell.Quiet("dotnet",
            ["build", target, "-c", "Release", "-v", "q", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=true"]);
        Shell.Quiet("dotnet", ["build-server", "shutdown", "--vbcscompiler"]);
        if (code != 0) Console.WriteLine(output);
        Console.WriteLine($"{(code == 0 ? "Built" : "Not built")} in {watch.Elapsed.TotalSeconds:0} s.");
        return code == 0;
    }
}

/// <summary>One run of one test program, read from its xunit report and not from its prose.</summary>
internal sealed record Suite(string Name, int Passed, int Failed, int Skipped, TimeSpan Took, IReadOnlyList<string> Notes)
{
    /// <summary>A suite that hangs is a suite that failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public static Suite DidNotRun(string name, string why) => new(name, 0, 1, 0, TimeSpan.Zero, [$"did not run: {why}"]);

    public static Suite Run(string name, string program, string[] options, params (string Name, string Value)[] environment)
    {
        Console.WriteLine($"Running {name} …");
        var watch = Stopwatch.StartNew();
        var folder = Repository.Path("artifacts/tests");
        Directory.CreateDirectory(folder);
        var file = $"{name.Replace(' ', '-')}.xml";
        var report = Path.Combine(folder, file);
        File.Delete(report);
        var (code, output) = Shell.Quiet("dotnet",
            [program, "--no-progress", "--no-ansi", "--results-directory", folder, "--report-xunit", "--report-xunit-filename", file, .. options],
            Limit, [("RENKEI_MATERIAL", Repository.Material), .. environment]);
        File.WriteAllText(Path.ChangeExtension(report, ".log"), output);
        if (!File.Exists(report))
            return DidNotRun(name, $"exit code {code}, no report. The end of its output:\n{Tail(output, 40)}");
        var suite = Read(name, XDocument.Load(report), watch.Elapsed);
        // A program that says it failed is believed even when its report shows no failed test. 8 is "no test ran".
        return code is 0 or 2 or 8 || suite.Failed > 0 ? suite
            : suite with { Failed = 1, Notes = [.. suite.Notes, $"exit code {code}:\n{Tail(output, 40)}"] };
    }

    private static Suite Read(string name, XDocument report, TimeSpan took)
    {
        var assemblies = report.Descendants("assembly").ToList();
        int Sum(string attribute) => assemblies.Sum(assembly => (int?)assembly.Attribute(attribute) ?? 0);
        var failed = report.Descendants("test").Where(test => (string?)test.Attribute("result") == "Fail")
            .Select(test => $"FAILED {(string?)test.Attribute("name")}\n{Indent(test.Element("failure")?.Element("message")?.Value)}\n"
                + Indent(test.Element("failure")?.Element("stack-trace")?.Value));
        var errors = report.Descendants("error").Select(error => $"ERROR {Indent(error.Value)}");
        var skipped = report.Descendants("test").Where(test => (string?)test.Attribute("result") == "Skip")
            .GroupBy(test => (test.Element("reason")?.Value ?? "no reason given").Trim())
            .Select(group => $"skipped {group.Count()}: {group.Key}");
        return new(name, Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped"), took, [.. failed, .. errors, .. skipped]);
    }

    private static string Indent(string? text) =>
        string.Join('\n', (text ?? "").Trim().Split('\n').Take(30).Select(line => "    " + line.TrimEnd()));

    private static string Tail(string text, int lines) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(lines));
}

internal static class Summary
{
    /// <summary>The last line is the sum. A suite in which nothing ran counts as a failure, not as silence.</summary>
    public static int Print(IReadOnlyList<Suite> suites, TimeSpan took, bool mayBeEmpty)
    {
        Console.WriteLine();
        foreach (var suite in suites)
        {
            foreach (var note in suite.Notes) Console.WriteLine($"[{suite.Name}] {note}");
            Console.WriteLine($"{suite.Name}: {suite.Passed} passed, {suite.Failed} failed, {suite.Skipped} skipped ({suite.Took.TotalSeconds:0} s)");
        }

        var empty = mayBeEmpty ? [] : suites.Where(suite => suite.Passed + suite.Failed == 0).ToList();
        foreach (var suite in empty) Console.WriteLine($"{suite.Name}: not one test ran; that counts as a failure.");
        var failed = suites.Sum(suite => suite.Failed) + empty.Count;
        var skipped = suites.Sum(suite => suite.Skipped);
        Console.WriteLine($"Took {took.TotalMinutes:0.0} minutes.");
        Console.WriteLine($"{suites.Sum(suite => suite.Passed)} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
        return failed == 0 ? 0 : 1;
    }

    public static int Broken(string why)
    {
        Console.WriteLine($"Nothing was tested: {why}.");
        Console.WriteLine("0 passed, 1 failed");
        return 1;
    }
}

/// <summary>A PostgreSQL of its own for one run: on a free port of the loopback, thrown away at the end.</summary>
internal sealed class Cluster : IDisposable
{
    private const int ConnectionsLimit = 300;
    private const long RoomNeeded = 4L << 30;
    private readonly string folder;
    private readonly string programs;

    private Cluster(string folder, string programs, int port)
    {
        this.folder = folder;
        this.programs = programs;
        Connection = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        // Ctrl-C and a polite end reach the cluster too; without this it would outlive us.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public string Connection { get; }

    public static Cluster? Start()
    {
        if (OperatingSystem.IsWindows() || Machine.PostgresPrograms() is not { } programs) return null;
        // The name cannot be guessed and nobody else looks in: the folder is in a place where everybody may write.
        var folder = Path.Combine(Scratch(), $"renkei-postgres-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Machine.IsRoot) Shell.Quiet("chown", ["postgres", folder]);
        var port = FreePort();
        var cluster = new Cluster(folder, programs, port);
        // Durability is the same as in production (fsync stays on): what is tested is what runs.
        var (made, said) = cluster.As("initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        if (made != 0) throw new InvalidOperationException($"initdb failed: {said}");
        var (started, why) = cluster.As("pg_ctl", "-D", $"{folder}/data", "-w", "-t", "60", "-l", $"{folder}/log", "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections={ConnectionsLimit}", "start");
        if (started != 0) throw new InvalidOperationException($"PostgreSQL did not start: {why}");
        return cluster;
    }

    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        As("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    // initdb and postgres refuse to run as root.
    private (int Code, string Output) As(string program, params string[] options) => Machine.IsRoot
        ? Shell.Quiet("runuser", ["-u", "postgres", "--", $"{programs}/{program}", .. options], null, [], folder)
        : Shell.Quiet($"{programs}/{program}", options, null, [], folder);

    /// <summary>In memory where there is room: what is synced is counted by tests, and a disk would only make every database slower.</summary>
    private static string Scratch() =>
        Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm").AvailableFreeSpace > RoomNeeded ? "/dev/shm" : Path.GetTempPath();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What the tests need besides the SDK and Node, and how it comes onto a bare Debian.</summary>
internal static class Machine
{
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Installs what is missing when that is permitted, and says so. Answers what is still missing.</summary>
    public static IReadOnlyList<string> Prepare()
    {
        var wanted = Wanted().ToList();
        if (wanted.Count == 0) return [];
        if (!IsRoot || Shell.Which("apt-get") is null) return wanted;
        Console.WriteLine($"Installing {string.Join(", ", wanted)} with apt-get …");
        (string, string)[] quiet = [("DEBIAN_FRONTEND", "noninteractive")];
        Shell.Quiet("apt-get", ["update", "-q"], null, quiet);
        var (code, output) = Shell.Quiet("apt-get", ["install", "-q", "-y", "--no-install-recommends", .. wanted], null, quiet);
        if (code != 0) Console.WriteLine(output);
        return [.. Wanted()];
    }

    public static string? PostgresPrograms() =>
        Shell.Which("initdb") is { } found && Shell.Which("pg_ctl") is not null ? Path.GetDirectoryName(found)
        : !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderDescending(StringComparer.Ordinal).FirstOrDefault();

    private static IEnumerable<string> Wanted()
    {
        if (PostgresPrograms() is null) yield return "postgresql-15";
        var browser = Environment.GetEnvironmentVariable("RENKEI_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
        if (!File.Exists(browser)) yield return "chromium";
        // Without a Japanese font Chromium draws boxes, and every picture and every width is wrong.
        if (Shell.Which("fc-list") is null) yield return "fontconfig";
        if (!Shell.Quiet("fc-list", [":lang=ja", "family"]).Output.Contains("CJK", StringComparison.Ordinal)) yield return "fonts-noto-cjk";
        if (Shell.Which("strace") is null) yield return "strace";
    }
}

internal static class Repository
{
    public static string Root { get; } = Folder();

    public static string Material => Environment.GetEnvironmentVariable("RENKEI_MATERIAL") is { Length: > 0 } named
        ? named : System.IO.Path.Combine(Directory.GetParent(Root)!.FullName, "shared");

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Folder([CallerFilePath] string here = "") => System.IO.Path.GetDirectoryName(here)!;
}

internal static class Shell
{
    /// <summary>Runs with our own terminal; Ctrl-C reaches the child, and we end after it.</summary>
    public static int Attached(string program, string[] options)
    {
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        using var process = Process.Start(Describe(program, options, null))!;
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            using var _ = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        });
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs without input and keeps what it prints.</summary>
    public static (int Code, string Output) Quiet(
        string program, string[] options, TimeSpan? limit = null, (string Name, string Value)[]? environment = null, string? folder = null)
    {
        if (Which(program) is null) return (127, $"{program} is not on this machine.");
        var description = Describe(program, options, folder);
        description.RedirectStandardInput = description.RedirectStandardOutput = description.RedirectStandardError = true;
        foreach (var (name, value) in environment ?? []) description.Environment[name] = value;
        using var process = Process.Start(description)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var inTime = process.WaitForExit(limit ?? TimeSpan.FromMinutes(20));
        if (!inTime) process.Kill(entireProcessTree: true);
        // A grandchild (a started server) may keep the pipe open; what was said until now is enough.
        Task.WaitAll([output, errors], TimeSpan.FromSeconds(5));
        var text = (output.IsCompleted ? output.Result : "") + (errors.IsCompleted ? errors.Result : "");
        return inTime ? (process.ExitCode, text) : (124, text + $"\n{program} took longer than its limit and was ended.");
    }

    public static string? Which(string program) => program.Contains('/', StringComparison.Ordinal)
        ? (File.Exists(program) ? program : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static ProcessStartInfo Describe(string program, string[] options, string? folder) =>
        new(program, options) { WorkingDirectory = folder ?? Repository.Root, UseShellExecute = false };
}
