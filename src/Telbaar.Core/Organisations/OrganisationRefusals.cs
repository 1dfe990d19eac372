using Telbaar.Acts;

namespace Telbaar.Organisations;

/// <summary>Why an act on an organisation and its structure may be refused, beside <see cref="ActRefusals"/>.</summary>
public static class OrganisationRefusals
{
    /// <summary>A name in addresses is of lower case letters, digits and hyphens.</summary>
    public static Refusal NoSlug { get; } = new("organisation-no-slug");

    /// <summary>Employees still work there; names how many.</summary>
    public static Refusal StillStaffed { get; } = new("organisation-still-staffed");

    /// <summary>The department or team is out of use.</summary>
    public static Refusal Retired { get; } = new("organisation-retired");

    /// <summary>This is no e-mail address; names it.</summary>
    public static Refusal NoEmail { get; } = new("organisation-no-email");

    /// <summary>Of the two ends of a day's office hours one is missing.</summary>
    public static Refusal HalfADay { get; } = new("organisation-half-a-day");

    /// <summary>A line of a calendar is no date; names the line and what stands there.</summary>
    public static Refusal CalendarLine { get; } = new("organisation-calendar-line");

    /// <summary>A calendar holds no days at all.</summary>
    public static Refusal CalendarEmpty { get; } = new("organisation-calendar-empty");

    /// <summary>A staff list is larger than is allowed; names how many kilobytes.</summary>
    public static Refusal StaffListTooLarge { get; } = new("organisation-staff-list-too-large");

    /// <summary>There is something wrong with rows of the staff list.</summary>
    public static Refusal StaffListFaulty { get; } = new("organisation-staff-list-faulty");

    /// <summary>Staff or structure changed since the preview was made.</summary>
    public static Refusal StaffChangedMeanwhile { get; } = new("organisation-staff-changed-meanwhile");

    /// <summary>The preview was made too long ago, or by somebody else.</summary>
    public static Refusal PreviewExpired { get; } = new("organisation-preview-expired");

    /// <summary>Only the last import can be undone, and once.</summary>
    public static Refusal NotTheLastImport { get; } = new("organisation-not-the-last-import");

    /// <summary>What the import made or changed has been changed or used since; names how many of them.</summary>
    public static Refusal ImportBuiltUpon { get; } = new("organisation-import-built-upon");
}
