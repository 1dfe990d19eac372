/* Asks the server and tells it; hears from each answer what time it is there. */

import type { ServerTime } from "./clock";
import type { Fate } from "./keeper";

export interface Card {
  readonly attempt: string;
  readonly identifier: string;
  readonly practice: boolean;
  readonly byWayOfKcc: boolean;
  readonly name: string;
  readonly department: string;
  readonly team: string;
  readonly number: string;
  readonly alias: string;
  readonly numberShown: string;
  readonly numberLeft: string;
  readonly question: string;
  readonly answers: string;
  readonly whenAnswered: string;
  readonly day: string;
  readonly at: string;
  readonly replaces: string | null;
  readonly events: readonly ToldEvent[];
}

export interface ToldEvent {
  readonly id: string;
  readonly sequence: number;
  readonly step: string;
  readonly elapsed: number;
  readonly value: string;
  readonly undoes: string | null;
  readonly dialledAt: number | null;
}

export interface Claimed {
  readonly calls: readonly Card[];
  readonly open: readonly Card[];
  readonly why: string | null;
  readonly next: { readonly day: string; readonly at: string } | null;
}

export interface Practice {
  readonly call: Card;
}

export interface Key {
  readonly owner: string;
  readonly key: string;
  readonly token: string;
}

export interface Fates {
  readonly fates: readonly Fate[];
}

/** A message that nobody has answered yet. The browser holds it in memory alone. */
export interface OpenMessage {
  readonly attempt: string;
  readonly identifier: string;
  readonly employee: string;
  readonly department: string;
  readonly alias: string | null;
  readonly numberLeft: string | null;
  /** Milliseconds since 1970. */
  readonly leftAt: number;
  readonly deadline: number | null;
}

export interface Messages {
  readonly moment: number;
  readonly messages: readonly OpenMessage[];
}

/** Of each callback why it was not stored; nothing where it was. */
export interface Refusals {
  readonly refusals: readonly (string | null)[];
}

/** What became of asking: an answer, or why there is none. */
export type Heard<T> = { readonly is: "answer"; readonly body: T } | { readonly is: "refused"; readonly why: string } | { readonly is: "offline" | "signedOut" } | { readonly is: "trouble"; readonly status: number };

const Patience = 20_000;

/** Why the server cannot be reached now. */
export type Trouble = "offline" | "signedOut" | "trouble" | null;

export class Connection {
  /** As the latest answer had it, or the lack of one. */
  trouble: Trouble = null;

  constructor(private readonly time: ServerTime, private readonly header: string, private token: string) {}

  async key(root: string): Promise<Heard<Key>> {
    const heard = await this.ask<Key>(`${root}/key`, { method: "GET" });
    if (heard.is === "answer") this.token = heard.body.token;
    return heard;
  }

  claim(root: string, wish: { readonly number: number; readonly aheadOfTime: boolean }): Promise<Heard<Claimed>> {
    return this.tell(root, "claim", wish);
  }

  practise(root: string): Promise<Heard<Practice>> {
    return this.tell(root, "practice", {});
  }

  record(root: string, events: readonly object[]): Promise<Heard<Fates>> {
    return this.tell(root, "events", events);
  }

  release(root: string, attempt: string): Promise<Heard<object>> {
    return this.tell(root, "release", { attempt });
  }

  messages(root: string): Promise<Heard<Messages>> {
    return this.ask(`${root}/callbacks`, { method: "GET" });
  }

  storeCallbacks(root: string, callbacks: readonly object[]): Promise<Heard<Refusals>> {
    return this.tell(root, "callbacks", callbacks);
  }

  /** Who signed in again has another token: it is asked for once. */
  private async tell<T>(root: string, what: string, body: object): Promise<Heard<T>> {
    const post = () => this.ask<T>(`${root}/${what}`, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", [this.header]: this.token } });
    const heard = await post();
    if (heard.is !== "trouble" || heard.status !== 400) return heard;
    const key = await this.key(root);
    return key.is === "answer" ? post() : (key as Heard<T>);
  }

  private async ask<T>(path: string, request: RequestInit): Promise<Heard<T>> {
    const heard = await this.hear<T>(path, request);
    this.trouble = heard.is === "answer" || heard.is === "refused" ? null : heard.is;
    return heard;
  }

  private async hear<T>(path: string, request: RequestInit): Promise<Heard<T>> {
    const asked = performance.now();
    try {
      const answer = await fetch(path, { ...request, cache: "no-store", credentials: "same-origin", redirect: "error", signal: AbortSignal.timeout(Patience) });
      if (answer.status === 401) return { is: "signedOut" };
      if (answer.status !== 200 && answer.status !== 422) return { is: "trouble", status: answer.status };
      const body = (await answer.json()) as T & { readonly moment: number; readonly why?: string };
      this.time.heard(body.moment, performance.now() - asked);
      return answer.status === 200 ? { is: "answer", body } : { is: "refused", why: body.why ?? "" };
    } catch (failed) {
      // What fetch throws when there is no network, no answer in time, or an answer that breaks off.
      if (failed instanceof TypeError || failed instanceof SyntaxError || failed instanceof DOMException) return { is: "offline" };
      throw failed;
    }
  }
}
