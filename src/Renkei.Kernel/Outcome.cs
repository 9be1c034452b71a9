using System.Diagnostics.CodeAnalysis;

namespace Renkei.Kernel;

/// <summary>What kind of "no" a refusal is. One filter per protocol turns it into a status of that protocol.</summary>
public enum RefusalKind
{
    /// <summary>The request is understood, its content is not acceptable (HTTP 422).</summary>
    Invalid,

    /// <summary>The asker is not signed in (HTTP 401, or the sign-in page).</summary>
    SignInNeeded,

    /// <summary>The asker may not do this (HTTP 403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or the asker may not know that there is (HTTP 404).</summary>
    NotFound,

    /// <summary>Somebody else was first (HTTP 409).</summary>
    Conflict,

    /// <summary>A named limit is exceeded (HTTP 413).</summary>
    TooLarge,

    /// <summary>Too many tries; wait (HTTP 429).</summary>
    TooOften,
}

/// <summary>An expected "no": a code with arguments. Its sentence stands under <paramref name="Text"/> in both languages.</summary>
/// <param name="Kind">What kind of refusal this is.</param>
/// <param name="Text">The sentence that says what, where and what to do next.</param>
/// <param name="Arguments">What fills the sentence's places {0}, {1}, ….</param>
public record Refusal(RefusalKind Kind, TextKey Text, params object[] Arguments);

/// <summary>Either a value or a refusal. A bug throws; bad input is a list of <see cref="WireIssue"/>.</summary>
/// <typeparam name="T">The value when the use case succeeded.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T value) => this.value = value;

    private Outcome(Refusal refusal) => this.refusal = refusal;

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool Succeeded([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out Refusal? why)
    {
        result = value;
        why = refusal;
        return refusal is null;
    }

    /// <summary>The refusal, or null when the use case succeeded.</summary>
    public Refusal? Refused => refusal;

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>Wraps a refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal);
}

/// <summary>The value of a use case that answers nothing but "done".</summary>
public readonly record struct Done;
