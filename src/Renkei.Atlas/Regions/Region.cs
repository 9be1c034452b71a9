using Renkei.Kernel;

namespace Renkei.Atlas.Regions;

/// <summary>A 構想区域 (area of the regional medical vision) that a plan can be made for.</summary>
/// <param name="Code">The four-digit code of the Ministry's tables.</param>
/// <param name="Name">The area's name: 佐渡.</param>
/// <param name="Prefecture">The prefecture's name: 新潟県.</param>
/// <param name="Figures">Published figures, in the order they are shown.</param>
public sealed record Region(string Code, string Name, string Prefecture, IReadOnlyList<PublishedFigure> Figures)
{
    /// <summary>As people write it: 新潟県 佐渡構想区域（1507）.</summary>
    public string Label => $"{Prefecture} {Name}構想区域（{Code}）";
}

/// <summary>One published figure with its unit, the time it speaks of, and where it is printed.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The figure as published, rounded only when shown.</param>
/// <param name="Decimals">Digits shown behind the point.</param>
/// <param name="Unit">The unit.</param>
/// <param name="When">The time the figure speaks of.</param>
/// <param name="Projected">True for a projection; false for a count or a report.</param>
/// <param name="Source">Where it is published.</param>
public sealed record PublishedFigure(
    TextKey Label, decimal Value, int Decimals, TextKey Unit, TextKey When, bool Projected, FigureSource Source)
{
    /// <summary>The value with separators: 51,492.</summary>
    public string Show() => Value.ToString($"N{Decimals}", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A publication figures were taken from.</summary>
/// <param name="Publisher">Who publishes.</param>
/// <param name="Title">The title.</param>
/// <param name="Date">The edition or date, as the publication gives it.</param>
public sealed record FigureSource(string Publisher, string Title, string Date)
{
    /// <summary>The source line: 国立社会保障・人口問題研究所『…』（令和5年推計）.</summary>
    public string Line => $"{Publisher}『{Title}』（{Date}）";
}
