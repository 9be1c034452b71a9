namespace Renkei.Design.Components;

/// <summary>The drawings of <see cref="Icon"/>.</summary>
public enum IconKind
{
    /// <summary>Magnifying glass.</summary>
    Search,
    /// <summary>Three bars.</summary>
    Menu,
    /// <summary>Arrow down: opens.</summary>
    Down,
    /// <summary>Arrow right: leads on.</summary>
    Right,
    /// <summary>Arrow left: leads back.</summary>
    Left,
    /// <summary>A person.</summary>
    Person,
    /// <summary>Printer.</summary>
    Print,
    /// <summary>A document.</summary>
    Document,
    /// <summary>Calendar sheet.</summary>
    Calendar,
    /// <summary>Filled triangle with exclamation mark.</summary>
    Warning,
    /// <summary>Filled octagon with exclamation mark.</summary>
    Error,
    /// <summary>Filled disc with i.</summary>
    Info,
    /// <summary>Filled disc with a tick.</summary>
    Success,
    /// <summary>Paper clip: attached evidence.</summary>
    Clip,
    /// <summary>Arrow down onto a line: takes a file.</summary>
    Download,
    /// <summary>Arrow up from a line: gives a file.</summary>
    Upload,
    /// <summary>Plus.</summary>
    Plus,
    /// <summary>Clock turned back: history.</summary>
    History,
    /// <summary>Pencil.</summary>
    Edit,
    /// <summary>Key: passkey.</summary>
    Key,
    /// <summary>Padlock.</summary>
    Lock,
}

internal static class IconDrawings
{
    private const string Pen = """ stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>""";
    private const string Paper = "class=\"paper\"/>";

    internal static string Of(IconKind kind) => kind switch
    {
        IconKind.Search => $"""<circle cx="10.5" cy="10.5" r="6.5"{Pen}<path d="M15.5 15.5 21 21"{Pen}""",
        IconKind.Menu => Line("M4 6.5h16M4 12h16M4 17.5h16"),
        IconKind.Down => Line("m5 9 7 7 7-7"),
        IconKind.Right => Line("m9 5 7 7-7 7"),
        IconKind.Left => Line("m15 5-7 7 7 7"),
        IconKind.Person => $"""<circle cx="12" cy="8.5" r="3.7"{Pen}{Line("M4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6")}""",
        IconKind.Print => Line("M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z"),
        IconKind.Document => Line("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
        IconKind.Calendar => Line("M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"),
        IconKind.Warning => Solid("M12 3.5 22 20.5H2z", "M11 10h2v5h-2zM11 16.5h2v2h-2z"),
        IconKind.Error => Solid("M8 2h8l6 6v8l-6 6H8l-6-6V8z", "M11 6.5h2v7h-2zM11 15.500h2v2h-2z"),
        IconKind.Info => Solid("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", "M11 7h2v2h-2zM11 11h2v6h-2z"),
        IconKind.Success => Solid("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", "m7 12.3 1.5-1.5 2.2 2.2 4.9-5.5 1.6 1.4-6.4 7.200z"),
        IconKind.Clip => Line("m8 12.5 6-6a3 3 0 0 1 4.3 4.200l-8 8a5 5 0 0 1-7-7l7.5-7.5"),
        IconKind.Download => Line("M12 4v11M7 10.500l5 5 5-5M5 20h14"),
        IconKind.Upload => Line("M12 16V5M7 9.500l5-5 5 5M5 20h14"),
        IconKind.Plus => Line("M12 5v14M5 12h14"),
        IconKind.History => Line("M4 5v5h5M4.5 10a8 8 0 1 1-.3 4M12 8v4.500l3 2"),
        IconKind.Edit => Line("m4 20 1-4.500L16 4.500l3.5 3.500L8.5 19zM13.5 7l3.5 3.5"),
        IconKind.Key => $"""<circle cx="8" cy="15.5" r="4"{Pen}{Line("m11 12.5 8-8M16 7.500l3 3M13.5 10l2 2")}""",
        IconKind.Lock => Line("M6 10.500h12v9.500H6zM8.5 10.500V8a3.5 3.5 0 0 1 7 0v2.5"),
    };

    private static string Line(string path) => $"""<path d="{path}"{Pen}""";

    private static string Solid(string shape, string inside) =>
        $"""<path d="{shape}" fill="currentColor"/><path d="{inside}" {Paper}""";
}
