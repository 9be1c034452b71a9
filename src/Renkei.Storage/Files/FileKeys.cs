using Renkei.Kernel;

namespace Renkei.Storage.Files;

internal static class FileKeys
{
    public static readonly TextKey TooLarge = new(
        "ファイル「{0}」は大きすぎます。1ファイルは {1} MiB までです。分割するか、画像を小さくしてください。",
        "The file “{0}” is too large. One file may have at most {1} MiB. Split it, or make its pictures smaller.");

    public static readonly TextKey Empty = new(
        "ファイル「{0}」は空です。中身のあるファイルを選んでください。",
        "The file “{0}” is empty. Choose a file with content.");

    public static readonly TextKey NoName = new(
        "ファイル名がありません。名前を付けてからもう一度選んでください。",
        "The file has no name. Give it a name and choose it again.");

    public static readonly TextKey NameTooLong = new(
        "ファイル名「{0}」は長すぎます（UTF-8 で {1} バイトまで。漢字で約 85 文字）。短くしてください。",
        "The file name “{0}” is too long (at most {1} bytes in UTF-8). Make it shorter.");

    public static readonly TextKey Markup = new(
        "ファイル「{0}」の中身は HTML・SVG・XML またはスクリプトです。開く人に危険なため受け付けません。PDF か画像にしてください。",
        "The file “{0}” contains HTML, SVG, XML or a script. It could harm whoever opens it and is not accepted. Make it a PDF or a picture.");

    public static readonly TextKey Unknown = new(
        "ファイル「{0}」の形式は受け付けていません。受け付ける形式：{1}。",
        "The file “{0}” is of a kind that is not accepted. Accepted: {1}.");

    public static readonly TextKey Broken = new(
        "ファイル「{0}」は壊れているようです（{1}）。もう一度保存してから選んでください。",
        "The file “{0}” seems to be broken ({1}). Save it again and choose it again.");

    public static readonly TextKey Macro = new(
        "ファイル「{0}」にはマクロが入っています。マクロのない形式（docx・xlsx・pptx）で保存してください。",
        "The file “{0}” contains macros. Save it without macros (docx, xlsx, pptx).");

    public static readonly TextKey Contradiction = new(
        "ファイル名「{0}」の拡張子と中身が合いません。中身は {1} です。拡張子を {2} にするか、正しいファイルを選んでください。",
        "The extension of “{0}” does not fit its content, which is {1}. Rename it to {2}, or choose the right file.");

    public static readonly TextKey TooMany = new(
        "添付ファイルは {0} 件までです。使わないものを消してから追加してください。",
        "There may be at most {0} files. Remove some before adding more.");

    public static readonly TextKey TooMuch = new(
        "添付ファイルは合わせて {0} MiB までです。使わないものを消してから追加してください。",
        "All files together may have at most {0} MiB. Remove some before adding more.");

    public static readonly TextKey AlreadyErased = new(
        "ファイル「{0}」の中身はすでに消去されています。",
        "The content of “{0}” has already been erased.");

    public static readonly TextKey WhyNeeded = new(
        "消去の理由を {0} 文字以内で入力してください。",
        "Enter why the file is erased, in at most {0} characters.");

    public static readonly TextKey Pdf = new("PDF", "PDF");
    public static readonly TextKey Png = new("PNG 画像", "a PNG picture");
    public static readonly TextKey Jpeg = new("JPEG 画像", "a JPEG picture");
    public static readonly TextKey Gif = new("GIF 画像", "a GIF picture");
    public static readonly TextKey Webp = new("WebP 画像", "a WebP picture");
    public static readonly TextKey Word = new("Word 文書", "a Word document");
    public static readonly TextKey Excel = new("Excel ブック", "an Excel workbook");
    public static readonly TextKey PowerPoint = new("PowerPoint スライド", "a PowerPoint presentation");
    public static readonly TextKey Zip = new("ZIP 圧縮ファイル", "a ZIP archive");
    public static readonly TextKey Text = new("テキスト", "text");
}
