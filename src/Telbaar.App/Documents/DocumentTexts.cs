using Telbaar.Wording;

namespace Telbaar.Documents;

static class DocumentTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(DocumentRefusals.TooManyDecimals, "Een rapportcijfer heeft hoogstens twee cijfers achter de komma.", "A mark has at most two decimals."),
        new(DocumentRefusals.NoEdition, "Er is nog geen uitgave om een document van te maken: sluit het onderzoek eerst af.", "There is no edition yet to make a document of: close the study first."),
        new(DocumentRefusals.NamesPersons, "Er staan medewerkers in dit document, op {0} plaatsen. Het is niet vrijgegeven.", "Employees stand in this document, in {0} places. It was not released."),
        new(DocumentRefusals.NotSearched, "Een deel van dit document kan niet worden doorzocht. Het is niet vrijgegeven.", "A part of this document cannot be searched. It was not released."),
        new(DocumentRefusals.NoBrowser, "Op deze server is geen browser gevonden die een pdf kan maken. Andere soorten lukken wel.", "No browser was found on this server that can make a PDF. Other kinds can be made."),
        new(DocumentRefusals.HeadsNothing, "Uw account is nog niet verbonden met een afdeling die u leidt. De coördinator doet dat bij E-mail.", "Your account is not connected yet with a department that you head. The coordinator does so under Mail."),
        new(DocumentRefusals.NewEditionNeeded, "De kleinste groep die mag worden getoond, is sinds de uitgave groter geworden. Maak eerst een nieuwe uitgave.", "The smallest group that may be shown has grown since the edition. Make a new edition first."),
        new(DocumentRefusals.TemplateFault, "Dit sjabloon kan niet worden gevuld. {0}", "This template cannot be filled. {0}"),
        new(DocumentRefusals.Decided, "Over dit document is al besloten.", "This document was decided on already."),
    ];
}
