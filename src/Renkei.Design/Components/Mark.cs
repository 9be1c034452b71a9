using Renkei.Kernel;

namespace Renkei.Design.Components;

/// <summary>What a role does in an activity (手順の表の印).</summary>
public enum Mark
{
    /// <summary>◎ 主体的に実行する.</summary>
    Leads,

    /// <summary>○ 支援する.</summary>
    Supports,

    /// <summary>△ 必要に応じて対応する.</summary>
    AsNeeded,

    /// <summary>- 対応不要.</summary>
    Nothing,
}

/// <summary>The words the procedure's page gives its marks.</summary>
public static class MarkWords
{
    /// <summary>What a mark means.</summary>
    public static TextKey Of(Mark mark) => mark switch
    {
        Mark.Leads => new("主体的に実行する", "Carries it out"),
        Mark.Supports => new("支援する", "Supports"),
        Mark.AsNeeded => new("必要に応じて対応する", "Acts when needed"),
        Mark.Nothing => new("対応不要", "Nothing to do"),
    };

    /// <summary>The mark as a character, for plain text and papers.</summary>
    public static char Sign(Mark mark) => mark switch
    {
        Mark.Leads => '◎', Mark.Supports => '○', Mark.AsNeeded => '△', Mark.Nothing => '-',
    };
}
