using Renkei.Kernel;

namespace Renkei.Storage;

/// <summary>The program and its database do not fit together; starting would harm. The sentence says what to do.</summary>
public sealed class SchemaMismatch : Exception
{
    private readonly TextKey text;
    private readonly object[] arguments;

    /// <summary>A sentence in both languages, Japanese first: who starts a program has not chosen one yet.</summary>
    public SchemaMismatch(TextKey text, params object[] arguments)
        : base($"{text?.In(Language.Japanese, arguments)}\n{text?.In(Language.English, arguments)}")
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        this.arguments = arguments;
    }

    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => text.In(language, arguments);
}
