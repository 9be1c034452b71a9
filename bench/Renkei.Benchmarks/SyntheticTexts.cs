using System.Text;
using Renkei.Kernel;
using Renkei.Search;

namespace Renkei.Benchmarks;

/// <summary>Japanese-looking texts from a seed: words of two characters with the frequencies of language (Zipf), particles, kana and Latin words.</summary>
internal sealed class SyntheticTexts(int seed)
{
    private const string Kanji = "医療情報連携機関病院診所薬局患者同意計画運用更改構築予算収支費用会議議事録資料協定規約参加施設担当責任個人保護方針標準規格要件仕様調達契約検収評価課題地域住民高齢介護看護救急検査画像処方紹介入退通信回線暗号認証監査記録保存期間開示閲覧";
    private static readonly string[] Kana = ["ネットワーク", "システム", "サーバー", "データ", "セキュリティ", "センター", "アンケート", "ヒアリング", "マイルストーン", "ベンダー"];
    private static readonly string[] Latin = ["VPN", "RFI", "SS-MIX2", "HL7", "FHIR", "DICOM", "ID", "2026年度", "第3回"];
    private static readonly string[] Joints = ["の", "を", "に", "は", "と", "が", "、", "について", "。", "による", "及び", "するための"];

    private readonly Random random = new(seed);
    private readonly List<string> words = [];

    /// <summary>The words, the most frequent first.</summary>
    public IReadOnlyList<string> Words => words;

    public IEnumerable<SearchEntry> Take(int count, Func<int, SearchScope> scope)
    {
        for (var at = 0; at < 3000; at++)
        {
            words.Add(at % 37 == 5 ? Kana[random.Next(Kana.Length)] : at % 41 == 7 ? Latin[random.Next(Latin.Length)]
                : $"{Kanji[random.Next(Kanji.Length)]}{Kanji[random.Next(Kanji.Length)]}");
        }

        for (var at = 0; at < count; at++)
        {
            yield return new SearchEntry
            {
                Scope = scope(at), Kind = $"kind{at % 5}", Key = $"text/{at}", Language = Language.Japanese,
                Title = Sentence(3, 8), Body = Sentence(20, 120), Address = "/guide",
            };
        }
    }

    public string Word() => words[(int)(Math.Pow(words.Count, random.NextDouble()) - 1)];

    public int Next(int below) => random.Next(below);

    private string Sentence(int least, int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(least, most); left > 0; left--) text.Append(Word()).Append(Joints[random.Next(Joints.Length)]);
        return text.ToString();
    }
}
