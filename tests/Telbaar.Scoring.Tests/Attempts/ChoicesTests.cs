using CsCheck;
using Telbaar.Attempts;
using Xunit;

namespace Telbaar.Tests.Attempts;

/// <summary>What is packed together is not mixed up.</summary>
public sealed class ChoicesTests
{
    static readonly Gen<bool?> judged = Gen.OneOf(Gen.Const(default(bool?)), Gen.Bool.Select(value => (bool?)value));

    [Fact]
    public void Each_answer_stays_what_it_was_while_others_are_given() => Gen.Select(
        Gen.Select(Gen.Enum<Route>(), OrNothing<LineResult>(), OrNothing<Reached>(), Gen.Enum<Message>(), OrNothing<FailureReason>(), OrNothing<Attribution>(), Gen.Enum<AttemptStatus>()),
        judged.Array[7],
        Gen.Shuffle(Enumerable.Range(0, 14).ToArray())).Sample((given, answers, order) =>
    {
        var choices = default(Choices);
        foreach (var one in order)
        {
            choices = one switch
            {
                0 => choices with { Route = given.Item1 },
                1 => choices with { Line = given.Item2 },
                2 => choices with { Reached = given.Item3 },
                3 => choices with { Message = given.Item4 },
                4 => choices with { Reason = given.Item5 },
                5 => choices with { StatedAttribution = given.Item6 },
                6 => choices with { Status = given.Item7 },
                7 => choices with { KccGreeting = answers[0] },
                8 => choices with { Greeting = answers[1] },
                9 => choices with { Initiative = answers[2] },
                10 => choices with { BackAtKcc = answers[3] },
                11 => choices with { VoicemailName = answers[4] },
                12 => choices with { VoicemailAbsence = answers[5] },
                _ => choices with { VoicemailSubstitute = answers[6] },
            };
        }
        Assert.Equal(given, (choices.Route, choices.Line, choices.Reached, choices.Message, choices.Reason, choices.StatedAttribution, choices.Status));
        Assert.Equal(answers, [choices.KccGreeting, choices.Greeting, choices.Initiative, choices.BackAtKcc, choices.VoicemailName, choices.VoicemailAbsence, choices.VoicemailSubstitute]);
        Assert.Equal((given.Item2 is LineResult.Answered, given.Item2 is LineResult.NoAnswer or LineResult.Busy), (choices.IsAnswered, choices.IsUnanswered));
        Assert.Equal((given.Item3 is Reached.Employee or Reached.Colleague or Reached.OtherDepartment, given.Item3 is Reached.Kcc or Reached.Nobody), (choices.IsReached, choices.IsLeft));
    });

    [Fact]
    public void Without_any_answer_an_attempt_is_valid_and_by_way_of_the_kcc_and_tells_nothing_else() => Assert.Equal(
        new Choices { Status = AttemptStatus.Valid, Route = Route.Kcc, Line = null, Reached = null, Message = Message.None, Reason = null, StatedAttribution = null, Greeting = null }, default);

    static Gen<T?> OrNothing<T>()
        where T : struct, Enum => Gen.OneOf(Gen.Const(default(T?)), Gen.Enum<T>().Select(value => (T?)value));
}
