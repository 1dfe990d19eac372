/* Sends what is kept until the server has acknowledged it, or has refused it by name. */

import type { Connection, Trouble } from "./connection";
import type { Keeper, Kept, KeptCallback } from "./keeper";

const MostAtOnce = 50;
const ShortestWait = 500;
const LongestWait = 15_000;

export class Sender {
  private isRefused = false;
  private running = false;
  private wait = ShortestWait;
  private wakeUp: () => void = () => {};

  constructor(private readonly keeper: Keeper, private readonly connection: Connection, private readonly changed: () => void) {
    addEventListener("online", () => this.wake());
  }

  /** Why nothing can be sent now. */
  get trouble(): Trouble {
    return this.connection.trouble ?? (this.isRefused ? "trouble" : null);
  }

  /** There is something to send, or the network may be back. */
  wake(): void {
    this.wait = ShortestWait;
    this.wakeUp();
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.keeper.unsent > 0) {
        if (await this.send()) continue;
        await this.pause();
      }
    } finally {
      this.running = false;
    }
  }

  /** Study by study: what one of them does not take keeps back nothing of another. @returns whether it is of use to go on at once. */
  private async send(): Promise<boolean> {
    let isTaken = false;
    this.isRefused = false;
    for (const root of new Set([...this.keeper.waiting, ...this.keeper.waitingCallbacks].map(kept => kept.root))) {
      const [events, callbacks] = [await this.sendEvents(root), await this.sendCallbacks(root)];
      isTaken ||= events || callbacks;
    }
    if (isTaken) this.wait = ShortestWait;
    this.changed();
    return isTaken;
  }

  private async sendEvents(root: string): Promise<boolean> {
    const events = this.keeper.waiting.filter(kept => kept.root === root).slice(0, MostAtOnce);
    if (events.length === 0) return false;
    const heard = await this.connection.record(root, events.map(asSent));
    this.isRefused ||= heard.is === "refused";
    if (heard.is !== "answer") return false;
    await this.keeper.keep(...events.map((kept, i) => ({ ...kept, fate: heard.body.fates[i] ?? null })));
    return true;
  }

  /** What has been stored need not be kept any longer; what was refused stays in sight. */
  private async sendCallbacks(root: string): Promise<boolean> {
    const callbacks = this.keeper.waitingCallbacks.filter(kept => kept.root === root).slice(0, MostAtOnce);
    if (callbacks.length === 0) return false;
    const heard = await this.connection.storeCallbacks(root, callbacks.map(asTold));
    this.isRefused ||= heard.is === "refused";
    if (heard.is !== "answer") return false;
    const fates = callbacks.map((kept, i) => ({ kept, refusal: heard.body.refusals[i] }));
    await this.keeper.forgetCallbacks(fates.filter(({ refusal }) => refusal === null).map(({ kept }) => kept));
    for (const { kept, refusal } of fates) if (typeof refusal === "string") await this.keeper.keepCallback({ ...kept, refusal });
    return true;
  }

  /** Longer each time, and not for all browsers at the same moment. */
  private pause(): Promise<void> {
    const wait = this.wait * (0.75 + Math.random() / 2);
    this.wait = Math.min(LongestWait, this.wait * 2);
    return new Promise(done => {
      const timer = setTimeout(done, wait);
      this.wakeUp = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}

function asTold(kept: KeptCallback): object {
  const { id, attempt, at, by, how, remark } = kept;
  return { id, attempt, at, by, how, remark };
}

function asSent(kept: Kept): object {
  const { id, attempt, sequence, step, elapsed, value, undoes, dialledAt, remark } = kept;
  return { id, attempt, sequence, step, elapsed, value, undoes, dialledAt, remark };
}
