using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telbaar.Storage;

namespace Telbaar.Organisations;

/// <summary>The codes of employees: M0001 and on. They are given by us, and none is given twice.</summary>
public static class EmployeeCodes
{
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"M{number:0000}");

    /// <summary>The number of the highest code that was ever given in the organisation; 0 when there is none.</summary>
    public static async Task<int> LastGiven(Store db, CancellationToken cancellation)
    {
        var given = await db.Set<Employee>().OrderByDescending(employee => employee.Code.Length).ThenByDescending(employee => employee.Code).Select(employee => employee.Code).FirstOrDefaultAsync(cancellation);
        var imported = await db.Set<StaffImport>().OrderByDescending(import => import.LastCode.Length).ThenByDescending(import => import.LastCode).Select(import => import.LastCode).FirstOrDefaultAsync(cancellation);
        return Math.Max(NumberOf(given), NumberOf(imported));
    }

    static int NumberOf(string? code) => code is null ? 0 : int.Parse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
