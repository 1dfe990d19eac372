using System.Text;
using CsCheck;
using Telbaar.Organisations;
using Telbaar.Releases;
using Xunit;

namespace Telbaar.Tests.Releases;

public sealed class SearchForPersonsTests
{
    static readonly IReadOnlyList<PersonWords> staff = Staff.Some(500);

    static readonly PersonWords someone = Staff.Of("Cunera van der Zwiebelstëijn", "M0042", "c.zwiebel@voorbeeldstad.example", "023-511 1234");

    static readonly Gen<string> noise = Gen.Char["qxyz 0189.,;:-\n"].Array[0, 60].Select(letters => new string(letters));

    /// <summary>What stands between the words of a name and is no part of it.</summary>
    static readonly Gen<string> gap = Gen.OneOf(" ", "  ", "\u00A0", "\u202F", "-", "‑", "\n", "\t", ".", "_", " \u200B", "\u00AD ");

    static readonly Gen<Func<string, string>> writing = Gen.OneOf<Func<string, string>>(
        text => text, text => text.ToUpperInvariant(), text => text.ToLowerInvariant(), text => text.Normalize(NormalizationForm.FormD), text => string.Join('\u00AD', text.EnumerateRunes()),
        text => string.Join('\u200B', text.EnumerateRunes()), text => text.Insert(text.Length / 2, "-\n"));

    static PersonsSearched In(string text, params IReadOnlyList<PersonWords> persons) => SearchForPersons.In(Encoding.UTF8.GetBytes(text), "rapport.txt", persons, []);

    static PersonsSearched InAllowing(string text, string allowed, params IReadOnlyList<PersonWords> persons) => SearchForPersons.In(Encoding.UTF8.GetBytes(text), "rapport.txt", persons, [allowed]);

    [Fact]
    public void Each_of_five_hundred_employees_is_found_in_whatever_is_around_a_name_and_nobody_else() =>
        Gen.Select(Gen.Int[0, 499], gap, writing, noise, noise).Sample((who, gap, write, before, after) =>
        {
            var searched = In($"{before} {write(staff[who].Names[0].Replace(" ", gap, StringComparison.Ordinal))} {after}", staff);
            Assert.Equal((FoundKind.FullName, staff[who].Code), searched.Found.Select(found => (found.Kind, found.Codes.Single())).Single());
        }, iter: 200);

    [Fact]
    public void Each_address_number_and_code_is_found_and_refused() => Gen.Select(Gen.Int[0, 499], noise, noise).Sample((who, before, after) =>
    {
        var searched = In($"{before} ({staff[who].Addresses[0]}) {after}\n{before} {staff[who].Numbers[0]}\n [{staff[who].Code}] {after}", staff);
        Assert.Equal([FoundKind.Address, FoundKind.Number, FoundKind.Code], searched.Found.Where(found => found.Codes.Contains(staff[who].Code)).Select(found => found.Kind));
    }, iter: 100);

    [Fact]
    public void What_holds_nobody_is_clean() => noise.Sample(text => Assert.True(In(text.Replace("0", "9", StringComparison.Ordinal), someone).IsClean));

    [Fact]
    public void Any_bytes_give_an_answer_in_any_format() => Gen.Select(Gen.Byte.Array[0, 200], Gen.OneOf("%PDF-1.7\n", "PK\u0003\u0004", "\u001F\u008B", "<html>", "<svg ", "", "{"), Gen.OneOf("a.pdf", "a.html", "a.xlsx", "a.svg", "a.json", "a.bin"))
        .Sample((bytes, begin, name) => Assert.NotNull(SearchForPersons.In([.. Encoding.Latin1.GetBytes(begin), .. bytes], name, [someone], [])), iter: 2000);

    [Theory]
    [InlineData("Cunera van der Zwiebelsteijn")]
    [InlineData("CUNERA ZWIEBELSTEIJN")]
    [InlineData("Zwiebelsteijn, Cunera van der")]
    [InlineData("van der Zwiebelsteijn, Cunera")]
    [InlineData("Zwiebelsteijn (van der), Cunera")]
    [InlineData("C. van der Zwiebelsteijn")]
    [InlineData("C.Zwiebelsteijn")]
    [InlineData("c. van der zwiebelsteijn")]
    [InlineData("C van der Zwiebelsteijn")]
    [InlineData("van der Zwiebelsteijn, C.")]
    [InlineData("Zwiebelsteijn, C")]
    [InlineData("Cunera;van der;Zwiebelsteijn")]
    [InlineData("CuneraVanDerZwiebelsteijn")]
    [InlineData("cunera_van_der_zwiebelsteijn2.docx")]
    [InlineData("Cunera van der Zwiebel-\nsteijn")]
    [InlineData("Cunera van der Zwiebelste\u0133n")]
    [InlineData("Cunera%20van%20der%20Zwiebelst%C3%ABijn")]
    [InlineData("Cunera van der Zwiebelst&euml;ijn")]
    [InlineData(@"Cunera van der Zwiebelst\u00ebijn")]
    public void A_full_name_is_found_in_each_writing(string text) => Assert.Equal(FoundKind.FullName, Assert.Single(In($"Aan {text} gevraagd", someone).Found).Kind);

    [Theory]
    [InlineData("Zwiebelsteijn")]
    [InlineData("mevrouw Van der Zwiebelsteijn")]
    [InlineData("ZWIEBELSTEIJN-Rommelgoed")]
    public void A_surname_by_itself_is_shown_and_does_not_refuse(string text)
    {
        var searched = In($"Er was {text} gebeld", someone);
        Assert.Equal((FoundKind.Surname, false, false), (Assert.Single(searched.Found).Kind, searched.Refuses, searched.IsClean));
    }

    [Theory]
    [InlineData("Zwiebelsteijnse gewoonten", "Cunera van der Zwiebelsteijn")]
    [InlineData("een weekend, in week A", "Anna Wee")]
    [InlineData("Voor de poos; ook s.", "Bo Os")]
    [InlineData("zij werd teruggebeld: called back", "Ed Call")]
    [InlineData("M12 24.9 en L30 4", "M1224")]
    public void Part_of_a_word_is_no_name(string text, string name) => Assert.True(In(text, Staff.Of(name)).IsClean);

    [Theory]
    [InlineData("Long A")]
    [InlineData("a Long wait")]
    public void An_article_is_no_initial(string text) => Assert.Equal(FoundKind.Surname, Assert.Single(In(text, Staff.Of("Abelia Long")).Found).Kind);

    [Theory]
    [InlineData("it was a long wait", "Abelia Long")]
    [InlineData("De bakker belde niet terug", "Cunera de Bakker")]
    [InlineData("op de berg", "Cunera van den Berg")]
    public void A_surname_by_itself_in_small_letters_is_a_word(string text, string name) => Assert.True(In(text, Staff.Of(name)).IsClean);

    [Theory]
    [InlineData("Cunera Élan", "ÉLAN")]
    [InlineData("Cunera Élan", "É. zei Élan")]
    [InlineData("Cunera van den Berg", "van den Berg")]
    [InlineData("Cunera van den Berg", "VAN DEN BERG")]
    [InlineData("Cunera de Bakker", "Bakkers, of Bakker")]
    public void A_surname_by_itself_with_a_capital_is_shown(string name, string text) => Assert.Equal(FoundKind.Surname, Assert.Single(In(text, Staff.Of(name)).Found).Kind);

    [Theory]
    [InlineData("Élisabeth Ösewoud", "É. Ösewoud", FoundKind.FullName)]
    [InlineData("Élisabeth Ösewoud", "É Ösewoud", FoundKind.FullName)]
    [InlineData("Cunera Gniffelhorst, MSc", "C. Gniffelhorst", FoundKind.FullName)]
    [InlineData("Cunera Gniffelhorst, MSc", "Gniffelhorst, Cunera", FoundKind.FullName)]
    [InlineData("drs. Cunera Gniffelhorst MBA, RA", "Cunera Gniffelhorst", FoundKind.FullName)]
    [InlineData("Gniffelhorst, MSc", "Gniffelhorst", FoundKind.Surname)]
    [InlineData("Gniffelhorst, M.A.", "M.A. Gniffelhorst", FoundKind.FullName)]
    [InlineData("Gniffelhorst, mw. C.", "C. Gniffelhorst", FoundKind.FullName)]
    [InlineData("Gniffelhorst, mw. drs. C. (Cunera)", "Cunera Gniffelhorst", FoundKind.FullName)]
    [InlineData("Cunera de Heer", "Cunera de Heer", FoundKind.FullName)]
    [InlineData("Cunera de Heer", "C. de Heer", FoundKind.FullName)]
    [InlineData("Heer, Cunera de", "Cunera de Heer", FoundKind.FullName)]
    [InlineData("de heer B. Gniffelhorst", "B. Gniffelhorst", FoundKind.FullName)]
    [InlineData("Cunera Frommel Gniffelhorst", "C. Frommel", FoundKind.FullName)]
    [InlineData("Cunera Frommel Gniffelhorst", "Frommel", FoundKind.Surname)]
    [InlineData("Cunera de Frommel van Gniffel", "Cunera de Frommel", FoundKind.FullName)]
    [InlineData("Cunera de Frommel van Gniffel", "mevrouw Van Gniffel", FoundKind.Surname)]
    [InlineData("Gniffel, J. de (Jorrit)", "Jorrit de Gniffel", FoundKind.FullName)]
    [InlineData("Gniffel, J. de (Jorrit)", "J. de Gniffel", FoundKind.FullName)]
    [InlineData("Gniffel J. de", "J. de Gniffel", FoundKind.FullName)]
    [InlineData("Wei Ma", "Wei Ma", FoundKind.FullName)]
    public void Titles_degrees_and_surnames_of_two_words_are_told_apart(string name, string text, FoundKind kind) => Assert.Equal(kind, Assert.Single(In($"met {text} erbij", Staff.Of(name)).Found).Kind);

    [Theory]
    [InlineData("Cunera de Heer", "De heer en de dame")]
    [InlineData("Gniffel J. de", "De dag. De week")]
    [InlineData("Do Ben", "Ben je er? Do. 12")]
    [InlineData("Cunera Gniffelhorst jr.", "Jr")]
    public void What_goes_with_a_name_is_no_name(string name, string text) => Assert.True(In(text, Staff.Of(name)).IsClean);

    [Theory]
    [InlineData("J.P. (Pruttel) de Kwetterdonck-van Rommelgoed", "P. Kwetterdonck", FoundKind.Surname)]
    [InlineData("J.P. (Pruttel) de Kwetterdonck-van Rommelgoed", "Pruttel de Kwetterdonck", FoundKind.FullName)]
    [InlineData("J.P. (Pruttel) de Kwetterdonck-van Rommelgoed", "J.P. de Kwetterdonck", FoundKind.FullName)]
    [InlineData("J.P. (Pruttel) de Kwetterdonck-van Rommelgoed", "JP de Kwetterdonck", FoundKind.FullName)]
    [InlineData("J.P. (Pruttel) de Kwetterdonck-van Rommelgoed", "mevrouw Rommelgoed", FoundKind.Surname)]
    [InlineData("dhr. Bonifaas 't Gniffelhorst", "Bonifaas ’t Gniffelhorst", FoundKind.FullName)]
    [InlineData("Gniffelhorst, Bonifaas van 't", "Bonifaas van 't Gniffelhorst", FoundKind.FullName)]
    [InlineData("Jan-Pruttel Gniffelhorst", "J.P. Gniffelhorst", FoundKind.FullName)]
    [InlineData("Ben de Gniffelhorst", "Ben de Gniffelhorst", FoundKind.FullName)]
    [InlineData("VTH-047", "VTH 047", FoundKind.Code)]
    public void Names_are_understood_as_people_fill_them_in(string name, string text, FoundKind kind) => Assert.Equal(kind, Assert.Single(In($"met {text} erbij", Staff.Of(name)).Found).Kind);

    [Theory]
    [InlineData("023-5111234")]
    [InlineData("(023) 511 12 34")]
    [InlineData("+31 23 511 1234")]
    [InlineData("+31(0)23-511 1234")]
    [InlineData("0031235111234")]
    [InlineData("0031 (0)23 511 1234")]
    [InlineData("023.511.1234")]
    [InlineData("tel:+31235111234")]
    [InlineData("31235111234")]
    [InlineData("235111234")]
    [InlineData("023\u00A0511\u2011\n1234")]
    [InlineData("%2B31235111234")]
    public void A_number_is_found_in_each_writing(string text) => Assert.Equal(FoundKind.Number, Assert.Single(In($"bel {text}, of mail", someone).Found).Kind);

    [Theory]
    [InlineData("(0)23-511 1234")]
    [InlineData("31 23 511 1234")]
    [InlineData("511 1234")]
    [InlineData("5111234")]
    [InlineData("511-12 34")]
    public void So_is_one_without_its_nought_its_sign_or_its_place(string text) => Assert.Equal(FoundKind.Number, Assert.Single(In($"bel {text}, of mail", someone).Found).Kind);

    [Theory]
    [InlineData("023-511 5115 of 06-12345678", "023 5115115")]
    [InlineData("023-511 5115 of 06-12345678", "0612345678")]
    [InlineData("tel. 023-511 5115, toestel 12", "023 5115115")]
    [InlineData("(0)23-5115115", "023 5115115")]
    [InlineData("31 23 5115115", "023 5115115")]
    [InlineData("235115115", "023 5115115")]
    [InlineData("023-5115115 / 06-12345678", "0612345678")]
    [InlineData("023-5115115 06-12345678", "0612345678")]
    [InlineData("511 5115", "5115115")]
    [InlineData("511 5115", "023-511 5115")]
    [InlineData("12345678", "06-1234 5678")]
    [InlineData("06-12345678", "1234 5678")]
    public void Numbers_are_understood_as_people_fill_them_in(string written, string text) => Assert.Equal(FoundKind.Number, Assert.Single(In($"bel {text}, of mail", Staff.Of("", number: written)).Found).Kind);

    [Theory]
    [InlineData("In 2019 511 van de 1234, en 1 511 1234 2")]
    [InlineData("20 511 1234 12")]
    [InlineData("5.111.234")]
    [InlineData("020-5111234")]
    [InlineData("+32 5111234")]
    public void Figures_and_numbers_of_another_place_are_none(string text) => Assert.True(In(text, someone).IsClean);

    [Fact]
    public void A_long_row_of_digits_takes_no_long_time()
    {
        var before = Environment.TickCount64;
        Assert.True(In(string.Concat(Enumerable.Repeat("0 1 ", 500_000)), someone).IsClean);
        Assert.InRange(Environment.TickCount64 - before, 0, 20_000);
    }

    [Fact]
    public void In_Windows_1252_letters_outside_Latin_1_are_read() =>
        Assert.Equal(FoundKind.FullName, Assert.Single(SearchForPersons.In([.. "met Cunera "u8, 0x8A, .. "imovelde, "u8, 0xE9, .. "n"u8], "rapport.txt", [Staff.Of("Cunera Šimovelde")], []).Found).Kind);

    [Fact]
    public void A_text_that_is_too_large_to_search_is_refused() =>
        Assert.NotEmpty(SearchForPersons.In(new byte[24_000_001], "rapport.txt", [someone], []).NotSearched);

    [Theory]
    [InlineData("10235111234")]
    [InlineData("02351112345")]
    [InlineData("0,235111234")]
    [InlineData("5.023 511 1234")]
    [InlineData("023 511 123")]
    [InlineData("0 23 511 1234")]
    [InlineData("023; 511; 1234")]
    public void A_longer_or_another_number_is_none(string text) => Assert.True(In($"ruim {text} keer", someone).IsClean);

    [Theory]
    [InlineData("M0042", true)]
    [InlineData("m-0042", true)]
    [InlineData("(M0042)", true)]
    [InlineData("M00421", false)]
    [InlineData("AM0042", false)]
    [InlineData("M0042a", false)]
    public void A_code_is_a_word_of_its_own(string text, bool isFound) => Assert.Equal(isFound, In($"zie {text}.", someone).Refuses);

    [Theory]
    [InlineData("C.Zwiebel@VOORBEELDSTAD.example")]
    [InlineData("mailto:c.zwiebel%40voorbeeldstad.example")]
    [InlineData("c&#46;zwiebel&#x40;voorbeeldstad&period;example")]
    [InlineData(@"c.zwiebel\u0040voorbeeldstad.example")]
    [InlineData("c.zwiebel@\nvoorbeeldstad.example")]
    [InlineData("c%252Ezwiebel%2540voorbeeldstad.example")]
    public void An_address_is_found_in_each_writing(string text) => Assert.Contains(In($"naar {text} gestuurd", someone).Found, found => found.Kind is FoundKind.Address);

    [Fact]
    public void What_is_found_bears_its_place_and_what_is_around_it()
    {
        var found = Assert.Single(In($"Een regel.\nIn deze staat {someone.Names[0]}, en\u00AD meer.", someone).Found);
        Assert.Equal((new Place(PlaceKind.Line, Number: 2), someone.Names[0], $"Een regel. In deze staat {someone.Names[0]}, en meer."), (found.Place, found.Found, found.Around));
    }

    [Theory]
    [InlineData("Jorrit Frommelbrugge, wethouder", "Jorrit Frommelbrugge", 0)]
    [InlineData("J. Frommelbrugge", "Jorrit Frommelbrugge", 0)]
    [InlineData("wethouder Frommelbrugge", "Jorrit Frommelbrugge", 0)]
    [InlineData("Isabeau Frommelbrugge", "Jorrit Frommelbrugge", 1)]
    [InlineData("jorrit.frommelbrugge@voorbeeldstad.example", "Jorrit Frommelbrugge", 1)]
    [InlineData("bel 099 700 0001", "099-7000001", 0)]
    public void A_signatory_may_stand_there_and_a_namesake_may_not(string text, string allowed, int count) => Assert.Equal(count, InAllowing(
        text, allowed, Staff.Of("Jorrit Frommelbrugge", "M0001", "jorrit.frommelbrugge@voorbeeldstad.example", "0997000001"), Staff.Of("Isabeau Frommelbrugge", "M0002")).Count);

    [Fact]
    public void One_name_of_two_employees_is_found_once_and_says_both() =>
        Assert.Equal(["M0001", "M0002"], Assert.Single(In("Jorrit Frommelbrugge", Staff.Of("Jorrit Frommelbrugge"), Staff.Of("Jorrit Frommelbrugge", "M0002")).Found).Codes);

    [Fact]
    public void More_than_can_be_decided_one_by_one_is_refused()
    {
        var searched = In(string.Join('\n', Enumerable.Repeat("Zwiebelsteijn", PersonsSearched.Remembered + 1)), someone);
        Assert.Equal((PersonsSearched.Remembered, PersonsSearched.Remembered + 1, true), (searched.Found.Count, searched.Count, searched.Refuses));
    }

    [Fact]
    public void An_employee_is_known_by_the_keys_in_force_and_before()
    {
        var employee = new Employee { Id = new(Guid.Parse("019a0000-0000-7000-8000-000000000001")), Code = "M0007", DepartmentId = default };
        EmployeeKey Key(string name, StaffImportId? replaced) => new() { Id = default, EmployeeId = employee.Id, Name = name, Folded = name, Email = "a@b.example", ReplacedBy = replaced };

        var words = PersonWords.Of(employee, [Key("Oude Naam", default(StaffImportId)), Key("Nieuwe Naam", null)]);

        Assert.Equal(("M0007", "Nieuwe Naam, Oude Naam", "a@b.example", ""), (words.Code, string.Join(", ", words.Names), string.Join(", ", words.Addresses), string.Join(", ", words.Numbers)));
    }
}
