namespace Telbaar.Absences;

sealed record AbsencePageTexts
{
    public required string Title { get; init; }
    public required string What { get; init; }
    public required string OwnDepartment { get; init; }
    public required string Search { get; init; }
    public required string SearchButton { get; init; }
    public required string Nobody { get; init; }
    public required string Choose { get; init; }
    public required string Import { get; init; }
    public required string Calendars { get; init; }
    public required string List { get; init; }
    public required string NobodyAway { get; init; }
    public required Func<string, string> More { get; init; }
    public required string Who { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string Source { get; init; }
    public required string End { get; init; }
    public required Func<string, string> EndThis { get; init; }
    public required string In { get; init; }
    public required string Report { get; init; }
    public required string Today { get; init; }
    public required string Tomorrow { get; init; }
    public required string Through { get; init; }
    public required string Time { get; init; }
    public required string TimeHint { get; init; }
    public required string Calendar { get; init; }
    public required Func<string, string> Reads { get; init; }
    public required string CalendarWhat { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string AddCalendar { get; init; }

    public static AbsencePageTexts Dutch { get; } = new()
    {
        Title = "Afwezigheid",
        What = "Meld hier dat iemand er niet is, dan weet het KCC wie het moet bellen. Telbaar bewaart alleen van wanneer tot wanneer, nooit waarom. Een dag nadat het voorbij is, verdwijnt het.",
        OwnDepartment = "U ziet de medewerkers van de afdelingen die u leidt.",
        Search = "Zoek een medewerker",
        SearchButton = "Zoeken",
        Nobody = "Niemand gevonden.",
        Choose = "Kies de medewerker die afwezig is:",
        Import = "Bestand inlezen",
        Calendars = "Agenda's",
        List = "Wie is er weg, nu of straks",
        NobodyAway = "Van niemand is bekend dat hij of zij afwezig is.",
        More = count => $"En nog {count}.",
        Who = "Wie",
        From = "Van",
        Until = "Tot",
        Source = "Bron",
        End = "Is er weer",
        EndThis = name => $"{name} is er weer",
        In = "Er is geen afwezigheid bekend.",
        Report = "Afwezig melden",
        Today = "De rest van vandaag",
        Tomorrow = "Vandaag en morgen",
        Through = "Tot en met",
        Time = "Of tot hoe laat",
        TimeHint = "Zonder datum: vandaag.",
        Calendar = "Agenda",
        Reads = host => $"De agenda van deze medewerker wordt gelezen van {host}.",
        CalendarWhat = "Telbaar kan elk kwartier de agenda van deze medewerker lezen. Het bewaart alleen wanneer hij of zij bezet is. Spreek dit eerst met de medewerker af.",
        Address = "Adres van de agenda (iCal)",
        AddressHint = "Kies in de agenda voor publiceren, zo mogelijk met alleen beschikbaarheid. Het adres begint met https://. Bewaar het als een wachtwoord; u ziet het hier niet terug.",
        AddCalendar = "Agenda lezen",
    };

    public static AbsencePageTexts English { get; } = new()
    {
        Title = "Absence",
        What = "Report here that somebody is not there, so that the KCC knows whom to ring. Telbaar keeps only from when until when, never why. A day after it is over, it goes.",
        OwnDepartment = "You see the staff of the departments that you lead.",
        Search = "Find an employee",
        SearchButton = "Search",
        Nobody = "Nobody was found.",
        Choose = "Choose the employee who is away:",
        Import = "Read in a file",
        Calendars = "Calendars",
        List = "Who is away, now or soon",
        NobodyAway = "Nobody is known to be away.",
        More = count => $"And {count} more.",
        Who = "Who",
        From = "From",
        Until = "Until",
        Source = "Source",
        End = "Is back",
        EndThis = name => $"{name} is back",
        In = "No absence is known.",
        Report = "Report as away",
        Today = "The rest of today",
        Tomorrow = "Today and tomorrow",
        Through = "Up to and including",
        Time = "Or until what time",
        TimeHint = "Without a date: today.",
        Calendar = "Calendar",
        Reads = host => $"The calendar of this employee is read from {host}.",
        CalendarWhat = "Telbaar can read the calendar of this employee every quarter of an hour. It keeps only when he or she is busy. Agree on this with the employee first.",
        Address = "Address of the calendar (iCal)",
        AddressHint = "In the calendar choose to publish it, with availability only where that can be. The address begins with https://. Keep it as a password; you will not see it here again.",
        AddCalendar = "Read the calendar",
    };
}
