using Telbaar.Wording;

namespace Telbaar.Checks;

static class CheckTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(CheckRefusals.NotYet, "Deze dag moet nog komen.", "This day is still to come."),
        new(CheckRefusals.Nothing, "Kies ten minste één uitkomst. Een opmerking hoort bij een uitkomst.", "Choose at least one result. A note belongs to a result."),
        new(CheckRefusals.NamesSomebody, "In deze tekst staat de naam, het adres, het nummer of de code van een medewerker. Laat dat weg.", "These words hold the name, address, number or code of an employee. Leave that out."),
        new(CheckRefusals.NotYourDepartment, "U legt alleen iets vast over de telefoons van uw eigen afdeling.", "You note checks of the telephones of your own department alone."),
    ];
}
