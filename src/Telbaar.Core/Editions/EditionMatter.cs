using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Effects;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Steering;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Editions;

/// <summary>What an edition keeps beside the scores, as <c>matter.json</c>: explanations in counts, first mails, what struck callers, what does not count and why, what was agreed and done, and whether it helped.</summary>
public static class EditionMatter
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>As it stands at this moment.</summary>
    internal static async Task<ReportMatter> Of(Store db, Study study, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var gate = await Gate.Of(db, study.Id, cancellation);
        var overview = await FeedbackOverview.Of(db, study, asOf, cancellation);
        var departments = await db.Set<Department>().ToDictionaryAsync(department => department.Id, department => department.Name, cancellation);
        return new()
        {
            MinimumGroupSize = gate.MinimumGroupSize,
            FirstMails = (await BeforeAndAfterMail.FirstMails(db, study.Id, cancellation)).OrderBy(mail => mail.Key, StringComparer.Ordinal).ToDictionary(mail => mail.Key, mail => Zones.Local(mail.Value)),
            Explanations = overview.Requests.Count == 0 ? null : ReportExplanations.Of(overview, departments, gate.MinimumGroupSize),
            SideObservations = [.. (await SideObservations.Of(db, study.Id, cancellation)).Select(observed => observed.At).Order()],
            LeftOut = [.. (await LeftOutAttempts.Of(db, study.Id, cancellation)).Select(left => new ReportedLeftOut(left.Status.ToString(), left.Reason?.ToString(), left.Attempts))],
            Steering = await ReportSteering.Of(db, asOf, cancellation),
            Effects = await ActionEffects.MeasuredIn(db, study.Id, asOf, cancellation),
        };
    }

    internal static byte[] Write(ReportMatter matter) => JsonSerializer.SerializeToUtf8Bytes(matter, json);

    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    internal static ReportMatter Read(byte[]? part)
    {
        // An edition of before these were kept has none, and shows groups as the usual minimum allows.
        if (part is null)
            return new() { MinimumGroupSize = Gate.DefaultMinimumGroupSize, FirstMails = new Dictionary<string, DateTimeOffset>() };
        try
        {
            return JsonSerializer.Deserialize<ReportMatter>(part, json) ?? throw new InvalidDataException($"{EditionFile.Matter} is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{EditionFile.Matter} cannot be read.", broken);
        }
    }
}
