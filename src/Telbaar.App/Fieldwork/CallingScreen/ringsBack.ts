/* Somebody rings back, also during a call, whose clock runs on. Which message it answers is found by a few letters; without a network in the list as it was last heard. */

import type { ServerTime } from "./clock";
import type { Connection, OpenMessage } from "./connection";
import { element, filled } from "./elements";
import type { Keeper, KeptCallback } from "./keeper";
import type { PageData } from "./page";

/** More than can be taken in at a glance are not listed: one more letter finds them. */
const MostShown = 5;
const FewestDigits = 3;

export class RingsBack {
  private messages: readonly OpenMessage[] = [];
  /** When the server told of these messages. */
  private heardAt: number | null = null;
  private isOld = false;
  private redraw: () => void = () => {};

  constructor(private readonly data: PageData, private readonly time: ServerTime, private readonly keeper: Keeper, private readonly connection: Connection) {}

  /** Asks which messages are open. */
  async ask(): Promise<void> {
    const heard = await this.connection.messages(this.data.root);
    this.isOld = heard.is !== "answer";
    if (heard.is === "answer") [this.messages, this.heardAt] = [heard.body.messages, heard.body.moment];
    this.redraw();
  }

  /**
   * What is filled in of a callback that comes in at this moment.
   * @param store is given what was filled in.
   */
  form(store: (callback: KeptCallback) => void): HTMLFormElement {
    const { words, callbacks } = this.data;
    const at = this.time.at(performance.now());
    const sought = element("input", {
      type: "text", id: "callback-words", autocomplete: "off", spellcheck: "false", role: "combobox", "aria-expanded": "true", "aria-controls": "callback-messages", "aria-autocomplete": "list",
      "aria-describedby": "callback-words-hint",
    });
    const list = element("ul", { id: "callback-messages", role: "listbox", "aria-label": words.openMessages, class: "callback-messages" });
    const found = element("p", { role: "status", class: "note" });
    const remark = element("input", { type: "text", id: "callback-remark", autocomplete: "off", maxlength: "1000", "aria-describedby": "callback-remark-hint" });
    const by = new Choice("callback-by", words.by, "F2", callbacks.by);
    const how = new Choice("callback-how", words.how, "F4", callbacks.how);
    let chosen: OpenMessage | null = null;
    // By arrow or click, rather than as the first that was found.
    let isPicked = false;
    let isAsked = false;

    const shown = (): (OpenMessage | null)[] => [...this.open().filter(message => isMeantBy(message, sought.value)).slice(0, MostShown), null];
    const draw = (): void => {
      const messages = shown();
      list.replaceChildren(...messages.map(message => this.option(message, message === chosen, () => {
        pick(message);
      })));
      sought.setAttribute("aria-activedescendant", idOf(chosen));
      by.propose(chosen === null ? "Unknown" : "Employee");
      const number = this.open().filter(message => isMeantBy(message, sought.value)).length;
      found.textContent = isAsked && chosen === null ? words.sayWhatWasHeard : [
        sought.value.trim() === "" ? "" : number === 0 ? words.noneFound : filled(words.found, number),
        this.isOld ? (this.heardAt === null ? words.noList : filled(words.oldList, this.timeOf(this.heardAt))) : "",
      ].filter(text => text !== "").join(" ");
    };
    const pick = (message: OpenMessage | null): void => {
      [chosen, isPicked] = [message, true];
      draw();
    };
    const look = (): void => {
      isPicked = false;
      chosen = sought.value.trim() === "" ? null : shown()[0]!;
      draw();
    };
    // When the list comes anew, nothing else may be chosen under somebody's hands: what was chosen stays so, and when it is there no more, nothing is.
    this.redraw = () => {
      const same = this.open().find(message => message.attempt === chosen?.attempt);
      if (chosen === null && !isPicked) return look();
      pick(same ?? null);
    };
    sought.addEventListener("input", look);
    sought.addEventListener("keydown", pressed => {
      const move = pressed.key === "ArrowDown" ? 1 : pressed.key === "ArrowUp" ? -1 : 0;
      if (move === 0) return;
      pressed.preventDefault();
      const messages = shown();
      pick(messages[(messages.indexOf(chosen) + move + messages.length) % messages.length]!);
    });

    const form = element("form", { class: "callback" },
      element("div", { class: "field" },
        element("label", { for: "callback-words" }, words.findMessage), element("p", { class: "hint", id: "callback-words-hint" }, words.findMessageHint), sought),
      found, list, by.fields, how.fields,
      element("div", { class: "field" },
        element("label", { for: "callback-remark" }, words.callbackRemark), element("p", { class: "hint", id: "callback-remark-hint" }, words.callbackRemarkHint), remark),
      element("p", {}, element("button", { type: "submit", class: "utrecht-button utrecht-button--primary-action" }, words.storeCallback)));
    form.addEventListener("keydown", pressed => {
      if (pressed.key !== by.key && pressed.key !== how.key) return;
      pressed.preventDefault();
      (pressed.key === by.key ? by : how).next();
    });
    form.addEventListener("submit", sent => {
      sent.preventDefault();
      const heard = remark.value.trim();
      if (chosen === null && heard === "" && !isAsked) {
        // Whoever is to place it later has nothing to go by.
        isAsked = true;
        draw();
        return remark.focus();
      }
      store({
        id: crypto.randomUUID(), root: this.data.root, attempt: chosen?.attempt ?? null, identifier: chosen?.identifier ?? null, at, by: by.value, how: how.value,
        remark: heard === "" ? null : heard, refusal: null,
      });
    });
    look();
    void this.ask();
    return form;
  }

  /** That nobody is looking any more. */
  leave(): void {
    this.redraw = () => {};
  }

  /**
   * Those of which the term still runs first: they are likelier to be answered. Where a callback was stored here and not sent yet, the server still has the message for open.
   */
  private open(): readonly OpenMessage[] {
    const answered = new Set(this.keeper.waitingCallbacks.map(kept => kept.attempt));
    return this.messages.filter(message => !answered.has(message.attempt)).sort((one, other) => Number(this.isOver(one)) - Number(this.isOver(other)));
  }

  private isOver(message: OpenMessage): boolean {
    return message.deadline !== null && message.deadline < this.time.at(performance.now());
  }

  private option(message: OpenMessage | null, isChosen: boolean, choose: () => void): HTMLElement {
    const { words } = this.data;
    const option = element("li", { role: "option", id: idOf(message), "aria-selected": String(isChosen) },
      ...(message === null ? [words.notKnown] : [
        element("strong", {}, message.employee), ` ${message.department}`,
        element("span", {}, [message.alias, message.numberLeft, `${words.call.toLowerCase()} ${message.identifier}`, this.deadlineOf(message)].filter(part => part !== null && part !== "").join(" · ")),
      ]));
    option.addEventListener("click", choose);
    return option;
  }

  private deadlineOf(message: OpenMessage): string {
    const { words } = this.data;
    if (message.deadline === null) return "";
    return this.isOver(message) ? words.termOver : filled(words.answerBefore, this.timeOf(message.deadline));
  }

  private timeOf(moment: number): string {
    return new Intl.DateTimeFormat(this.data.language, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: this.data.zone }).format(new Date(moment));
  }
}

/** One of a few, by buttons or by a key that goes on to the next. */
class Choice {
  readonly fields: HTMLFieldSetElement;
  private readonly boxes: readonly HTMLInputElement[];
  private isTouched = false;

  constructor(name: string, title: string, readonly key: string, options: readonly { readonly id: string; readonly text: string }[]) {
    this.boxes = options.map(({ id }) => element("input", { type: "radio", name, value: id }));
    this.boxes[0]!.checked = true;
    for (const box of this.boxes) box.addEventListener("change", () => (this.isTouched = true));
    this.fields = element("fieldset", { class: "calling-panel", "aria-keyshortcuts": key },
      element("legend", {}, `${title} `, element("kbd", { "aria-hidden": "true" }, key)),
      element("div", { class: "callback-choice" }, ...options.map(({ text }, i) => element("label", {}, this.boxes[i]!, element("span", {}, text)))));
  }

  get value(): string {
    return this.boxes.find(box => box.checked)!.value;
  }

  next(): void {
    this.isTouched = true;
    const at = this.boxes.findIndex(box => box.checked);
    this.boxes[(at + 1) % this.boxes.length]!.checked = true;
  }

  /** What is likeliest, as long as nobody has chosen. */
  propose(value: string): void {
    if (!this.isTouched) for (const box of this.boxes) box.checked = box.value === value;
  }
}

function idOf(message: OpenMessage | null): string {
  return message === null ? "message-unknown" : `message-${message.attempt}`;
}

/** Whether a few letters of the name or alias, or digits of the number, or the attempt's own number point to it: as OpenCallback.IsMeantBy on the server; a test holds the two together. */
export function isMeantBy(message: Pick<OpenMessage, "identifier" | "employee" | "alias" | "numberLeft">, words: string): boolean {
  const folded = fold(words);
  const digits = digitsOf(words);
  return message.identifier.toLowerCase() === words.trim().toLowerCase() || fold(message.employee).includes(folded) || (message.alias !== null && fold(message.alias).includes(folded))
    || (digits.length >= FewestDigits && digitsOf(message.numberLeft ?? "").includes(digits));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim().replace(/\s+/g, " ");
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, "");
}
