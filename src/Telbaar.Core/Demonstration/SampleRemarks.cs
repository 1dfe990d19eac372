using Telbaar.Attempts;
using Telbaar.Sampling;

namespace Telbaar.Demonstration;

/// <summary>What the callers of the sample note down: always with a failure that asks for a reason, now and then elsewhere.</summary>
static class SampleRemarks
{
    public static string Of(SampleAttempt attempt, SplitMix64 luck)
    {
        var remarks = For(attempt);
        var always = attempt.Ending is Ending.NoteLost or Ending.SearchTime or Ending.Disconnected or Ending.AlternativeNumber;
        return remarks.Length > 0 && (always || luck.Chance(7)) ? luck.OneOf(remarks) : "";
    }

    static string[] For(SampleAttempt attempt) => attempt switch
    {
        { Ending: Ending.Employee } => ["Nam op via de mobiele telefoon.", "Zat in overleg en nam toch op.", "Wist het antwoord meteen.", "Verbinding was slecht te verstaan."],
        { Ending: Ending.Colleague } => ["Collega zocht het antwoord direct op.", "Collega nam het toestel over.", "Collega noteerde de vraag en zorgt voor antwoord."],
        { Ending: Ending.HelpedByKcc } => ["KCC gaf zelf antwoord op de vraag.", "KCC zet de vraag door en houdt de afhandeling bij zich."],
        { Ending: Ending.SentAwayByKcc } => ["KCC vroeg om later nog eens te bellen.", "KCC verwees naar de website.", "KCC verwees naar het algemene e-mailadres."],
        { Ending: Ending.NoteLost } => ["Notitie stond op naam van een andere afdeling; het KCC heeft dat later bevestigd."],
        { Ending: Ending.SearchTime } => ["Naam niet te vinden in de telefoongids.", "Naam stond bij een andere afdeling."],
        { Ending: Ending.Disconnected } => ["Verbinding viel weg bij het doorverbinden."],
        { Ending: Ending.AlternativeNumber } => ["Voicemail zegt \"bel mijn vervanger\"; dat nummer werd niet opgenomen."],
        { Ending: Ending.CalledBackInTime } => ["Teruggebeld door een collega.", "Teruggebeld vanaf een mobiel nummer.", "Vraag in één keer beantwoord."],
        { Ending: Ending.CalledBackLate } => ["Was een paar dagen afwezig.", "Gaf aan de boodschap laat te hebben gezien."],
        { VoicemailName: false } => ["Algemene voicemail; geen naam genoemd."],
        { VoicemailAbsence: true } => ["Voicemail noemt een vakantie die al voorbij is."],
        { Message: Message.CallbackNote } => ["KCC twijfelde bij wie de notitie hoort.", "Notitie op naam van het team gezet."],
        _ => [],
    };
}
