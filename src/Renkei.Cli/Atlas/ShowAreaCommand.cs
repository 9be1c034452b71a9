using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Atlas.Regions;
using Renkei.Storage;

namespace Renkei.Cli.Atlas;

/// <summary>
/// <c>renkei atlas show --area 1507</c>: every figure held of an area and its municipalities, older editions first, and what follows by adding up.
/// A value that is no number has a state (withheld, notReported, none) and no value.
/// </summary>
internal static class ShowAreaCommand
{
    private const string Name = "atlas show";

    public static Command Make(Terminal terminal)
    {
        var area = new Option<string>("--area") { Description = AtlasKeys.AreaCode.In(terminal.Language), Required = true };
        return terminal.Make("show", AtlasKeys.Show, (call, stop) => Run(call, call.Value(area)!, stop), area);
    }

    private static async Task<int> Run(Call call, string code, CancellationToken stop)
    {
        if (AreaMembers.Find(code) is not { } area)
            return await AtlasCommand.Refuse(call, Name, ExitCode.Found, AtlasKeys.NoArea, stop, code);
        if (!await call.Installation.Has(Side.Plan, stop))
            return await AtlasCommand.Refuse(call, Name, ExitCode.Environment, CliKeys.NothingHere, stop, call.Installation.PlaceOf(Side.Plan));
        await using var database = await call.Installation.Open(Side.Plan, stop);
        if (await Schema.Check(database, PlanTables.Side.Schema, stop) > 0)
            return await AtlasCommand.Refuse(call, Name, ExitCode.Environment, AtlasKeys.Older, stop, database.Place);
        await using var unit = await database.Read(stop);
        var (figures, sites, boundaries) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var place in area.Municipalities.Prepend(area.Code))
        {
            foreach (var series in await HeldFigures.Of(unit, place, stop)) Add(call, figures, series);
            foreach (var site in await HeldFigures.Sites(unit, place, stop)) sites.Add((JsonNode)SiteOf(site));
            foreach (var edition in await HeldFigures.Boundaries(unit, place, stop))
            {
                var boundary = Source(edition);
                boundary["place"] = place;
                boundaries.Add((JsonNode)boundary);
            }
        }

        return await AtlasCommand.End(call, ExitCode.Fine, new JsonObject
        {
            ["command"] = Name,
            ["area"] = new JsonObject
            {
                ["code"] = area.Code, ["name"] = area.Name, ["prefecture"] = area.Prefecture,
                ["municipalities"] = new JsonArray([.. area.Municipalities.Select(each => (JsonNode)each)]),
            },
            ["population"] = Sums(await AreaSums.Population(unit, area, stop)),
            ["figures"] = figures, ["sites"] = sites, ["boundaries"] = boundaries,
        }, stop);
    }

    private static void Add(Call call, JsonArray figures, HeldSeries series)
    {
        foreach (var (name, value) in series.Points)
        {
            var figure = new JsonObject
            {
                ["place"] = series.Place, ["measure"] = series.Measure.Code, ["label"] = series.Measure.Label.In(call.Language),
                ["unit"] = series.Measure.Unit.In(call.Language), ["point"] = name,
            };
            Put(figure, value);
            foreach (var (key, node) in Source(series.From)) figure[key] = node?.DeepClone();
            figures.Add((JsonNode)figure);
        }
    }

    private static JsonObject SiteOf(HeldSite held)
    {
        var points = new JsonObject();
        foreach (var (name, value) in held.Points)
        {
            var point = new JsonObject();
            Put(point, value);
            points[name] = point;
        }

        var site = new JsonObject
        {
            ["key"] = held.Key, ["place"] = held.Place, ["name"] = held.Name, ["location"] = held.Location, ["functions"] = held.Functions,
            ["north"] = held.Position is { } at ? at.North / 1_000_000m : null, ["east"] = held.Position is { } there ? there.East / 1_000_000m : null,
            ["points"] = points,
        };
        foreach (var (key, node) in Source(held.From)) site[key] = node?.DeepClone();
        return site;
    }

    private static void Put(JsonObject figure, FigureValue value)
    {
        figure["state"] = value.State switch
        {
            FigureState.Known => "known", FigureState.Withheld => "withheld", FigureState.NotReported => "notReported", FigureState.None => "none",
        };
        if (value.State == FigureState.Known) figure["value"] = value.Number;
        figure["text"] = value.Text;
    }

    private static JsonObject Source(HeldEdition held) => new()
    {
        ["dataset"] = held.Dataset.Code, ["publisher"] = held.Dataset.Publisher, ["title"] = held.Dataset.Title,
        ["edition"] = held.Edition.Key, ["editionLabel"] = held.Edition.Label, ["source"] = held.SourceLine,
        ["importedAt"] = held.ImportedAt.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static JsonArray Sums(IReadOnlyList<AreaPopulation> sums) =>
    [
        .. sums.Select(sum => (JsonNode)new JsonObject
        {
            ["edition"] = sum.Edition, ["basis"] = "sumOfMunicipalities", ["withoutFigures"] = new JsonArray([.. sum.Missing.Select(each => (JsonNode)each)]),
            ["years"] = new JsonArray(
            [
                .. sum.Years.Select(year => (JsonNode)new JsonObject
                {
                    ["year"] = year.Year, ["people"] = year.People, ["aged65"] = year.Aged65, ["aged75"] = year.Aged75,
                }),
            ]),
        }),
    ];
}
