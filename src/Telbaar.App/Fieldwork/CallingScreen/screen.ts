/* Draws the caller's screen, and does what is pressed. */

import type { Call, Desk, Extra } from "./desk";
import { type Judged, type Question, judgedIn, missingIn } from "./judged";
import type { Kept, KeptCallback } from "./keeper";
import type { PageData } from "./page";
import type { RingsBack } from "./ringsBack";
import type { Sender } from "./sender";
import type { Told } from "./sequence";
import { button, element, filled, minutes } from "./elements";

const KeysOff = "telbaar-keys-off";
const Tick = 250;

const judgements: Readonly<Record<Question, readonly [right: string, wrong: string]>> = {
  kccGreeting: ["KccGreetingRight", "KccGreetingWrong"],
  greeting: ["GreetingRight", "GreetingWrong"],
  initiative: ["InitiativeRight", "InitiativeWrong"],
};
const questions = Object.keys(judgements) as Question[];
const reasons = ["ReasonSearchTime", "ReasonDisconnected", "ReasonAlternativeNumber", "ReasonOther"];
/** They have a place of their own on the screen. */
const notAmongSteps = new Set([...Object.values(judgements).flat(), ...reasons, "VoicemailHeard", "Recognised", "SideObservation", "Remark", "Again"]);
/** The likeliest first, the end of the call last; the others as the table has them. */
const places: Readonly<Record<string, number>> = { VoicemailLeft: -1, BackAtKcc: 1, NoteTaken: 2, HungUp: 3, NoAnswer: 1, Busy: 2, Finished: 4 };
/** Where there is room for one column alone; as in calling.css. */
const OneColumn = "(max-width: 60rem)";

export class Screen {
  private readonly live = element("p", { role: "status", class: "unseen" });
  private readonly alerts = element("div", { class: "calling-alerts" });
  private readonly desk = element("div", { class: "calling-desk" });
  private readonly bar = element("div", { class: "calling-bar" });
  private dialog: HTMLDialogElement | null = null;
  /** Where a callback is filled in. It has nothing to do with the call in hand, so what was pressed of that before still counts. */
  private aside: HTMLDialogElement | null = null;
  /** Elements of a greeting that were heard, before it is judged. */
  private readonly ticked: Record<string, Set<string>> = { kccGreeting: new Set(), greeting: new Set() };
  private questionOpen = false;
  private shown: { attempt: string | null; stage: string } = { attempt: null, stage: "" };
  /** Finished was pressed while something is missing. */
  private warned = false;
  private notKept = false;
  /** What was asked of the server and did not work. */
  private failed: string | null = null;
  private readonly known: ReadonlySet<string>;
  private pressed: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private readonly clocks: { readonly text: Text; readonly milliseconds: () => number; readonly limit: number | null; readonly over: HTMLElement | null }[] = [];

  constructor(private readonly root: HTMLElement, private readonly data: PageData, private readonly calls: Desk, private readonly sender: Sender, private readonly ringsBack: RingsBack) {
    this.known = new Set([...Object.values(data.steps).map(step => step.key), ...data.voicemail.map(said => said.key), ...data.greeting.map(each => each.key), ...Object.values(data.keys)].filter(key => key !== ""));
    root.replaceChildren(this.live, this.alerts, this.desk, this.bar);
    document.addEventListener("keydown", pressed => this.press(pressed));
    setInterval(() => this.runClocks(), Tick);
  }

  draw(): void {
    const call = this.calls.call;
    const told = call === null ? null : this.calls.tell(call);
    const stage = told?.stage ?? "";
    if (this.shown.attempt !== (call?.attempt ?? null)) {
      for (const ticks of Object.values(this.ticked)) ticks.clear();
      this.questionOpen = false;
    }
    const moved = this.shown.stage !== stage || this.shown.attempt !== (call?.attempt ?? null);
    if (moved) {
      this.warned = false;
      this.failed = null;
    }
    const focused = document.activeElement instanceof HTMLElement && this.root.contains(document.activeElement) ? document.activeElement.dataset["at"] ?? "" : null;
    this.clocks.length = 0;
    this.alerts.replaceChildren(...this.alertsNow());
    this.desk.classList.toggle("practising", call?.practice === true);
    this.desk.replaceChildren(...(call === null || told === null ? this.idle() : inOrder(this.card(call, stage), this.now(call, told), stage)));
    this.bar.replaceChildren(...this.barNow(call));
    if (focused !== null) this.focus(focused);
    if (moved && this.shown.stage !== "" && call !== null) {
      this.say(`${call.practice ? `${this.data.words.practice}. ` : ""}${capital(this.data.stages[stage] ?? stage)}`);
      if (matchMedia(OneColumn).matches) this.desk.scrollIntoView();
    }
    this.shown = { attempt: call?.attempt ?? null, stage };
    this.runClocks();
  }

  /** The focus stays where it was; when that is gone, it goes to where the call stands. */
  private focus(at: string): void {
    const same = at === "" ? null : this.root.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`);
    (same ?? this.root.querySelector<HTMLElement>("[data-at=stage]"))?.focus({ preventScroll: true });
  }

  private say(words: string): void {
    this.live.textContent = words;
  }

  private runClocks(): void {
    for (const clock of this.clocks) {
      const passed = clock.milliseconds();
      const text = minutes(passed);
      if (clock.text.data !== text) clock.text.data = text;
      if (clock.over !== null && clock.limit !== null) clock.over.hidden = passed < clock.limit * 1000;
    }
  }

  // What is pressed

  private press(pressed: KeyboardEvent): void {
    const undo = pressed.ctrlKey && pressed.key.toLowerCase() === "z";
    const target = pressed.target as HTMLElement;
    if (this.dialog !== null || this.aside !== null || pressed.repeat || pressed.altKey || pressed.metaKey || (pressed.ctrlKey && !undo) || target.matches("textarea, select, input:not([type=checkbox])")) return;
    if (!undo && (localStorage.getItem(KeysOff) !== null || (pressed.key === "Enter" && target.matches("a, button, summary, input")))) return;
    const key = undo ? this.data.steps["Undo"]!.key : pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
    if (!this.known.has(key)) return;
    pressed.preventDefault();
    // At once, so that the letters that follow are typed there.
    if (key === this.data.keys.callback) return this.callback();
    this.soon(moment => (this.dialog === null ? this.deedOf(key)?.(moment) : undefined));
  }

  /** What is pressed depends on what was pressed before, which may still be being written: one after the other. */
  private soon(deed: (moment: number) => Promise<void> | void): void {
    const moment = performance.now();
    this.pending++;
    this.root.ariaBusy = "true";
    this.pressed = this.pressed.then(() => deed(moment)).finally(() => {
      if (--this.pending === 0) this.root.ariaBusy = "false";
    });
  }

  private deedOf(key: string): ((moment: number) => Promise<void> | void) | null {
    const { keys, steps } = this.data;
    if (key === keys.help) return () => this.help();
    if (key === keys.aid) return () => this.aid();
    if (key === keys.question) return () => this.unfold();
    if (key === steps["Undo"]!.key) return () => this.undo();
    const call = this.calls.call;
    if (call === null) return null;
    const next = this.nextOf(call);
    const said = next.includes("VoicemailHeard") ? this.data.voicemail.find(each => each.key === key) : undefined;
    if (said !== undefined) return moment => this.heard(call, said.id, moment);
    const greeted = this.data.greeting.find(each => each.key === key);
    if (greeted !== undefined) return () => this.tick(greeted.id);
    const step = next.find(candidate => steps[candidate]!.key === key);
    return step === undefined ? null : moment => this.choose(step, moment);
  }

  private nextOf(call: Call): string[] {
    const next = this.calls.sequence.next(this.calls.tell(call).stage, call.byWayOfKcc);
    // A practice call stands in no plan that it could go back into.
    return call.practice ? next.filter(step => step !== "Again") : next;
  }

  private choose(step: string, moment = performance.now()): Promise<void> | void {
    const call = this.calls.call;
    if (call === null) return;
    if (step === "Remark") return this.remark();
    if (step === "Again") return this.again();
    if (step === "Finished" && !this.warned && this.missing(call).length > 0) {
      this.warned = true;
      this.say(this.warning(this.missing(call)));
      this.draw();
      return;
    }
    return this.take(step, this.extraOf(step), moment);
  }

  private extraOf(step: string): Extra {
    const asked = questions.find(question => judgements[question].includes(step));
    const ticks = asked === undefined ? undefined : this.ticked[asked];
    return ticks === undefined || ticks.size === 0 ? {} : { value: this.data.greeting.filter(each => ticks.has(each.id)).map(each => each.id).join(" ") };
  }

  private heard(call: Call, said: string, moment = performance.now()): Promise<void> {
    const before = judgedIn(this.calls.tell(call).standing).voicemail;
    const now = before.includes(said) ? before.filter(each => each !== said) : [...before, said];
    return this.take("VoicemailHeard", { value: this.data.voicemail.map(each => each.id).filter(id => now.includes(id)).join(" ") }, moment);
  }

  /** The greeting whose elements have keys now: the one that was heard last and has not been judged. */
  private heardLast(next: readonly string[], judged: Judged): "greeting" | "kccGreeting" | undefined {
    return (["greeting", "kccGreeting"] as const).find(question => next.includes(judgements[question][0]) && judged[question] === null);
  }

  private tick(element: string): void {
    const call = this.calls.call;
    const question = call === null ? undefined : this.heardLast(this.nextOf(call), judgedIn(this.calls.tell(call).standing));
    if (question === undefined) return;
    const ticks = this.ticked[question]!;
    if (!ticks.delete(element)) ticks.add(element);
    const { text } = this.data.greeting.find(each => each.id === element)!;
    this.say(filled(ticks.has(element) ? this.data.words.recorded : this.data.words.undone, text));
    this.draw();
  }

  private async take(step: string, extra: Extra = {}, moment = performance.now()): Promise<void> {
    const { words, steps, stages } = this.data;
    const before = this.shown.stage;
    try {
      if (!(await this.calls.take(step, extra, moment))) return;
      this.notKept = false;
      // After a transfer another greeting is heard.
      if (step === "TransferBegins") this.ticked["greeting"]!.clear();
      if (step === "SideObservation") this.say(words.sideNoted);
      else if (this.shown.stage === before) this.say(filled(words.recorded, steps[step]!.text));
      else if (step === "Finished") this.say(this.calls.call === null ? words.nothing : capital(stages["Ready"]!));
    } catch (failed) {
      // The browser's own store refused: its disk is full, or the window keeps nothing.
      if (!(failed instanceof DOMException) && !(failed instanceof Error)) throw failed;
      this.notKept = true;
      this.say(words.notKept);
      this.draw();
    }
  }

  private async undo(): Promise<void> {
    const undone = await this.calls.undo();
    this.say(undone === null ? this.data.words.nothingToUndo : filled(this.data.words.undone, this.data.steps[undone]!.text));
  }

  private unfold(): void {
    const call = this.calls.call;
    if (call === null) return;
    this.questionOpen = !this.questionOpen;
    this.draw();
  }

  // Which call it is

  private card(call: Call, stage: string): HTMLElement {
    const { words } = this.data;
    const card = call.card;
    const head = element("h2", {}, call.practice ? words.practice : stage === "Ready" ? `${words.nextCall}: ${call.identifier}` : `${words.call} ${call.identifier}`);
    if (card === null) return element("section", { class: "calling-card" }, head, element("p", {}, words.noCard));
    const where = card.team === "" ? card.department : `${card.department}, ${card.team}`;
    const fold = element("details", { "data-at": "question" },
      element("summary", { "data-at": "summary" }, `${words.answers} `, keyOf(this.data.keys.question)),
      element("p", { class: "prose" }, card.answers),
      card.whenAnswered === "" ? null : element("h3", {}, words.whenAnswered),
      card.whenAnswered === "" ? null : element("p", { class: "prose" }, card.whenAnswered));
    fold.open = this.questionOpen;
    fold.addEventListener("toggle", () => (this.questionOpen = fold.open));
    return element("section", { class: "calling-card" },
      head,
      card.replaces === null ? null : element("p", { class: "note" }, filled(words.madeAgain, card.replaces)),
      element("dl", { class: "calling-whom" },
        ...(call.practice ? [...fact(words.ring, words.practiceRing), ...fact(words.askFor, words.practiceWhom)] : [
          ...fact(words.ring, element("strong", { class: "calling-number" }, card.number === "" ? words.numberless : card.number)),
          ...fact(words.askFor, element("strong", { class: "calling-name" }, card.name === "" ? words.nameless : card.name), element("span", {}, where)),
        ]),
        ...(card.question === "" ? [] : fact(words.question, element("span", { class: "prose" }, card.question)))),
      element("dl", { class: "calling-cover" },
        ...(card.alias === "" ? [] : fact(words.alias, card.alias)),
        ...(card.numberLeft === "" ? [] : fact(words.numberLeft, card.numberLeft)),
        ...(card.numberShown === "" || card.numberShown === card.numberLeft ? [] : fact(words.numberShown, card.numberShown)),
        ...(call.practice ? [] : fact(words.planned, this.dayOf(card)))),
      card.answers === "" && card.whenAnswered === "" ? null : fold,
      stage === "Ready" ? this.stock(call) : null);
  }

  private stock(call: Call): HTMLElement | null {
    const { words } = this.data;
    if (call.events.length > 0) return null;
    return element("div", { class: "calling-stock" },
      this.calls.stock.length === 0 ? null : element("h3", {}, words.stock),
      this.calls.stock.length === 0 ? null : element("ul", {}, ...this.calls.stock.map(card => element("li", {},
        element("span", {}, `${card.at.slice(0, 5)} ${card.name}, ${card.department}`),
        button({ class: "plain", "data-at": `first-${card.identifier}` }, () => this.calls.choose(card), filled(words.thisFirst, card.identifier))))),
      element("p", { class: "actions" },
        button({ class: "plain", "data-at": "give-back" }, () => void this.giveBack(), call.practice ? words.stopPractice : words.giveBack),
        call.practice ? null : button({ class: "plain", "data-at": "practise" }, () => void this.practise(), words.practise)));
  }

  private async giveBack(): Promise<void> {
    if (!(await this.calls.giveBack())) this.tellFailed(this.data.words.givenBackLater);
  }

  private async practise(): Promise<void> {
    const heard = await this.calls.practise();
    if (heard === "answer") this.focus("stage");
    else this.tellFailed(heard === "refused" ? this.calls.why ?? this.data.words.practiseLater : this.data.words.practiseLater);
  }

  private tellFailed(words: string): void {
    this.failed = words;
    this.say(words);
    this.draw();
  }

  private dayOf(card: { readonly day: string; readonly at: string }): string {
    return new Intl.DateTimeFormat(this.data.language, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(`${card.day}T${card.at}`));
  }

  private idle(): HTMLElement[] {
    const { words } = this.data;
    if (!this.calls.hasHeard) return [element("p", {}, this.sender.trouble === null ? words.loading : words.loadingFailed)];
    const { why, next } = this.calls;
    return [element("section", { class: "calling-idle" },
      element("h2", { tabindex: "-1", "data-at": "stage" }, why ?? words.nothing),
      next === null || why !== null ? null : element("p", {}, filled(words.nextPlanned, this.dayOf(next))),
      element("p", { class: "actions" },
        button({ class: "utrecht-button utrecht-button--primary-action", "data-at": "look" }, () => void this.calls.claim(), words.lookAgain),
        why !== null || this.calls.aheadOfTime ? null : button({ class: "utrecht-button utrecht-button--secondary-action", "data-at": "ahead" }, () => this.ahead(), words.aheadOfTime),
        button({ class: "utrecht-button utrecht-button--secondary-action", "data-at": "practise" }, () => void this.practise(), words.practise)))];
  }

  private ahead(): void {
    this.calls.aheadOfTime = true;
    void this.calls.claim();
  }

  // Where it stands, and what may be next

  private now(call: Call, told: Told<Kept>): HTMLElement {
    const { words, stages } = this.data;
    const judged = judgedIn(told.standing);
    const next = this.nextOf(call);
    const missing = missingIn(told.stage, judged);
    const open = questions.filter(question => next.includes(judgements[question][0]));
    const asked = open.filter(question => missing.includes(question));
    const heardLast = this.heardLast(next, judged);
    return element("section", { class: "calling-now" },
      call.practice ? element("p", { class: "calling-practice" }, element("strong", {}, words.practice), ` ${words.practiceNote}`) : null,
      element("h2", { tabindex: "-1", "data-at": "stage" }, capital(stages[told.stage] ?? told.stage)),
      call.clock === null || told.stage === "Ready" ? null : this.clockOf(call, told),
      call.card === null || call.practice || told.stage === "Ready" ? null : element("p", { class: "calling-brief" }, `${words.askFor} `, element("strong", {}, call.card.name), `, ${call.card.department}`),
      judged.again === null ? null : element("p", { class: "warning" }, filled(words.willBeMadeAgain, this.data.reasons.find(reason => reason.id === judged.again)?.text ?? judged.again)),
      ...asked.map(question => this.panel(question, judged, question === heardLast)),
      this.steps(next, judged, missing),
      next.includes("VoicemailHeard") ? this.voicemail(call, judged) : null,
      ...open.filter(question => !asked.includes(question)).sort((one, other) => Number(judged[one] !== null) - Number(judged[other] !== null)).map(question => this.panel(question, judged, question === heardLast)),
      next.includes("ReasonOther") || next.includes("Recognised") || next.includes("Again") ? this.more(next, judged) : null);
  }

  private clockOf(call: Call, told: Told<Kept>): HTMLElement {
    const { words } = this.data;
    const began = told.standing.findLast((happened, i) => told.stages[i + 1] !== told.stages[i] || happened.step === "MenuOver")?.elapsed ?? 0;
    const closed = told.stage.startsWith("After") || told.stage === "Finished";
    const ended = told.standing.findLast((_, i) => told.stages[i + 1]!.startsWith("After") && !told.stages[i]!.startsWith("After"))?.elapsed ?? 0;
    const over = element("p", { class: "calling-over", hidden: true }, words.overLimit);
    const stage = document.createTextNode("0:00");
    const all = document.createTextNode("0:00");
    const limits = this.data.limits;
    const limit = limits === null ? null : { Ringing: limits.ringing, Searching: limits.searching, Transferring: limits.transferring }[told.stage] ?? null;
    if (!closed) this.clocks.push({ text: stage, milliseconds: () => call.clock!.elapsed() - began, limit, over });
    this.clocks.push({ text: all, milliseconds: () => (closed ? ended : call.clock!.elapsed()), limit: null, over: null });
    return element("div", { class: "calling-clocks" },
      closed ? null : element("p", { role: "timer", class: "calling-clock" }, element("strong", {}, stage), ` ${words.inThisStage}`),
      element("p", { role: "timer", class: "calling-total" }, element("strong", {}, all), ` ${words.inAll}`),
      closed ? null : over);
  }

  private steps(next: readonly string[], judged: Judged, missing: readonly Question[]): HTMLElement {
    const { words } = this.data;
    const steps = next.filter(step => !notAmongSteps.has(step) && judged.message !== step).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
    return element("div", { class: "calling-steps", role: "group", "aria-label": words.steps },
      missing.length === 0 || !this.warned ? null : element("p", { class: "warning" }, this.warning(missing)),
      ...steps.map(step => this.stepButton(step, step === "Finished" ? missing.length === 0 : step !== "NoteTaken")),
      judged.message === null ? null : element("p", { class: "done" }, this.data.steps[judged.message]!.text));
  }

  private stepButton(step: string, isMain: boolean, isPressed: boolean | null = null, text = this.data.steps[step]!.text): HTMLButtonElement {
    const key = this.data.steps[step]!.key;
    return button({
      class: isMain ? "calling-step main" : "calling-step", "data-at": step, "data-step": step, "aria-keyshortcuts": key, "aria-pressed": isPressed === null ? null : String(isPressed),
    }, () => this.soon(moment => this.choose(step, moment)), keyOf(key), element("span", {}, text));
  }

  private panel(question: Question, judged: Judged, hasKeys: boolean): HTMLElement {
    const { words, greeting } = this.data;
    const [right, wrong] = judgements[question];
    const ticks = this.ticked[question];
    const verdict = judged[question];
    return element("fieldset", { class: verdict === null ? "calling-panel" : "calling-panel judged" },
      element("legend", {}, words[question]),
      ticks === undefined || verdict !== null ? null : element("div", { class: "calling-ticks" }, ...greeting.map(each => this.tickOf(ticks, question, each, hasKeys))),
      element("div", { class: "calling-pair" },
        this.stepButton(right, false, verdict === true, question === "initiative" ? words.initiativeRight : words.right),
        this.stepButton(wrong, false, verdict === false, question === "initiative" ? words.initiativeWrong : words.wrong)),
      question !== "initiative" ? null : button({ class: "plain", "data-at": "aid" }, () => this.aid(), `${words.aid} `, keyOf(this.data.keys.aid)));
  }

  private tickOf(ticks: Set<string>, question: string, { id, text, required, key }: PageData["greeting"][number], hasKeys: boolean): HTMLElement {
    const hasKey = hasKeys && key !== "";
    const box = element("input", { type: "checkbox", "data-at": `tick-${question}-${id}`, "aria-keyshortcuts": hasKey ? key : null });
    box.checked = ticks.has(id);
    box.addEventListener("change", () => (box.checked ? ticks.add(id) : ticks.delete(id)));
    return element("label", {}, box, element("span", {}, hasKey ? keyOf(key) : null, hasKey ? " " : null, required ? `${text} (${this.data.words.required})` : text));
  }

  private voicemail(call: Call, judged: Judged): HTMLElement {
    return element("div", { class: "calling-panel", role: "group", "aria-label": this.data.words.voicemailSaid },
      element("p", { class: "calling-legend" }, this.data.words.voicemailSaid),
      element("div", { class: "calling-pair" }, ...this.data.voicemail.map(said => button({
        class: "calling-step", "data-at": `said-${said.id}`, "data-said": said.id, "aria-keyshortcuts": said.key, "aria-pressed": String(judged.voicemail.includes(said.id)),
      }, () => this.soon(moment => this.heard(call, said.id, moment)), keyOf(said.key), element("span", {}, said.text)))));
  }

  private more(next: readonly string[], judged: Judged): HTMLElement {
    const { words } = this.data;
    const failed = reasons.filter(reason => next.includes(reason));
    const others = ["Recognised", "Again"].filter(step => next.includes(step));
    return element("div", { class: "calling-more" },
      failed.length === 0 ? null : element("p", { class: "calling-legend" }, words.failed, element("span", { class: "note" }, ` ${words.failedHint}`)),
      element("div", { class: "calling-small" },
        ...failed.map(reason => this.stepButton(reason, false, judged.reason === reason, this.data.steps[reason]!.text.replace(/^[^:]*: /, ""))),
        ...others.map(step => this.stepButton(step, false, step === "Recognised" ? judged.recognised : judged.again !== null))));
  }

  private warning(missing: readonly Question[]): string {
    const { words } = this.data;
    return `${filled(words.missing, missing.map(question => words[question].charAt(0).toLowerCase() + words[question].slice(1)).join(", "))} ${words.leaveSo}`;
  }

  private missing(call: Call): Question[] {
    const told = this.calls.tell(call);
    return missingIn(told.stage, judgedIn(told.standing));
  }

  // What always stands there

  private barNow(call: Call | null): HTMLElement[] {
    const { words } = this.data;
    const waiting = this.calls.keeper.unsent;
    const next = call === null ? [] : this.nextOf(call);
    const small = (step: string, text: string) => button({ class: "calling-step", "data-at": `bar-${step}`, "data-step": step, "aria-keyshortcuts": this.data.steps[step]!.key }, () => this.soon(moment => this.choose(step, moment)), keyOf(this.data.steps[step]!.key), element("span", {}, text));
    return [
      element("p", { class: waiting === 0 ? "calling-sent" : "calling-sent waiting", "data-waiting": String(waiting) }, waiting === 0 ? words.allSent : waiting === 1 ? words.oneWaiting : filled(words.waiting, waiting)),
      ...(!this.calls.mayUndo ? [] : [button({ class: "calling-step", "data-at": "undo", "data-step": "Undo", "aria-keyshortcuts": "Backspace" }, () => this.soon(() => this.undo()), keyOf("⌫"), element("span", {}, this.data.steps["Undo"]!.text))]),
      ...(next.includes("Remark") ? [small("Remark", words.remark)] : []),
      ...(next.includes("SideObservation") ? [small("SideObservation", words.side)] : []),
      button({ class: "calling-step", "data-at": "callback", "aria-keyshortcuts": this.data.keys.callback }, () => this.callback(), keyOf(this.data.keys.callback), element("span", {}, words.ringsBackShort)),
      button({ class: "calling-step", "data-at": "help", "aria-keyshortcuts": this.data.keys.help }, () => this.help(), keyOf(this.data.keys.help), element("span", {}, words.help)),
    ];
  }

  private alertsNow(): HTMLElement[] {
    const { words, fates, steps } = this.data;
    const { trouble } = this.sender;
    const { refused, refusedCallbacks, ofOthers } = this.calls.keeper;
    return [
      this.notKept ? element("p", { class: "problems", role: "alert" }, words.notKept) : null,
      this.failed === null ? null : element("p", { class: "warning" }, this.failed),
      trouble === "offline" ? element("p", { class: "warning" }, words.offline) : null,
      trouble === "signedOut" ? element("p", { class: "warning" }, `${words.signedOut} `, element("a", { href: "/sign-in", target: "_blank", "data-at": "sign-in" }, words.signIn)) : null,
      trouble === "trouble" ? element("p", { class: "warning" }, words.trouble) : null,
      refused.length + refusedCallbacks.length === 0 ? null : element("section", { class: "problems" },
        element("h2", {}, words.refusedTitle), element("p", {}, words.refusedHint),
        element("ul", {}, ...refused.map(kept => element("li", {}, filled(words.refusedEvent, kept.identifier, kept.sequence, steps[kept.step]?.text ?? kept.step, fates[kept.fate!]))),
          ...refusedCallbacks.map(kept => element("li", {}, this.refusalOf(kept)))),
        button({ class: "plain", "data-at": "reported" }, () => void this.reported(refused, refusedCallbacks), words.reported)),
      ...this.calls.open.map(card => element("p", { class: "warning" }, `${filled(words.openCall, card.identifier)} `,
        this.calls.call !== null && this.calls.call.events.length > 0 ? null : button({ class: "plain", "data-at": `open-${card.identifier}` }, () => void this.calls.goOnWith(card), filled(words.goOnWith, card.identifier)))),
      ofOthers === 0 ? null : element("p", { class: "note" }, filled(words.ofOthers, ofOthers)),
    ].filter(alert => alert !== null);
  }

  private refusalOf(kept: KeptCallback): string {
    const { words, language, zone } = this.data;
    const at = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(new Date(kept.at));
    return kept.identifier === null ? filled(words.refusedUnplaced, at, kept.refusal!) : filled(words.refusedCallback, at, kept.identifier, kept.refusal!);
  }

  private async reported(events: readonly Kept[], callbacks: readonly KeptCallback[]): Promise<void> {
    await this.calls.keeper.forget(events);
    await this.calls.keeper.forgetCallbacks(callbacks);
    this.draw();
  }

  // What is asked apart

  private ask(title: string, ...content: readonly (Node | null)[]): HTMLDialogElement {
    const dialog = this.open(title, ...content);
    this.dialog = dialog;
    return dialog;
  }

  private open(title: string, ...content: readonly (Node | null)[]): HTMLDialogElement {
    const dialog = element("dialog", { class: "calling-dialog", "aria-label": title }, element("h2", {}, title), ...content,
      element("p", { class: "actions" }, button({ class: "utrecht-button utrecht-button--secondary-action" }, () => this.shut(dialog), this.data.words.close)));
    dialog.addEventListener("close", () => this.shut(dialog));
    // A key that is pressed in here is meant for what is asked, not for the call behind it.
    dialog.addEventListener("keydown", pressed => pressed.stopPropagation());
    this.root.append(dialog);
    dialog.showModal();
    return dialog;
  }

  /** At once: a browser tells of a closed dialog some time later, and leaves the focus in it when what had it before was drawn anew. A key pressed meanwhile would be lost. */
  private shut(dialog: HTMLDialogElement): void {
    if (this.dialog !== dialog && this.aside !== dialog) return;
    if (this.dialog === dialog) this.dialog = null;
    else {
      this.aside = null;
      this.ringsBack.leave();
    }
    dialog.remove();
    this.focus("");
  }

  private callback(): void {
    const { words, callbacks } = this.data;
    const form = this.ringsBack.form(kept => {
      this.shut(dialog);
      this.soon(() => this.keepCallback(kept));
    });
    const dialog = this.open(words.ringsBack, form, element("p", {}, element("a", { href: callbacks.path, target: "_blank", rel: "noopener" }, words.allCallbacks)));
    this.aside = dialog;
    form.querySelector("input")!.focus();
  }

  private async keepCallback(kept: KeptCallback): Promise<void> {
    const { words } = this.data;
    try {
      await this.calls.keeper.keepCallback(kept);
      this.notKept = false;
      this.say(kept.identifier === null ? words.callbackToPlace : filled(words.callbackKept, kept.identifier));
      this.sender.wake();
    } catch (failed) {
      if (!(failed instanceof DOMException) && !(failed instanceof Error)) throw failed;
      this.notKept = true;
      this.say(words.notKept);
    }
    this.draw();
  }

  private help(): void {
    const { words, steps, greeting, voicemail, keys } = this.data;
    const rows: [string, string][] = [
      ...Object.values(steps).filter(step => step.key !== "").map<[string, string]>(step => [step.key === "Backspace" ? "Backspace, Ctrl+Z" : step.key, step.text]),
      ...greeting.filter(each => each.key !== "").map<[string, string]>(each => [each.key, `${words.greetingHeard}: ${each.text}`]),
      ...voicemail.map<[string, string]>(said => [said.key, `${words.voicemailSaid}: ${said.text}`]),
      [keys.aid, words.aid], [keys.question, words.answers], [keys.callback, words.ringsBack], [keys.help, words.help],
    ];
    const box = element("input", { type: "checkbox" });
    box.checked = localStorage.getItem(KeysOff) === null;
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem(KeysOff) : localStorage.setItem(KeysOff, "1")));
    this.ask(words.help, element("p", {}, words.helpIntro), element("label", { class: "calling-ticks" }, box, element("span", {}, words.useKeys)),
      element("table", {},
        element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words.keyColumn), element("th", { scope: "col" }, words.stepColumn))),
        element("tbody", {}, ...rows.map(([key, text]) => element("tr", {}, element("td", {}, keyOf(key)), element("td", {}, text))))));
  }

  private aid(): void {
    const { words, initiative } = this.data;
    const list = (correct: boolean, title: string) => element("div", {}, element("h3", {}, title),
      element("ul", {}, ...initiative.examples.filter(example => example.correct === correct).map(example => element("li", {}, example.text))));
    this.ask(words.aid, element("p", {}, initiative.rule), initiative.examples.length === 0 ? null : element("div", { class: "columns" }, list(true, words.aidRight), list(false, words.aidWrong)));
  }

  private remark(): void {
    const { words } = this.data;
    const text = element("textarea", { rows: "4", maxlength: "1000", "aria-label": words.remark });
    const save = () => {
      if (text.value.trim() !== "") this.soon(moment => this.take("Remark", { remark: text.value.trim() }, moment));
      this.shut(dialog);
    };
    text.addEventListener("keydown", pressed => {
      if (pressed.key === "Enter" && pressed.ctrlKey) save();
    });
    const dialog = this.ask(words.remark, element("p", { class: "hint" }, words.remarkHint), element("div", { class: "field" }, text),
      element("p", {}, button({ class: "utrecht-button utrecht-button--primary-action" }, save, words.save)));
    text.focus();
  }

  private again(): void {
    const { words, reasons: why } = this.data;
    const choose = (reason: string | undefined) => {
      if (reason === undefined) return;
      this.shut(dialog);
      this.soon(moment => this.take("Again", { value: reason }, moment));
    };
    const dialog = this.ask(words.again, element("p", { class: "hint" }, words.againHint),
      element("div", { class: "calling-steps" }, ...why.map((reason, i) => button({ class: "calling-step" }, () => choose(reason.id), keyOf(String(i + 1)), element("span", {}, capital(reason.text))))));
    dialog.addEventListener("keydown", pressed => choose(why[Number.parseInt(pressed.key, 10) - 1]?.id));
  }
}

/** Before dialling one reads whom to ask for; from then on what happens comes first. */
function inOrder(card: HTMLElement, now: HTMLElement, stage: string): HTMLElement[] {
  return stage === "Ready" ? [card, now] : [now, card];
}

function keyOf(key: string): HTMLElement {
  return element("kbd", { "aria-hidden": "true" }, key.length === 1 ? key.toUpperCase() : key);
}

function fact(term: string, ...of: readonly (Node | string)[]): HTMLElement[] {
  return [element("div", {}, element("dt", {}, term), element("dd", {}, ...of))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
