using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>
/// Reads the columns that take one of a few words. Those that stand side by side are read together, as one phrase with the separators in it, and all phrases
/// of a row are looked up together: rows say the same few things over and over. Not safe for use by several threads at once.
/// </summary>
sealed class UsualChoices
{
    static readonly AttemptColumn[] columns =
    [
        AttemptColumn.Status, AttemptColumn.Route, AttemptColumn.KccResult, AttemptColumn.KccGreeting, AttemptColumn.Reached, AttemptColumn.Greeting, AttemptColumn.Initiative,
        AttemptColumn.Message, AttemptColumn.Reason, AttemptColumn.AttributedTo, AttemptColumn.BackAtKcc,
        AttemptColumn.VoicemailName, AttemptColumn.VoicemailAbsence, AttemptColumn.VoicemailSubstitute,
    ];

    /// <summary>The length of a phrase, and one, has eight bits among the lengths of a row.</summary>
    const int MostPhrases = 8, LengthBits = 8;

    const int Bits = 12;

    readonly AttemptHeader header;
    readonly (int First, int Last)[] runs;

    /// <summary>At a place that follows from its phrases: what a row says that was read before. Two that share a place push each other out.</summary>
    readonly (ulong Lengths, Choices Choices)[] known = new (ulong, Choices)[1 << Bits];

    /// <summary>The phrases of each place, side by side.</summary>
    readonly Vector256<byte>[] phrases;

    /// <summary>The phrases of the row that is read.</summary>
    readonly Vector256<byte>[] read;

    public UsualChoices(AttemptHeader header)
    {
        this.header = header;
        var fields = columns.Select(header.FieldOf).Where(field => field >= 0).ToHashSet();
        runs = [.. fields.Order().Where(field => !fields.Contains(field - 1)).Select(first => (first, LastFrom(first, fields)))];
        read = new Vector256<byte>[runs.Length];
        phrases = new Vector256<byte>[known.Length * runs.Length];
    }

    /// <summary>Reads the choices of a row.</summary>
    /// <returns>False where one is unusual, or wrong.</returns>
    [MethodImpl(EachAttempt.Compiled)]
    public bool TryRead(Record row, out Choices choices)
    {
        if (!TryReadPhrases(row, out var lengths, out var place))
            return TryReadEach(row, out choices);
        ref var remembered = ref known[place];
        if (remembered.Lengths == lengths && AreKnownAt(place))
        {
            choices = remembered.Choices;
            return true;
        }
        if (!TryReadEach(row, out choices))
            return false;
        remembered = (lengths, choices);
        read.CopyTo(phrases.AsSpan(place * runs.Length));
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
            StatedAttribution = attribution,
            BackAtKcc = backAtKcc,
            VoicemailName = voicemailName,
            VoicemailAbsence = voicemailAbsence,
            VoicemailSubstitute = voicemailSubstitute,
        };
        return true;
    }

    /// <param name="lengths">Of its phrases, side by side; none is 0.</param>
    /// <param name="place">Where they are to be found, if they are known.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool TryReadPhrases(Record row, out ulong lengths, out int place)
    {
        (lengths, place) = (0, 0);
        // Where a row was read mark by mark, its fields may have quotes between them, or separators in them.
        if (!row.LiesBetweenMarks || runs.Length > MostPhrases)
            return false;
        var mixed = Vector256<uint>.Zero;
        for (var i = 0; i < runs.Length; i++)
        {
            var (start, length) = row.BoundsOf(runs[i].First, runs[i].Last);
            if (!Phrase.CanRead(row.Buffer, start, length))
                return false;
            read[i] = Phrase.Read(row.Buffer, start, length);
            lengths = (lengths << LengthBits) | (uint)(length + 1);
            mixed = (mixed ^ read[i].AsUInt32()) * 0x9E3779B1u;
        }
        var parts = mixed.AsUInt64();
        var together = parts.GetElement(0) ^ BitOperations.RotateLeft(parts.GetElement(1), 17) ^ BitOperations.RotateLeft(parts.GetElement(2), 31) ^ BitOperations.RotateLeft(parts.GetElement(3), 47);
        place = (int)(together * 0xD6E8FEB86659FD93 >> (64 - Bits));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool AreKnownAt(int place)
    {
        for (var i = 0; i < read.Length; i++)
        {
            if (phrases[(place * read.Length) + i] != read[i])
                return false;
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
