using Renkei.Guide.Content;

namespace Renkei.Guide.Figures;

/// <summary>The file of figures (データで見る).</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Figures">The sets.</param>
public sealed record FigureList(DateOnly AsOf, IReadOnlyList<FigureSet> Figures);

/// <summary>Published figures that belong together: one picture and one table.</summary>
/// <param name="Key">Its place on the page.</param>
/// <param name="Title">What the figures say, as a sentence.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Note">What must be known to read them.</param>
/// <param name="Rows">The figures.</param>
public sealed record FigureSet(string Key, GuideWords Title, GuideWords Unit, GuideWords? Note, IReadOnlyList<FigureRow> Rows);

/// <summary>One figure with the year it stands for and its source.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The value, exactly as published.</param>
/// <param name="Year">The year it stands for.</param>
/// <param name="Source">Its source, as a key of the sources.</param>
public sealed record FigureRow(GuideWords Label, decimal Value, int Year, string Source);
