using Telbaar.Absences;
using Telbaar.Agreements;
using Telbaar.Attempts;

namespace Telbaar.HelpNow;

/// <summary>A colleague, and whether he or she is there.</summary>
public sealed record SeenColleague(Colleague Colleague, Presence Presence);

/// <summary>Somebody to ring, or who was tried before.</summary>
/// <param name="By">By which kind of agreement; nothing for the one who was asked for.</param>
/// <param name="For">In whose place; nothing where it is for the workplace, or for the one who was asked for.</param>
/// <param name="Team">Of the colleague, where a whole department was asked for.</param>
public sealed record HelpStep(SeenColleague Who, AgreementKind? By, Colleague? For, string? Team = null);

/// <summary>Where a callback note goes.</summary>
/// <param name="To">A mailbox, a system or a number; empty where that was not agreed.</param>
/// <param name="Watchers">Who watches it, those who are there first.</param>
public sealed record HelpNotes(string To, IReadOnlyList<SeenColleague> Watchers);

/// <summary>What was agreed, in the words of the team.</summary>
public sealed record HelpAgreed(AgreementKind Kind, string Words, string Number);

/// <summary>Who can help now, for one thing that was found.</summary>
/// <param name="Asked">The person who was asked for, or who knows most of a subject; nothing for a workplace.</param>
/// <param name="Ring">Whom to ring now; nothing where nobody is there. Never somebody who is out.</param>
/// <param name="Others">Who else stands in, in the order in which they are tried.</param>
/// <param name="OtherHours">When else something was agreed of who stands in, where it does not hold now.</param>
public sealed record HelpAnswer(HelpEntry Entry, string Department, string? Team, SeenColleague? Asked, HelpStep? Ring, IReadOnlyList<HelpStep> Others, HelpNotes? Notes, IReadOnlyList<HelpAgreed> Agreed, IReadOnlyList<(TimeOnly From, TimeOnly To)> OtherHours);

/// <summary>What was found for some letters.</summary>
/// <param name="Opening">Of today; nothing on a day on which the organisation is closed.</param>
/// <param name="IsOpen">Whether it is at this moment.</param>
/// <param name="More">Whether there is more than is shown.</param>
public sealed record HelpFound(DateTimeOffset At, Opening? Opening, bool IsOpen, IReadOnlyList<HelpAnswer> Answers, bool More);
