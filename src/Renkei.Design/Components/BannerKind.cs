using Renkei.Kernel;

namespace Renkei.Design.Components;

/// <summary>What a banner says.</summary>
public enum BannerKind
{
    /// <summary>Something to know.</summary>
    Information,

    /// <summary>It worked.</summary>
    Success,

    /// <summary>Something is missing or late.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Error,
}

internal static class BannerLooks
{
    internal static (string Class, IconKind Icon, TextKey Word) Of(BannerKind kind) => kind switch
    {
        BannerKind.Information => ("infob", IconKind.Info, new("お知らせ", "Note")),
        BannerKind.Success => ("okb", IconKind.Success, new("完了", "Done")),
        BannerKind.Warning => ("warnb", IconKind.Warning, new("注意", "Warning")),
        BannerKind.Error => ("errb", IconKind.Error, new("誤り", "Error")),
    };
}
