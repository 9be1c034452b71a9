using System.Globalization;
using System.Text;

namespace Renkei.Planning.Sample;

/// <summary>The bytes of a sample attachment: plain text, or a one-page PDF (ISO 32000-1 §7.5) of our own making.</summary>
internal static class SampleFile
{
    internal static Stream Of(SampleEvidence evidence) => new MemoryStream(
        evidence.FileName!.EndsWith(".pdf", StringComparison.Ordinal) ? Pdf(evidence.FileName) : Encoding.UTF8.GetBytes(
            $"{evidence.Title}\n（練習用の文書です。内容は架空です。）\n\n{evidence.Words}\n"));

    // The built-in font has no Japanese; the paper says what it is in English and points to the plan.
    private static byte[] Pdf(string name)
    {
        var page = $"BT /F1 14 Tf 72 770 Td (Renkei practice paper: {name}) Tj 0 -24 Td (Invented for practice. It records no real decision.) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
