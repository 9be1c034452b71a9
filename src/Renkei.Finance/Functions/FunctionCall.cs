using System.Globalization;
using static Renkei.Finance.Functions.FormulaValue;

namespace Renkei.Finance.Functions;

/// <summary>
/// One call as a person types it: a name and arguments as texts. Arrays are joined by <c>;</c>, days are <c>YYYY-MM-DD</c>, <c>-</c> leaves an
/// argument out: an optional one takes its default, any other is 0, as an empty argument is in a spreadsheet.
/// </summary>
public static class FunctionCall
{
    /// <summary>The most numbers one call may bring.</summary>
    public const int NumbersLimit = 1_000_000;

    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The functions and their arguments, optional ones in brackets, in Excel's order.</summary>
    public static IReadOnlyDictionary<string, string> Signatures { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["npv"] = "rate values…", ["irr"] = "values [guess]", ["xirr"] = "values dates [guess]", ["mirr"] = "values finance reinvest",
        ["pmt"] = "rate nper pv [fv] [due]", ["ipmt"] = "rate per nper pv [fv] [due]", ["ppmt"] = "rate per nper pv [fv] [due]",
        ["fv"] = "rate nper pmt [pv] [due]", ["pv"] = "rate nper pmt [fv] [due]", ["nper"] = "rate pmt pv [fv] [due]",
        ["rate"] = "nper pmt pv [fv] [due] [guess]", ["sln"] = "cost salvage life", ["db"] = "cost salvage life period [month]",
        ["ddb"] = "cost salvage life period [factor]", ["syd"] = "cost salvage life period", ["yearfrac"] = "start end [basis]",
    };

    /// <summary>Answers a call.</summary>
    public static FormulaValue Answer(string name, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(arguments);
        if (!Signatures.TryGetValue(name, out var signature))
            return NoFunction($"There is no function \"{name}\". There are: {string.Join(' ', Signatures.Keys)}.");
        var wanted = signature.Split(' ');
        var least = wanted.Count(one => one[0] != '[');
        var most = wanted[^1].EndsWith('…') ? int.MaxValue : wanted.Length;
        if (arguments.Count < least || arguments.Count > most)
            return WrongKind($"{name} takes: {signature}. There are {arguments.Count} arguments.");
        var given = new Arguments(arguments);
        var answer = Of(name.ToLowerInvariant(), given);
        return given.Wrong ?? answer;
    }

    private static FormulaValue Of(string name, Arguments a) => name switch
    {
        "npv" => CashFlows.Npv(a.Number(0), a.ArrayFrom(1)),
        "irr" => CashFlows.Irr(a.Array(0), a.Number(1, 0.1)),
        "xirr" => CashFlows.Xirr(a.Array(0), a.Days(1), a.Number(2, 0.1)),
        "mirr" => CashFlows.Mirr(a.Array(0), a.Number(1), a.Number(2)),
        "pmt" => Annuity.Pmt(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4)),
        "ipmt" => Annuity.Ipmt(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4), a.Number(5)),
        "ppmt" => Annuity.Ppmt(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4), a.Number(5)),
        "fv" => Annuity.Fv(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4)),
        "pv" => Annuity.Pv(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4)),
        "nper" => Annuity.Nper(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4)),
        "rate" => Annuity.Rate(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4), a.Number(5, 0.1)),
        "sln" => Depreciation.Sln(a.Number(0), a.Number(1), a.Number(2)),
        "db" => Depreciation.Db(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4, 12)),
        "ddb" => Depreciation.Ddb(a.Number(0), a.Number(1), a.Number(2), a.Number(3), a.Number(4, 2)),
        "syd" => Depreciation.Syd(a.Number(0), a.Number(1), a.Number(2), a.Number(3)),
        "yearfrac" => DayCount.YearFrac(a.Day(0), a.Day(1), a.Number(2)),
        _ => throw new InvalidOperationException($"{name} stands in the signatures and has no function."),
    };

    // Arguments are read as they are asked for; the first that cannot be read is the answer.
    private sealed class Arguments(IReadOnlyList<string> texts)
    {
        public FormulaValue? Wrong { get; private set; }

        public double Number(int at, double left = 0) => at >= texts.Count || texts[at] == "-" ? left : Read(texts[at], at);

        public double[] Array(int at) => [.. Parts(at).Select(part => Read(part, at))];

        public double[] ArrayFrom(int first) => [.. Enumerable.Range(first, texts.Count - first).SelectMany(Array)];

        public DateOnly[] Days(int at) => [.. Parts(at).Select(part => ReadDay(part, at))];

        public DateOnly Day(int at) => ReadDay(texts[at], at);

        private string[] Parts(int at)
        {
            if (texts[at] == "-") return [];
            var parts = texts[at].Split(';', NumbersLimit + 1);
            if (parts.Length <= NumbersLimit) return parts;
            Wrong ??= WrongKind($"Argument {at + 1} has more than {NumbersLimit} values.");
            return [];
        }

        private double Read(string text, int at)
        {
            const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            if (double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
            Wrong ??= WrongKind($"Argument {at + 1}: \"{text}\" is not a number. Write it like 1234.5 or 1e6.");
            return 0;
        }

        private DateOnly ReadDay(string text, int at)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstDay) return day;
            Wrong ??= WrongKind($"Argument {at + 1}: \"{text}\" is not a day from 1900 on. Write it like 2027-04-01.");
            return FirstDay;
        }
    }
}
