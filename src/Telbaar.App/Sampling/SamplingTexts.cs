using Telbaar.Wording;

namespace Telbaar.Sampling;

static class SamplingTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        new(SamplingRefusals.NoPlan, "Vul eerst het plan van de steekproef in.", "First fill in the plan of the sample."),
        new(SamplingRefusals.NoDaysLeft, "In de veldwerkperiode ligt geen werkdag meer waarop gebeld kan worden.", "There is no working day left in the field period on which can be rung."),
        new(SamplingRefusals.NoEmployees, "Afdeling {0} heeft geen medewerkers.", "Department {0} has no employees."),
        new(SamplingRefusals.HalfWidthOutOfRange, "Vul een marge in van {0} tot en met {1} procentpunt.", "Enter a margin from {0} to {1} percentage points."),
        new(SamplingRefusals.NotStated, "Voor afdeling {0} is geen aantal opgegeven.", "No number is stated for department {0}."),
        new(SamplingRefusals.FewerThanRung, "U wilt {0} pogingen, maar er zijn er al {1} gebeld.", "You wish {0} attempts, but {1} have been rung already."),
        new(SamplingRefusals.FewerThanRungIn, "Afdeling {0}: u wilt {1} pogingen, maar er zijn er al {2} gebeld.", "Department {0}: you wish {1} attempts, but {2} have been rung already."),
        new(SamplingRefusals.TooManyForPersons, "{0} pogingen, {1} medewerkers, ten hoogste {2} per persoon: er passen er {3}.", "{0} attempts, {1} employees, at most {2} each: {3} fit."),
        new(SamplingRefusals.TooManyForPersonsIn, "Afdeling {0}: {1} pogingen, {2} medewerkers, ten hoogste {3} per persoon: er passen er {4}.", "Department {0}: {1} attempts, {2} employees, at most {3} each: {4} fit."),
        new(SamplingRefusals.TooManyForWeeks, "Afdeling {0}: {1} pogingen, {2} medewerkers, ten hoogste {3} per persoon per week, {4} weken: er passen er {5}.", "Department {0}: {1} attempts, {2} employees, at most {3} each in a week, {4} weeks: {5} fit."),
        new(SamplingRefusals.TooManyForCallers, "{0} pogingen: de enquêteurs hebben tijd voor {1}.", "{0} attempts: the callers have time for {1}."),
        new(SamplingRefusals.TooManyForHours, "{0} pogingen, ten hoogste {1} telefoontjes per uur: er passen er {2}.", "{0} attempts, at most {1} calls an hour: {2} fit."),
        new(SamplingRefusals.TooFewAliases, "Afdeling {0}: {1} pogingen, {2} aliassen, elk ten hoogste één keer per week, {3} weken: er passen er {4}. U heeft {5} aliassen nodig.", "Department {0}: {1} attempts, {2} aliases, each at most once a week, {3} weeks: {4} fit. You need {5} aliases."),
        new(SamplingRefusals.TooFewQuestions, "Afdeling {0}: {1} pogingen, {2} vragen, elk ten hoogste één keer per week, {3} weken: er passen er {4}. U heeft {5} vragen nodig.", "Department {0}: {1} attempts, {2} questions, each at most once a week, {3} weeks: {4} fit. You need {5} questions."),
        new(SamplingRefusals.NotTogether, "Afdeling {0}: {1} pogingen. Elke grens is op zichzelf ruim genoeg, maar samen passen er {2}. Maak een grens ruimer: meer dagen, enquêteurs, aliassen, vragen of telefoontjes per uur.", "Department {0}: {1} attempts. Each limit by itself is wide enough, but together {2} fit. Widen one: more days, callers, aliases, questions or calls an hour."),
        new(SamplingRefusals.LooksLikeBsn, "Hier staat een getal dat een burgerservicenummer (BSN) kan zijn. Dat mag niet in een dekmantel.", "This holds a number that may be a citizen service number (BSN). It may not stand in a cover."),
        new(SamplingRefusals.InUse, "Dit hoort bij een gepland telefoontje. Gooi eerst de getrokken steekproef weg.", "A planned call has this. First throw the drawn sample away."),
        new(SamplingRefusals.UsedInCall, "Hiermee is al gebeld. Het blijft zoals het is; maak een nieuwe.", "This was used in a call. It stays as it is; make a new one."),
        new(SamplingRefusals.UnreadableList, "De lijst is niet te lezen bij regel {0}.", "The list cannot be read at line {0}."),
        new(SamplingRefusals.MissingColumn, "In de eerste regel ontbreekt de kolom '{0}'.", "The first line lacks the column '{1}'."),
        new(SamplingRefusals.LineMissing, "Regel {0}: '{1}' is leeg.", "Line {0}: '{1}' is empty."),
        new(SamplingRefusals.LineTooLong, "Regel {0}: '{1}' is te lang; er passen {2} tekens.", "Line {0}: '{1}' is too long; {2} characters fit."),
        new(SamplingRefusals.LineBsn, "Regel {0}: in '{1}' staat een getal dat een burgerservicenummer (BSN) kan zijn.", "Line {0}: '{1}' holds a number that may be a citizen service number (BSN)."),
        new(SamplingRefusals.LineTwice, "Regel {0}: '{1}' staat er al.", "Line {0}: '{1}' is there already."),
        new(SamplingRefusals.LineDepartment, "Regel {0}: afdeling '{1}' doet niet mee aan dit onderzoek.", "Line {0}: department '{1}' is not in this study."),
        new(SamplingRefusals.EmptyList, "De lijst is leeg. Plak een lijst met kopregel, of kies een bestand.", "The list is empty. Paste a list with a header, or choose a file."),
    ];
}
