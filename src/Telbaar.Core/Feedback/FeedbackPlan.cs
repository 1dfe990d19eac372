using Telbaar.Mail;
using Telbaar.Reports;
using Telbaar.Storage;
using Telbaar.Studies;

namespace Telbaar.Feedback;

/// <summary>When the mail about a failed attempt goes out.</summary>
public enum FeedbackTiming
{
    /// <summary>As soon as the failure is settled.</summary>
    AtOnce,
    /// <summary>At the end of the day, those of one addressee in one mail.</summary>
    Daily,
    /// <summary>Once the person is not rung any more in this study: mail during the fieldwork changes later calls.</summary>
    AfterLastCall,
}

/// <summary>How a study asks why attempts failed. Without it, or while it is off, nobody is asked.</summary>
public sealed class FeedbackPlan : Owned
{
    public required StudyId StudyId { get; init; }

    public Addressee To { get; set; }

    public FeedbackTiming Timing { get; set; }

    public Language Language { get; set; }

    /// <summary>The coordinator, by whose name and address colleagues can ask what this is about.</summary>
    public required string ContactName { get; set; }

    public required string ContactAddress { get; set; }

    /// <summary>Working days after which somebody who has not answered is reminded.</summary>
    public int ReminderAfter { get; set; }

    public int MostReminders { get; set; }

    /// <summary>Working days after the last day of the fieldwork in which an attempt can still be disputed.</summary>
    public int DisputeDays { get; set; }

    /// <summary>On which weekdays department heads get the digest; empty for none.</summary>
    public string DigestDays { get; set; } = "";

    /// <summary>Since when colleagues are asked; nothing while it is off.</summary>
    public DateTimeOffset? OnSince { get; set; }

    public IReadOnlySet<DayOfWeek> DigestWeekdays => DigestDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>).ToHashSet();
}
