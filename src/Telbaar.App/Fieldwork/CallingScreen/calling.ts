/* The caller's screen: puts its parts together. Sequence and isMeantBy go out too, for the tests that hold them against the server's. */

import { ServerTime } from "./clock";
import { Connection, type Key } from "./connection";
import { Desk } from "./desk";
import { button, element } from "./elements";
import { Keeper } from "./keeper";
import type { PageData } from "./page";
import { RingsBack, isMeantBy } from "./ringsBack";
import { Screen } from "./screen";
import { Sender } from "./sender";
import { Sequence } from "./sequence";

export { Sequence, isMeantBy };

/** One tab of a browser rings at a time: two would each go on with the same call. */
const LockName = "telbaar-calling";
const LookAgain = 60_000;
const TryAgain = 3_000;

async function start(root: HTMLElement): Promise<void> {
  const data = JSON.parse(root.dataset["page"]!) as PageData;
  if (!window.isSecureContext || !("locks" in navigator)) {
    root.replaceChildren(element("p", { class: "problems" }, data.words.insecure));
    return;
  }
  await whileOurs({ ifAvailable: true }, async lock => (lock === null ? askToTakeOver(root, data) : ring(root, data)));
}

function askToTakeOver(root: HTMLElement, data: PageData): void {
  root.replaceChildren(
    element("p", { class: "warning" }, data.words.elsewhereOpen),
    element("p", {}, button({ class: "utrecht-button utrecht-button--primary-action" }, () => void whileOurs({ steal: true }, () => ring(root, data)), data.words.goOnHere)));
}

async function whileOurs(how: LockOptions, ringing: (lock: Lock | null) => Promise<void> | void): Promise<void> {
  try {
    await navigator.locks.request(LockName, how, ringing);
  } catch (taken) {
    if (!(taken instanceof DOMException) || taken.name !== "AbortError") throw taken;
    // Another tab has taken over: this one begins anew, and so knows nothing any more.
    location.reload();
  }
}

/** Rings for as long as this tab has the lock, which is until it closes or another one takes over. */
async function ring(root: HTMLElement, data: PageData): Promise<never> {
  const time = new ServerTime();
  const connection = new Connection(time, data.token.header, data.token.value);
  root.replaceChildren(element("p", {}, data.words.loading));
  const key = await keyFrom(connection, root, data);
  const keeper = await keeperOf(key);
  if (keeper === null) {
    root.replaceChildren(element("p", { class: "problems" }, data.words.insecure));
    return new Promise(() => {});
  }
  // Where the browser has little room, it is not to make some by throwing this away.
  void navigator.storage.persist();
  let screen: Screen | null = null;
  const draw = () => screen?.draw();
  const sender = new Sender(keeper, connection, draw);
  const desk = new Desk(data.root, new Sequence(data.table), time, keeper, connection, sender, draw);
  await desk.takeUp();
  const ringsBack = new RingsBack(data, time, keeper, connection);
  screen = new Screen(root, data, desk, sender, ringsBack);
  draw();
  await desk.claim();
  // So that the list is there when somebody rings back while there is no network.
  void ringsBack.ask();
  setInterval(() => {
    void ringsBack.ask();
    if (desk.call === null || desk.call.events.length === 0 || !desk.hasHeard) void desk.claim();
  }, LookAgain);
  addEventListener("online", () => void desk.claim());
  return new Promise(() => {});
}

/** Nothing where the browser lets no page keep anything, as some do in a private window. */
async function keeperOf(key: Key): Promise<Keeper | null> {
  try {
    return await Keeper.open(key.owner, key.key);
  } catch (failed) {
    if (failed instanceof DOMException) return null;
    throw failed;
  }
}

async function keyFrom(connection: Connection, root: HTMLElement, data: PageData): Promise<Key> {
  for (;;) {
    const heard = await connection.key(data.root);
    if (heard.is === "answer") return heard.body;
    root.replaceChildren(element("p", { class: "warning" }, data.words.loadingFailed));
    await new Promise(done => setTimeout(done, TryAgain));
  }
}

if (typeof document !== "undefined") void start(document.getElementById("calling")!);
