/* The caller's desk: the call in hand, those that lie ready, and what was just finished. Whatever is recorded is kept in the browser before anything else happens. */

import { CallClock, type ServerTime } from "./clock";
import type { Card, Claimed, Connection, Heard, Practice } from "./connection";
import type { Keeper, Kept } from "./keeper";
import type { Sender } from "./sender";
import { type Sequence, type Told, Undo } from "./sequence";

/** The one in hand and three more, so that these can be rung without a network. */
const InHand = 4;

export interface Call {
  readonly attempt: string;
  readonly identifier: string;
  /** Stands outside the plan and all figures. */
  readonly practice: boolean;
  readonly byWayOfKcc: boolean;
  /** Nothing as long as the server has not given the name again after the page was loaded anew. */
  card: Card | null;
  readonly events: Kept[];
  clock: CallClock | null;
}

/** What goes with a step. */
export interface Extra {
  readonly value?: string;
  readonly remark?: string;
}

export class Desk {
  call: Call | null = null;
  stock: readonly Card[] = [];
  /** Begun in another browser and never finished. */
  open: readonly Card[] = [];
  /** Why no call can be claimed. */
  why: string | null = null;
  next: Claimed["next"] = null;
  aheadOfTime = false;
  /** Whether the server has answered since the page was loaded. */
  hasHeard = false;

  private previous: Call | null = null;
  /** How often calls were asked for, and the latest asking that was answered. */
  private asked = 0;
  private answered = 0;
  /** Dialled since the page was loaded: an answer that was under way meanwhile may still name them as not dialled. */
  private readonly begun = new Set<string>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly root: string, readonly sequence: Sequence, private readonly time: ServerTime, readonly keeper: Keeper, private readonly connection: Connection, private readonly sender: Sender,
    private readonly changed: () => void) {}

  /** Takes up the call during which the page was left, and tidies what is done with. */
  async takeUp(): Promise<void> {
    for (const events of this.keeper.calls) {
      const call = callOf(events);
      const stage = this.tell(call).stage;
      if (stage === "Finished" && events.every(kept => kept.fate === "Acknowledged")) await this.keeper.forget(events);
      else if (stage !== "Finished" && events[0]!.root === this.root && this.call === null && events.every(kept => kept.fate === null || kept.fate === "Acknowledged")) this.call = call;
    }
    this.sender.wake();
  }

  tell(call: Call): Told<Kept> {
    return this.sequence.tell(call.events, call.byWayOfKcc);
  }

  /** Asks for calls, so that there are always some in hand. */
  async claim(): Promise<void> {
    const asking = ++this.asked;
    const heard = await this.connection.claim(this.root, { number: InHand, aheadOfTime: this.aheadOfTime });
    // An answer that was overtaken by a later one says what is no longer so.
    if (heard.is === "answer" && asking > this.answered) {
      this.answered = asking;
      this.hasHeard = true;
      const { calls, open, why, next } = heard.body;
      const all = [...calls, ...open];
      if (this.call !== null) this.call.card = all.find(card => card.attempt === this.call!.attempt) ?? this.call.card;
      this.why = why;
      this.next = next;
      this.open = open.filter(card => !this.begun.has(card.attempt) && card.attempt !== this.call?.attempt && this.keeper.of(card.attempt).length === 0);
      this.stock = calls.filter(card => !this.begun.has(card.attempt) && this.keeper.of(card.attempt).length === 0);
      if (this.call === null || (this.call.events.length === 0 && !this.call.practice && !this.stock.some(card => card.attempt === this.call!.attempt))) this.call = null;
      if (this.call === null) this.layOut();
      else this.stock = this.stock.filter(card => card.attempt !== this.call!.attempt);
    }
    this.changed();
  }

  /**
   * Records a step of the call in hand.
   * @param moment at which it was pressed, by performance.now(): whatever was still being written then
   */
  take(step: string, extra: Extra = {}, moment = performance.now()): Promise<boolean> {
    const call = this.call;
    if (call === null) return Promise.resolve(false);
    const dials = step === "Dialled" ? { clock: CallClock.start(moment), at: this.time.at(moment) } : null;
    const elapsed = dials === null ? call.clock?.elapsed(moment) ?? 0 : 0;
    return this.inTurn(async () => {
      const told = this.tell(call);
      if (this.sequence.after(told.stage, step, call.byWayOfKcc) === undefined) return false;
      await this.record(call, { step, elapsed: Math.max(elapsed, told.standing.at(-1)?.elapsed ?? 0), undoes: null, dialledAt: dials?.at ?? null }, extra);
      if (dials !== null) {
        call.clock = dials.clock;
        this.previous = null;
      }
      if (step === "Finished") this.layOut(call);
      this.changed();
      return true;
    });
  }

  get mayUndo(): boolean {
    return this.previous !== null || (this.call !== null && this.tell(this.call).standing.length > 0);
  }

  /** Takes back the latest step that stands, also that the call before was finished. @returns that step. */
  undo(): Promise<string | null> {
    return this.inTurn(async () => {
      const before = this.previous;
      const call = this.call !== null && this.tell(this.call).standing.length > 0 ? this.call : before;
      const latest = call === null ? undefined : this.tell(call).standing.at(-1);
      if (call === null || latest === undefined) return null;
      await this.record(call, { step: Undo, elapsed: Math.max(call.clock?.elapsed() ?? 0, latest.elapsed), undoes: latest.id, dialledAt: null }, {});
      if (call === before && this.call !== call) {
        this.putBack();
        this.call = call;
        this.previous = null;
      }
      this.changed();
      return latest.step;
    });
  }

  /** Rings this one first. */
  choose(card: Card): void {
    if (this.call !== null && this.call.events.length > 0) return;
    this.putBack();
    this.call = newCall(card);
    this.stock = this.stock.filter(other => other.attempt !== card.attempt);
    this.changed();
  }

  /** Lays out a call to practise; what lay ready comes after it. @returns why not, where it cannot be now. */
  async practise(): Promise<Heard<Practice>["is"]> {
    const heard = await this.connection.practise(this.root);
    if (heard.is === "answer" && (this.call === null || this.call.events.length === 0)) {
      this.putBack();
      this.call = newCall(heard.body.call);
    }
    if (heard.is === "refused") this.why = heard.why;
    this.changed();
    return heard.is;
  }

  /** Goes on with a call that was begun in another browser. */
  async goOnWith(card: Card): Promise<void> {
    const events = card.events.map(told => ({
      ...told, attempt: card.attempt, remark: null, root: this.root, identifier: card.identifier, practice: card.practice, byWayOfKcc: card.byWayOfKcc, wall: Date.now(), fate: "Acknowledged" as const,
    }));
    await this.keeper.keep(...events);
    this.putBack();
    const call = { ...callOf(events), card };
    const latest = events.at(-1);
    const dialled = this.tell(call).standing[0]?.dialledAt;
    if (latest !== undefined && dialled != null) call.clock = CallClock.bridged(latest.elapsed, this.time.at(performance.now()) - dialled - latest.elapsed);
    this.call = call;
    this.open = this.open.filter(other => other !== card);
    this.changed();
  }

  /** Gives the call back before it was dialled. */
  async giveBack(): Promise<boolean> {
    const call = this.call;
    if (call === null || call.events.length > 0) return false;
    const heard = await this.connection.release(this.root, call.attempt);
    if (heard.is !== "answer") return false;
    if (this.call === call) this.layOut();
    await this.claim();
    return true;
  }

  /** The next call lies ready. */
  private layOut(finished: Call | null = null): void {
    const [card, ...others] = this.stock;
    this.previous = finished;
    this.call = card === undefined ? null : newCall(card);
    this.stock = others;
    if (finished !== null) {
      void this.claim();
      void this.tidy(finished);
    }
  }

  private putBack(): void {
    if (this.call?.card && !this.call.practice && this.call.events.length === 0) this.stock = [this.call.card, ...this.stock];
  }

  /** What was finished before and has been sent need not be kept any longer; what was finished just now can still be undone. */
  private async tidy(finished: Call): Promise<void> {
    for (const events of this.keeper.calls)
      if (events[0]!.attempt !== finished.attempt && events.every(kept => kept.fate === "Acknowledged") && this.tell(callOf(events)).stage === "Finished") await this.keeper.forget(events);
  }

  private async record(call: Call, happened: Pick<Kept, "step" | "elapsed" | "undoes" | "dialledAt">, extra: Extra): Promise<void> {
    const kept: Kept = {
      ...happened,
      id: crypto.randomUUID(),
      attempt: call.attempt,
      identifier: call.identifier,
      practice: call.practice,
      byWayOfKcc: call.byWayOfKcc,
      root: this.root,
      sequence: (call.events.at(-1)?.sequence ?? 0) + 1,
      value: extra.value ?? null,
      remark: extra.remark ?? null,
      wall: Date.now(),
      fate: null,
    };
    await this.keeper.keep(kept);
    this.begun.add(call.attempt);
    call.events.push(kept);
    this.sender.wake();
  }

  /** One after the other, in the order in which the keys were pressed. */
  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.queue.then(deed);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

function newCall(card: Card): Call {
  return { attempt: card.attempt, identifier: card.identifier, practice: card.practice, byWayOfKcc: card.byWayOfKcc, card, events: [], clock: null };
}

/** A call as it was kept. */
function callOf(events: readonly Kept[]): Call {
  const [first] = events;
  const latest = events.at(-1);
  return {
    attempt: first!.attempt,
    identifier: first!.identifier,
    practice: first!.practice,
    byWayOfKcc: first!.byWayOfKcc,
    card: null,
    events: [...events],
    clock: latest === undefined ? null : CallClock.bridged(latest.elapsed, Date.now() - latest.wall),
  };
}
