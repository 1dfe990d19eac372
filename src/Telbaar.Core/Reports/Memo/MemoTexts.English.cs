using Telbaar.Attempts;

namespace Telbaar.Reports;

public sealed partial record MemoTexts
{
    public static MemoTexts English { get; } = new()
    {
        Title = "Memo to the council",
        Subject = "Reachability by telephone",
        Municipality = "Municipality",
        Study = "Study",
        Period = "Period",
        Date = "Date",
        FinalMark = "Final mark",
        Introduction = "Introduction",
        Results = "What came out",
        Analysis = "Who has to ring again",
        NotMeasured = "What was not measured",
        Lessons = "What we learn from it",
        WhatFollows = "What follows",
        Signatories = "Signatures",
        Placeholder = field => $"[{field}]",

        TheMunicipality = name => name is null ? "the municipality" : $"the municipality of {name}",
        Measured = (period, agency, municipality) => agency is null
            ? $"From {period} it was measured how well {municipality} can be reached by telephone."
            : $"From {period} {agency} measured how well {municipality} can be reached by telephone.",
        HowMeasured = attempts => $"Callers acted as a resident or an entrepreneur and each time asked for one particular employee. Together these are {attempts}.",
        HeldAgainst = (norms, target) => $"The results were set against our norms: ‘{norms}’. Each norm gives a mark from 1 to 10. The target is {target}.",
        Certainty = "The full report says for each mark how certain it is and what it rests on. This memo names no persons.",
        Reconstructed = "Not everything of these norms was published. What was missing was filled in as well as possible; the report says what that is.",

        Final = (mark, target) => $"The final mark is {mark}; the target is {target}.",
        Between = (low, high) => $"The final mark rests on a sample, so it is not quite certain: it lies between {low} and {high} with 95% certainty.",
        MarkUnder = (mark, norms) => $"{mark} under the norms ‘{norms}’",
        Together = "Whoever sets this mark beside those of earlier years does best to take the mark under the same norms.",
        Component = (component, mark) => $"{component}: {mark}",
        WithMark = (sentence, mark) => $"{sentence} Mark: {mark}.",
        AnswerTime = time => $"The contact centre answered after {time} on average.",
        YearsHeading = "Through the years",
        MarksHeading = "All marks together",
        MarksCaption = "Result, norm and mark",

        NothingSettled = "There is no contact attempt yet whose outcome is settled. So nothing can be said of this yet.",
        RingAgain = (failures, number, all) => $"Of all {all} contact attempts {number} failed.",
        OfAHundred = (count, number) => $"Of every hundred callers {number} {(count == 1 ? "has" : "have")} to ring once more to be helped. That costs them time, and us too: each of those calls comes in again.",
        RingOnceMore = "Whoever was not helped has to ring once more. That costs time, and us too: each of those calls comes in again.",
        Whose = (failures, whose) => $"{(failures == 1 ? "The attempt that failed belongs" : "The attempts that failed belong")} to {whose}.",
        WhoseShare = (by, number) => by switch
        {
            Attribution.Department => $"the departments ({number})",
            Attribution.Kcc => $"the contact centre ({number})",
            _ => $"technology ({number})",
        },
        NotTheDepartments = "What does not belong to the departments does not count in their mark.",
        Succeeded = (all, successes, number, share) => $"The departments answer for {all}. Of these {number} succeeded, which is {share}.",
        HowSucceeded = (how, count, number) => $"In {number} {(count == 1 ? "case" : "cases")} " + how switch
        {
            Outcome.Employee => "the employee who was asked for came to the telephone.",
            Outcome.CalledBackInTime => "somebody rang back in time.",
            _ => "somebody else settled the question or saw to it that it was settled.",
        },
        WhyHeading = "Why it did not work out",
        WhyCaption = "Contact attempts that failed, by reason and by who answers for it",
        MessagesHeading = "What became of messages",
        Message = (kind, all, became) => $"{kind}: {all} left. {became}.",
        InTime = "Called back in time",
        Late = "late",
        Never = "never",
        TermRuns = "still within the term",
        Otherwise = "ended in another way",
        ExplanationsHeading = "What colleagues say about it",
        Explained = (asked, answered, share) => $"About {asked} contact attempts that failed it was asked what had been the matter. To {answered} of them there was an answer ({share}).",
        Reason = (name, count) => $"{name}: {count}",
        PublishedHeading = "Where figures published earlier differ",
        PublishedIntro = "The published figures were computed anew from the contact attempts. On these points there is something to say:",

        OnlyTelephone = "Only the telephone was measured. Of the counter, e-mail, the website, chat and letters these figures say nothing.",
        NoContent = "What was measured is whether a caller speaks to somebody or is rung back. Whether the answer is right then was not judged.",
        WithoutData = parameters => $"There are no data on these, and so no marks: {parameters}.",
        LeftOut = attempts => $"Void, and counted nowhere: {attempts}.",
        MadeAgain = attempts => $"Made again, after which only the new attempt counts: {attempts}.",
        Unsettled = attempts => $"Still without an outcome when this was made: {attempts}.",
        Chance = "A study like this is a sample. Differences that are smaller than the uncertainty may be chance; the report says which.",

        GoesWell = "These norms were met:",
        CanBeBetter = "These norms were not met, the lowest mark first:",
        Lesson = (parameter, value, norm, mark) => $"{parameter}: {value}, the norm is {norm} (mark {mark})",
        LessonsPrompt = "[To be filled in: what causes this, and what we learn from it.]",
        FollowsPrompt = "[To be filled in: which actions follow, who answers for them, when they are done, and when it will be measured again.]",

        Executive = municipality => $"The executive of {municipality},",
        UsualRoles = ["the secretary", "the mayor"],

        NoDocument = "This is no Word document (.docx or .dotx).",
        Macros = "This template holds macros. Save it in Word as .docx or .dotx, without macros.",
        TooLarge = "This template is too large: 16 MB at most, and 64 MB in 2,000 parts when unpacked, no part of text larger than 8 MB.",
        NoFields = "This template has no field at all. A field is a content control in Word with a tag. To get an example: telbaar memo-template --out template.docx",
        UnknownField = (field, allowed) => $"There is no field ‘{field}’. Allowed: {allowed}.",
        FieldWithinLine = field => $"Field ‘{field}’ takes paragraphs, so it has to stand by itself and not within a line.",
        FieldAroundRow = field => $"Field ‘{field}’ stands around a whole row of a table. Put it into a cell.",
        TooManyFields = "This template has more than 500 content controls.",
    };
}
