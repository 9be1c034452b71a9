using Renkei.Finance.Answers;
using Renkei.Kernel;

namespace Renkei.Planning.Money;

internal static class MoneyKeys
{
    internal static readonly TextKey Title = new("収支", "Money");
    internal static readonly TextKey Plan = new("収支計画", "Income and expenditure plan");
    internal static readonly TextKey Assumptions = new("収支の前提", "Assumptions of the plan's money");

    internal static readonly TextKey OtherForm = new(
        "収支の前提の形式が違います。format は「{0}」、version は{1}にしてください。", "The assumptions have another form. Let format be \"{0}\" and version {1}.");

    internal static readonly TextKey Frame = new("期間・更改・積立・税", "Years, renewal, reserve, tax");
    internal static readonly TextKey FrameLead = new(
        "計画の期間、更改の周期、積立、消費税を決めます。金額はすべて円（税込）です。",
        "Years of the plan, renewal, reserve and consumption tax. All amounts are yen including tax.");
    internal static readonly TextKey Kinds = new("会員", "Members");
    internal static readonly TextKey KindsLead = new("会費が違う種別ごとに、会員がどう増えるかを入れます。", "How members grow, for each kind with its own fee.");
    internal static readonly TextKey Costs = new("費用", "Costs");
    internal static readonly TextKey CostsLead = new(
        "準備・構築・運用・更改・終了の費用を、出典と確かさを付けて並べます。",
        "Costs of preparation, building, operation, renewal and closing, each with source and confidence.");
    internal static readonly TextKey Fees = new("会費・利用料", "Fees");
    internal static readonly TextKey FeesLead = new("会費、利用料、加入金、賛助会費を並べます。", "Membership, use, joining and supporters' fees.");
    internal static readonly TextKey Contributions = new("補助・負担", "Contributions");
    internal static readonly TextKey ContributionsLead = new(
        "補助金と、県や市の負担金を並べます。決まったものだけを入れます。",
        "Subsidies and the shares of prefecture and city. Enter only what is settled.");
    internal static readonly TextKey Shape = new("範囲の形", "Shape of ranges");
    internal static readonly TextKey RangeHint = new("値、または 下限〜基本〜上限（例：6000〜7600〜25500）", "A value, or low~base~high, such as 6000~7600~25500");
    internal static readonly TextKey CountsHint = new("1年目から順に、カンマか空白で区切ります（例：10, 20, 30）", "From year 1 on, with commas or blanks between, such as 10, 20, 30");
    internal static readonly TextKey NotWhole = new("「{0}」は整数で入力してください（例：12）。", "Enter “{0}” as a whole number, such as 12.");
    internal static readonly TextKey NotNumber = new("「{0}」は数で入力してください（例：0.5）。", "Enter “{0}” as a number, such as 0.5.");
    internal static readonly TextKey NotRange = new(
        "「{0}」は、値か範囲（下限〜基本〜上限）で入力してください。例：6000〜7600〜25500",
        "Enter “{0}” as a value or a range low~base~high, such as 6000~7600~25500.");
    internal static readonly TextKey NotCounts = new(
        "「{0}」は整数をカンマか空白で区切って入力してください（例：10, 20, 30）。",
        "Enter “{0}” as whole numbers with commas between, such as 10, 20, 30.");
    internal static readonly TextKey NotChosen = new("「{0}」は一覧から選んでください。", "Choose “{0}” from the list.");
    internal static readonly TextKey Unreadable = new(
        "数の桁が大きすぎて読み取れません。年や月は小さな整数で入力してください。",
        "A number is too large to be read. Years and months are small whole numbers.");
    internal static readonly TextKey NoSuchLine = new("その行はもうありません。ページを開き直してください。", "This line is gone. Open the page again.");
    internal static readonly TextKey NoLines = new("まだ何もありません。下の「加える」から1件目を入れてください。", "There is nothing yet. Add the first below.");
    internal static readonly TextKey NothingYet = new("まだ何も入力されていません。", "Nothing has been entered yet.");
    internal static readonly TextKey Change = new("直す", "Change");
    internal static readonly TextKey Remove = new("消す", "Remove");
    internal static readonly TextKey Add = new("加える", "Add");
    internal static readonly TextKey AddTo = new("「{0}」に加える", "Add to “{0}”");
    internal static readonly TextKey RemoveHint = new("消しても「変更の記録」から元に戻せます。", "It can be brought back from the history.");
    internal static readonly TextKey Workbook = new("Excel（数式つき）", "Excel with formulas");
    internal static readonly TextKey TakeBack = new("Excelで変えた前提を取り込む", "Take over assumptions changed in Excel");
    internal static readonly TextKey TakeBackNow = new("取り込む", "Take over");
    internal static readonly TextKey WorkbookFile = new("ダウンロードしたブック", "Downloaded workbook");
    internal static readonly TextKey WorkbookHint = new("シート「前提」の「値」を読みます。行を増やすことはできません。xlsx、20 MBまで", "The values of the sheet of assumptions are read; rows cannot be added. xlsx, up to 20 MB");
    internal static readonly TextKey NoWorkbook = new("ブックを選んでください。", "Choose a workbook.");
    internal static readonly TextKey NotANumber = new("{0} の「{1}」は数ではありません。数に直してから取り込んでください。", "{0} holds \"{1}\", which is no number. Put a number there first.");
    internal static readonly TextKey NotOurWorkbook = new("シート「前提」に値がありません。この画面からダウンロードしたブックを使ってください。", "The sheet of assumptions holds no values. Use a workbook downloaded here.");
    internal static readonly TextKey SeePlan = new("収支計画を見る", "See the plan");
    internal static readonly TextKey Yes = new("はい", "Yes");
    internal static readonly TextKey Edit = new("前提を直す", "Change assumptions");
    internal static readonly TextKey SeeAssumptions = new("前提を見る", "See assumptions");
    internal static readonly TextKey Span = new("{0}から{1}までの{2}年", "{0} to {1}, {2} years");
    internal static readonly TextKey TaxIncluded = new("金額は税込", "amounts include tax");
    internal static readonly TextKey NothingEntered = new(
        "収支の前提はまだ入力されていません。会員、費用、会費の順に入れると、ここに収支計画ができます。",
        "Nothing has been entered yet. Enter members, costs and fees, and the plan appears here.");
    internal static readonly TextKey BeginWithMembers = new("会員から始める", "Begin with members");
    internal static readonly TextKey CannotWorkOut = new("収支を計算できません", "The plan cannot be worked out");
    internal static readonly TextKey Base = new("基本案", "Base plan");
    internal static readonly TextKey Scenarios = new("シナリオの違い", "Scenarios");
    internal static readonly TextKey ScenariosLead = new("基本案と違うところに下線", "underlined where they differ from the base plan");
    internal static readonly TextKey NoScenario = new(
        "シナリオはまだありません。会員が増えないとき、更改が高くつくときなどを並べて比べられます。",
        "There is no scenario yet. Compare, for example, members who do not come or a renewal that costs more.");
    internal static readonly TextKey AddScenario = new("シナリオを加える", "Add a scenario");
    internal static readonly TextKey ScenarioLead = new(
        "基本案と違う値だけを入れます。空けたところは基本案のままです。",
        "Enter only what differs from the base plan; what is left empty stays as it is.");
    internal static readonly TextKey ScenarioName = new("シナリオの名前", "Name of the scenario");
    internal static readonly TextKey ScenarioValues = new("値", "Values");
    internal static readonly TextKey Differs = new("このシナリオの値", "Value in this scenario");
    internal static readonly TextKey NothingDiffers = new("基本案と違う値が1つもありません。違う値を1つは入れてください。", "Nothing differs from the base plan. Enter one value at least.");
    internal static readonly TextKey Back = new("戻る", "Back");
    internal static readonly TextKey Compared = new("比べる項目", "Compared");
    internal static readonly TextKey DryAsk = new("資金が不足する年度", "Year in which money runs out");
    internal static readonly TextKey Never = new("なし", "never");
    internal static readonly TextKey MoneyAtEnd = new("最後の年度末の資金と積立金", "Money and reserve at the end");
    internal static readonly TextKey StandsAsk = new("このままで自立するか", "Does it stand by itself?");
    internal static readonly TextKey StandsYes = new("自立します", "Yes");
    internal static readonly TextKey StandsNo = new("自立しません", "No");
    internal static readonly TextKey DryIn = new("{0}の{1}月に資金が不足します。", "Money runs out in {0}, month {1}.");
    internal static readonly TextKey NeverDry = new("資金は不足しません。", "Money never runs out.");
    internal static readonly TextKey FeeRunningAsk = new("運用費をまかなう会費", "Fee that carries running cost");
    internal static readonly TextKey FeeRenewalAsk = new("更改までまかなう会費", "Fee that carries renewal too");
    internal static readonly TextKey MembersAsk = new("必要な会員の数", "Members needed");
    internal static readonly TextKey MembersRenewal = new("今の会費で更改までまかなう数", "to carry renewal at today's fees");
    internal static readonly TextKey MembersRunning = new("今の会費で運用費をまかなう数", "to carry running cost at today's fees");
    internal static readonly TextKey Institutions = new("{0:N0}施設", "{0:N0}");
    internal static readonly TextKey NoNumber = new("―", "―");
    internal static readonly TextKey SeeWords = new("下の説明をご覧ください。", "See the sentences below.");
    internal static readonly TextKey Yearly = new("年 {0}", "{0} a year");
    internal static readonly TextKey PerMonth = new("1会員あたり月 {0}", "{0} a month per member");
    internal static readonly TextKey BarsTitle = new("年度ごとの収入・支出と資金", "Income, costs and money by year");
    internal static readonly TextKey ThousandYen = new("千円", "thousand yen");
    internal static readonly TextKey BarsLabel = new(
        "年度ごとの収入と支出の棒グラフと、資金と積立金の折れ線。同じ数字を下の表に示しています。",
        "Bars of income and costs by year with money and reserve as a line; the table below holds the same figures.");
    internal static readonly TextKey Income = new("収入", "Income");
    internal static readonly TextKey Expense = new("支出", "Costs");
    internal static readonly TextKey FeesIncome = new("会費・利用料", "Fees");
    internal static readonly TextKey ContributionsIncome = new("補助金・負担金", "Subsidies and shares");
    internal static readonly TextKey GapIncome = new("不足を埋める負担", "Gap filled");
    internal static readonly TextKey IncomeSum = new("収入 計", "Income in all");
    internal static readonly TextKey ExpenseSum = new("支出 計", "Costs in all");
    internal static readonly TextKey RunningCost = new("運用費", "Running cost");
    internal static readonly TextKey BuildCost = new("準備・構築費", "Preparation and building");
    internal static readonly TextKey RenewCost = new("更改・終了費", "Renewal and closing");
    internal static readonly TextKey TaxPaid = new("消費税の納付", "Consumption tax paid");
    internal static readonly TextKey Balance = new("単年度収支", "Balance of the year");
    internal static readonly TextKey AtYearEnd = new("年度末の残高", "At the end of the year");
    internal static readonly TextKey CashLeft = new("手元の資金", "Money at hand");
    internal static readonly TextKey ReserveLeft = new("更改積立金", "Renewal reserve");
    internal static readonly TextKey MoneyLeft = new("資金と積立金 計", "Money and reserve");
    internal static readonly TextKey Accounts = new("正味財産", "Net assets");
    internal static readonly TextKey Written = new("減価償却費", "Depreciation");
    internal static readonly TextKey Surplus = new("当期の正味財産の増減", "Change of net assets");
    internal static readonly TextKey FixedAssets = new("固定資産", "Fixed assets");
    internal static readonly TextKey TaxPayable = new("未払消費税", "Tax payable");
    internal static readonly TextKey NetAssets = new("正味財産 期末残高", "Net assets at the end");
    internal static readonly TextKey Renewal = new("更改", "Renewal");
    internal static readonly TextKey YearsTitle = new("年度別の収支", "Year by year");
    internal static readonly TextKey YenLacks = new("円、▲は不足", "yen");
    internal static readonly TextKey YearHead = new("年度", "Fiscal year");
    internal static readonly TextKey MembersHead = new("会員（施設）", "Members");
    internal static readonly TextKey BasisTitle = new("前提と出典", "Assumptions and sources");
    internal static readonly TextKey BasisLead = new("単価は円", "unit prices in yen");
    internal static readonly TextKey Assumption = new("前提", "Assumption");
    internal static readonly TextKey Unit = new("単価", "Unit price");
    internal static readonly TextKey Confidence = new("確かさ", "How sure");
    internal static readonly TextKey Source = new("出典", "Source");
    internal static readonly TextKey NoSource = new("出典がありません", "no source");
    internal static readonly TextKey PublishedTitle = new("公表されている値", "Published figures");
    internal static readonly TextKey PublishedLead = new("比率の平均と平均の比率は一致しません", "a mean of ratios is not a ratio of means");
    internal static readonly TextKey Network = new("ネットワーク", "Network");
    internal static readonly TextKey What = new("何の値か", "Figure");
    internal static readonly TextKey Amount = new("金額", "Amount");
    internal static readonly TextKey Averaged = new("平均のしかた", "Averaged as");
    internal static readonly TextKey Warnings = new("気をつけること", "To keep in mind");
    internal static readonly TextKey ChanceTitle = new("見込みの幅", "Uncertainty");
    internal static readonly TextKey ChanceLead = new(
        "前提の範囲から{0:N0}回試算し、資金がどこまで広がるかを見ます。",
        "{0:N0} draws from the ranges of the assumptions show how far money may spread.");
    internal static readonly TextKey Seed = new("乱数の種", "Seed");
    internal static readonly TextKey SeedHint = new("同じ種なら、いつでも同じ結果になります。", "The same seed always gives the same result.");
    internal static readonly TextKey BadSeed = new("乱数の種は0以上の整数にしてください。1で試算しました。", "A seed is a whole number from 0 on. 1 was used.");
    internal static readonly TextKey DrawAgain = new("試算する", "Draw");
    internal static readonly TextKey FanTitle = new("年度末の資金と積立金の広がり", "Money and reserve at the end of each year");
    internal static readonly TextKey FanLabel = new(
        "年度末の資金と積立金の分布。同じ数字を下の表に示しています。",
        "The spread of money and reserve by year; the table below holds the same figures.");
    internal static readonly TextKey FanNote = new(
        "濃い帯は25〜75%、薄い帯は10〜90%、線は中央値。試行{0:N0}回、乱数の種{1}。",
        "Dark: 25 to 75%; light: 10 to 90%; the line is the median. {0:N0} draws, seed {1}.");
    internal static readonly TextKey FanTable = new("年度末の資金と積立金の分布（千円）", "Spread of money and reserve (thousand yen)");
    internal static readonly TextKey Median = new("中央値", "Median");
    internal static readonly TextKey Mean = new("平均", "Mean");
    internal static readonly TextKey TornadoTitle = new("結果を動かす前提", "Which assumptions matter");
    internal static readonly TextKey TornadoLabel = new(
        "前提を下限と上限にしたときの、最後の年度末の資金と積立金。同じ数字を下の表に示しています。",
        "Money and reserve at the end with each assumption at its bounds; the table below holds the same figures.");
    internal static readonly TextKey NoRanges = new(
        "範囲のある前提がありません。費用や会員の見込みに範囲を入れると、どれが効くかがわかります。",
        "No assumption is a range. Enter ranges of costs or members to see which of them matter.");
    internal static readonly TextKey Range = new("範囲", "Range");
    internal static readonly TextKey EndAtLow = new("下限のとき", "At the lower bound");
    internal static readonly TextKey EndAtHigh = new("上限のとき", "At the upper bound");
    internal static readonly TextKey Moves = new("動く幅", "Moves by");
    internal static readonly TextKey MembersTitle = new("会員の種別ごとの会費", "Fees by kind of member");
    internal static readonly TextKey MembersLead = new(
        "種別ごとに、払う会費、全員で同じに分けたときの会費、得られることを並べます。",
        "What each kind pays, what it would pay if all bore cost alike, and what it gets.");
    internal static readonly TextKey NoKinds = new("会員の種別がまだありません。", "There is no kind of member yet.");
    internal static readonly TextKey YourFee = new("1会員の会費", "Fee of one member");
    internal static readonly TextKey JoiningFee = new("加入のとき", "On joining");
    internal static readonly TextKey OnlyOnce = new("（1回だけ）", " (once)");
    internal static readonly TextKey Benefit = new("得られること", "What it gets");
    internal static readonly TextKey NoBenefit = new("まだ書かれていません。「会員」のページで書けます。", "Not written yet. Write it on the page of members.");
    internal static readonly TextKey MembersNote = new(
        "患者の数に比例する利用料は、会員の種別に分けられないため入っていません。",
        "Fees that grow with patients cannot be given to one kind and are left out.");

    /// <summary>What most new lines say.</summary>
    internal static IReadOnlyDictionary<string, string> Usual { get; } = new Dictionary<string, string>
    {
        ["taxed"] = "true", ["due"] = "yearly", ["driver"] = "fixed", ["confidence"] = "assumed", ["quantity"] = "1", ["shape"] = "triangular",
    };

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["added"] = new("加えました。", "Added."),
        ["saved"] = new("保存しました。", "Saved."),
        ["imported"] = new("ブックの前提を取り込みました。", "The assumptions of the workbook were taken over."),
        ["removed"] = new("消しました。「変更の記録」から元に戻せます。", "Removed. It can be brought back from the history."),
    };

    internal static TextKey KindOf(RatioKind kind) => kind switch
    {
        RatioKind.MeanOfRatios => new("比率の平均", "mean of ratios"),
        RatioKind.RatioOfMeans => new("平均の比率", "ratio of means"),
        RatioKind.SingleNetwork => new("一つのネットワーク", "single network"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
