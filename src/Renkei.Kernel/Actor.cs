namespace Renkei.Kernel;

/// <summary>Who acts, as the audit stream writes it: a person, or the program itself.</summary>
/// <param name="Id">Stable and unique: <c>person:…</c>, <c>system:…</c> or <c>link:…</c>.</param>
/// <param name="Label">The name at the time of the act, for people who read the record later.</param>
public sealed record Actor(string Id, string Label)
{
    /// <summary>The program acting by itself, such as at start or on a schedule.</summary>
    public static Actor System(string part) => new($"system:{part}", $"Renkei ({part})");
}
