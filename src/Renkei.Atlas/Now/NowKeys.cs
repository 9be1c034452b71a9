using Renkei.Kernel;

namespace Renkei.Atlas.Now;

internal static class NowKeys
{
    internal static readonly TextKey Areas = new("構想区域の一覧", "Areas of the regional vision");
    internal static readonly TextKey AreasLead = new(
        "区域を選ぶと、公表統計から取り込んだ人口と病床を見られます。", "Choose an area to see its population and beds from published statistics.");
    internal static readonly TextKey Now = new("地域の現状", "The region now");
    internal static readonly TextKey NowOf = new("地域の現状：{0}", "The region now: {0}");
    internal static readonly TextKey Nothing = new(
        "この区域の数字は、まだ取り込まれていません。管理者が公表ファイルを、ページまたは renkei atlas import で取り込むと表示されます。",
        "No figures of this area have been imported yet. They appear once the administrator imports the official files, by page or with renkei atlas import.");
    internal static readonly TextKey Import = new("公表統計を取り込む（管理者）", "Import published statistics (administrators)");
    internal static readonly TextKey NotHeld = new("この表は、まだ取り込まれていません。", "This table has not been imported yet.");
    internal static readonly TextKey Population = new("人口と高齢化", "Population and ageing");
    internal static readonly TextKey People = new("人", "people");
    internal static readonly TextKey Year = new("年", "Year");
    internal static readonly TextKey All = new("総人口（人）", "All (people)");
    internal static readonly TextKey Index = new("指数（{0}年＝100）", "Index ({0} = 100)");
    internal static readonly TextKey Aged65 = new("65歳以上（人）", "65 and over (people)");
    internal static readonly TextKey Share65 = new("65歳以上（％）", "65 and over (%)");
    internal static readonly TextKey Aged75 = new("75歳以上（人）", "75 and over (people)");
    internal static readonly TextKey Share75 = new("75歳以上（％）", "75 and over (%)");
    internal static readonly TextKey Summed = new(
        "区域の人口は市区町村の値の和です。65歳以上と75歳以上の人数は、公表された割合から計算しました。", "The area's population is the sum of its municipalities; people of 65 and 75 and over follow from the published shares.");
    internal static readonly TextKey Missing = new(
        "推計のない市区町村（コード {0}）があるので、区域の人口は示しません。", "Some municipalities have no projection of their own (codes {0}), so the area's population is not shown.");
    internal static readonly TextKey Beds = new("病床の機能と必要数", "Beds by function and need");
    internal static readonly TextKey Function = new("病床の機能", "Function");
    internal static readonly TextKey Reported = new("{0}年の報告（床）", "Reported {0} (beds)");
    internal static readonly TextKey Expected = new("{0}年の見込み（床）", "Expected {0} (beds)");
    internal static readonly TextKey Needed = new("{0}年の必要数（床）", "Needed {0} (beds)");
    internal static readonly TextKey Surplus = new("報告と必要数の差（床）", "Reported less needed (beds)");
    internal static readonly TextKey CareBeds = new(
        "区域の病院の療養病床（許可病床）は {0:N0} 床です。", "The area's hospitals are licensed for {0:N0} beds of long-term care.");
    internal static readonly TextKey NotSimple = new(
        "病床機能報告の集計結果と必要数は計算方法が異なるので、単純に比べるのではなく、調整会議などで協議してください（厚生労働省の注記）。",
        "Reported and needed beds are calculated in different ways: do not simply compare them, discuss them (note of the Ministry).");
    internal static readonly TextKey Csv = new("CSVで保存", "Save as CSV");
    internal static readonly TextKey Under65 = new("65歳未満", "under 65");
    internal static readonly TextKey From65 = new("65～74歳", "65 to 74");
    internal static readonly TextKey From75 = new("75歳以上", "75 and over");
    internal static readonly TextKey Picture = new("{0}年から{1}年までの人口の棒グラフ。数は下の表と同じです。", "Bars of the population from {0} to {1}. The numbers are those of the table below.");
    internal static readonly TextKey Measures = new("指標", "Measure");
    internal static readonly TextKey Place = new("地域コード", "Place code");
    internal static readonly TextKey Point = new("年・区分", "Year or class");
    internal static readonly TextKey Value = new("値", "Value");
    internal static readonly TextKey State = new("値の種類", "Kind of value");
    internal static readonly TextKey Unit = new("単位", "Unit");
    internal static readonly TextKey Source = new("出典", "Source");

    internal static TextKey Of((string Code, string Ja, string En) function) => new(function.Ja, function.En);
}
