namespace Telbaar.Formats;

/// <summary>What can be wrong with a file of attempts, departments, staff, action points, absences or subjects, or with a value in it.</summary>
public enum FaultKind
{
    // Of the file as a whole.
    Empty,
    NotText,
    NotUtf8,
    NotAWorkbook,
    NoSuchSheet,
    MissingColumn,
    RepeatedColumn,
    TooMuchText,

    // Of a row.
    UnclosedQuote,
    StrayQuote,
    RowTooLong,
    FieldCount,

    // Of a value.
    Required,
    NotAllowed,
    NotASize,
    ThousandsOrDecimals,
    NotAMoment,
    NoTimeOfDay,
    NoSuchMoment,
    NotSeconds,
    TooManyDecimals,
    Negative,
    OverADay,
    Formula,
    CellError,

    // Of values together.
    CallbackBeforeMessage,
    RepeatedIdentifier,
    ReplacesNothing,
    RepeatedDepartment,
    UnlistedDepartment,
    NothingInScope,

    // Of a staff list.
    ValueTooLong,
    NotAnEmail,
    UnknownCode,
    SameEmployee,
    SeveralEmployees,
    TooManyRows,

    // Of a list of action points.
    NotANumber,
    NotADay,
    RepeatedNumber,
    NoSuchOwner,

    /// <summary>Words that may name nobody hold the name, address, number or code of an employee.</summary>
    NamesSomebody,

    // Of a value beside what an organisation and its study hold already.
    KnownIdentifier,
    AmbiguousName,
    NotAName,

    // Of a list of absences or subjects.
    NotADayOrMoment,
    EndsTooSoon,
    UnknownEmployee,
    UnknownWorkplace,
}

/// <summary>Something wrong in a file of attempts, departments, staff, action points, absences or subjects.</summary>
/// <param name="Line">The line, or the row of the sheet, counted from 1.</param>
/// <param name="Column">The header of the column as it stands in the file; empty where the fault is not in one column.</param>
/// <param name="Found">What stands there, cut off when long.</param>
/// <param name="Allowed">What may stand there, or what it clashes with; the words around it depend on the kind.</param>
public readonly record struct Fault(long Line, string Column, string Found, FaultKind Kind, string Allowed = "");

/// <summary>The faults of a file: how many there are, and the first hundred by line. Memory is bounded.</summary>
public sealed class FaultList
{
    public const int Remembered = 100;

    readonly List<Fault> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Fault> First => first;

    public void Add(Fault fault)
    {
        Count++;
        if (first.Count < Remembered)
            first.Add(fault);
    }

    /// <summary>Takes in the faults of the part of the file that follows, whose lines were counted from 1.</summary>
    public void Append(FaultList next, long linesBefore)
    {
        foreach (var fault in next.first)
        {
            if (first.Count < Remembered)
                first.Add(fault with { Line = fault.Line + linesBefore });
        }
        Count += next.Count;
    }

    /// <summary>Takes in faults that were found apart, wherever they stand.</summary>
    public void Insert(FaultList others)
    {
        Insert(others.first);
        Count += others.Count - others.first.Count;
    }

    /// <summary>Takes in faults that were found apart, wherever they stand.</summary>
    public void Insert(IReadOnlyList<Fault> others)
    {
        first.AddRange(others);
        var byLine = first.OrderBy(fault => fault.Line).Take(Remembered).ToList();
        first.Clear();
        first.AddRange(byLine);
        Count += others.Count;
    }
}
