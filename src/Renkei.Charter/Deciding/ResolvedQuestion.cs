namespace Renkei.Charter.Deciding;

/// <summary>A question with its names looked up once: what the hot path asks. Index 0 stands for "unknown to this charter".</summary>
public readonly record struct ResolvedQuestion
{
    internal int Viewer { get; init; }

    internal int Profession { get; init; }

    internal string? Person { get; init; }

    internal bool PersonActive { get; init; }

    internal bool EmergencyRight { get; init; }

    internal int Source { get; init; }

    internal int Information { get; init; }

    // 0: without label. A label the charter does not know is UnknownSensitivity.
    internal int Sensitivity { get; init; }

    internal int Purpose { get; init; }

    internal int Today { get; init; }

    internal long NowTicks { get; init; }

    internal int DataDay { get; init; }

    internal LinkCertainty Link { get; init; }

    internal Relation Relation { get; init; }

    internal bool LongTerm { get; init; }

    internal bool Uninformed { get; init; }

    internal bool Undelivered { get; init; }

    internal bool Emergency { get; init; }

    internal bool EmergencyReasonKnown { get; init; }

    internal long EmergencyOpenedTicks { get; init; }

    internal bool Disaster { get; init; }

    internal int DisasterFrom { get; init; }

    internal int DisasterUntil { get; init; }
}
