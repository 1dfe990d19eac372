using Telbaar.Accounts;
using Telbaar.Fieldwork;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Sampling;
using Telbaar.Studies;

namespace Telbaar.Wording;

/// <summary>How the values of our enumerations are called. A test walks all of them.</summary>
static class ValueTexts
{
    static readonly Dictionary<Enum, (string Dutch, string English)> texts = new()
    {
        [Role.Administrator] = ("beheerder", "administrator"),
        [Role.Researcher] = ("onderzoeker", "researcher"),
        [Role.Caller] = ("enquêteur", "caller"),
        [Role.Coordinator] = ("coördinator", "coordinator"),
        [Role.DepartmentHead] = ("leidinggevende", "department head"),
        [Role.SteeringGroup] = ("stuurgroep", "steering group"),
        [Role.KccAgent] = ("KCC-medewerker", "KCC agent"),
        [Role.PrivacyOfficer] = ("privacyfunctionaris of ondernemingsraad", "privacy officer or works council"),
        [StudyState.Designed] = ("in ontwerp", "being designed"),
        [StudyState.Ready] = ("gereed", "ready"),
        [StudyState.InField] = ("in het veld", "in the field"),
        [StudyState.Paused] = ("onderbroken", "paused"),
        [StudyState.AwaitingCallbacks] = ("wacht op terugbelacties", "waiting for callbacks"),
        [StudyState.Closed] = ("afgesloten", "closed"),
        [StudyMove.MakeReady] = ("Gereedmelden", "Mark as ready"),
        [StudyMove.ReturnToDesign] = ("Terug naar ontwerp", "Back to design"),
        [StudyMove.Start] = ("Veldwerk starten", "Start fieldwork"),
        [StudyMove.Pause] = ("Onderbreken", "Pause"),
        [StudyMove.Resume] = ("Hervatten", "Resume"),
        [StudyMove.EndField] = ("Veldwerk beëindigen", "End fieldwork"),
        [StudyMove.Close] = ("Afsluiten", "Close"),
        [CallbackTerm.WorkingDays] = ("werkdagen", "working days"),
        [CallbackTerm.Hours] = ("uren", "hours"),
        [CallbackTerm.OfficeHours] = ("kantooruren", "office hours"),
        [GateKind.WorksCouncil] = ("instemming ondernemingsraad", "consent of the works council"),
        [GateKind.Announcement] = ("aankondiging aan medewerkers", "announcement to staff"),
        [GateKind.ImpactAssessment] = ("DPIA", "DPIA"),
        [GateKind.PersonLevel] = ("inzage op persoonsniveau", "person level"),
        [GateKind.MinimumGroupSize] = ("kleinste groep", "minimum group size"),
        [GateKind.RetentionTerm] = ("bewaartermijn", "retention term"),
        [GateKind.ProcessorAgreement] = ("verwerkersovereenkomst", "processor agreement"),
        [GateKind.ProcessingRecord] = ("verwerkingsregister", "record of processing"),
        [WorksCouncilDecision.Consented] = ("stemt in", "consents"),
        [WorksCouncilDecision.NotNeeded] = ("instemming is niet nodig", "consent is not needed"),
        [ReadinessPoint.FieldPeriod] = ("Veldwerkperiode", "Field period"),
        [ReadinessPoint.Norms] = ("Servicenormen", "Service norms"),
        [ReadinessPoint.Departments] = ("Afdelingen", "Departments"),
        [ReadinessPoint.Numbers] = ("Nummers om te bellen", "Numbers to ring"),
        [ReadinessPoint.Gate] = ("Juridische poort", "Legal gate"),
        [ReadinessPoint.Sample] = ("Steekproef", "Sample"),
        [Closure.Weekend] = ("valt in het weekend", "falls at the weekend"),
        [Closure.ClosedWeekday] = ("is een weekdag waarop u gesloten bent", "is a weekday on which you are closed"),
        [Closure.Holiday] = ("is een feestdag", "is a public holiday"),
        [Closure.ClosingDay] = ("is een eigen sluitingsdag", "is a closing day of your own"),
        [Division.Proportional] = ("naar het aantal medewerkers", "by the number of employees"),
        [Division.Equal] = ("voor elke afdeling evenveel", "the same for each department"),
        [Division.Precision] = ("naar gewenste nauwkeurigheid", "by wanted precision"),
        [Division.AsStated] = ("per afdeling opgegeven", "as stated for each department"),
        [PlannedCallState.Planned] = ("gepland", "planned"),
        [PlannedCallState.Rung] = ("gebeld", "rung"),
        [Attempts.Route.Kcc] = ("via het KCC", "by way of the KCC"),
        [Attempts.Route.Direct] = ("doorkiesnummer", "direct number"),
        [AttemptPurpose.Study] = ("het onderzoek zelf", "the study itself"),
        [AttemptPurpose.Pilot] = ("proefmeting, telt niet mee", "pilot, does not count"),
        [AttemptPurpose.Practice] = ("oefening, telt niet mee", "practice, does not count"),
        [Attempts.Route.Group] = ("groepsnummer", "group number"),
        [StaffColumn.Code] = ("code", "code"),
        [StaffColumn.Name] = ("naam", "name"),
        [StaffColumn.Email] = ("e-mail", "e-mail"),
        [StaffColumn.Number] = ("nummer", "number"),
        [StaffColumn.Department] = ("afdeling", "department"),
        [StaffColumn.Team] = ("team", "team"),
        [StaffColumn.Active] = ("werkt hier", "works here"),
    };

    public static string Of(Enum value, Language language) => language is Language.Dutch ? texts[value].Dutch : texts[value].English;

    /// <summary>How the value of this name is called; nothing when no value that is shown bears it.</summary>
    public static string? Named(string name, Language language) => texts.Keys.FirstOrDefault(value => value.ToString() == name) is { } found ? Of(found, language) : null;

    public static IEnumerable<Type> Enumerations => texts.Keys.Select(value => value.GetType()).Distinct();
}
