using Renkei.Kernel;

namespace Renkei.Guide.Figures;

internal static class FigureKeys
{
    internal static readonly TextKey Title = new("データで見る", "In figures");
    internal static readonly TextKey Lead = new(
        "全国の医療情報連携ネットワークについて公表された数字です。どの数字にも年と出典があります。", "Published figures on the networks of Japan. Each has its year and its source.");
    internal static readonly TextKey UnitIs = new("単位：{0}", "Unit: {0}");
    internal static readonly TextKey Item = new("項目", "Item");
    internal static readonly TextKey Year = new("年", "Year");
    internal static readonly TextKey Value = new("値", "Value");
    internal static readonly TextKey SourceHead = new("出典", "Source");
}
