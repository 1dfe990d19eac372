/* The times of a call: wall clock once, at dialling; from then on time that has passed, by a clock that never jumps. */

/** The server takes no event that lies further from dialling. */
const LongestCall = 24 * 60 * 60 * 1000;

/** What the wall clock would say if it were right, by the moments that the server tells. */
export class ServerTime {
  private offset = 0;
  private shortest = Infinity;

  /**
   * The answer that was under way for the shortest time says it best.
   * @param moment the server's, while it answered
   * @param roundTrip milliseconds between asking and hearing
   */
  heard(moment: number, roundTrip: number): void {
    if (roundTrip >= this.shortest) return;
    this.shortest = roundTrip;
    this.offset = moment + roundTrip / 2 - Date.now();
  }

  /** @param moment by performance.now(), a moment ago */
  at(moment: number): number {
    return Math.round(Date.now() + this.offset - (performance.now() - moment));
  }
}

export class CallClock {
  private constructor(private readonly before: number, private readonly since: number) {}

  /** @param moment of dialling, by performance.now() */
  static start(moment: number): CallClock {
    return new CallClock(0, moment);
  }

  /**
   * After the page was loaded anew in the middle of a call, when only the wall clock bridges the gap.
   * @param elapsed at the last event before it
   * @param ago milliseconds since that event, by the wall clock
   */
  static bridged(elapsed: number, ago: number): CallClock {
    return new CallClock(elapsed + Math.max(0, ago), performance.now());
  }

  /** Milliseconds since dialling, now or at another moment of performance.now(). */
  elapsed(moment = performance.now()): number {
    return Math.min(LongestCall, Math.max(0, Math.round(this.before + moment - this.since)));
  }
}
