using Renkei.Kernel;

namespace Renkei.Storage.Files;

/// <summary>A kind of file we accept. What is not in <see cref="All"/> is refused.</summary>
/// <param name="MediaType">What the file is served as.</param>
/// <param name="Name">For people.</param>
/// <param name="Extensions">Extensions that fit; the first is given to a name without one.</param>
internal sealed record FileKind(string MediaType, TextKey Name, params string[] Extensions)
{
    public static readonly FileKind Pdf = new("application/pdf", FileKeys.Pdf, "pdf");
    public static readonly FileKind Png = new("image/png", FileKeys.Png, "png");
    public static readonly FileKind Jpeg = new("image/jpeg", FileKeys.Jpeg, "jpg", "jpeg", "jpe", "jfif");
    public static readonly FileKind Gif = new("image/gif", FileKeys.Gif, "gif");
    public static readonly FileKind Webp = new("image/webp", FileKeys.Webp, "webp");
    public static readonly FileKind Docx = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKeys.Word, "docx");
    public static readonly FileKind Xlsx = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKeys.Excel, "xlsx");
    public static readonly FileKind Pptx = new(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", FileKeys.PowerPoint, "pptx");
    public static readonly FileKind Doc = new("application/msword", FileKeys.Word, "doc");
    public static readonly FileKind Xls = new("application/vnd.ms-excel", FileKeys.Excel, "xls");
    public static readonly FileKind Ppt = new("application/vnd.ms-powerpoint", FileKeys.PowerPoint, "ppt");
    public static readonly FileKind Zip = new("application/zip", FileKeys.Zip, "zip");
    public static readonly FileKind Text = new("text/plain; charset=utf-8", FileKeys.Text, "txt", "csv", "tsv", "md", "log");
    public static readonly FileKind ShiftJisText = Text with { MediaType = "text/plain; charset=shift_jis" };

    public static readonly IReadOnlyList<FileKind> All =
        [Pdf, Png, Jpeg, Gif, Webp, Docx, Xlsx, Pptx, Doc, Xls, Ppt, Zip, Text];

    /// <summary>All accepted extensions, for a sentence.</summary>
    public static string AcceptedExtensions => string.Join(", ", All.SelectMany(kind => kind.Extensions).Distinct());
}
