using Telbaar.Fieldwork;
using static Telbaar.Fieldwork.CallStep;

namespace Telbaar.Demonstration;

/// <summary>The steps of a made-up call to the KCC, with the milliseconds since dialling. The shares are near those of the model study.</summary>
static class DemoCall
{
    public sealed record Told(CallStep Step, int Milliseconds, string Value = "");

    static readonly string[] saidByVoicemail = ["name", "absence", "substitute"];

    public static IReadOnlyList<Told> Of(Random chance)
    {
        var told = new Telling(chance);
        told.Add(Dialled, 0, 0);
        if (chance.NextDouble() < 0.015)
            return told.Ended(chance.NextDouble() < 0.5 ? Busy : NoAnswer, 20, 60);
        told.Add(KccAnswered, 8, chance.NextDouble() < 0.82 ? 55 : 110);
        told.Add(chance.NextDouble() < 0.97 ? KccGreetingRight : KccGreetingWrong, 2, 4);
        if (chance.NextDouble() < 0.2)
            told.Add(SearchBegins, 10, 25);
        told.Add(TransferBegins, 8, 40);
        switch (chance.NextDouble())
        {
            case < 0.36:
                return told.Reached(EmployeeAnswered);
            case < 0.44:
                return told.Reached(ColleagueAnswered);
            case < 0.45:
                return told.Reached(OtherDepartmentAnswered);
            case < 0.62:
                told.Add(VoicemailAnswered, 18, 40);
                told.Add(VoicemailHeard, 8, 15, string.Join(' ', saidByVoicemail.Where(_ => chance.NextDouble() < 0.5)));
                told.Add(VoicemailLeft, 10, 20);
                return told.Ended(HungUp, 1, 2);
            case < 0.93:
                told.Add(BackAtKcc, 20, 60);
                told.Add(NoteTaken, 15, 40);
                return told.Ended(HungUp, 2, 5);
            case < 0.97:
                told.Add(BackAtKcc, 20, 60);
                told.Add(chance.NextDouble() < 0.45 ? InitiativeRight : InitiativeWrong, 10, 30);
                return told.Ended(HungUp, 2, 5);
            case < 0.99:
                told.Add(NobodyAnswers, 30, 70);
                return told.Ended(HungUp, 1, 3);
            default:
                told.Add(HungUp, 5, 20);
                return told.Ended(ReasonDisconnected, 2, 4);
        }
    }

    sealed class Telling(Random chance)
    {
        readonly List<Told> steps = [];
        int at;

        public void Add(CallStep step, int leastSeconds, int mostSeconds, string value = "")
        {
            at += chance.Next(leastSeconds * 1000, (mostSeconds * 1000) + 1);
            steps.Add(new(step, at, value));
        }

        public List<Told> Reached(CallStep answered)
        {
            Add(answered, 8, 75);
            Add(chance.NextDouble() < 0.82 ? GreetingRight : GreetingWrong, 2, 4);
            if (answered is not EmployeeAnswered)
                Add(chance.NextDouble() < 0.85 ? InitiativeRight : InitiativeWrong, 15, 60);
            return Ended(HungUp, 15, 90);
        }

        public List<Told> Ended(CallStep step, int leastSeconds, int mostSeconds)
        {
            Add(step, leastSeconds, mostSeconds);
            Add(Finished, 2, 8);
            return steps;
        }
    }
}
