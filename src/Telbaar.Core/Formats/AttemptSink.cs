using System.Text;
using Telbaar.Attempts;

namespace Telbaar.Formats;

/// <summary>Takes in attempts as they are read. Each thread that reads has one of its own.</summary>
public interface IAttemptSink
{
    /// <param name="words">The words beside the attempt's facts; valid during the call only.</param>
    void Take(in Attempt attempt, AttemptWords words);
}

/// <summary>What a row holds beside its facts: who it was about, and free words. Nothing of it goes into a figure.</summary>
public readonly ref struct AttemptWords(Record record, AttemptHeader header)
{
    public string Identifier => TextOf(AttemptColumn.Attempt);

    public string Employee => TextOf(AttemptColumn.Employee);

    public string Replaces => TextOf(AttemptColumn.Replaces);

    public string Remark => TextOf(AttemptColumn.Remark);

    string TextOf(AttemptColumn column) => header.FieldOf(column) is var field and >= 0 ? Encoding.UTF8.GetString(record[field]) : "";
}
