namespace Renkei.Storage;

/// <summary>
/// What one reader connection was answered, until anything in the database changes. Used by one unit at a time, as its connection is.
/// SQLite tells by a number of the connection's own whether another connection has committed since
/// (https://sqlite.org/pragma.html#pragma_data_version); asked inside a snapshot it is the number of that snapshot.
/// </summary>
internal sealed class ReaderAnswers
{
    /// <summary>How many answers are kept; when there are more, all go.</summary>
    internal const int Limit = 256;

    private readonly Dictionary<object, object> answers = [];
    private long? version;

    /// <summary>Forgets everything when the snapshot's number is another one than before.</summary>
    internal void Now(long? number)
    {
        if (number == version && number is not null) return;
        answers.Clear();
        version = number;
    }

    internal bool Find(object key, out object? answer) => answers.TryGetValue(key, out answer);

    internal void Keep(object key, object answer)
    {
        if (answers.Count >= Limit) answers.Clear();
        answers[key] = answer;
    }
}
