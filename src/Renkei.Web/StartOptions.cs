using System.Net;
using Renkei.Storage;

namespace Renkei.Web;

/// <summary>How the program is started: addresses, data directory, engine, sample.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="Installation">Data directory and engine.</param>
/// <param name="Sample">True to load the practice plan. Off unless asked for: a real installation has no practice accounts.</param>
internal sealed record StartOptions(string Urls, Installation Installation, bool Sample)
{
    internal const string DefaultUrls = "http://localhost:5050";

    internal const string Usage = """
        Renkei.Web [--urls URLS] [--data DIR] [--content DIR] [--proxy ADDRESSES]
                   [--postgres CONNECTION [--postgres-network CONNECTION]] [--sample|--no-sample]

          --urls      待ち受けるアドレス / addresses to listen on (http://localhost:5050)
          --data      データベースと鍵を置くフォルダ / folder of databases and keys (./data, RENKEI_DATA)
          --content   ガイドの文章を差し替えるフォルダ / folder of content files that replace the guide's own (RENKEI_CONTENT)
          --proxy     別の機械にあるプロキシのIPアドレスまたはネットワーク（カンマ区切り）/ addresses or networks of proxies
                      on other machines, separated by commas, such as 10.0.0.5,10.1.0.0/24 (RENKEI_PROXY)
          --postgres  PostgreSQLの接続文字列。なければSQLite / PostgreSQL connection string; without it SQLite (RENKEI_POSTGRES)
          --postgres-network  ネットワーク側の接続文字列 / the network side's own connection (RENKEI_POSTGRES_NETWORK)
          --sample    練習用の計画「佐渡モデル」を読み込む / load the practice plan
          --no-sample 読み込まない（既定）/ do not (default)
        """;

    /// <summary>Where an operator's own content files of the guide stand, or null.</summary>
    internal string? Content { get; init; }

    /// <summary>Proxies on other machines, whose word about the client is believed. One on this machine is believed anyway.</summary>
    internal IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Reads the command line; null with a sentence when a word is unknown or lacks its value.</summary>
    internal static StartOptions? Read(string[] args, out string? wrong)
    {
        var told = new Dictionary<string, string?>
        {
            ["--urls"] = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls,
            ["--data"] = Environment.GetEnvironmentVariable("RENKEI_DATA") ?? "data",
            ["--content"] = Environment.GetEnvironmentVariable("RENKEI_CONTENT"),
            ["--proxy"] = Environment.GetEnvironmentVariable("RENKEI_PROXY"),
            ["--postgres"] = Environment.GetEnvironmentVariable("RENKEI_POSTGRES"),
            ["--postgres-network"] = Environment.GetEnvironmentVariable("RENKEI_POSTGRES_NETWORK"),
        };
        var sample = false;
        for (var at = 0; at < args.Length; at++)
        {
            var (name, value) = args[at].Split('=', 2) is [var n, var v] ? (n, v) : (args[at], null);
            if (name is "--sample" or "--no-sample" && value is null)
            {
                sample = name == "--sample";
                continue;
            }

            if (!told.ContainsKey(name))
            {
                wrong = $"{args[at]} は使えません。/ {args[at]} is not an option.";
                return null;
            }

            value ??= at + 1 < args.Length ? args[++at] : null;
            if (string.IsNullOrEmpty(value))
            {
                wrong = $"{name} に値がありません。/ {name} lacks its value.";
                return null;
            }

            told[name] = value;
        }

        return Networks(told["--proxy"], out wrong) is not { } proxies ? null
            : new StartOptions(told["--urls"]!, new Installation(
                Path.GetFullPath(told["--data"]!), Set(told["--postgres"]), Set(told["--postgres-network"])), sample)
            {
                Content = Set(told["--content"]) is { } folder ? Path.GetFullPath(folder) : null, Proxies = proxies,
            };
    }

    // A variable that is set to nothing counts as not set.
    private static string? Set(string? value) => value is "" ? null : value;

    private static List<IPNetwork>? Networks(string? text, out string? wrong)
    {
        var found = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // The whole internet is no proxy.
            if (part.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(part, out var network) && network.PrefixLength > 0)
            {
                found.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                found.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                wrong = $"--proxy の {part} は、IPアドレスでもネットワーク（例：10.1.0.0/24）でもありません。名前は使えません。\n"
                    + $"--proxy: {part} is neither an IP address nor a network such as 10.1.0.0/24. Names are not taken.";
                return null;
            }
        }

        wrong = null;
        return found;
    }
}
