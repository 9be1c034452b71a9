using Renkei.Kernel;

namespace Renkei.Cli.Records;

internal static class Hl7Keys
{
    public static readonly TextKey Hl7 = new("HL7 v2 の電文を調べ、変換する（データベースは使いません）", "Look into and turn messages of HL7 v2 (no database is opened)");
    public static readonly TextKey File = new("ER7 形式のファイル（1件または複数件の電文、バッチ）", "A file in ER7: one message, several, or a batch");

    public static readonly TextKey Dump = new(
        "電文を JSON で出力する。全セグメント・項目・繰返し・成分・副成分と、読めない箇所の位置と理由を含む（終了コード：0 問題なし、1 問題あり）",
        "Print the messages as JSON: every segment, field, repetition, component and subcomponent, and what is wrong with byte and reason (exit code 0: nothing found, 1: something found)");

    public static readonly TextKey Encode = new(
        "dump が出力した JSON を標準入力から読み、電文のバイト列を標準出力に書く。dump の出力からは元のファイルと同じバイト列になる",
        "Read from standard input the JSON that dump printed and write the message's bytes to standard output; from a dump they are those of the file");

    public static readonly TextKey TooBig = new(
        "「{0}」は{1}バイトあり、一度に読める {2} バイトを超えています。ファイルを分けてください。",
        "\"{0}\" has {1} bytes, more than the {2} that are read at once. Cut it into several files.");

    public static readonly TextKey CannotEncode = new("書き出せません。{0}（{1}）", "This cannot be written. {0} ({1})");
    public static readonly TextKey InputTooBig = new("入力が {0} バイトを超えています。ファイルを分けて dump してください。", "The input has more than {0} bytes. Dump the file in several pieces.");
}
