namespace Telbaar.Demonstration;

/// <summary>A made-up department: how often it is asked for, and how it deals with that.</summary>
/// <param name="Prefix">The first letters of its employees' codes.</param>
/// <param name="Attempts">How many attempts ask for somebody of it.</param>
/// <param name="Answers">How likely the wanted employee answers; the four habits only mean something against those of another department.</param>
/// <param name="StandsIn">How likely a colleague answers instead.</param>
/// <param name="CallsBack">How likely a message is answered in time.</param>
/// <param name="Mumbles">How likely a greeting is not correct.</param>
sealed record SampleDepartment(string Name, string Prefix, int Attempts, int Answers, int StandsIn, int CallsBack, int Mumbles, params string[] Teams)
{
    /// <summary>Some employees are asked for twice, most once.</summary>
    public int Employees => (Attempts * 4 / 5) + 1;

    /// <summary>The team of an employee, by number from 1; a small department has no teams.</summary>
    public string TeamOf(int employee) => Teams.Length == 0 ? "" : Teams[(employee - 1) * Teams.Length / Employees];

    /// <summary>595 attempts in all. Minima does well by its call circle, as the council memo of 2019 tells; the other habits are invented.</summary>
    public static IReadOnlyList<SampleDepartment> All { get; } =
    [
        new("Vergunningen Toezicht en Handhaving", "VTH", 98, 7, 3, 6, 4, "Vergunningen", "Toezicht", "Handhaving"),
        new("Wmo", "WMO", 74, 8, 4, 8, 4, "Toegang", "Voorzieningen"),
        new("Minima", "M", 62, 16, 16, 30, 1, "Inkomen", "Schuldhulpverlening"),
        new("Burgerzaken", "BZ", 58, 13, 8, 14, 2, "Balie", "Backoffice"),
        new("Belastingen", "BEL", 54, 12, 6, 12, 3, "Heffen", "Innen"),
        new("Openbare ruimte", "OR", 52, 6, 2, 3, 6, "Groen", "Wegen", "Afval"),
        new("Jeugd", "JGD", 44, 7, 4, 9, 4),
        new("Parkeren", "PRK", 36, 14, 8, 12, 3),
        new("Ruimtelijke ontwikkeling", "RO", 31, 6, 1, 4, 5),
        new("Economie", "EC", 22, 9, 2, 8, 3),
        new("Juridische zaken", "JZ", 19, 10, 3, 10, 1),
        new("Vastgoed", "VG", 17, 5, 1, 2, 6),
        new("Cultuur en sport", "CS", 15, 8, 2, 6, 4),
        new("HRM", "HRM", 13, 12, 4, 12, 2),
    ];
}
