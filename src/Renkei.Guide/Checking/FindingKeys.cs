using Renkei.Kernel;

namespace Renkei.Guide.Checking;

internal static class FindingKeys
{
    internal static readonly TextKey Unreadable = new("読めません：{0}", "cannot be read: {0}");
    internal static readonly TextKey NoSource = new(
        "出典がありません。source に sources.json の出典を書くか、独自の内容なら origin を own にしてください。",
        "has no source. Name one of sources.json in \"source\", or set \"origin\" to \"own\" if it is ours.");
    internal static readonly TextKey UnknownSource = new("出典「{0}」が sources.json にありません。", "names the source \"{0}\", which is not in sources.json.");
    internal static readonly TextKey CaseWithoutSource = new("事例「{0}」に出典がありません。事例は出典がなければ載せられません。",
        "the case \"{0}\" has no source. A case is shown only with its source.");
    internal static readonly TextKey NoYear = new("年がありません。数字には年が要ります。", "has no year. Every figure needs one.");
    internal static readonly TextKey BadAsOf = new("「{0}」は時点として読めません。2016、2016-11、2016-11-30、2016-2018 のように書いてください。",
        "\"{0}\" is not a time. Write 2016, 2016-11, 2016-11-30 or 2016-2018.");
    internal static readonly TextKey NoDate = new("{0} がありません。確認した日（2026-11-22 の形）を書いてください。", "lacks {0}. Write the day it was checked, as in 2026-11-22.");
    internal static readonly TextKey Future = new("{0} は今日より後の日付です。", "{0} lies in the future.");
    internal static readonly TextKey Old = new("{0} に確認したきりです。2年以上たっているので、出典を見直してください。", "was last checked on {0}, more than two years ago. Look at its sources again.");
    internal static readonly TextKey DeadLink = new("リンク先「{0}」がありません。", "the link \"{0}\" leads nowhere.");
    internal static readonly TextKey BadAddress = new("「{0}」は http:// か https:// で始まる住所ではありません。", "\"{0}\" is no address of http or https.");
    internal static readonly TextKey NoJapanese = new("日本語がありません。", "lacks its Japanese.");
    internal static readonly TextKey NoEnglish = new("英語がありません。", "lacks its English.");
    internal static readonly TextKey JapaneseInEnglish = new("英語の文に日本語が入っています：{0}", "has Japanese in its English: {0}");
    internal static readonly TextKey EnglishInJapanese = new("日本語の文が英語のままです：{0}", "has English for its Japanese: {0}");
    internal static readonly TextKey UnknownTerm = new("「{0}」が用語集にありません。用語集に加えるか、固有の名前なら names に書いてください。",
        "\"{0}\" is not in the glossary. Add it, or list it under \"names\" if it is a proper name.");
    internal static readonly TextKey UnknownKey = new("「{0}」がありません。", "names \"{0}\", which is not there.");
}
