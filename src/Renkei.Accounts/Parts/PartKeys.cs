using Renkei.Kernel;

namespace Renkei.Accounts.Parts;

internal static class PartKeys
{
    internal static readonly TextKey QrAlt = new("二次元コード。読み取れない場合は下の文字を使ってください。", "QR code. If it cannot be read, use the text below.");
}
