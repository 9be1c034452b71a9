using Renkei.Kernel;

namespace Renkei.Atlas.Importing;

/// <summary>A place of a table: a prefecture (two digits, 00 the nation), an area (four) or a municipality (five).</summary>
/// <param name="Code">The code; its length says what kind of place it is.</param>
/// <param name="Name">The name as the table prints it.</param>
/// <param name="Kind">市などの別 of IPSS (a 0 1 2 3 9), or empty.</param>
internal sealed record Place(string Code, string Name, string Kind = "");

/// <summary>The points of one measure at one place.</summary>
internal sealed record Series(string Place, string Measure, IReadOnlyList<(string Name, FigureValue Value)> Points);

/// <summary>A hospital or clinic of a list.</summary>
/// <param name="Key">Unique within the table.</param>
/// <param name="Place">The area's or municipality's code.</param>
/// <param name="Name">The name.</param>
/// <param name="Where">The municipality's name, or the address.</param>
/// <param name="Position">Degrees north and east, or null where the source has none.</param>
/// <param name="Points">Its figures.</param>
/// <param name="Functions">Functions such as 二次救急, separated by spaces.</param>
internal sealed record Site(
    string Key, string Place, string Name, string Where, (decimal North, decimal East)? Position,
    IReadOnlyList<(string Name, FigureValue Value)> Points, string Functions = "");

/// <summary>A boundary: rings of points in hundred-thousandths of a degree, east before north.</summary>
internal sealed record Shape(string Place, string Name, string Rings);

/// <summary>A row or cell that was not taken, or was taken with a doubt.</summary>
/// <param name="Sheet">The sheet, or empty.</param>
/// <param name="Cell">The cell (C12), or the line of a CSV.</param>
/// <param name="Code">A short stable code.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Arguments">What fills the sentence.</param>
public sealed record ImportIssue(string Sheet, string Cell, string Code, TextKey Text, params object[] Arguments);

/// <summary>What a reading of one file brings, before anything is kept.</summary>
internal sealed class Harvest(Dataset dataset)
{
    /// <summary>The issues that are told one by one; the rest are only counted.</summary>
    internal const int IssuesLimit = 1_000;

    internal Dataset Dataset { get; set; } = dataset;

    internal Edition? Edition { get; set; }

    internal Dictionary<string, Place> Places { get; } = new(StringComparer.Ordinal);

    internal List<Series> Series { get; } = [];

    internal List<Site> Sites { get; } = [];

    internal List<Shape> Shapes { get; } = [];

    internal List<ImportIssue> Issues { get; } = [];

    /// <summary>Rows of the file whose figures are taken.</summary>
    internal int Taken { get; set; }

    /// <summary>Rows of the file that are not taken.</summary>
    internal int Refused { get; set; }

    internal int IssueCount { get; private set; }

    internal void Tell(ImportIssue issue)
    {
        IssueCount++;
        if (Issues.Count < IssuesLimit) Issues.Add(issue);
    }

    internal void Refuse(ImportIssue issue)
    {
        Refused++;
        Tell(issue);
    }
}
