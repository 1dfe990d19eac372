using System.Runtime.CompilerServices;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Reads the columns that take one of a few words. Those that stand side by side are looked up together, as one text with the separators in it, and then
/// all of them together: rows say the same few things over and over. Not safe for use by several threads at once.
/// </summary>
sealed class UsualChoices
{
    static readonly AttemptColumn[] columns =
    [
        AttemptColumn.Status, AttemptColumn.Route, AttemptColumn.KccResult, AttemptColumn.KccGreeting, AttemptColumn.Reached, AttemptColumn.Greeting, AttemptColumn.Initiative,
        AttemptColumn.Message, AttemptColumn.Reason, AttemptColumn.AttributedTo, AttemptColumn.BackAtKcc,
        AttemptColumn.VoicemailName, AttemptColumn.VoicemailAbsence, AttemptColumn.VoicemailSubstitute,
    ];

    /// <summary>The number of a text has eight bits in the key of a row.</summary>
    const int MostRuns = 8, NumberBits = 8;

    const int Bits = 12;

    readonly AttemptHeader header;
    readonly (int First, int Last, PhraseBook Phrases)[] runs;

    /// <summary>By the numbers of its runs: what a row says that was read before. Two that share a place push each other out.</summary>
    readonly (ulong Key, Choices Choices)[] known = new (ulong, Choices)[1 << Bits];

    public UsualChoices(AttemptHeader header)
    {
        this.header = header;
        var fields = columns.Select(header.FieldOf).Where(field => field >= 0).ToHashSet();
        runs = [.. fields.Order().Where(field => !fields.Contains(field - 1)).Select(first => (first, LastFrom(first, fields), new PhraseBook((1 << NumberBits) - 1)))];
    }

    /// <summary>Reads the choices of a row.</summary>
    /// <returns>False where one is unusual, or wrong.</returns>
    public bool TryRead(Record row, out Choices choices)
    {
        if (!TryKey(row, out var key))
            return TryReadAndLearn(row, out choices);
        ref var place = ref known[(int)(key * 0x9E3779B97F4A7C15 >> (64 - Bits))];
        if (place.Key == key)
        {
            choices = place.Choices;
            return true;
        }
        if (!TryReadEach(row, out choices))
            return false;
        place = (key, choices);
        return true;
    }

    /// <summary>Reads the choices of a row, each by itself.</summary>
    internal bool TryReadEach(Record row, out Choices choices)
    {
        choices = default;
        if (!Read(row, AttemptColumn.Status, Vocabularies.Status, out var status) || !Read(row, AttemptColumn.Route, Vocabularies.Route, out var route)
            || !Read(row, AttemptColumn.KccResult, Vocabularies.LineResult, out var line) || !Read(row, AttemptColumn.Reached, Vocabularies.Reached, out var reached)
            || !Read(row, AttemptColumn.Message, Vocabularies.Message, out var message) || !Read(row, AttemptColumn.Reason, Vocabularies.Reason, out var reason)
            || !Read(row, AttemptColumn.AttributedTo, Vocabularies.Attribution, out var attribution))
            return false;
        if (!Read(row, AttemptColumn.KccGreeting, Vocabularies.YesNo, out var kccGreeting) || !Read(row, AttemptColumn.Greeting, Vocabularies.YesNo, out var greeting)
            || !Read(row, AttemptColumn.Initiative, Vocabularies.YesNo, out var initiative) || !Read(row, AttemptColumn.BackAtKcc, Vocabularies.YesNo, out var backAtKcc)
            || !Read(row, AttemptColumn.VoicemailName, Vocabularies.YesNo, out var voicemailName) || !Read(row, AttemptColumn.VoicemailAbsence, Vocabularies.YesNo, out var voicemailAbsence)
            || !Read(row, AttemptColumn.VoicemailSubstitute, Vocabularies.YesNo, out var voicemailSubstitute))
            return false;
        choices = new()
        {
            Status = status ?? AttemptStatus.Valid,
            Route = route ?? Route.Kcc,
            Line = line,
            KccGreeting = kccGreeting,
            Reached = reached,
            Greeting = greeting,
            Initiative = initiative,
            Message = message ?? Message.None,
            Reason = reason,
            Attribution = attribution,
            BackAtKcc = backAtKcc,
            VoicemailName = voicemailName,
            VoicemailAbsence = voicemailAbsence,
            VoicemailSubstitute = voicemailSubstitute,
        };
        return true;
    }

    /// <summary>The numbers of the row's runs side by side; none is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryKey(Record row, out ulong key)
    {
        key = 0;
        // Where a row was read mark by mark, its fields may have quotes between them, or separators in them.
        if (!row.LiesBetweenMarks || runs.Length > MostRuns)
            return false;
        foreach (var (first, last, phrases) in runs)
        {
            var (start, length) = row.BoundsOf(first, last);
            var number = phrases.NumberOf(row.Buffer, start, length);
            if (number == 0)
                return false;
            key = (key << NumberBits) | number;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryReadAndLearn(Record row, out Choices choices)
    {
        if (!TryReadEach(row, out choices))
            return false;
        // Only what is right, so that a file full of slips does not fill the books.
        foreach (var (first, last, phrases) in row.LiesBetweenMarks ? runs : [])
        {
            var (start, length) = row.BoundsOf(first, last);
            phrases.Learn(row.Buffer, start, length);
        }
        return true;
    }

    static int LastFrom(int field, HashSet<int> fields) => fields.Contains(field + 1) ? LastFrom(field + 1, fields) : field;

    /// <remarks>Whether a field is filled in is not asked, since no processor foresees the answer: an empty word is looked up like any other.</remarks>
    bool Read<T>(Record row, AttemptColumn column, Vocabulary<T> words, out T? value)
        where T : struct
    {
        value = null;
        if (header.FieldOf(column) is not (var field and >= 0))
            return true;
        var (start, length) = row.BoundsWithBlanks(field);
        return Word.CanRead(row.Buffer, start, length) && words.TryFindUsual(Word.Read(row.Buffer, start, length), out value);
    }
}
