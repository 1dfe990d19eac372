/* Answers while one types: a combobox (WAI-ARIA) whose list shows what was found, and beside it the answer that is chosen in the list. The focus stays in the field. */

import { element } from "../../Fieldwork/CallingScreen/elements";

interface Fact {
  readonly label: string;
  readonly text: string;
}

interface Card {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly state: string;
  readonly stateText: string;
  readonly ring: { readonly name: string; readonly text: string; readonly dial: string; readonly why: string } | null;
  readonly noRing: string;
  readonly facts: readonly Fact[];
  readonly agreed: readonly Fact[];
  readonly short: string;
}

interface Looked {
  readonly cards: readonly Card[];
  readonly count: string;
  readonly opening: string;
}

interface PageData {
  readonly path: string;
  readonly token: { readonly header: string; readonly value: string };
  readonly words: { readonly ring: string; readonly agreed: string; readonly noAnswer: string };
}

/** Milliseconds between the last letter and the question: shorter than anybody waits, longer than between two letters. */
const Pause = 90;

class Finder {
  private cards: readonly Card[] = [];
  private chosen = -1;
  private asking: AbortController | null = null;
  private waiting = 0;
  /** The letters that the cards answer. */
  private answered = "";
  /** Whether Enter was pressed before its answer came. */
  private holds = false;

  constructor(
    private readonly data: PageData,
    private readonly field: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly answers: HTMLElement,
    private readonly status: HTMLElement,
    private readonly said: HTMLElement,
    private readonly opening: HTMLElement,
  ) {
    const combobox = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value);
    field.addEventListener("input", () => this.askSoon());
    field.addEventListener("keydown", pressed => this.press(pressed));
    field.form!.addEventListener("submit", sent => {
      sent.preventDefault();
      this.hold();
    });
    if (field.value !== "") void this.ask();
  }

  private askSoon(): void {
    this.holds = false;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.ask(), Pause);
  }

  private async ask(): Promise<void> {
    this.asking?.abort();
    const typed = this.field.value.trim();
    if (typed === "") {
      this.take(typed, { cards: [], count: "", opening: this.opening.textContent ?? "" });
      return;
    }
    const asking = new AbortController();
    this.asking = asking;
    try {
      const answer = await fetch(this.data.path, {
        method: "POST",
        headers: { "Content-Type": "application/json", [this.data.token.header]: this.data.token.value },
        body: JSON.stringify({ typed }),
        signal: asking.signal,
      });
      if (answer.status === 401) {
        // Whoever was signed out meanwhile signs in, and comes back here.
        location.reload();
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      this.take(typed, (await answer.json()) as Looked);
    } catch {
      // A newer question takes the place of this one; anything else is told.
      if (asking.signal.aborted) return;
      this.holds = false;
      this.status.textContent = this.data.words.noAnswer;
    }
  }

  private take(typed: string, looked: Looked): void {
    this.answered = typed;
    this.cards = looked.cards;
    this.list.replaceChildren(...looked.cards.map((card, place) => this.option(card, place)));
    this.choose(looked.cards.length > 0 ? 0 : -1);
    this.open(looked.cards.length > 0);
    this.status.textContent = looked.count;
    this.opening.textContent = looked.opening;
    this.said.textContent = looked.cards[0]?.short ?? "";
    if (this.holds) this.keep();
  }

  private option(card: Card, place: number): HTMLElement {
    const made = element("li", { role: "option", id: `help-option-${place}`, "aria-selected": "false" },
      element("span", { class: "help-name", dir: "auto" }, card.name),
      element("span", { class: "note" }, card.place),
      card.state !== "" && element("span", { class: `help-state ${card.state}` }, card.stateText));
    // Before the field loses the focus to it.
    made.addEventListener("mousedown", pushed => {
      pushed.preventDefault();
      this.choose(place);
      this.keep();
    });
    return made;
  }

  private press(pressed: KeyboardEvent): void {
    if (pressed.isComposing || pressed.ctrlKey || pressed.metaKey) return;
    switch (pressed.key) {
      case "ArrowDown":
        this.step(pressed, 1);
        break;
      case "ArrowUp":
        this.step(pressed, -1);
        break;
      case "Escape":
        pressed.preventDefault();
        if (this.isOpen) this.open(false);
        else {
          this.field.value = "";
          void this.ask();
        }
        break;
    }
  }

  private step(pressed: KeyboardEvent, by: number): void {
    if (this.cards.length === 0) return;
    pressed.preventDefault();
    if (!this.isOpen) this.open(true);
    else this.choose((this.chosen + by + this.cards.length) % this.cards.length);
  }

  /** An answer to fewer letters than were typed is none to hold: that to all of them is asked for at once, and held when it comes. */
  private hold(): void {
    clearTimeout(this.waiting);
    if (this.answered === this.field.value.trim()) this.keep();
    else {
      this.holds = true;
      void this.ask();
    }
  }

  /** The list goes; the answer stays, and is said once more to who does not see it. */
  private keep(): void {
    this.holds = false;
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.open(false);
    this.said.textContent = this.cards[this.chosen]?.short ?? "";
  }

  private get isOpen(): boolean {
    return !this.list.hidden;
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
    this.mark();
  }

  private choose(place: number): void {
    this.chosen = place;
    const card = this.cards[place];
    this.answers.replaceChildren(...(card === undefined ? [] : [this.draw(card)]));
    this.mark();
  }

  private mark(): void {
    const at = this.isOpen && this.chosen >= 0 ? `help-option-${this.chosen}` : "";
    if (at === "") this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", at);
    for (const option of this.list.children) {
      option.setAttribute("aria-selected", String(option.id === at));
      if (option.id === at) option.scrollIntoView({ block: "nearest" });
    }
  }

  private draw(card: Card): HTMLElement {
    const { words } = this.data;
    return element("article", { class: "card help-card", "aria-labelledby": `help-${card.id}` },
      element("h2", { id: `help-${card.id}`, dir: "auto" }, card.name),
      card.place !== "" && element("p", { class: "note" }, card.place),
      card.state !== "" && element("p", { class: `help-state ${card.state}` }, card.stateText),
      card.ring === null
        ? element("p", { class: "warning" }, card.noRing)
        : element("p", { class: "help-ring" },
            element("span", { class: "note" }, words.ring), " ",
            element("strong", { dir: "auto" }, card.ring.name), " ",
            card.ring.dial === "" ? element("span", {}, card.ring.text) : element("a", { href: `tel:${card.ring.dial}` }, card.ring.text),
            card.ring.why !== "" && element("span", { class: "note" }, ` (${card.ring.why})`)),
      card.facts.length > 0 && element("dl", { class: "facts" },
        ...card.facts.map(fact => element("div", {}, element("dt", {}, fact.label), element("dd", { dir: "auto" }, fact.text)))),
      card.agreed.length > 0 && element("h3", {}, words.agreed),
      card.agreed.length > 0 && element("dl", { class: "explained" },
        ...card.agreed.flatMap(fact => [element("dt", {}, fact.label), element("dd", { class: "lines", dir: "auto" }, fact.text)])));
  }
}

const byId = (id: string) => document.getElementById(id)!;
const answers = byId("help-answers");
new Finder(JSON.parse(answers.dataset["page"]!) as PageData, byId("help-q") as HTMLInputElement, byId("help-options"), answers, byId("help-status"), byId("help-said"), byId("help-opening"));
