using System.Text;
using Telbaar.Formats;
using Telbaar.Results;
using Telbaar.Scores;
using Xunit;

namespace Telbaar.Tests.Results;

public sealed class DepartmentsFileTests : IDisposable
{
    readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_department_has_a_name_a_size_and_counts_unless_it_says_otherwise() =>
        Assert.Equal([new("HRM", 12.5, true), new("Minima", 1250, true), new("Wmo", 40, false)], Read("afdeling;omvang;meetellen\nMinima;1250;\nWmo;40;nee\nHRM;12,5;ja\n").Departments);

    [Theory]
    [InlineData("department,size,in_scope\nMinima,40,yes\n")]
    [InlineData("In_scope\tDEPARTMENT\tSize\r\nx\tMinima\t40\r\n")]
    [InlineData("\uFEFFomvang;afdeling;meetellen\n\"40\";\"Minima\";\n")]
    public void Headers_separators_and_order_are_found_out(string text) => Assert.Equal([new("Minima", 40, true)], Read(text).Departments);

    [Fact]
    public void Without_sizes_there_is_a_scope_alone()
    {
        var scope = Read("afdeling;meetellen\nMinima;ja\nWmo;nee\n");
        Assert.Equal((false, false, true), (scope.HasSizes, scope.LeavesOut("Minima"), scope.LeavesOut("Wmo")));
    }

    [Fact]
    public void Windows_1252_is_found_out()
    {
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("afdeling;omvang\nÉlan;3\n"));
        Assert.Equal("Élan", DepartmentsFile.Read(path).Scope!.Departments.Single().Name);
    }

    [Theory]
    [InlineData("afdeling;omvang\nMinima;0\n", "2: omvang: 0: geen omvang; toegestaan: een getal groter dan 0")]
    [InlineData("afdeling;omvang\nMinima;-4\n", "2: omvang: -4: geen omvang")]
    [InlineData("afdeling;omvang\nMinima;veel\n", "2: omvang: veel: geen omvang")]
    [InlineData("afdeling;omvang\nMinima;1.250\n", "2: omvang: 1.250: een duizendtal of een breuk?")]
    [InlineData("afdeling;omvang\nMinima;\n", "2: omvang: niet ingevuld")]
    [InlineData("afdeling;omvang\n;4\n", "2: afdeling: niet ingevuld")]
    [InlineData("afdeling;omvang\nMinima;4\nMinima;5\n", "3: afdeling: Minima: deze afdeling staat al op regel 2")]
    [InlineData("afdeling;meetellen\nMinima;soms\n", "2: meetellen: soms: onbekende waarde; toegestaan: ja, nee")]
    [InlineData("afdeling;meetellen\nMinima;nee\n", "1: meetellen: geen enkele afdeling telt mee")]
    [InlineData("afdeling;omvang\nMinima\n", "2: 1: zoveel velden heeft deze rij")]
    [InlineData("naam;omvang\nMinima;4\n", "1: afdeling: naam, omvang: deze kolom ontbreekt (Engels: department)")]
    [InlineData("afdeling;department\nMinima;4\n", "1: department: afdeling: deze kolom staat er twee keer")]
    [InlineData("", "1: het bestand is leeg")]
    public void Every_fault_is_named_with_its_line_and_what_is_allowed(string text, string fault)
    {
        File.WriteAllText(path, text);
        var (scope, faults, _) = DepartmentsFile.Read(path);
        Assert.Null(scope);
        Assert.StartsWith($"departments.csv:{fault}", FaultTexts.Dutch.Line("departments.csv", faults.First.Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_listed_at_once_and_an_unknown_column_is_passed_over()
    {
        File.WriteAllText(path, "afdeling;omvang;kleur\nMinima;0;\n;4;\nWmo;4;rood\n");
        var (_, faults, unknown) = DepartmentsFile.Read(path);
        Assert.Equal((2, "kleur"), ((int)faults.Count, unknown.Single()));
    }

    Scope Read(string text)
    {
        File.WriteAllText(path, text);
        var (scope, faults, _) = DepartmentsFile.Read(path);
        Assert.Empty(faults.First);
        return scope!;
    }
}
