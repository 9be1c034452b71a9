using Renkei.Kernel;

namespace Renkei.Hl7v2.SsMix2;

internal static class SsMix2Keys
{
    public static readonly TextKey VersionStands = new(
        "同じ発生日時の版「{0}」がすでにあります。上書きはしません。発生日時（--at）を変えて書き込んでください。",
        "A version of the same time already stands: {0}. It is not replaced; write with another time of occurrence (--at).");

    public static readonly TextKey PathWrong = new("標準化ストレージのパスを作れません。{0}", "No path of the storage can be made. {0}");
    public static readonly TextKey NameTwice = new("「{0}」という名前のファイルが二つ指定されています。名前を変えてください。", "Two files are named {0}; rename one.");
    public static readonly TextKey OneMessage = new("ファイルに電文が{0}件あります。1ファイルに1件にしてください。", "The file holds {0} messages; give one in each file.");
    public static readonly TextKey NoPatient = new("PID-3 に患者IDがありません。患者IDを入れてください。", "PID-3 has no patient id; fill it in.");
    public static readonly TextKey NoCareDate = new("診療日を示す {0} が「{1}」です。YYYYMMDD で始まる日時を入れてください。", "{0}, which says the care date, is \"{1}\"; it must begin with YYYYMMDD.");
    public static readonly TextKey NoKind = new("{0} は SS-MIX2 の電文ではありません。", "{0} is no message of SS-MIX2.");
    public static readonly TextKey SeveralKinds = new("{0} はデータ種別 {1} で使われます。--kind で選んでください。", "{0} is used by the data types {1}; choose with --kind.");
    public static readonly TextKey WrongKind = new("データ種別 {0} には {1} を入れられません。", "The data type {0} does not hold {1}.");
}
