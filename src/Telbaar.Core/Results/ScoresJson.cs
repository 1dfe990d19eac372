using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telbaar.Attempts;
using Telbaar.Findings;
using Telbaar.Intervals;
using Telbaar.Measures;
using Telbaar.Norms;
using Telbaar.Scores;

namespace Telbaar.Results;

/// <summary>Writes <c>scores.json</c>: all figures of a scoring run, unrounded. The names of its fields are stable.</summary>
/// <param name="says">Puts a finding into words.</param>
public sealed class ScoresJson(Func<Finding, string> says)
{
    // Sentences are for people to read: only what JSON itself asks for is escaped.
    static readonly JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="study">The name of the study.</param>
    /// <param name="program">The name and version of the program.</param>
    /// <returns>UTF-8, ending in a line feed.</returns>
    public byte[] Write(string study, string program, Scored scored)
    {
        var scores = scored.Scores ?? throw new ArgumentException("There are no scores to write.", nameof(scored));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("study", study);
            json.WriteString("program", program);
            json.WriteNumber("skipped", scored.Skipped);
            WriteScores(json, scores);
            WriteOutOfScope(json, scores);
            WriteBreakdown(json, scores);
            WriteCompared(json, scored.Compared);
            WriteReconciliation(json, scored.Reconciled);
            WriteFindings(json, scored.Findings);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    static void WriteScores(Utf8JsonWriter json, StudyScores scores)
    {
        json.WriteString("norms", scores.Norms.Name);
        json.WriteNumber("normsVersion", scores.Norms.Version);
        json.WriteString("asOf", Moment(scores.AsOf));
        json.WriteStartObject("attempts");
        json.WriteNumber("total", scores.Counts.Total);
        json.WriteNumber("valid", scores.Counts.Valid);
        json.WriteNumber("void", scores.Counts.Voided);
        json.WriteNumber("redone", scores.Counts.Redone);
        if (scores.Scope.IsListed)
            json.WriteNumber("outOfScope", scores.Counts.OutOfScope);
        json.WriteNumber("pending", scores.Counts.Pending);
        json.WriteNumber("incomplete", scores.Counts.Incomplete);
        json.WriteEndObject();
        json.WriteStartObject("outcomes");
        foreach (var outcome in Outcomes.All)
            json.WriteNumber(outcome.Code(), scores.CountOf(outcome));
        json.WriteEndObject();
        json.WriteStartObject("attributions");
        foreach (var attribution in Enum.GetValues<Attribution>())
            json.WriteNumber(attribution.Code(), scores.Tally.Count(attempt => attempt.Attribution == attribution));
        json.WriteEndObject();
        json.WriteStartObject("messages");
        foreach (var message in Enum.GetValues<Message>())
            json.WriteNumber(message.Code(), scores.Tally.Count(attempt => attempt.Message == message));
        json.WriteEndObject();
        WriteCard(json, scores.Whole, scores.Norms, scores.Weighted);
        if (scores.WithRedone is { } withRedone)
        {
            json.WriteStartObject("withRedone");
            json.WriteNumber("attempts", withRedone.Attempts);
            json.WriteStartObject("final");
            WriteMark(json, withRedone.Final);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteStartObject("times");
        WriteTime(json, "answer", scores.Times.Answer);
        WriteTime(json, "search", scores.Times.Search);
        WriteTime(json, "transfer", scores.Times.Transfer);
        WriteTime(json, "waiting", scores.Times.Waiting);
        json.WriteEndObject();
        json.WriteStartArray("departments");
        foreach (var group in scores.Departments)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Key.Name);
            json.WriteNumber("attempts", group.Card.Attempts);
            if (scores.Scope.SizeOf(group.Key.Name!) is { } size)
                json.WriteNumber("size", size);
            WriteCard(json, group.Card, scores.Norms);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteCard(Utf8JsonWriter json, ScoreCard card, NormSet norms, ScoreCard? weighted = null)
    {
        json.WriteStartArray("parameters");
        foreach (var (i, score) in card.Parameters.Index())
            WriteParameter(json, score, norms, weighted?.Parameters[i]);
        json.WriteEndArray();
        json.WriteStartArray("components");
        foreach (var (i, score) in card.Components.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", score.Component.Id);
            WriteMark(json, score.Mark, weighted?.Components[i].Mark);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("final");
        WriteMark(json, card.Final, weighted?.Final);
        json.WriteEndObject();
    }

    static void WriteParameter(Utf8JsonWriter json, ParameterScore score, NormSet norms, ParameterScore? weighted)
    {
        json.WriteStartObject();
        json.WriteString("id", score.Measure.Id);
        json.WriteString("component", score.Component?.Id);
        WriteNumber(json, "value", score.Figure.Value);
        json.WriteString("unit", score.Measure is MeanMeasure ? "seconds" : "percent");
        json.WriteNumber("numerator", score.Figure.Numerator);
        json.WriteNumber("denominator", score.Figure.Denominator);
        WriteInterval(json, "low", "high", score.Figure.Interval);
        WriteNumber(json, "norm", score.Parameter?.Norm);
        WriteNumber(json, "threshold", score.Measure.NeedsThreshold ? norms.Threshold?.TotalSeconds : null);
        WriteParameterMark(json, score);
        if (weighted is not null)
        {
            json.WriteStartObject("weighted");
            WriteNumber(json, "value", weighted.Figure.Value);
            WriteInterval(json, "low", "high", weighted.Figure.Interval);
            WriteParameterMark(json, weighted);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteParameterMark(Utf8JsonWriter json, ParameterScore score)
    {
        WriteNumber(json, "mark", score.Mark);
        WriteInterval(json, "markLow", "markHigh", score.MarkInterval);
        json.WriteBoolean("indicative", score.Indicative);
    }

    static void WriteMark(Utf8JsonWriter json, Mark mark, Mark? weighted = null)
    {
        WriteNumber(json, "mark", mark.Value);
        WriteInterval(json, "low", "high", mark.Interval);
        json.WriteBoolean("indicative", mark.Indicative);
        if (weighted is not { } other)
            return;
        json.WriteStartObject("weighted");
        WriteMark(json, other);
        json.WriteEndObject();
    }

    static void WriteOutOfScope(Utf8JsonWriter json, StudyScores scores)
    {
        if (!scores.Scope.IsListed)
            return;
        json.WriteStartArray("outOfScope");
        foreach (var department in scores.OutOfScope)
        {
            json.WriteStartObject();
            json.WriteString("name", department.Name);
            json.WriteNumber("attempts", department.Attempts);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteTime(Utf8JsonWriter json, string id, Distribution time)
    {
        json.WriteStartObject(id);
        json.WriteNumber("n", time.Count);
        WriteNumber(json, "mean", time.Mean);
        WriteNumber(json, "median", time.Quantile(0.5));
        WriteNumber(json, "p90", time.Quantile(0.9));
        json.WriteEndObject();
    }

    static void WriteBreakdown(Utf8JsonWriter json, StudyScores scores)
    {
        if (scores.Breakdown is not { } by)
            return;
        json.WriteStartObject("breakdown");
        json.WriteString("by", Code(by));
        json.WriteStartArray("groups");
        foreach (var group in scores.Groups)
        {
            json.WriteStartObject();
            if (group.Key.Department is { } department)
                json.WriteString("department", department);
            json.WriteString("name", by switch
            {
                Breakdown.Weekday or Breakdown.Hour => group.Key.Number.ToString(CultureInfo.InvariantCulture),
                Breakdown.Week => DateOnly.FromDayNumber(group.Key.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => group.Key.Name,
            });
            json.WriteNumber("attempts", group.Card.Attempts);
            WriteCard(json, group.Card, scores.Norms);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteCompared(Utf8JsonWriter json, IReadOnlyList<StudyScores> compared)
    {
        if (compared.Count == 0)
            return;
        json.WriteStartArray("compared");
        foreach (var scores in compared)
        {
            json.WriteStartObject();
            WriteScores(json, scores);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteReconciliation(Utf8JsonWriter json, IReadOnlyList<ReconciledFigure> reconciled)
    {
        if (reconciled.Count == 0)
            return;
        json.WriteStartArray("reconciliation");
        foreach (var figure in reconciled)
        {
            json.WriteStartObject();
            json.WriteString("figure", figure.Published.Figure);
            json.WriteString("norms", figure.Published.Norms);
            json.WriteNumber("published", figure.Published.Value);
            WriteNumber(json, "computed", figure.Computed);
            json.WriteBoolean("agrees", figure.Agrees);
            json.WriteString("reading", figure.Reading is { } reading ? JsonNamingPolicy.KebabCaseLower.ConvertName(reading.ToString()) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Code);
            json.WriteString("severity", finding.Severity is Severity.Warning ? "warning" : "info");
            json.WriteString("text", says(finding));
            json.WriteStartArray("attempts");
            foreach (var attempt in (finding as OddAttemptsFinding)?.Attempts ?? [])
                json.WriteStringValue(attempt);
            json.WriteEndArray();
            if (finding is OddAttemptsFinding odd)
                json.WriteNumber("count", odd.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteInterval(Utf8JsonWriter json, string low, string high, Interval? interval)
    {
        WriteNumber(json, low, interval?.Low);
        WriteNumber(json, high, interval?.High);
    }

    static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    static string Code(Breakdown by) => JsonNamingPolicy.KebabCaseLower.ConvertName(by.ToString());

    /// <summary>To the millisecond, without a fraction that is nought: who scores again as of what stands here gets the same outcomes.</summary>
    static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
}
