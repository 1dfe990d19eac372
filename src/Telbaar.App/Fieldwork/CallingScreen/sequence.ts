/* What can follow what in a call, by the table that the server wrote into the page. It tells a call exactly as CallFold does; a test holds the two together. */

/** From, step, to; and whether it is only for a call by way of the KCC (true), only for another one (false), or for both (null). */
export type Transition = readonly [from: string, step: string, to: string, byWayOfKcc: boolean | null];

export interface Happened {
  readonly id: string;
  /** Its place in the call, from 1. */
  readonly sequence: number;
  readonly step: string;
  /** Milliseconds since dialling. */
  readonly elapsed: number;
  readonly undoes: string | null;
}

export interface Told<Event extends Happened> {
  readonly stage: string;
  /** The events that count, in their order. */
  readonly standing: readonly Event[];
  /** Where the call stood before the first of them, and after each. */
  readonly stages: readonly string[];
}

export const Ready = "Ready";
export const Undo = "Undo";

export class Sequence {
  private readonly table = new Map<string, string>();
  private readonly order: readonly string[];

  constructor(transitions: readonly Transition[]) {
    for (const [from, step, to, only] of transitions)
      for (const kcc of [true, false])
        if (only === null || only === kcc) this.table.set(place(from, step, kcc), to);
    this.order = [...new Set(transitions.map(([, step]) => step))];
  }

  /** Where the call stands after a step; nothing when the step cannot be taken there. */
  after(stage: string, step: string, kcc: boolean): string | undefined {
    return this.table.get(place(stage, step, kcc));
  }

  /** All steps that can be taken now. */
  next(stage: string, kcc: boolean): string[] {
    return this.order.filter(step => this.after(stage, step, kcc) !== undefined);
  }

  tell<Event extends Happened>(events: readonly Event[], kcc: boolean): Told<Event> {
    const standing: Event[] = [];
    const stages = [Ready];
    let expected = 1;
    for (const happened of [...events].sort((one, other) => one.sequence - other.sequence)) {
      if (happened.sequence !== expected++) break;
      const latest = standing.at(-1);
      if (happened.step === Undo) {
        if (latest?.id !== happened.undoes || latest === undefined) break;
        standing.pop();
        stages.pop();
        continue;
      }
      const stage = happened.elapsed >= (latest?.elapsed ?? 0) ? this.after(stages.at(-1)!, happened.step, kcc) : undefined;
      if (stage === undefined) break;
      standing.push(happened);
      stages.push(stage);
    }
    return { stage: stages.at(-1)!, standing, stages };
  }
}

function place(stage: string, step: string, kcc: boolean): string {
  return `${stage} ${step} ${kcc}`;
}
