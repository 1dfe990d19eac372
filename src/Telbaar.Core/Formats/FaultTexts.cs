namespace Telbaar.Formats;

/// <summary>Puts the faults of a file of attempts, departments or staff into words: what is wrong, and what is allowed.</summary>
public abstract class FaultTexts
{
    public static FaultTexts Dutch { get; } = new DutchFaults();

    public static FaultTexts English { get; } = new EnglishFaults();

    public abstract string FaultColumn { get; }

    /// <summary>Said of a refused row that is right by itself.</summary>
    public abstract string Clash { get; }

    public abstract string More(long faults);

    public abstract string UnknownColumn(string column);

    public abstract string MoreColumns(long columns);

    /// <summary><c>file:line: column: value: what is wrong, and what is allowed</c>.</summary>
    public string Line(string file, Fault fault)
    {
        var place = fault.Column.Length > 0 ? $"{file}:{fault.Line}: {fault.Column}: " : $"{file}:{fault.Line}: ";
        return fault.Found.Length > 0 ? $"{place}{fault.Found}: {Sentence(fault)}" : place + Sentence(fault);
    }

    /// <summary>What is wrong, and what is allowed.</summary>
    public abstract string Sentence(Fault fault);

    sealed class DutchFaults : FaultTexts
    {
        public override string FaultColumn => "fout";

        public override string Clash => "past niet bij een andere rij: het kenmerk staat er al, of de poging die deze vervangt staat er niet";

        public override string More(long faults) => faults == 1 ? "en nog 1 fout" : $"en nog {faults} fouten";

        public override string UnknownColumn(string column) => $"{column}: onbekende kolom, overgeslagen";

        public override string MoreColumns(long columns) => columns == 1 ? "en nog 1 onbekende kolom" : $"en nog {columns} onbekende kolommen";

        public override string Sentence(Fault fault) => fault.Kind switch
        {
            FaultKind.Empty => "het bestand is leeg; de eerste regel moet de namen van de kolommen bevatten",
            FaultKind.NotText => "dit is geen tekst in UTF-8 of Windows-1252; bewaar het bestand als CSV (UTF-8) of als XLSX",
            FaultKind.NotUtf8 => "het bestand zegt dat het UTF-8 is, maar rond deze regel staat iets anders; bewaar het opnieuw als CSV (UTF-8)",
            FaultKind.NotAWorkbook => "dit is geen (heel) XLSX-bestand; open het in een rekenprogramma en bewaar het opnieuw als XLSX of CSV",
            FaultKind.NoSuchSheet => $"er is geen werkblad met die naam; er is: {fault.Allowed}",
            FaultKind.MissingColumn => $"deze kolom ontbreekt (Engels: {fault.Allowed}){(fault.Found.Length > 0 ? "; hierboven staat wat de eerste regel bevat" : "")}",
            FaultKind.RepeatedColumn => "deze kolom staat er twee keer; laat er één staan",
            FaultKind.TooMuchText => "dit werkboek bevat te veel tekst om te lezen; bewaar het als CSV",
            FaultKind.UnclosedQuote => "het aanhalingsteken aan het begin van dit veld wordt nergens gesloten; is het bestand afgebroken?",
            FaultKind.StrayQuote => "een aanhalingsteken midden in een veld; zet het hele veld tussen aanhalingstekens en verdubbel die erin",
            FaultKind.RowTooLong => "deze regel is langer dan een miljoen tekens; is dit het goede bestand?",
            FaultKind.FieldCount => $"zoveel velden heeft deze rij, de eerste regel heeft er {fault.Allowed}; is er een scheidingsteken te veel of te weinig, of is het bestand afgebroken?",
            FaultKind.Required => fault.Allowed.Length > 0 ? $"niet ingevuld; toegestaan: {fault.Allowed}" : "niet ingevuld; dit veld is verplicht",
            FaultKind.NotAllowed => $"onbekende waarde; toegestaan: {fault.Allowed}",
            FaultKind.NotAMoment => "geen moment; toegestaan: 2019-11-25T09:31:05, 2019-11-25 09:31 of 25-11-2019 09:31",
            FaultKind.NoTimeOfDay => "het tijdstip ontbreekt; toegestaan: 2019-11-25T09:31:05, 2019-11-25 09:31 of 25-11-2019 09:31",
            FaultKind.NoSuchMoment => "dit moment bestaat niet; let op het aantal dagen in de maand en op de nacht waarin de zomertijd begint",
            FaultKind.NotSeconds => "geen aantal seconden; toegestaan: 33 of 33,5",
            FaultKind.TooManyDecimals => "te veel cijfers achter de komma; toegestaan: ten hoogste drie",
            FaultKind.Negative => "een tijd kan niet negatief zijn; toegestaan: 0 tot en met 86400 seconden",
            FaultKind.OverADay => "een tijd van meer dan 24 uur; toegestaan: 0 tot en met 86400 seconden",
            FaultKind.Formula => "in deze cel staat een formule; plak de waarde zelf",
            FaultKind.CellError => "in deze cel staat een fout van het rekenprogramma; vul de waarde in of laat de cel leeg",
            FaultKind.CallbackBeforeMessage => $"er is teruggebeld vóór de boodschap van {fault.Allowed}; toegestaan: dat moment of later",
            FaultKind.RepeatedIdentifier => $"dit kenmerk staat al op regel {fault.Allowed}; elke poging heeft een eigen kenmerk",
            FaultKind.ReplacesNothing => "er is geen poging met dit kenmerk; toegestaan: het kenmerk van een andere rij in dit bestand",
            FaultKind.NotASize => "geen omvang; toegestaan: een getal groter dan 0, zonder scheidingsteken voor duizendtallen, zoals 1250 of 12,5",
            FaultKind.ThousandsOrDecimals => "een duizendtal of een breuk? toegestaan: een getal zonder scheidingsteken voor duizendtallen en met ten hoogste twee decimalen, zoals 1250 of 12,5",
            FaultKind.RepeatedDepartment => $"deze afdeling staat al op regel {fault.Allowed}; laat er één staan",
            FaultKind.UnlistedDepartment => $"deze afdeling staat niet in dit bestand, maar er zijn contactpogingen voor ({fault.Allowed}); voeg haar toe, of schrijf de naam in beide bestanden gelijk",
            FaultKind.NothingInScope => "geen enkele afdeling telt mee; toegestaan: ten minste één",
            FaultKind.ValueTooLong => $"te lang; toegestaan: ten hoogste {fault.Allowed} tekens",
            FaultKind.NotAnEmail => "geen e-mailadres; toegestaan: naam@gemeente.nl, of leeg",
            FaultKind.UnknownCode => "er is geen medewerker met deze code; toegestaan: een code die al gegeven is, of leeg voor iemand die nieuw is",
            FaultKind.SameEmployee => $"dit is dezelfde medewerker als op regel {fault.Allowed}; laat één van de twee staan, of vul van beiden de code in",
            FaultKind.SeveralEmployees => $"dit kan meer dan één medewerker zijn: {fault.Allowed}; vul de code in",
            FaultKind.NotADayOrMoment => "geen dag of moment; toegestaan: 2027-07-19, 19-7-2027, of met een tijd erbij: 2027-07-19 13:00",
            FaultKind.EndsTooSoon => $"het einde ligt niet na het begin ({fault.Allowed})",
            FaultKind.UnknownEmployee => "er werkt hier niemand met deze code of dit e-mailadres (of niet op een afdeling waarvoor u dit mag doen)",
            FaultKind.UnknownWorkplace => "er is geen afdeling, of bij die afdeling geen team, dat zo heet",
            FaultKind.TooManyRows => $"dit bestand heeft te veel rijen; toegestaan: ten hoogste {fault.Allowed}",
            FaultKind.NotANumber => $"geen nummer; toegestaan: een heel getal ({fault.Allowed}), of leeg voor een nieuw actiepunt",
            FaultKind.NotADay => "geen datum; toegestaan: 1-12-2026 of 2026-12-01, of leeg",
            FaultKind.RepeatedNumber => $"dit nummer staat al op regel {fault.Allowed}; elk actiepunt heeft een eigen nummer",
            FaultKind.NamesSomebody => "hier staat de naam, het adres, het nummer of de code van een medewerker; laat dat weg",
            FaultKind.NoSuchOwner => "niemand op de medewerkerslijst heeft deze code of dit e-mailadres; toegestaan: een code, adres of naam van de lijst, of een functie zoals hoofd KCC",
            FaultKind.KnownIdentifier => "dit kenmerk staat al in het onderzoek; elke poging heeft een eigen kenmerk",
            FaultKind.AmbiguousName => "meer dan één medewerker heet zo; vul de code in",
            FaultKind.NotAName => $"te lang, of met een teken dat niet in een naam hoort; toegestaan: ten hoogste {fault.Allowed} tekens op één regel",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    sealed class EnglishFaults : FaultTexts
    {
        public override string FaultColumn => "fault";

        public override string Clash => "clashes with another row: its identifier is there already, or the attempt that it replaces is not";

        public override string More(long faults) => faults == 1 ? "and 1 more fault" : $"and {faults} more faults";

        public override string UnknownColumn(string column) => $"{column}: unknown column, passed over";

        public override string MoreColumns(long columns) => columns == 1 ? "and 1 more unknown column" : $"and {columns} more unknown columns";

        public override string Sentence(Fault fault) => fault.Kind switch
        {
            FaultKind.Empty => "the file is empty; its first line must hold the names of the columns",
            FaultKind.NotText => "this is no text in UTF-8 or Windows-1252; save the file as CSV (UTF-8) or as XLSX",
            FaultKind.NotUtf8 => "the file says that it is UTF-8, but around this line it is not; save it again as CSV (UTF-8)",
            FaultKind.NotAWorkbook => "this is no (whole) XLSX file; open it in a spreadsheet and save it again as XLSX or CSV",
            FaultKind.NoSuchSheet => $"there is no sheet of that name; there is: {fault.Allowed}",
            FaultKind.MissingColumn => $"this column is missing (English: {fault.Allowed}){(fault.Found.Length > 0 ? "; shown is what the first line holds" : "")}",
            FaultKind.RepeatedColumn => "this column is there twice; keep one",
            FaultKind.TooMuchText => "this workbook holds too much text to read; save it as CSV",
            FaultKind.UnclosedQuote => "the quote at the beginning of this field is closed nowhere; was the file cut off?",
            FaultKind.StrayQuote => "a quote inside a field; put the whole field between quotes and double those inside",
            FaultKind.RowTooLong => "this line is longer than a million characters; is this the right file?",
            FaultKind.FieldCount => $"so many fields has this row, the first line has {fault.Allowed}; is there a separator too many or too few, or was the file cut off?",
            FaultKind.Required => fault.Allowed.Length > 0 ? $"not filled in; allowed: {fault.Allowed}" : "not filled in; this field is required",
            FaultKind.NotAllowed => $"unknown value; allowed: {fault.Allowed}",
            FaultKind.NotAMoment => "no moment; allowed: 2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31",
            FaultKind.NoTimeOfDay => "the time of day is missing; allowed: 2019-11-25T09:31:05, 2019-11-25 09:31 or 25-11-2019 09:31",
            FaultKind.NoSuchMoment => "this moment does not exist; mind the days of the month, and the night on which summer time begins",
            FaultKind.NotSeconds => "no number of seconds; allowed: 33 or 33.5",
            FaultKind.TooManyDecimals => "too many decimals; allowed: three at most",
            FaultKind.Negative => "a time cannot be negative; allowed: 0 to 86400 seconds",
            FaultKind.OverADay => "a time of over 24 hours; allowed: 0 to 86400 seconds",
            FaultKind.Formula => "this cell holds a formula; paste the value itself",
            FaultKind.CellError => "this cell holds a spreadsheet error; fill in the value or leave the cell empty",
            FaultKind.CallbackBeforeMessage => $"called back before the message of {fault.Allowed}; allowed: that moment or later",
            FaultKind.RepeatedIdentifier => $"this identifier is on line {fault.Allowed} already; each attempt has its own",
            FaultKind.ReplacesNothing => "no attempt has this identifier; allowed: the identifier of another row of this file",
            FaultKind.NotASize => "no size; allowed: a number above 0, without a separator for thousands, such as 1250 or 12.5",
            FaultKind.ThousandsOrDecimals => "a thousand or a fraction? allowed: a number without a separator for thousands and with two decimals at most, such as 1250 or 12.5",
            FaultKind.RepeatedDepartment => $"this department is on line {fault.Allowed} already; keep one",
            FaultKind.UnlistedDepartment => $"this file lacks the department, but contact attempts asked for it ({fault.Allowed}); add it, or write its name alike in both files",
            FaultKind.NothingInScope => "no department is in scope; allowed: at least one",
            FaultKind.ValueTooLong => $"too long; allowed: {fault.Allowed} characters at most",
            FaultKind.NotAnEmail => "no e-mail address; allowed: name@municipality.nl, or empty",
            FaultKind.UnknownCode => "no employee has this code; allowed: a code that was given before, or empty for somebody new",
            FaultKind.SameEmployee => $"this is the same employee as on line {fault.Allowed}; keep one of the two, or fill in the code of both",
            FaultKind.SeveralEmployees => $"this may be more than one employee: {fault.Allowed}; fill in the code",
            FaultKind.NotADayOrMoment => "no day or moment; allowed: 2027-07-19, 19-7-2027, or with a time: 2027-07-19 13:00",
            FaultKind.EndsTooSoon => $"the end does not come after the beginning ({fault.Allowed})",
            FaultKind.UnknownEmployee => "nobody with this code or mail address works here (or not in a department for which you may do this)",
            FaultKind.UnknownWorkplace => "there is no department, or in that department no team, of this name",
            FaultKind.TooManyRows => $"this file has too many rows; allowed: {fault.Allowed} at most",
            FaultKind.NotANumber => $"no number; allowed: a whole number ({fault.Allowed}), or empty for a new action point",
            FaultKind.NotADay => "no day; allowed: 1-12-2026 or 2026-12-01, or empty",
            FaultKind.RepeatedNumber => $"this number is on line {fault.Allowed} already; each action point has its own",
            FaultKind.NamesSomebody => "this holds the name, address, number or code of an employee; leave that out",
            FaultKind.NoSuchOwner => "nobody on the staff list has this code or e-mail address; allowed: a code, address or name of the list, or a function such as head of the KCC",
            FaultKind.KnownIdentifier => "this identifier is in the study already; each attempt has one of its own",
            FaultKind.AmbiguousName => "more than one employee bears this name; give the code",
            FaultKind.NotAName => $"too long, or with a character that does not belong in a name; allowed: at most {fault.Allowed} characters on one line",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
