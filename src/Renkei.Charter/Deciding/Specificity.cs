namespace Renkei.Charter.Deciding;

/// <summary>
/// How specific a rule or a patient's record is: one small number for each of seven dimensions. One is more specific than
/// another when it is at least as specific in every dimension and more in one; what cannot be compared counts as equal, and
/// at equal specificity denial wins (decision 0070).
/// </summary>
// Seven numbers of 0 to 7, four bits each; the highest bit of each stays free, so that one subtraction compares all.
internal readonly record struct Specificity(uint Packed)
{
    private const uint Guards = 0x8888_8888;

    internal static Specificity Of(int grantee, int source, bool sensitivity, bool information, bool profession, bool purpose, bool dates) =>
        new((uint)grantee | (uint)source << 4 | Bit(sensitivity, 8) | Bit(information, 12) | Bit(profession, 16)
            | Bit(purpose, 20) | Bit(dates, 24));

    /// <summary>The sum over the dimensions: only for choosing which of several rules is named.</summary>
    internal int Weight
    {
        get
        {
            var sum = 0;
            for (var rest = Packed; rest != 0; rest >>= 4) sum += (int)(rest & 7);
            return sum;
        }
    }

    internal bool AtLeast(Specificity other) => unchecked((Packed | Guards) - other.Packed & Guards) == Guards;

    /// <summary>The larger number in every dimension.</summary>
    internal Specificity Join(Specificity other)
    {
        var larger = unchecked((Packed | Guards) - other.Packed) & Guards;
        var mask = larger - (larger >> 3);
        return new(Packed & mask | other.Packed & ~mask);
    }

    private static uint Bit(bool set, int position) => set ? 1u << position : 0;
}

/// <summary>The denials that meet a question, as far as a permit must beat them.</summary>
internal struct Denials
{
    private Specificity join;
    private bool joinIsOne;

    internal bool Any { get; private set; }

    internal void Add(Specificity denial)
    {
        if (!Any)
        {
            (join, joinIsOne, Any) = (denial, true, true);
            return;
        }

        var wider = join.Join(denial);
        // The join counts as a denial itself only while some denial is as specific as it.
        joinIsOne = wider == denial || joinIsOne && wider == join;
        join = wider;
    }

    /// <summary>Whether a permit is more specific than every denial.</summary>
    internal readonly bool BeatenBy(Specificity permit) => !Any || permit.AtLeast(join) && !(joinIsOne && permit == join);
}
