/* What the server wrote into the page: table, keys, norms and words. */

import type { Fate } from "./keeper";
import type { Transition } from "./sequence";

export interface PageData {
  readonly root: string;
  readonly token: { readonly header: string; readonly value: string };
  readonly language: string;
  /** The time zone of the organisation. */
  readonly zone: string;
  readonly table: readonly Transition[];
  readonly steps: Readonly<Record<string, { readonly text: string; readonly key: string }>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly voicemail: readonly { readonly id: string; readonly key: string; readonly text: string }[];
  readonly keys: { readonly aid: string; readonly question: string; readonly help: string; readonly callback: string };
  /** Who rang back and how, and the page of all callbacks. */
  readonly callbacks: { readonly path: string; readonly by: readonly { readonly id: string; readonly text: string }[]; readonly how: readonly { readonly id: string; readonly text: string }[] };
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
  readonly greeting: readonly { readonly id: string; readonly required: boolean; readonly text: string; readonly key: string }[];
  readonly initiative: { readonly rule: string; readonly examples: readonly { readonly correct: boolean; readonly text: string }[] };
  /** Seconds after which a stage may be given up. */
  readonly limits: { readonly ringing: number; readonly searching: number; readonly transferring: number } | null;
  readonly fates: Readonly<Record<Fate, string>>;
  readonly words: Words;
}

type Word =
  | "nextCall" | "askFor" | "nameless" | "ring" | "numberless" | "alias" | "numberShown" | "numberLeft" | "question" | "answers" | "whenAnswered" | "planned" | "call" | "madeAgain" | "noCard" | "practice" | "practiceNote" | "practiceRing" | "practiceWhom" | "practise" | "practiseLater" | "stopPractice"
  | "stock" | "thisFirst" | "giveBack" | "givenBackLater" | "nothing" | "nextPlanned" | "aheadOfTime" | "lookAgain" | "loading" | "loadingFailed" | "insecure" | "elsewhereOpen" | "goOnHere"
  | "openCall" | "goOnWith" | "ofOthers" | "inThisStage" | "inAll" | "overLimit" | "steps" | "judgements" | "kccGreeting" | "greeting" | "initiative" | "right" | "wrong" | "initiativeRight"
  | "initiativeWrong" | "required" | "greetingHeard" | "voicemailSaid" | "failed" | "failedHint" | "reasons" | "more" | "missing" | "leaveSo" | "willBeMadeAgain" | "recorded" | "undone" | "nothingToUndo" | "remark"
  | "remarkHint" | "save" | "close" | "side" | "sideNoted" | "again" | "againHint" | "help" | "helpIntro" | "useKeys" | "keyColumn" | "stepColumn" | "aid" | "aidRight" | "aidWrong" | "allSent" | "oneWaiting"
  | "waiting" | "offline" | "signedOut" | "signIn" | "trouble" | "notKept" | "refusedTitle" | "refusedHint" | "refusedEvent" | "reported" | "ringsBack" | "ringsBackShort" | "findMessage" | "findMessageHint" | "openMessages" | "notKnown" | "noneFound" | "found" | "oldList" | "noList" | "answerBefore" | "termOver" | "by" | "how"
  | "callbackRemark" | "callbackRemarkHint" | "sayWhatWasHeard" | "storeCallback" | "callbackKept" | "callbackToPlace" | "refusedCallback" | "refusedUnplaced" | "allCallbacks";

export type Words = Readonly<Record<Word, string>>;
