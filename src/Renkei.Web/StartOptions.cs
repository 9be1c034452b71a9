using System.Globalization;
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
        Renkei.Web [--urls URLS] [--data DIR] [--postgres CONNECTION [--postgres-network CONNECTION]] [--sample|--no-sample]

          --urls      待ち受けるアドレス / addresses to listen on (http://localhost:5050)
          --data      データベースと鍵を置くフォルダ / folder of databases and keys (./data, RENKEI_DATA)
          --postgres  PostgreSQLの接続文字列。なければSQLite / PostgreSQL connection string; without it SQLite (RENKEI_POSTGRES)
          --postgres-network  ネットワーク側の接続文字列 / the network side's own connection (RENKEI_POSTGRES_NETWORK)
          --sample    練習用の計画「佐渡モデル」を読み込む / load the practice plan
          --no-sample 読み込まない（既定）/ do not (default)
        """;

    /// <summary>Reads the command line; null with a sentence when a word is unknown or lacks its value.</summary>
    internal static StartOptions? Read(string[] args, out string? wrong)
    {
        var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrls;
        var data = Environment.GetEnvironmentVariable("RENKEI_DATA") ?? "data";
        var postgres = Environment.GetEnvironmentVariable("RENKEI_POSTGRES");
        var network = Environment.GetEnvironmentVariable("RENKEI_POSTGRES_NETWORK");
        var sample = false;
        for (var at = 0; at < args.Length; at++)
        {
            var (name, value) = args[at].Split('=', 2) is [var n, var v] ? (n, v) : (args[at], null);
            switch (name)
            {
                case "--sample" when value is null: sample = true; continue;
                case "--no-sample" when value is null: sample = false; continue;
                case "--urls" or "--data" or "--postgres" or "--postgres-network": break;
                default:
                    wrong = string.Create(CultureInfo.InvariantCulture,
                        $"{args[at]} は使えません。/ {args[at]} is not an option.");
                    return null;
            }

            value ??= at + 1 < args.Length ? args[++at] : null;
            if (string.IsNullOrEmpty(value))
            {
                wrong = string.Create(CultureInfo.InvariantCulture, $"{name} に値がありません。/ {name} lacks its value.");
                return null;
            }

            if (name == "--urls") urls = value;
            else if (name == "--data") data = value;
            else if (name == "--postgres-network") network = value;
            else postgres = value;
        }

        wrong = null;
        return new StartOptions(urls, new Installation(Path.GetFullPath(data), postgres is "" ? null : postgres, network is "" ? null : network), sample);
    }
}
