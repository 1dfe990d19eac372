/* Keeps each event and callback in the browser until the server has it, locked away: without the key, which comes from the server and lives in memory alone, nothing of it can be read. */

import type { Happened } from "./sequence";

export type Fate = "Acknowledged" | "Conflicts" | "DoesNotFit" | "Unknown" | "OutOfBounds";

export interface CallEvent extends Happened {
  readonly attempt: string;
  readonly value: string | null;
  /** With dialling: milliseconds since 1970, put right by the server's clock. */
  readonly dialledAt: number | null;
  /** Free words. */
  readonly remark: string | null;
}

/** An event as it is kept. */
export interface Kept extends CallEvent {
  /** Where the study's calling page stands: one browser may keep events of several studies. */
  readonly root: string;
  readonly identifier: string;
  readonly practice: boolean;
  readonly byWayOfKcc: boolean;
  /** By this browser's own clock, right or wrong: bridges the time in which the page was closed. */
  readonly wall: number;
  readonly fate: Fate | null;
}

/** That somebody rang back, as it is kept. */
export interface KeptCallback {
  readonly id: string;
  readonly root: string;
  /** The attempt whose message it answers; nothing while nobody knows. */
  readonly attempt: string | null;
  readonly identifier: string | null;
  /** Milliseconds since 1970, put right by the server's clock. */
  readonly at: number;
  readonly by: string;
  readonly how: string;
  /** Free words. */
  readonly remark: string | null;
  /** Why the server did not take it. */
  readonly refusal: string | null;
}

interface Locked {
  readonly id: string;
  readonly owner: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const Database = "telbaar-calling";
const Store = "events";

export class Keeper {
  private readonly events = new Map<string, Kept>();
  private readonly callbacks = new Map<string, KeptCallback>();

  private constructor(private readonly database: IDBDatabase, private readonly owner: string, private readonly key: CryptoKey, readonly ofOthers: number) {}

  /** Opens what this account kept in this browser; what another account kept stays as it is. */
  static async open(owner: string, base64: string): Promise<Keeper> {
    const key = await crypto.subtle.importKey("raw", Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)), "AES-GCM", false, ["encrypt", "decrypt"]);
    const opening = indexedDB.open(Database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(Store, { keyPath: "id" });
    const database = await answerOf(opening);
    const all = await answerOf<Locked[]>(database.transaction(Store).objectStore(Store).getAll());
    const own = all.filter(locked => locked.owner === owner);
    const keeper = new Keeper(database, owner, key, all.length - own.length);
    for (const locked of own) {
      const kept = await keeper.unlock(locked);
      if ("step" in kept) keeper.events.set(kept.id, kept);
      else keeper.callbacks.set(kept.id, kept);
    }
    return keeper;
  }

  /** Everything that is kept, in the order in which it happened within each call. */
  get all(): readonly Kept[] {
    return [...this.events.values()].sort((one, other) => one.attempt === other.attempt ? one.sequence - other.sequence : one.attempt < other.attempt ? -1 : 1);
  }

  /** The same, by call. */
  get calls(): readonly (readonly Kept[])[] {
    return [...new Set(this.all.map(kept => kept.attempt))].map(attempt => this.of(attempt));
  }

  get waiting(): readonly Kept[] {
    return this.all.filter(kept => kept.fate === null);
  }

  get refused(): readonly Kept[] {
    return this.all.filter(kept => kept.fate !== null && kept.fate !== "Acknowledged");
  }

  get waitingCallbacks(): readonly KeptCallback[] {
    return [...this.callbacks.values()].filter(kept => kept.refusal === null);
  }

  get refusedCallbacks(): readonly KeptCallback[] {
    return [...this.callbacks.values()].filter(kept => kept.refusal !== null);
  }

  /** How much of it the server does not have yet. */
  get unsent(): number {
    return this.waiting.length + this.waitingCallbacks.length;
  }

  of(attempt: string): readonly Kept[] {
    return this.all.filter(kept => kept.attempt === attempt);
  }

  /** Is done only when the browser has it on its disk. */
  async keep(...events: readonly Kept[]): Promise<void> {
    const locked = await Promise.all(events.map(kept => this.lock(kept)));
    await this.change(store => locked.forEach(each => store.put(each)));
    for (const kept of events) this.events.set(kept.id, kept);
  }

  async forget(events: readonly Kept[]): Promise<void> {
    await this.change(store => events.forEach(kept => store.delete(kept.id)));
    for (const kept of events) this.events.delete(kept.id);
  }

  /** Is done only when the browser has it on its disk. */
  async keepCallback(kept: KeptCallback): Promise<void> {
    const locked = await this.lock(kept);
    await this.change(store => store.put(locked));
    this.callbacks.set(kept.id, kept);
  }

  async forgetCallbacks(callbacks: readonly KeptCallback[]): Promise<void> {
    await this.change(store => callbacks.forEach(kept => store.delete(kept.id)));
    for (const kept of callbacks) this.callbacks.delete(kept.id);
  }

  private change(how: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(Store, "readwrite", { durability: "strict" });
    how(transaction.objectStore(Store));
    return new Promise((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = transaction.onerror = () => failed(transaction.error ?? new Error("The browser did not keep the event."));
    });
  }

  private async lock(kept: Kept | KeptCallback): Promise<Locked> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { id: kept.id, owner: this.owner, iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, new TextEncoder().encode(JSON.stringify(kept))) };
  }

  private async unlock(locked: Locked): Promise<Kept | KeptCallback> {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: locked.iv }, this.key, locked.sealed))) as Kept | KeptCallback;
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error("The browser's own store did not answer."));
  });
}
