using System.Globalization;
using Microsoft.AspNetCore.Http;
using Renkei.Atlas.Regions;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Plans;

/// <summary>The fields a plan is made with and settings change: name, region, promoter, first fiscal year, body.</summary>
public sealed record OverviewForm(
    string Name, string Region, string RegionCode, string RegionName, string Promoter, string FirstYear, string BodyName, string BodyStage)
{
    /// <summary>The choice of the region field for an area that is not shipped.</summary>
    internal const string OtherRegion = "other";

    /// <summary>How far before and after today the first fiscal year may lie in the list.</summary>
    internal const int YearsBack = 5, YearsAhead = 5;

    internal static OverviewForm Empty(DateOnly today) => new(
        "", "", "", "", "", FiscalYear.Of(today).StartYear.ToString(CultureInfo.InvariantCulture), "", Words.Wire(Document.BodyStage.Preparatory));

    internal static OverviewForm Of(OverviewContent saved)
    {
        var shipped = SampleRegions.Find(saved.Region.Code)?.Name == saved.Region.Name;
        return new(
            saved.Name, shipped ? saved.Region.Code : OtherRegion, shipped ? "" : saved.Region.Code, shipped ? "" : saved.Region.Name,
            Words.Wire(saved.Promoter), saved.FirstYear.StartYear.ToString(CultureInfo.InvariantCulture),
            saved.Body?.Name ?? "", Words.Wire(saved.Body?.Stage ?? Document.BodyStage.Preparatory));
    }

    internal static OverviewForm Of(IFormCollection form) => new(
        form["name"].ToString(), form["region"].ToString(), form["region-code"].ToString(), form["region-name"].ToString(),
        form["promoter"].ToString(), form["first-year"].ToString(), form["body-name"].ToString(), form["body-stage"].ToString());

    /// <summary>The overview these fields make, keeping of <paramref name="before"/> what they do not touch.</summary>
    internal Outcome<OverviewContent> Read(OverviewContent? before)
    {
        if (Wrong() is [var first, ..]) return first.Cause;
        var (name, region, promoter, year) = (PlanText.Line(Name)!, ReadRegion()!, Words.Read<Promoter>(Promoter)!.Value, ReadYear()!.Value);
        var body = (before?.Body ?? new OperatingBody()) with
        {
            Name = PlanText.Line(BodyName) ?? "", Stage = Words.Read<BodyStage>(BodyStage) ?? Document.BodyStage.Preparatory,
        };
        var made = before ?? new OverviewContent { Name = name, Region = region, Promoter = promoter, FirstYear = year };
        return made with { Name = name, Region = region, Promoter = promoter, FirstYear = year, Body = body };
    }

    /// <summary>Every field that cannot be read, in the order of the form: who sends it sees all of them at once.</summary>
    internal IReadOnlyList<AtField> Wrong()
    {
        var wrong = new List<AtField>();
        if (PlanText.Line(Name) is null) wrong.Add(new("name", FormFields.Missing(OverviewKeys.Name)));
        if (Region == OtherRegion)
        {
            if (Code is null) wrong.Add(new("region-code", new Refusal(RefusalKind.Invalid, OverviewKeys.CodeWrong)));
            if (PlanText.Line(RegionName) is null) wrong.Add(new("region-name", FormFields.Missing(OverviewKeys.RegionName)));
        }
        else if (SampleRegions.Find(Region) is null)
        {
            wrong.Add(new("region", FormFields.Unchosen(OverviewKeys.Region)));
        }

        if (Words.Read<Promoter>(Promoter) is null) wrong.Add(new("promoter", FormFields.Unchosen(OverviewKeys.Promoter)));
        if (ReadYear() is null) wrong.Add(new("first-year", FormFields.Unchosen(OverviewKeys.FirstYear)));
        return wrong;
    }

    /// <summary>What a page says on top and beside the fields when this was refused.</summary>
    internal IReadOnlyList<FieldFault> Faults(Refusal? refusal, Texts texts) => (refusal, Wrong()) switch
    {
        (null, _) => [],
        (_, { Count: > 0 } wrong) => [.. wrong.Select(at => new FieldFault(at.Field, texts[at]))],
        ({ } other, _) => [new FieldFault("", texts[other])],
    };

    /// <summary>A region with its prefecture where it is shipped: names like 北部 stand in many prefectures.</summary>
    internal static string LabelOf(Document.Region region) =>
        SampleRegions.Find(region.Code) is { } shipped && shipped.Name == region.Name
            ? shipped.Label : $"{region.Name}構想区域（{region.Code}）";

    private string? Code => RegionCode.Trim() is { Length: 4 } code && code.All(char.IsAsciiDigit) ? code : null;

    private Document.Region? ReadRegion() =>
        SampleRegions.Find(Region) is { } shipped ? new Document.Region { Code = shipped.Code, Name = shipped.Name }
        : Code is { } code && PlanText.Line(RegionName) is { } name ? new Document.Region { Code = code, Name = name } : null;

    private FiscalYear? ReadYear() =>
        int.TryParse(FirstYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FiscalYear.Earliest and <= FiscalYear.Latest ? new FiscalYear(year) : null;

    internal static IReadOnlyList<Choice> Regions(Language language) =>
    [
        .. SampleRegions.All.Select(region => new Choice(region.Code, region.Label)),
        new(OtherRegion, OverviewKeys.Other.In(language)),
    ];

    internal static IReadOnlyList<Choice> Promoters(Language language) =>
        [.. Enum.GetValues<Promoter>().Select(promoter => new Choice(Words.Wire(promoter), Words.Of(promoter).In(language)))];

    internal static IReadOnlyList<Choice> Stages(Language language) =>
        [.. Enum.GetValues<BodyStage>().Select(stage => new Choice(Words.Wire(stage), Words.Of(stage).In(language)))];

    internal IReadOnlyList<Choice> Years(DateOnly today, Language language)
    {
        var now = FiscalYear.Of(today).StartYear;
        var years = Enumerable.Range(now - YearsBack, YearsBack + YearsAhead + 1).ToList();
        // A plan made long ago keeps its own year in the list.
        if (int.TryParse(FirstYear, NumberStyles.None, CultureInfo.InvariantCulture, out var own)
            && own is >= FiscalYear.Earliest and <= FiscalYear.Latest && !years.Contains(own)) years.Insert(0, own);
        return [.. years.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), new FiscalYear(year).Label(language)))];
    }
}

internal static class OverviewKeys
{
    internal static readonly TextKey Name = new("計画の名称", "Plan name");
    internal static readonly TextKey NameHint = new("委員会の資料に載る名前です。あとで変えられます。", "The name on the committee's papers. It can be changed later.");
    internal static readonly TextKey Region = new("対象地域（構想区域）", "Region");
    internal static readonly TextKey RegionHint = new("一覧の区域には公表値が付いています。", "Regions in the list come with published figures.");
    internal static readonly TextKey Other = new("一覧にない区域（コードと名前を入力）", "Another region (enter code and name)");
    internal static readonly TextKey RegionCode = new("区域コード（4けた）", "Region code (4 digits)");
    internal static readonly TextKey RegionName = new("区域の名前", "Region name");
    internal static readonly TextKey OtherHint = new("「一覧にない区域」を選んだときだけ入力します。", "Only when you chose “Another region”.");
    internal static readonly TextKey CodeWrong = new(
        "「区域コード」は4けたの数字で入力してください（例：1507）。", "Enter the region code as four digits, such as 1507.");
    internal static readonly TextKey Promoter = new("計画の推進主体", "Promoted by");
    internal static readonly TextKey FirstYear = new("計画の開始年度", "First fiscal year");
    internal static readonly TextKey Body = new("運営主体／準備主体の名前", "Name of the operating body");
    internal static readonly TextKey BodyHint = new("まだなければ空欄のままで構いません。", "Leave empty while there is none.");
    internal static readonly TextKey Stage = new("いまの段階", "Its stage today");
}
