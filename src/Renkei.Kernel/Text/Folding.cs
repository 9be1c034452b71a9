namespace Renkei.Kernel.Text;

/// <summary>
/// Which differences of writing do not count. Three strengths are ready: <see cref="Exact"/>, <see cref="Search"/> and
/// <see cref="Name"/>; whoever needs another combines the parts, such as <c>Folding.Name &amp; ~Folding.VoicedMarks</c>.
/// </summary>
[Flags]
public enum Folding
{
    /// <summary>Nothing but what every folding does: lone surrogates become U+FFFD, invisible marks go.</summary>
    None = 0,

    /// <summary>ＡＢ＝AB, ｱ＝ア, カ＋濁点＝ガ, 〜＝～; every space is U+0020, once, and not at the ends.</summary>
    Width = 1,

    /// <summary>Upper and lower case are one.</summary>
    Case = 2,

    /// <summary>Latin letters lose their accents: é＝e.</summary>
    Accents = 4,

    /// <summary>
    /// The compatibility characters of NFKC (Unicode UAX #15) are written out: ①＝1, ㈱＝(株), ㎎＝mg, Ⅱ＝II.
    /// Fractions stay, because 1½ would become 11⁄2.
    /// </summary>
    Compatibility = 8,

    /// <summary>カ＝か.</summary>
    KanaKind = 16,

    /// <summary>ャ＝ヤ, ッ＝ツ, ヶ＝ケ: old systems print no small kana.</summary>
    SmallKana = 32,

    /// <summary>ガ＝カ, パ＝ハ.</summary>
    VoicedMarks = 64,

    /// <summary>After kana, dashes and tildes are the long mark ー; elsewhere all dashes are one and all tildes are one; 1ー2＝1-2.</summary>
    LongMarks = 128,

    /// <summary>佐々木＝佐佐木, みすゞ＝みすず, 部分々々＝部分部分.</summary>
    IterationMarks = 256,

    /// <summary>渡邉＝渡辺, 髙＝高; compatibility ideographs and variation selectors (IVS, SVS) go.</summary>
    Variants = 512,

    /// <summary>Spaces and the marks between parts of a name (・ ＝ ,) do not count.</summary>
    Separators = 1024,

    /// <summary>The same characters, however the machine wrote them. Case, kana kind, variants and voiced marks count.</summary>
    Exact = Width,

    /// <summary>What a reader means by "the same words". Voiced marks and spaces count.</summary>
    Search = Width | Case | Accents | Compatibility | KanaKind | SmallKana | LongMarks | IterationMarks | Variants,

    /// <summary>What may be the same name: for finding candidates, never as proof. Voiced marks do not count (やまさき＝やまざき).</summary>
    Name = Search | VoicedMarks | Separators,
}
