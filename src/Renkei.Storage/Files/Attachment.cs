namespace Renkei.Storage.Files;

/// <summary>What a file belongs to, such as <c>plan:0192…</c>. A file is only found through its owner, so that the id
/// alone opens nothing: who may see the owner may see the file, and nobody else.</summary>
public readonly record struct FileOwner
{
    /// <summary>The longest scope.</summary>
    public const int ScopeLimit = 200;

    private readonly string? scope;

    /// <summary>An owner by its scope.</summary>
    /// <exception cref="ArgumentException">Empty or longer than <see cref="ScopeLimit"/>.</exception>
    public FileOwner(string scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scope.Length, ScopeLimit);
        this.scope = scope;
    }

    /// <summary>The scope as it stands in the database.</summary>
    public string Scope => scope ?? throw new InvalidOperationException("A file owner without a scope.");

    /// <summary>One plan. Where in the plan the file is meant stands in the plan's own section.</summary>
    public static FileOwner OfPlan(Guid plan) => new($"plan:{plan:D}");

    /// <inheritdoc/>
    public override string ToString() => Scope;
}

/// <summary>One file somebody attached. The bytes stand apart, once per content.</summary>
/// <param name="Id">The file's id.</param>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Name">The cleaned name with the extension of its content.</param>
/// <param name="MediaType">By content, never by what the sender said.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hash of the bytes; stays after the bytes are erased.</param>
/// <param name="At">When it was added.</param>
/// <param name="By">Who added it: the actor's id, or null.</param>
/// <param name="Erased">When and why the bytes were erased, or null.</param>
public sealed record Attachment(
    Guid Id, FileOwner Owner, string Name, string MediaType, long Size, byte[] Sha256,
    DateTimeOffset At, string? By, Erasure? Erased);

/// <summary>The bytes of a file were erased by law; its row and hash stay.</summary>
/// <param name="At">When.</param>
/// <param name="Why">The reason given.</param>
public sealed record Erasure(DateTimeOffset At, string Why);
