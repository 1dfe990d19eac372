/* What a call has been judged on so far, and what is still to be asked: it follows from what happened. */

import type { Kept } from "./keeper";

export interface Judged {
  readonly kccGreeting: boolean | null;
  readonly greeting: boolean | null;
  readonly initiative: boolean | null;
  /** What the voicemail said, as codes. */
  readonly voicemail: readonly string[];
  readonly message: "VoicemailLeft" | "NoteTaken" | null;
  readonly reason: string | null;
  readonly again: string | null;
  readonly recognised: boolean;
  readonly spokeToKcc: boolean;
}

export type Question = "kccGreeting" | "greeting" | "initiative";

export function judgedIn(standing: readonly Kept[]): Judged {
  let [kccGreeting, greeting, initiative]: (boolean | null)[] = [null, null, null];
  let [voicemail, message, reason, again]: [string[], Judged["message"], string | null, string | null] = [[], null, null, null];
  let [recognised, spokeToKcc] = [false, false];
  for (const { step, value } of standing) {
    if (step === "KccAnswered") spokeToKcc = true;
    else if (step.startsWith("KccGreeting")) kccGreeting = step === "KccGreetingRight";
    else if (step.startsWith("Greeting")) greeting = step === "GreetingRight";
    else if (step.startsWith("Initiative")) initiative = step === "InitiativeRight";
    // Judgements are those of whom was reached last.
    else if (step === "TransferBegins") [greeting, initiative] = [null, null];
    else if (step === "VoicemailHeard") voicemail = (value ?? "").split(" ").filter(code => code !== "");
    else if (step === "VoicemailLeft" || step === "NoteTaken") message = step;
    else if (step.startsWith("Reason")) reason = step;
    else if (step === "Again") again = value;
    else if (step === "Recognised") recognised = true;
  }
  return { kccGreeting: kccGreeting ?? null, greeting: greeting ?? null, initiative: initiative ?? null, voicemail, message, reason, again, recognised, spokeToKcc };
}

/** What should still be answered after hanging up. A message, or a reason for the failure, decides before initiative does. */
export function missingIn(stage: string, judged: Judged): Question[] {
  if (!stage.startsWith("After") || judged.again !== null) return [];
  const spoke = ["AfterEmployee", "AfterColleague", "AfterOtherDepartment"].includes(stage);
  const decides = ["AfterKcc", "AfterColleague", "AfterOtherDepartment"].includes(stage) && judged.message === null && judged.reason === null;
  const questions: Question[] = [];
  if (judged.spokeToKcc && judged.kccGreeting === null) questions.push("kccGreeting");
  if (spoke && judged.greeting === null) questions.push("greeting");
  if (decides && judged.initiative === null) questions.push("initiative");
  return questions;
}
